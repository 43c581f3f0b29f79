import type { Phrase } from '../../grammar/phrase.js';
import { hasSense, singularOf } from '../../words/lexicon.js';
import { isDemonym, isPersonNoun, isPostNominal, isTitle } from '../../words/noun.js';
import { isSomebody, type NounClass } from '../../words/noun-class.js';
import { firstOfPassage, isCapital, isOwnersMark, type Token } from '../../words/token.js';
import {
  isBelief,
  isNeverParticiple,
  isProgressive,
  isSpeech,
  isTelling,
  isVerb,
  mayBeParticiple,
} from '../../words/verb.js';
import { isTeam } from '../coreference/name.js';
import type { Entity, EntityMention, EntityType } from '../entity.js';
import { phrasesIn, type Reading } from '../reading.js';
import type { RoleWords } from './role-words.js';

/** True of words beside a mention that do not tell what somebody is, whatever they look like. */
export function isNoRole(reading: Reading, entity: Entity, words: RoleWords): boolean {
  const { kind, value, holder } = words;
  const { type } = entity;
  return (
    isOwnName(entity, value.text) ||
    isBroken(value.text) ||
    isMereMark(words) ||
    isOfRest(reading, words) ||
    isOfAnother(reading, entity, words) ||
    // Hale United, | who need only a draw |
    (words.first.lower === 'who' && isTeam(entity.name)) ||
    // The minister told parliament before it came to the paper: a body holds no office.
    (type === 'organisation' && holder !== undefined && isOffice(holder)) ||
    // The Russian | Academy of Sciences
    (type === 'organisation' && kind === 'title' && isDemonym(words.last)) ||
    (kind !== 'title' && isBare(value.text, type)) ||
    ((kind === 'title' || kind === 'tagged') && isNoTitle(reading, words)) ||
    // What the other kinds find is weighed by sense well enough.
    (kind === 'tagged' && isMistagged(reading, words, type))
  );
}

/**
 * True of words that hold a name of the entity, or are words of its name: A NASA scientist is not
 * NASA.
 */
function isOwnName(entity: Entity, role: string): boolean {
  return [...entity.names].some((name) => role.includes(name)) || isWithinName(entity, role);
}

/** True of an owner's mark, or of letters behind a name that are no office: Ann Lee | OBE |. */
function isMereMark({ from, to, first, last }: RoleWords): boolean {
  return isOwnersMark(last) || (to - from === 1 && isPostNominal(first) && !isOffice(first));
}

/**
 * True of words that belong to what the sentence goes on to tell, or only to who says something.
 */
function isOfRest(reading: Reading, { kind, mention, from, to, first }: RoleWords): boolean {
  return (
    (kind === 'after' && isClause(reading, reading.coresByStart.get(from), to)) ||
    opensRest(reading, mention, from, to) ||
    (first.lower === 'who' &&
      (isTeller(reading.tokens, from, to) || isOfFate(reading.tokens, from, to)))
  );
}

/** True of words that name somebody else, or begin so. */
function isOfAnother(reading: Reading, entity: Entity, { from, to }: RoleWords): boolean {
  return (
    opensWithAnother(reading, entity, reading.coresByStart.get(from)) ||
    isNameOfAnother(reading, entity, from, to)
  );
}

/** True of words before a name, or such as the tagger finds, that are no title. */
function isNoTitle({ tokens }: Reading, { mention, from, to, first, last }: RoleWords): boolean {
  if (/^(?:ADJ|ADV|PART)$/u.test(last.pos) || isQuality(tokens, from, to) || isDone(last))
    return true;
  const isOne = !/^(?:and|or|,)$/u.test(tokens[mention.phrase.to]?.lower ?? '');
  if (isOne && isOfSeveral(tokens, from, to)) return true;
  // ten-man | Rovers
  return first.pos === 'NUM' && to - from === 3 && tokens[from + 1]?.text === '-';
}

/** True of words that the tagger alone takes for a role, and that tell none. */
function isMistagged(
  reading: Reading,
  { from, to, first, sense }: RoleWords,
  type: EntityType,
): boolean {
  // the record in the club's | history
  const isOwned = isOwnersMark(reading.tokens[from - 1]) && to - from === 1;
  return (isOwned && sense === 'other') || !isTold(first, sense, type) || isOfThing(reading, from);
}

/** True of what one person is in a body or a state. */
export function isOffice(noun: Token): boolean {
  return isTitle(noun) && hasSense(noun.lower, 'person');
}

/**
 * True of what only tells whence or how somebody is: the | Hale-based | Oak Foods, | an
 * out-of-sorts | Tom Ray; but not: its | editor-at-large | Ann Lee.
 */
function isQuality(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  if (tokens[to - 2]?.text !== '-') return false;
  return words.at(-1)?.pos === 'VERB' || !words.some(isPersonNoun);
}

/**
 * False of words that tell no role though the tagger takes them for one:
 * | whose bungalow, | runs six, | summer.
 */
function isTold(first: Token, sense: NounClass, type: EntityType): boolean {
  if (/^(?:who|whose|which|that)$/u.test(first.lower) || isVerb(first)) return false;
  if (type === 'person') return sense !== 'group' && sense !== 'voice';
  return sense !== 'other';
}

/**
 * True of a description that tells no more than that there is a body, a human
 * being or another: `The company`, `the man`, `one woman`.
 */
function isBare(role: string, type: EntityType): boolean {
  if (/^(?:(?:his|her|its|their|the) )?counterpart$|^the \d+-year-old$/iu.test(role)) return true;
  const [, article, noun] = /^(the|an?|one|another) (\p{L}+)$/iu.exec(role) ?? [];
  if (article === undefined || noun === undefined) return false;
  if (type !== 'person') return article.toLowerCase() === 'the';
  return /^(?:man|woman|boy|girl|teenager|child|person|couple)$/iu.test(noun);
}

/**
 * True of people whom the name of one follows, who is none of them: told | employees | Ann Lee had
 * left.
 */
function isOfSeveral(tokens: readonly Token[], from: number, to: number): boolean {
  const noun = tokens[to - 1]?.lower ?? '';
  const isPlural = singularOf(noun) !== noun && hasSense(singularOf(noun), 'person');
  return isPlural && !tokens.slice(from, to - 1).some(({ pos }) => pos === 'ADP');
}

/** True of a verb that tells what is done to the name behind it: the firm | managing | Ann Lee. */
function isDone(verb: Token): boolean {
  return verb.pos === 'VERB' && (isProgressive(verb) || mayBeParticiple(verb));
}

/**
 * True of what somebody is accused or robbed of: accused Tom Ray | of theft |; but not: of
 * Hale, of consultancy Hale, of the board.
 */
function isOfThing({ tokens, coresByStart }: Reading, from: number): boolean {
  const thing = coresByStart.get(from + 1);
  if (tokens[from]?.lower !== 'of' || thing?.kind !== 'nominal') return false;
  return !isSomebody(tokens[thing.head]?.lower ?? '') && !isCapital(tokens[thing.to]);
}

/** True of a clause that only tells what somebody says: | who | said it was late. */
function isTeller(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = tokens.slice(from, to).find(({ pos }) => pos === 'VERB');
  if (verb === undefined || verb.lemma === 'write') return false;
  return verb.lemma === 'call' || (isTelling(verb) && isSpeech(verb));
}

/**
 * True of a clause that only tells what befell or moved somebody: | who | was sacked, | who |
 * feared it; but not: | who | was elected mayor.
 */
function isOfFate(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens.slice(from, to).findIndex(({ pos }) => pos === 'VERB');
  const [verb, before] = [tokens[from + at], tokens.slice(from, from + at)];
  if (at === -1 || verb === undefined) return false;
  const isPassive =
    mayBeParticiple(verb) && before.some(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  return (isPassive && !makes(verb)) || isBelief(verb);
}

/** True of verbs that tell what somebody is called or made: elected mayor, called Ann. */
function makes({ lemma }: Token): boolean {
  return /^(?:call|name|dub|title|entitle|elect|appoint)$/u.test(lemma);
}

/** True of words that the name has too: `the council` of Oxley Town Council. */
function isWithinName({ name }: Entity, role: string): boolean {
  const words = name.toLowerCase().split(' ');
  const own = role.toLowerCase().replace(/^the /u, '').split(' ');
  return own.every((word) => words.includes(word));
}

/**
 * True of words that describe nobody by themselves:
 * - an article, an age or marks alone
 * - a party and a state, or what is left of them: `D-Calif.`, `.J.`
 * - what a name is to follow: her | first name |, the name of
 * - what a clause is to follow: a man | whose |
 * - what holds one bracket of two: `British Antarctic Survey (BAS`
 * - where or when somebody is something: `in a bakery`, `in 1950`, `in Vienna`
 * - whose child somebody is, without the child: `of a vicar`
 */
function isBroken(role: string): boolean {
  const count = (mark: RegExp): number => role.match(mark)?.length ?? 0;
  return (
    /^(?:the|an?|\d+)$/iu.test(role) ||
    /^(?:\p{Lu}-\p{Lu}|\.|\P{L}+$)/u.test(role) ||
    /^(?:the name of|(?:\p{L}+ )?name$)/u.test(role) ||
    /(?: whose?|[-‐‑])$/u.test(role) ||
    /^(?:in|on) (?:an? |\d|\S+$)/iu.test(role) ||
    /^of an? /u.test(role) ||
    count(/[([]/gu) !== count(/[)\]]/gu)
  );
}

/**
 * True where words behind a name open a clause: quoted by Reuters, | the delegation had packed its
 * bags; after talks with Ann Lee, | the firm apologised.
 */
function isClause(
  { tokens, grammarOf }: Reading,
  subject: Phrase | undefined,
  to: number,
): boolean {
  const grammar = subject === undefined ? undefined : grammarOf.get(subject);
  const verb = grammar?.verb ?? to;
  if (subject === undefined || verb >= to || grammar?.relative || grammar?.inverted) return false;
  // a surfer | who | once had his foot caught
  if (/^(?:who|which|that)$/u.test(tokens[subject.fullTo]?.lower ?? '')) return false;
  if (tokens.slice(subject.fullTo, verb + 1).some(({ pos }) => pos === 'AUX')) return true;
  // A firm based in London: a participle without an auxiliary tells what it is.
  return grammar?.form === 'active' && isFinite(tokens, verb);
}

/**
 * True of a verb that is no participle: says, fell, `agreed`,
 * `opened | a shop`; but not: `founded | in 1990`.
 */
function isFinite(tokens: readonly Token[], i: number): boolean {
  const [verb, next] = [tokens[i], tokens[i + 1]];
  if (verb === undefined || verb.lower === verb.lemma) return false;
  if (verb.lower.endsWith('s') || isNeverParticiple(verb)) return true;
  if (mayBeParticiple(verb)) {
    return !makes(verb) && /^(?:DET|PRON)$/u.test(next?.pos ?? '');
  }
  return !isProgressive(verb);
}

/**
 * True of words behind a name in what opens a sentence, and the comma that ends
 * it: `After talks with Ann Lee, | the board …`; but not where a comma ends
 * them: `For Ann Lee, | a nurse, the …`.
 */
function opensRest({ tokens }: Reading, mention: EntityMention, from: number, to: number): boolean {
  const { phrase, grammar } = mention;
  if (grammar.preposition === null || grammar.verb !== null || from < phrase.to) return false;
  const before = tokens.slice(firstOfPassage(tokens, phrase.from), phrase.from);
  const isOpening =
    /^(?:ADP|SCONJ|VERB)$/u.test(before[0]?.pos ?? '') &&
    before.every(
      ({ pos, lower, text }) =>
        text !== ',' && pos !== 'AUX' && (pos !== 'VERB' || lower.endsWith('ing')),
    );
  // counsel at the National Security Agency | (NSA) |, put it
  const isSpelled = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')';
  const end = isSpelled ? to + 3 : to;
  const [mark, next] = [tokens[end], tokens[end + 1]];
  const isClosed =
    /^[,–—)\]]$/u.test(mark?.text ?? '') && !/^(?:who|which|where|whose)$/u.test(next?.lower ?? '');
  return isOpening && !isClosed;
}

/**
 * True of words that are nothing but a name of somebody else, or of its
 * words: Gus Fring (Giancarlo | Esposito |).
 */
function isNameOfAnother(reading: Reading, entity: Entity, from: number, to: number): boolean {
  return phrasesIn(reading, reading.tokens[from]?.passage ?? 0).some(
    (phrase) =>
      phrase.kind === 'named' &&
      phrase.nested === null &&
      phrase.nameFrom <= from &&
      to <= phrase.to &&
      reading.entityOf.get(phrase) !== entity,
  );
}

/**
 * True of words that open with the name of somebody else: Ann Lee, | Tom Ray and Joe Fox played.
 */
function opensWithAnother(
  { entityOf }: Reading,
  entity: Entity,
  phrase: Phrase | undefined,
): boolean {
  if (phrase?.kind !== 'named' || phrase.nameFrom > phrase.from) return false;
  const other = entityOf.get(phrase);
  return other !== undefined && other !== entity && other.likelyType === 'person';
}
