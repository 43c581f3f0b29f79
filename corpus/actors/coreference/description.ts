import type { Phrase } from '../../grammar/phrase.js';
import { countryTied } from '../../words/geography.js';
import { singularOf } from '../../words/lexicon.js';
import { type NounClass, nounClass } from '../../words/noun-class.js';
import type { Token } from '../../words/token.js';
import { isSpeech } from '../../words/verb.js';
import type { ActorType } from '../actor.js';
import type { EntityMention } from '../entity.js';
import { mentionOf, type Reading, tagOfPhrase } from '../reading.js';
import { isDeputys } from '../roles/lesser-role.js';
import { taggedType } from '../tagging.js';

/** A phrase that tells what somebody is, and what is read from its words. */
export interface Description {
  readonly phrase: Phrase;
  readonly mention: EntityMention;
  readonly head: Token;
  /** The head in the singular. */
  readonly noun: string;
  readonly sense: NounClass;
  /** The verb that it is the subject of is one of speech. */
  readonly speaks: boolean;
  /** The country that it is tied to: `the Russian official`, `the US president`. */
  readonly country: string | undefined;
  /** What the tagger takes it for. */
  readonly tagged: ActorType | 'none';
}

/** A phrase as a description; undefined where it stands for nobody. */
export function descriptionIn(reading: Reading, phrase: Phrase): Description | undefined {
  const head = reading.tokens[phrase.head];
  // No driver could have done more: nobody
  if (head === undefined || /^(?:no|neither)$/u.test(reading.tokens[phrase.from]?.lower ?? ''))
    return undefined;
  const noun = singularOf(head.lower);
  // her first | name |, Amina
  if (noun === 'name' && phrase.determiner === 'possessive') return undefined;
  const sense = nounClass(noun);
  const mention = mentionOf(reading, phrase);
  const verb = reading.tokens[mention.grammar.verb ?? -1];
  const speaks = verb !== undefined && isSpeech(verb);
  const tagged = taggedType(tagOfPhrase(reading, phrase));
  const isTold = speaks && mention.grammar.form === 'active';
  if (sense === 'other' && !isTold && tagged === 'none') return undefined;
  const country = countryIn(reading, phrase);
  return { phrase, mention, head, noun, sense, speaks, country, tagged };
}

/** The country that a description is tied to: `the Russian official`, `the US president`. */
function countryIn({ tokens }: Reading, phrase: Phrase): string | undefined {
  for (let i = phrase.from; i < phrase.head; i++) {
    const country = countryTied(tokens[i]?.text ?? '');
    if (country !== undefined) return country;
  }
  return undefined;
}

/**
 * The noun of a description, and the words before it that make another
 * office of it: the | deputy prime minister |.
 */
export function officeIn({ tokens }: Reading, { from, head }: Phrase): readonly Token[] {
  let start = head;
  while (start > from && isOtherRank(tokens[start - 1]?.lower ?? '')) start--;
  return tokens.slice(start, head + 1);
}

function isOtherRank(word: string): boolean {
  return word === 'prime' || isDeputys([word], []);
}

/** The words of a description beside its head: `Chinese` in `the Chinese company`. */
export function wordsBeside({ tokens }: Reading, phrase: Phrase): Set<string> {
  const words = new Set<string>();
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i];
    if (
      token !== undefined &&
      i !== phrase.head &&
      /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/u.test(token.pos)
    ) {
      words.add(token.lower);
    }
  }
  return words;
}
