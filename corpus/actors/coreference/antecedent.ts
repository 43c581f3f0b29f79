import { isSubject } from '../../grammar/grammar.js';
import type { Phrase } from '../../grammar/phrase.js';
import { firstOfPassage } from '../../words/token.js';
import { isBelief, isSpeech, isTelling } from '../../words/verb.js';
import type { Entity, EntityMention } from '../entity.js';
import { passagesWithin, phrasesIn, quotationAt, type Reading } from '../reading.js';

/**
 * Whom the form of its sentence, or of the one before, tells a pronoun of the third person
 * to be: Ann Lee was gloomier: | she | feared the worst; asked if | she | would go, Ann Lee
 * said no. Undefined where it tells nothing.
 */
export function antecedentOf(reading: Reading, mention: EntityMention): Entity | undefined {
  const { tokens, entityOf } = reading;
  const { phrase, passage } = mention;
  const told = unnamedBefore(reading, phrase) ?? identifiedBefore(reading, phrase);
  if (told !== undefined) return told;
  const teller = tellerBehindColon(reading, mention) ?? tellerOfAnother(reading, mention);
  if (teller !== undefined) return teller;
  const subjects = phrasesIn(reading, passage).filter(
    (other) =>
      other.kind === 'named' && other.nested === null && isSubject(reading.grammarOf.get(other)),
  );
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

/** Who was just told to be somebody: One was named as | Tom Ray, Lee's nephew. | He | was 24. */
function identifiedBefore(reading: Reading, { from }: Phrase): Entity | undefined {
  const { tokens, passages, coresByStart, entityOf } = reading;
  const [before, own] = [tokens[from - 1], tokens[from]];
  if (before === undefined || own === undefined || before.passage === own.passage) return undefined;
  const [left, right] = [passages[before.passage], passages[own.passage]];
  if (left?.paragraph !== right?.paragraph) return undefined;
  let as = from - 1;
  while (tokens[as]?.passage === before.passage && tokens[as]?.lower !== 'as') as--;
  const isIdentified = /^(?:named|identified)$/u.test(tokens[as - 1]?.lower ?? '');
  const name = isIdentified ? coresByStart.get(as + 1) : undefined;
  return name?.kind === 'named' ? entityOf.get(name) : undefined;
}

/**
 * Whoever opens a sentence and tells what a colon opens: | Ann Lee | was
 * gloomier: it was late, | she | said, and dear.
 */
function tellerBehindColon(reading: Reading, mention: EntityMention): Entity | undefined {
  const { tokens, coresByStart, entityOf } = reading;
  const { phrase, grammar } = mention;
  const verb = tokens[grammar.verb ?? -1];
  if (verb === undefined || !isSpeech(verb) || tokens[phrase.from - 1]?.text !== ',')
    return undefined;
  const first = firstOfPassage(tokens, phrase.from);
  const opening = tokens.slice(first, phrase.from);
  if (
    !opening.some(({ text }) => text === ':') ||
    opening.some(({ text }) => /^["“”]$/u.test(text))
  )
    return undefined;
  const subject = coresByStart.get(first);
  return subject && entityOf.get(subject);
}

/**
 * Whoever told something of another in the sentence before, where he is quoted as speaking of that
 * one: | Tom Ray | believes Lee erred. “He was rash,” | he | said.
 */
function tellerOfAnother(reading: Reading, mention: EntityMention): Entity | undefined {
  const { tokens, entityOf } = reading;
  const said = quotationSaid(reading, mention);
  const quotation = reading.quotations[said ?? -1];
  const pronoun = tokens[mention.phrase.from]?.lower;
  if (quotation === undefined) return undefined;
  const quoted = passagesWithin(reading, quotation)[0]?.index ?? 0;
  const isSpokenOf = phrasesIn(reading, quoted).some(
    (phrase) =>
      phrase.kind === 'pronoun' &&
      tokens[phrase.from]?.lower === pronoun &&
      quotationAt(reading, tokens[phrase.from]?.start ?? 0) === said,
  );
  const before = isSpokenOf ? phrasesIn(reading, quoted - 1) : [];
  const [teller, ...more] = before.filter((phrase) => tellsOrThinks(reading, phrase));
  const verb = teller && reading.grammarOf.get(teller)?.verb;
  if (teller === undefined || verb == null || more.length > 0) return undefined;
  const entity = entityOf.get(teller);
  const isOfAnother = before.some((phrase) => {
    const other = entityOf.get(phrase);
    const isClause = phrase.from === verb + 1 || tokens[phrase.from - 1]?.lower === 'that';
    const isSubjectOf = isClause && phrase.from > verb && isSubject(reading.grammarOf.get(phrase));
    return isSubjectOf && other !== entity && other?.likelyType === 'person';
  });
  return isOfAnother ? entity : undefined;
}

/** True of the subject of a verb of telling or thinking, outside of quotations. */
function tellsOrThinks(reading: Reading, phrase: Phrase): boolean {
  const grammar = reading.grammarOf.get(phrase);
  const verb = reading.tokens[grammar?.verb ?? -1];
  if (verb === undefined || grammar?.form !== 'active' || grammar.relative) return false;
  const isQuoted = quotationAt(reading, reading.tokens[phrase.from]?.start ?? 0) !== null;
  return !isQuoted && (isTelling(verb) || isBelief(verb));
}

function isConditional(word: string | undefined): boolean {
  return word === 'if' || word === 'whether';
}

/**
 * True of the only one who tells something of others in the sentence before, where a pronoun is the
 * subject of a denial of it: | An aide | said Tom Ray had fled with Ann Lee. | She | denied it. Who
 * tells of himself may deny what he is blamed for.
 */
export function isDenied(
  reading: Reading,
  { phrase, passage, grammar }: EntityMention,
  entity: Entity,
): boolean {
  const { tokens, entityOf } = reading;
  const at = grammar.verb ?? tokens.length;
  const [verb, what, behind] = tokens.slice(at, at + 3);
  const denies =
    /^(?:deny|dispute|dismiss|reject|refute|contradict)$/u.test(verb?.lemma ?? '') &&
    /^(?:it|this|that)$/u.test(what?.lower ?? '') &&
    (behind?.passage !== verb?.passage || /^(?:PUNCT|CCONJ)$/u.test(behind?.pos ?? ''));
  if (!denies || phrase.from !== firstOfPassage(tokens, phrase.from)) return false;
  const before = phrasesIn(reading, passage - 1);
  const isOfSelf = before.some(
    ({ from, kind }) =>
      kind === 'pronoun' && /^(?:s?he|him|his|her)$/u.test(tokens[from]?.lower ?? ''),
  );
  const [teller, ...more] = before.filter((other) => tellsOrThinks(reading, other));
  const isOnly = teller !== undefined && more.length === 0;
  return !isOfSelf && isOnly && entityOf.get(teller) === entity;
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

/** Tokens between a verb of speech and the quotation that it opens at most: `told reporters: “` */
const OPENING_REACH = 4;

/** Index of the quotation beside a mention that is the subject of its verb of speech, or null. */
export function quotationSaid(
  reading: Reading,
  { grammar, phrase, passage }: EntityMention,
): number | null {
  const { tokens } = reading;
  const verb = tokens[grammar.verb ?? -1];
  if (grammar.verb === null || verb === undefined || !isSpeech(verb)) return null;
  const [first, last] = [Math.min(phrase.from, grammar.verb), Math.max(phrase.from, grammar.verb)];
  const at = (i: number): number | null =>
    tokens[i]?.passage === passage ? quotationAt(reading, tokens[i].start) : null;
  const before = at(first - 2);
  if (before !== null) return before;
  for (let i = last + 1; i <= last + 1 + OPENING_REACH; i++) if (at(i) !== null) return at(i);
  return null;
}
