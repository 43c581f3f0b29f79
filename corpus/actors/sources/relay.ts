import { isSubject } from '../../grammar/grammar.js';
import { firstOfPassage } from '../../words/token.js';
import { isTimeOpener } from '../../words/words.js';
import type { EntityMention } from '../entity.js';
import { phrasesIn, type Reading } from '../reading.js';
import type { Teller } from './teller.js';

/**
 * True of whoever tells of what another says: `…, The Guardian notes.`,
 * `According to | Reuters |, Lee called it “mad”`, `…, | her adviser | told the Post`.
 */
export function relays(
  reading: Reading,
  teller: EntityMention,
  other: EntityMention | null,
): boolean {
  if (isLast(reading, teller)) return true;
  if (isOpening(reading, teller)) return true;
  return isBehindMain(reading, teller, other) && closesWhatIsTold(reading, teller);
}

/**
 * True where all that `outer` tells is what `inner` tells:
 * `Reuters reports that | officials told …`, `According to Reuters, | officials told …`; but not
 * `Police said | Ray would tell …`, nor `Police said | Ray threatened a guard`.
 */
export function isRetold(reading: Reading, outer: Teller, inner: Teller): boolean {
  const { tokens } = reading;
  const { grammar, phrase } = inner.mention;
  const verb = grammar.verb;
  const before = tokens[phrase.from - 1]?.lower === 'that' ? phrase.from - 2 : phrase.from - 1;
  if (inner.entity === outer.entity || phrase.kind === 'pronoun' || verb === null) return false;
  const isNamedFirst = isOpening(reading, outer.mention) && outer.mention.phrase.fullTo === before;
  const isToldFirst = before === outer.mention.grammar.verb && outer.mention.phrase.from <= before;
  if (!isNamedFirst && !isToldFirst) return false;
  const isModal = tokens.slice(phrase.to, verb).some(({ lower }) => MODAL.test(lower));
  const reports =
    /^(?:say|tell)$/u.test(tokens[verb]?.lemma ?? '') || tokens[verb + 1]?.lower === 'that';
  return reports && !isModal;
}

const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|'(?:ll|d))$/u;

/**
 * True behind a main clause that another tells: not behind
 * `who said …`, nor `after | Lee | warned …`.
 */
function isBehindMain(
  { tokens }: Reading,
  { phrase }: EntityMention,
  other: EntityMention | null,
): boolean {
  if (other === null || other.grammar.relative) return false;
  if (isTimeOpener(tokens[other.phrase.from - 1]?.lower ?? '')) return false;
  return phrase.from > Math.max(other.phrase.to, other.grammar.verb ?? 0);
}

/** True of a source that opens the sentence: | According to | Reuters |, Ann Lee left. */
function isOpening({ tokens }: Reading, { grammar, phrase }: EntityMention): boolean {
  const opener = firstOfPassage(tokens, phrase.from);
  return grammar.preposition === 'according to' && phrase.from === opener + 2;
}

/**
 * True of whom a comma joins to what they tell before it, and who tell nothing more:
 * …, | her adviser | told the Post; …, according to | Reuters |; but not: after Lee
 * warned of it, | Ray | said he was ready.
 */
function closesWhatIsTold(reading: Reading, { grammar, phrase, passage }: EntityMention): boolean {
  const { tokens, grammarOf } = reading;
  const isSource = grammar.preposition === 'according to';
  const verb = isSource ? phrase.fullTo - 1 : grammar.verb;
  if (verb === null || grammar.inverted || grammar.relative) return false;
  if (!/^[,”"]$/u.test(tokens[phrase.from - (isSource ? 3 : 1)]?.text ?? '')) return false;
  const behind = phrasesIn(reading, passage).filter(({ from }) => from > verb);
  if (behind.some((other) => isSubject(grammarOf.get(other)))) return false;
  const hearer = behind.find(({ from, nested }) => from === verb + 1 && nested === null);
  const isHeard = tokens[verb]?.lemma === 'tell' && hearer !== undefined;
  const next = tokens[isHeard ? hearer.fullTo : verb + 1];
  return next?.passage !== passage || /^(?:PUNCT|ADP|ADV)$/u.test(next.pos);
}

/** True where the one who tells stands behind what is told: `…, The Guardian notes.` */
function isLast(reading: Reading, { grammar, phrase, passage }: EntityMention): boolean {
  const verb = grammar.verb;
  if (verb === null) return false;
  for (let i = Math.max(verb, phrase.to - 1) + 1; reading.tokens[i]?.passage === passage; i++) {
    if (reading.tokens[i]?.pos !== 'PUNCT') return false;
  }
  return true;
}
