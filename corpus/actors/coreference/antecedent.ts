import { isSubject } from '../../grammar/grammar.js';
import type { Phrase } from '../../grammar/phrase.js';
import { firstOfPassage } from '../../words/token.js';
import type { Entity, EntityMention } from '../entity.js';
import { phrasesIn, quotationAt, type Reading } from '../reading.js';

/**
 * Whom the form of its sentence tells a pronoun of the third person to be: Ann
 * Lee was gloomier: | she | feared the worst; asked if | she | would go, Ann Lee
 * said no. Undefined where it tells nothing.
 */
export function antecedentOf(reading: Reading, mention: EntityMention): Entity | undefined {
  const { tokens, entityOf } = reading;
  const { phrase, passage } = mention;
  const subjects = phrasesIn(reading, passage).filter(
    (other) =>
      other.kind === 'named' && other.nested === null && isSubject(reading.grammarOf.get(other)),
  );
  const unnamed = unnamedBefore(reading, phrase);
  if (unnamed !== undefined) return unnamed;
  const first = firstOfPassage(tokens, phrase.from);
  if (tokens[phrase.from - 1]?.text === ':') {
    const subject = subjects.find(({ from }) => from === first);
    return subject && entityOf.get(subject);
  }
  const isAsked = tokens[first]?.lower === 'asked' && isConditional(tokens[first + 1]?.lower);
  if (!isAsked || phrase.from !== first + 2) return undefined;
  const subject = subjects.find(({ from }) => from > phrase.from && tokens[from - 1]?.text === ',');
  return subject && entityOf.get(subject);
}

/**
 * Who wants no name to be told, and why: a nurse who asked not to be
 * named because | she | feared for her job.
 */
function unnamedBefore(
  { tokens, phrases, entityOf }: Reading,
  { from }: Phrase,
): Entity | undefined {
  const passage = tokens[from]?.passage;
  if (!/^(?:because|as|since|for)$/u.test(tokens[from - 1]?.lower ?? '')) return undefined;
  let who = from - 2;
  while (tokens[who]?.passage === passage && tokens[who]?.lower !== 'who') who--;
  if (tokens[who]?.passage !== passage) return undefined;
  const between = tokens.slice(who, from).map(({ lower }) => lower);
  if (
    !/\b(?:not (?:\S+ )*(?:named|identified|name)|anonymity|anonymously)\b/u.test(between.join(' '))
  )
    return undefined;
  const end = tokens[who - 1]?.text === ',' ? who - 1 : who;
  const subject = phrases.findLast(
    ({ to, nested, from: start }) => to === end && nested === null && start < end,
  );
  return subject && entityOf.get(subject);
}

function isConditional(word: string | undefined): boolean {
  return word === 'if' || word === 'whether';
}

/**
 * True of whoever asks what a pronoun is the subject of the reply to: asked by | Ann Lee | whether
 * it was true, he said no; “Is it?” | Ann Lee | asked. “Never,” she replied.
 */
export function isAsker(
  reading: Reading,
  { phrase, passage, grammar }: EntityMention,
  entity: Entity,
): boolean {
  const { tokens, quotations } = reading;
  if (grammar.verb === null) return false;
  const first = firstOfPassage(tokens, phrase.from);
  if (tokens[first]?.lower === 'asked' && tokens[first + 1]?.lower === 'by') {
    return phrasesIn(reading, passage).some(
      (other) => other.from === first + 2 && reading.entityOf.get(other) === entity,
    );
  }
  if (!/^(?:reply|answer|respond)$/u.test(tokens[grammar.verb]?.lemma ?? '')) return false;
  const reply = quotationAt(reading, tokens[phrase.from - 2]?.start ?? 0);
  const question = quotations[(reply ?? 0) - 1];
  if (reply === null || question === undefined) return false;
  if (!reading.text.slice(question.start, question.end).endsWith('?')) return false;
  return entity.mentions.some(
    (asking) =>
      asking.passage >= passage - 2 &&
      asking.passage <= passage &&
      asking.offset >= question.end &&
      asking.offset < (quotations[reply]?.start ?? 0) &&
      asking.phrase.kind !== 'pronoun' &&
      tokens[asking.grammar.verb ?? -1]?.lemma === 'ask',
  );
}
