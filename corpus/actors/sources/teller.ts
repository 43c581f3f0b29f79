import { isToldOfNoun } from '../../grammar/dependence.js';
import { isSubject } from '../../grammar/grammar.js';
import { endOf, type Phrase } from '../../grammar/phrase.js';
import { singularOf } from '../../words/lexicon.js';
import { isSomebody, nounClass } from '../../words/noun-class.js';
import { firstOfPassage, type Token } from '../../words/token.js';
import {
  isNegated,
  isTelling,
  needsClause,
  takesClause,
  takesQuoted,
  tellsWithNext,
} from '../../words/verb.js';
import { isPossessivePronoun, list, TIMES } from '../../words/words.js';
import type { Entity, EntityMention } from '../entity.js';
import { mentionOf, phrasesIn, quotationAt, type Reading } from '../reading.js';

/** Somebody who tells something in a passage. */
export interface Teller {
  readonly entity: Entity;
  readonly mention: EntityMention;
}

/** By passage, whoever says something in it outside quotations, in order. */
export function tellersByPassage(reading: Reading): Map<number, Teller[]> {
  const tellers = new Map<number, Teller[]>();
  for (const phrase of reading.phrases) {
    const entity = reading.entityOf.get(phrase);
    if (entity === undefined) continue;
    const mention = mentionOf(reading, phrase);
    if (mention.quotation !== null || !tells(reading, mention) || !canSpeak(reading, entity))
      continue;
    tellers.set(mention.passage, [...(tellers.get(mention.passage) ?? []), { entity, mention }]);
  }
  return tellers;
}

function tells(reading: Reading, { grammar, phrase }: EntityMention): boolean {
  const { tokens } = reading;
  // according to | the council's | chief engineer: the engineer tells
  if (grammar.preposition === 'according to') return phrase.nested === null;
  return [grammar.verb, grammar.also].some((i) => {
    const verb = tokens[i ?? -1];
    return (
      verb !== undefined &&
      grammar.form === 'active' &&
      (isTelling(verb) ||
        tellsWithNext(verb, tokens[(i ?? -1) + 1]) ||
        isQuoting(reading, i ?? -1)) &&
      !isUnsaid(reading, phrase, i ?? -1) &&
      !isNegated(tokens, i ?? -1) &&
      (!needsClause(verb) || hasClause(reading, (i ?? -1) + 1)) &&
      (verb.lemma !== 'tell' || grammar.inverted || hasHearer(reading, i ?? -1))
    );
  });
}

/**
 * True of a subject that tells nothing by its verb of speech: nobody, one who
 * says nothing, or does something by it.
 */
export function isUnsaid(reading: Reading, subject: Phrase, verb: number): boolean {
  const { tokens } = reading;
  return (
    isNobody(reading, subject) ||
    isSupposed(tokens, subject) ||
    isDenied(tokens, subject, verb) ||
    saysNothing(tokens, verb) ||
    isToldOfNoun(tokens, subject, verb) ||
    isFulfilled(tokens, subject, verb) ||
    takesBack(reading, subject, verb) ||
    isDeed(reading, verb)
  );
}

/**
 * True of a body that calls back what it made: Heimer | recalled | 1,200
 * pumps; but: Heimer recalled that it had.
 */
function takesBack({ tokens, entityOf }: Reading, subject: Phrase, verb: number): boolean {
  if (tokens[verb]?.lemma !== 'recall' || entityOf.get(subject)?.likelyType === 'person')
    return false;
  return /^(?:NUM|DET|ADJ|NOUN|PROPN|PRON)$/u.test(tokens[verb + 1]?.pos ?? '');
}

/**
 * True of a verb of speech by which something is done: | called | her mother, | called | off
 * the strike, | wrote | it down,
 * | ruled | the country for years, | added | a goal; but: called her mother late,
 * ruled the ban unlawful, added the ban was late.
 */
function isDeed(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const [verb, next] = [tokens[i], tokens[i + 1]];
  if (verb === undefined) return false;
  if (verb.lemma === 'speak') return next?.lower === 'with' || isSpeakingTo(reading, i);
  if (/^(?:tele)?phone$/u.test(verb.lemma)) return next?.lower !== 'to';
  if (verb.lemma === 'call' && /^(?:in|off|up|back)$/u.test(next?.lower ?? '')) return true;
  if (verb.lemma === 'write' && next?.lower === 'down') return true;
  if (verb.lemma === 'find') return isComingUpon(reading, i);
  if (verb.lemma === 'call') return isCallingOn(reading, i);
  if (verb.lemma !== 'rule' && verb.lemma !== 'add') return false;
  const object = reading.coresByStart.get(i + 1);
  // added | a late third
  if (verb.lemma === 'add')
    return object === undefined ? /^an?$/u.test(next?.lower ?? '') : isPutIn(reading, object);
  return object?.kind === 'nominal' && endsAt(tokens[endOf(object)], verb, ENDING);
}

/**
 * True of who talks with one person, of which nothing more is told: spoke
 * | to Ann Lee |; but: spoke to reporters.
 */
function isSpeakingTo(reading: Reading, i: number): boolean {
  const { tokens, coresByStart, entityOf } = reading;
  const hearer = tokens[i + 1]?.lower === 'to' ? coresByStart.get(i + 2) : undefined;
  const isPerson = hearer !== undefined && entityOf.get(hearer)?.likelyType === 'person';
  return isPerson && hearer.kind === 'named' && !hasQuotation(reading, i);
}

/** True of who comes upon something: found | the hall | empty; not: found | him | guilty. */
function isComingUpon({ tokens, coresByStart }: Reading, i: number): boolean {
  const object = coresByStart.get(i + 1);
  const state = object && tokens[endOf(object)];
  return state?.pos === 'ADJ' && state.passage === tokens[i]?.passage && !VERDICTS.has(state.lower);
}

/** What somebody is found to be by those who judge. */
const VERDICTS = list('guilty innocent liable');

/**
 * False of the subject of a clause, and of what tells when: added | the
 * ban | was late, added | last week | that.
 */
function isPutIn({ tokens, grammarOf }: Reading, object: Phrase): boolean {
  const isTime = TIMES.has(tokens[object.head]?.lower ?? '');
  return !isTime && !isSubject(grammarOf.get(object)) && tokens[endOf(object)]?.lower !== 'that';
}

/** Parts of speech of what may stand behind the object of a deed. */
const ENDING = /^(?:PUNCT|ADP|SCONJ|CCONJ)$/u;

/**
 * True of a call by which somebody or something is called in: called | her mother | in May, called
 * | him |, called | Lee | into the side, called | a strike |; but: called | the cuts | to schools
 * “mad”, what farmers call | a plague |.
 */
function isCallingOn(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const [verb, next] = [tokens[i], tokens[i + 1]];
  const object = reading.coresByStart.get(i + 1);
  if (verb === undefined || hasQuotation(reading, i)) return false;
  if (/^(?:him|them|me|us)$/u.test(next?.lower ?? '')) return endsAt(tokens[i + 2], verb, ENDING);
  if (object === undefined || object.kind === 'pronoun') return false;
  const behind = tokens[endOf(object)];
  // called | her Auntie Clay
  const isName = object.kind === 'named' && !isPossessivePronoun(next?.lower ?? '');
  const isSomebodyCalled =
    isName || (object.kind === 'nominal' && isSomebody(tokens[object.head]?.lower ?? ''));
  if (object.determiner !== 'a') return isSomebodyCalled && endsAt(behind, verb, ENDING);
  return !isToldOfWhat(tokens, i) && endsAt(behind, verb, ENDING);
}

/** True behind `what` or `which` in a sentence: what farmers | call | a plague. */
function isToldOfWhat(tokens: readonly Token[], i: number): boolean {
  const first = firstOfPassage(tokens, i);
  return tokens.slice(first, i).some(({ lower }) => /^(?:what|which|who|whom|that)$/u.test(lower));
}

/** True where a sentence ends behind what a verb is done to, or goes on with one of `parts`. */
function endsAt(behind: Token | undefined, { passage }: Token, parts: RegExp): boolean {
  if (behind?.passage !== passage) return true;
  return parts.test(behind.pos) && !/^["“‘']$/u.test(behind.text);
}

/**
 * True of what comes about as somebody wanted or foretold: …, as | Hungary |
 * requested; …, as | critics | had warned.
 */
function isFulfilled(tokens: readonly Token[], { from }: Phrase, verb: number): boolean {
  const [comma, link, next] = [tokens[from - 2], tokens[from - 1], tokens[verb + 1]];
  const isBehind = comma?.text === ',' && link?.lower === 'as';
  const isEnd = next?.passage !== link?.passage || next?.pos === 'PUNCT';
  if (!isBehind || !isEnd) return false;
  const isEarlier = tokens[verb - 1]?.lower === 'had';
  return (
    isEarlier || /^(?:demand|request|ask|urge|order|propose)$/u.test(tokens[verb]?.lemma ?? '')
  );
}

/**
 * True of those who are told to have said nothing: | Neither side | would say,
 * no | one | says, nor | Ann Lee | said.
 */
function isNobody({ tokens }: Reading, { from }: Phrase): boolean {
  const first = tokens[from]?.lower ?? '';
  const before = tokens[from - 1]?.lower ?? '';
  return /^(?:neither|no|none|nobody)$/u.test(first) || /^(?:no|neither|nor)$/u.test(before);
}

/**
 * True of what is told in case it is so, or asked: if | Lee | says so; whether | Lee | had said it;
 * Had | Lee | told them, he would be in office.
 */
function isSupposed(tokens: readonly Token[], { from }: Phrase): boolean {
  const before = tokens[from - 1];
  if (before === undefined || before.passage !== tokens[from]?.passage) return false;
  if (/^(?:if|unless|whether)$/u.test(before.lower)) return true;
  const isOpening = from - 1 === firstOfPassage(tokens, from) || tokens[from - 2]?.text === ',';
  return isOpening && /^(?:had|were|should)$/u.test(before.lower);
}

/**
 * True of what is told to be no truth: denied that | Lee | had said so, it is not true that | Lee |
 * said so, nobody believes that | Lee | said so.
 */
function isDenied(tokens: readonly Token[], { from }: Phrase, verb: number): boolean {
  const isLinked = tokens[from - 1]?.lower === 'that';
  const i = isLinked ? from - 2 : from - 1;
  const verdict = tokens[i];
  if (verdict?.passage !== tokens[from]?.passage || verdict === undefined || i === verb)
    return false;
  const isNot = isNegated(tokens, i);
  if (verdict.pos !== 'VERB')
    return (
      isLinked && (isNot ? verdict.lower === 'true' : /^(?:false|untrue)$/u.test(verdict.lower))
    );
  if (/^(?:deny|disprove|refute)$/u.test(verdict.lemma)) return !isNot;
  return takesClause(verdict) && (isNot || isToldByNobody(tokens, i));
}

/** True of a verb whose subject is nobody: | nobody | believes, | no one | has said. */
function isToldByNobody(tokens: readonly Token[], verb: number): boolean {
  let i = verb - 1;
  while (/^(?:AUX|ADV)$/u.test(tokens[i]?.pos ?? '')) i--;
  const subject = tokens[i]?.lower ?? '';
  return /^(?:nobody|none)$/u.test(subject) || (subject === 'one' && tokens[i - 1]?.lower === 'no');
}

/**
 * True of a verb that tells of what is not said: the mayor | said | nothing, | told | her nothing,
 * | refused | to go; but: said nothing had changed.
 */
function saysNothing(tokens: readonly Token[], verb: number): boolean {
  const [token, next, then] = tokens.slice(verb, verb + 3);
  const isHeard =
    token?.lemma === 'tell' && /^(?:me|him|her|us|them|you)$/u.test(next?.lower ?? '');
  const at = verb + (isHeard ? 2 : 1);
  const [what, behind] = tokens.slice(at, at + 2);
  if (token !== undefined && what?.lower === 'nothing' && what.passage === token.passage) {
    const isAll =
      behind?.passage !== token.passage ||
      /^(?:PUNCT|CCONJ)$/u.test(behind.pos) ||
      /^(?:about|of|more)$/u.test(behind.lower);
    return /^(?:say|tell)$/u.test(token.lemma) && isAll;
  }
  const isRefused = /^(?:refuse|decline)$/u.test(token?.lemma ?? '') && next?.lower === 'to';
  return isRefused && then?.pos === 'VERB';
}

/** True of a verb by which another is quoted: The paper | quoted | Ann Lee as saying. */
export function isQuoting(reading: Reading, verb: number): boolean {
  const { tokens, grammarOf } = reading;
  const quoting = tokens[verb];
  if (quoting === undefined || !takesQuoted(quoting)) return false;
  return phrasesIn(reading, quoting.passage).some(
    (phrase) =>
      phrase.from === verb + 1 && tokens[(grammarOf.get(phrase)?.verb ?? 0) - 1]?.lower === 'as',
  );
}

/**
 * True where a clause begins, or what was said is pointed to: denied
 * | that …, denied | it had …, denied | it.
 */
function hasClause(reading: Reading, from: number): boolean {
  const token = reading.tokens[from];
  if (token === undefined) return false;
  if (/^(?:that|it|this)$/u.test(token.lower)) return true;
  return phrasesIn(reading, token.passage).some(
    (phrase) => phrase.from === from && isSubject(reading.grammarOf.get(phrase)),
  );
}

/**
 * False of `tell` where nobody is told anything:
 * `can tell | real smiles from false ones`, `tells | the time`.
 */
function hasHearer(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  const passage = tokens[verb]?.passage ?? 0;
  const next = tokens[verb + 1];
  if (next?.passage !== passage || !/^(?:DET|ADJ|NUM|NOUN|VERB)$/u.test(next.pos)) return true;
  if (hasQuotation(reading, verb)) return true;
  const objects = phrasesIn(reading, passage).filter(
    ({ from, nested }) => from === verb + 1 && nested === null,
  );
  const isSomebody = objects.some(
    ({ kind, head }) =>
      kind !== 'nominal' || nounClass(singularOf(tokens[head]?.lower ?? '')) !== 'other',
  );
  if (isSomebody) return true;
  for (let i = verb + 1; tokens[i]?.passage === passage; i++) {
    if (tokens[i]?.lower === 'that' && tokens[i]?.pos === 'SCONJ') return true;
  }
  // told the hearing | she was ill
  return objects.some(({ fullTo }) => hasClause(reading, fullTo));
}

/** True where something is quoted in the passage of a token. */
function hasQuotation(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const passage = tokens[i]?.passage;
  for (
    let j = firstOfPassage(tokens, i);
    tokens[j]?.passage === passage && j < tokens.length;
    j++
  ) {
    if (quotationAt(reading, tokens[j]?.start ?? 0) !== null) return true;
  }
  return false;
}

/** Places for which whoever governs them speaks: the | district | says. */
const GOVERNED = list('district county province island prison');

/** Dialogue may continue and signs may point, but they tell nothing. */
function canSpeak({ tokens }: Reading, entity: Entity): boolean {
  const noun = singularOf(tokens[entity.mentions[0]?.phrase.head ?? -1]?.lower ?? '');
  return entity.isNamed || noun === 'source' || GOVERNED.has(noun) || nounClass(noun) !== 'other';
}
