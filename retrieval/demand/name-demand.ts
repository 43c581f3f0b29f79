import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/shared/plain-letters.js';
import { overlap } from '../../corpus/span.js';
import { SHORT_OFFICES } from '../../corpus/words/offices.js';
import { AUXILIARY } from '../wording/auxiliaries.js';
import { wholeWord } from '../wording/whole-word.js';
import type { Demand } from './marked.js';

const WHO = /^(?:who|whom|whose)(?: |'s )/u;

const SUM_OF_MONEY = /^\p{Sc}\d\S*$/u;

/**
 * Nobody is the answer to a question that names them: "who did Coe praise?" is not answered with
 * Coe; nor is a sum: fined him | £9,000 |.
 */
export function otherNameDemand(question: string): Demand | null {
  if (!WHO.test(question) || question.includes(' or ')) return null;
  const named = new Set(plainWords(question));
  return ({ text }) =>
    !SUM_OF_MONEY.test(text) && !plainWords(text).every((word) => named.has(word));
}

/** who will | Lee meet in Rome |, who is | Lee | */
const WHOM = new RegExp(`^whom?(?:'s| (?:${AUXILIARY})) (?<named>.+)$`, 'u');

/**
 * The same by another of their names: "who did Coe praise?" is not answered with | Ben Coe |, where
 * the article has no other Coe.
 */
export function sameActorDemand(question: string, directory: ActorDirectory): Demand | null {
  const { named } = WHOM.exec(question)?.groups ?? {};
  if (named === undefined || question.includes(' or ')) return null;
  const [first = ''] = plainWords(named);
  const [only, ...others] = directory.namedIn(first);
  if (only?.type !== 'person' || others.length > 0 || isOnlyNamed(named, only)) return null;
  return ({ text }) => !isOnlyNamed(text, only);
}

/** Whether words are of the names of an actor alone. */
function isOnlyNamed(words: string, { name, aliases }: Actor): boolean {
  const own = new Set(plainWords([name, ...aliases].join(' ')));
  const plain = plainWords(words);
  return plain.length > 0 && plain.every((word) => own.has(word));
}

const NAME_OF =
  /^(?:what(?:'s| is| was) (?:the )?(?<owner>\p{L}+)(?:'s) (?:first |full |last )?name|what(?:'s| is| was) (?:the|this|that) (?<called>\p{L}+) (?:called|named)|who(?:'s| is| was) (?:the|this|that) (?:\p{L}+ )?(?<who>(?!(?:here|now|there)$)\p{L}+)(?: (?:here|now|there))?)$/u;

/**
 * Whose name is asked for is called so where the name stands: "what is the diplomat's name?" is not
 * answered with an envoy's, where the article tells of a diplomat elsewhere, nor with another
 * diplomat's.
 */
export function calledDemand(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  const { owner, called: named, who } = NAME_OF.exec(question)?.groups ?? {};
  const noun = owner ?? named ?? who;
  if (noun === undefined) return null;
  const another = `(?<!\\p{L})another (?:\\p{L}+ )?${noun}`;
  const ofAnother = [new RegExp(`${another},? $`, 'iu'), new RegExp(another, 'iu')] as const;
  // the CEO, and Chief Executive Ann Lee
  const nouns = [noun, SHORT_OFFICES.get(noun) ?? noun].join('|');
  const called = new RegExp(wholeWord(`(?:${nouns})s?`), 'iu');
  const calledSo = passages.filter(({ text }) => called.test(text));
  if (calledSo.length === 0) return null;
  return ({ passage, before, text }) => {
    if (calledSo.includes(passage)) return !ofAnother[0].test(before) && !ofAnother[1].test(text);
    const start = passage.start + before.length;
    const range = { start, end: start + text.length };
    return directory.actors.some(
      ({ mentions, aliases, role }) =>
        mentions.some((mention) => overlap(mention, range)) &&
        called.test([role?.text ?? '', ...aliases].join(' ')),
    );
  };
}

const IN_FULL =
  /^what (?:do|does) (?:the )?(?<letters>\p{L}{2,}) (?:stand for|mean)$|^what (?:is|are) (?:the )?(?<short>\p{L}{2,}) short for$/u;

/**
 * What letters stand for stands before them: | International Maritime Council | (IMC), the UN
 * agency.
 */
export function fullNameDemand(question: string): Demand | null {
  const { letters, short } = IN_FULL.exec(question)?.groups ?? {};
  const name = letters ?? short;
  if (name === undefined) return null;
  const bracketed = new RegExp(`\\(${name}\\)`, 'iu');
  return ({ passage, before, text }) => {
    const at = bracketed.exec(passage.text)?.index;
    return at === undefined || before.length + text.length <= at;
  };
}
