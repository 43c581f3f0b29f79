import { isPlaced } from '../grammar/grammar.js';
import { endOf, type Phrase } from '../grammar/phrase.js';
import { isPersonNoun } from '../words/noun.js';
import { isCapital, type Token } from '../words/token.js';
import { isBelief, isNegated, isSpeech } from '../words/verb.js';
import { isPossessivePronoun } from '../words/words.js';
import type { Entity, EntityMention } from './entity.js';
import type { Judge } from './judge.js';
import { type Part, partsOf } from './part.js';
import { partFeatures } from './part-features.js';
import { phrasesIn, type Reading } from './reading.js';
import type { Speaker } from './sources/speaker.js';
import { isQuoting, isUnsaid } from './sources/teller.js';

/** A passage in which an entity says or does something. */
export interface Statement {
  /** Index of the passage. */
  readonly passage: number;
  readonly kind: 'says' | 'does';
  /** Share of that reading of the passage among all, 0..1. */
  readonly probability: number;
}

/** What an entity may be thought to say and do. */
export interface Conduct {
  readonly statements: readonly Statement[];
  /**
   * For each passage that it is in, the probability that something or somebody acts there at all.
   */
  readonly deeds: readonly number[];
  /** What it is likeliest to say or do; null where it takes part in nothing. */
  readonly likeliest: Statement | null;
}

/**
 * Probability below which nothing is put under a name, however likely it would be of an actor:
 * wrong statements are worse than missing ones. Chosen on the marked articles, left out of the fit.
 */
const LEAST_DEED = 0.4;

/** The same for the one thing that is told of an actor of whom nothing else is. */
const LEAST_ONLY_DEED = 0.3;

/** What every entity says and does, in the order of the article. */
export function recordsOf(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  judge: Judge,
): Map<Entity, Conduct> {
  const records = new Map<Entity, Conduct>();
  for (const [entity, parts] of partsOf(reading, speakers)) {
    records.set(entity, conductIn(reading, speakers, judge, parts));
  }
  return records;
}

/** What one entity says and does in its parts. */
function conductIn(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  judge: Judge,
  parts: readonly Part[],
): Conduct {
  const statements: Statement[] = [];
  const deeds: number[] = [];
  let likeliest: Statement | null = null;
  let mostActs = 0;
  for (const part of parts) {
    const passage = part.passage.index;
    const { acts, kind, probability } = deedIn(reading, speakers, judge, part);
    deeds.push(acts);
    if (kind !== 'says' && !part.mentions.some((mention) => takesPart(reading, mention))) continue;
    if (kind !== null && acts >= LEAST_DEED) statements.push({ passage, kind, probability });
    if (acts >= LEAST_ONLY_DEED && acts > mostActs) {
      mostActs = acts;
      likeliest = { passage, kind: kind ?? 'does', probability };
    }
  }
  return { statements, deeds, likeliest };
}

/** What an entity does in a passage, as it is judged. */
interface Deed {
  /** Probability that it says or does anything there. */
  readonly acts: number;
  /** What it likeliest does, and how likely that is; null is neither. */
  readonly kind: Statement['kind'] | null;
  readonly probability: number;
}

function deedIn(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  judge: Judge,
  part: Part,
): Deed {
  const about = { entity: part.entity, passage: part.passage.index };
  const features = partFeatures(reading, speakers, part);
  const deed = judge.choose('deed', about, [
    { value: false, features: [] },
    { value: true, features },
  ]);
  const says = { value: 'says' as const, features: features.map((feature) => `says ${feature}`) };
  const does = { value: 'does' as const, features: features.map((feature) => `does ${feature}`) };
  const { value: kind, probability } = judge.choose<Statement['kind'] | null>('statement', about, [
    { value: null, features: [] },
    ...(maySpeak(reading, speakers, part) ? [says, does] : [does]),
  ]);
  return { acts: deed.value ? deed.probability : 1 - deed.probability, kind, probability };
}

/**
 * True of whoever is quoted in a passage, or may tell something there outside of what others say.
 */
function maySpeak(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
  { entity, mentions, quoted }: Part,
): boolean {
  return (
    quoted > 0 ||
    mentions.some(
      (mention) =>
        !isOfAnother(speakers[mention.quotation ?? -1], entity) && mayTell(reading, mention),
    )
  );
}

/** True of what another says: “| Ann Lee | promised us jobs,” said Tom Ray. */
function isOfAnother(speaker: Speaker | null | undefined, entity: Entity): boolean {
  return speaker != null && speaker.entity !== entity;
}

/**
 * Only whoever is the subject of a verb of speech or belief, or is named as
 * the source, says something; not in "are expected to meet", nor in "the
 * territory it claims if", nor in "has not said".
 */
function mayTell(reading: Reading, { grammar, phrase }: EntityMention): boolean {
  const { tokens } = reading;
  if (grammar.preposition === 'according to') return !isBeforeName(reading, phrase);
  if (grammar.also !== null) return true;
  const verb = tokens[grammar.verb ?? -1];
  if (verb === undefined || !(isSpeech(verb) || isBelief(verb))) return false;
  if (grammar.form !== 'active' || isQuoting(reading, grammar.verb ?? 0)) return false;
  if (!isBelief(verb) && isNegated(tokens, grammar.verb ?? 0)) return false;
  if (isUnsaid(reading, phrase, grammar.verb ?? 0)) return false;
  if (isShowing(reading, phrase, grammar.verb ?? 0)) return false;
  const before = tokens[phrase.from - 1];
  const after = tokens[(grammar.verb ?? 0) + 1];
  const objectBefore =
    phrase.kind === 'pronoun' && before?.passage === verb.passage && before.pos === 'NOUN';
  const closed =
    after?.passage !== verb.passage || /^(?:if|when|because|while|\.|;)$/u.test(after.lower);
  return !(objectBefore && closed);
}

/**
 * True of somebody who shows something, and does not show | that | it is so: Ann Lee | showed | no
 * emotion; and of somebody told what to think: he | should expect | a long term.
 */
function isShowing({ tokens, entityOf }: Reading, phrase: Phrase, verb: number): boolean {
  const [before, word, next] = [tokens[verb - 1], tokens[verb], tokens[verb + 1]];
  if (word === undefined) return false;
  if (isBelief(word) && /^(?:should|must)$/u.test(before?.lower ?? '')) return true;
  const isPerson = entityOf.get(phrase)?.likelyType === 'person';
  return isPerson && word.lemma === 'show' && /^(?:DET|NOUN|ADJ|PRON)$/u.test(next?.pos ?? '');
}

/** True of what only tells what somebody named is: according to | Hale Bank | analyst Ann Lee. */
function isBeforeName(reading: Reading, { from, to, nested }: Phrase): boolean {
  const passage = reading.tokens[from]?.passage ?? 0;
  return (
    nested === 'modifier' &&
    phrasesIn(reading, passage).some(
      (name) =>
        name.nested === null && name.kind === 'named' && name.from <= from && to <= name.nameFrom,
    )
  );
}

/**
 * Whoever is named only to tell whose or what kind of thing something is does nothing:
 * `Kremlin aide`; nor does whom something is done to:
 * `countries supporting Ukraine will continue`; nor whom another belongs to or is close to, or
 * where it is done: `the head of Kiev`, `its director for Africa`, `people close to Kiev`,
 * `in Oxley`; nor who only might do it: `if Kiev agrees`.
 */
function takesPart(reading: Reading, mention: EntityMention): boolean {
  const { tokens } = reading;
  const { phrase, grammar } = mention;
  const possessive = isPossessivePronoun(tokens[phrase.from]?.lower ?? '');
  const acted =
    grammar.object !== null &&
    grammar.verb === null &&
    !isDrawnIn(tokens, mention) &&
    !isIncluded(reading, mention);
  const at = linkBefore(tokens, mention);
  const [host, link] = [tokens[at - 1], tokens[at]];
  const isTied =
    /^(?:for|from|to)$/u.test(link?.lower ?? '') &&
    host !== undefined &&
    (isPersonNoun(host) || host.lower === 'close');
  // calling on | Moscow | to stop, ruled against | the firm
  const isTarget = /^(?:on|upon|against)$/u.test(link?.lower ?? '') && host?.pos === 'VERB';
  const owns = (grammar.preposition === 'of' || isTied || isTarget) && grammar.verb === null;
  const isSupposed = /^(?:if|unless)$/u.test(link?.lower ?? '');
  const isAside = acted || owns || isSupposed || isPlaced(grammar);
  return phrase.nested === null && !isAside && !(phrase.kind === 'pronoun' && possessive);
}

/**
 * The word that ties a name to what is before it, or the list that it
 * ends: farmers | from | Spain and | Peru |.
 */
function linkBefore(tokens: readonly Token[], { phrase, grammar }: EntityMention): number {
  let at = phrase.from - 1;
  if (grammar.preposition !== 'from' || grammar.verb !== null) return at;
  while (isCapital(tokens[at]) || /^(?:,|and|or|the)$/u.test(tokens[at]?.lower ?? '')) at--;
  return at;
}

/**
 * True of whom another's doing makes act, or who meets him: This led | Kiev | to agree, Ray met
 * | Lee |; but not: may have led | Kiev | to agree.
 */
function isDrawnIn(tokens: readonly Token[], { phrase, grammar }: EntityMention): boolean {
  const at = grammar.object ?? -1;
  const { lemma = '' } = tokens[at] ?? {};
  let opening = at - 1;
  while (tokens[opening]?.lower === 'have') opening--;
  if (isNegated(tokens, at) || MERELY_POSSIBLE.test(tokens[opening]?.lower ?? '')) return false;
  const end = endOf(phrase);
  const isMade = tokens[end]?.lower === 'to' && tokens[end + 1]?.pos === 'VERB';
  return /^(?:meet|marry)$/u.test(lemma) || (isMade && MAKING.test(lemma));
}

const MAKING = /^(?:allow|cause|enable|force|help|lead|oblige|prompt|spur)$/u;
const MERELY_POSSIBLE = /^(?:to|can|could|may|might|should|would)$/u;

/** True of one of those who act: brands including | Kestrel | have closed. */
function isIncluded(reading: Reading, { phrase, grammar, passage }: EntityMention): boolean {
  const { tokens, grammarOf } = reading;
  const at = grammar.object ?? -1;
  if (tokens[at]?.lower !== 'including') return false;
  const host = phrasesIn(reading, passage).findLast(
    (other) => other.nested === null && endOf(other) <= at && at <= endOf(other) + 1,
  );
  const acting = host && grammarOf.get(host);
  return acting?.form === 'active' && (acting.verb ?? 0) >= endOf(phrase);
}
