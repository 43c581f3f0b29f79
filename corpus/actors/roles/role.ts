import type { Phrase } from '../../grammar/phrase.js';
import { type Span, spanOf } from '../../span.js';
import { hasSense, singularOf } from '../../words/lexicon.js';
import { isPostNominal, isTitle } from '../../words/noun.js';
import { isSomebody, type NounClass, nounClass } from '../../words/noun-class.js';
import { firstOfPassage, isCapital, isOwnersMark, type Token } from '../../words/token.js';
import {
  isNeverParticiple,
  isProgressive,
  isSpeech,
  isTelling,
  isVerb,
  mayBeParticiple,
} from '../../words/verb.js';
import { isPossessivePronoun, PORTFOLIO_TITLES } from '../../words/words.js';
import type { Entity, EntityMention, EntityType } from '../entity.js';
import type { Judge, Option } from '../judge.js';
import { phrasesIn, type Reading } from '../reading.js';
import { stepsOf } from '../tagging.js';
import { lessens } from './lesser-role.js';
import { roleCandidates } from './role-candidate.js';

/**
 * What somebody is, in the article's own words ("US special envoy"), or null: of a country or a group
 * almost never told (of 6 in 939 of the marked articles).
 */
export function roleOf(reading: Reading, entity: Entity, judge: Judge): Span | null {
  const { type } = entity;
  if (type === 'country' || type === 'group') return null;
  const named = entity.isNamed ? 'named' : 'nominal';
  const options: Option<Span | null>[] = [
    { value: null, features: [`none:${type}`, `none:${named}`, `none:${type}:${named}`] },
  ];
  let rank = 0;
  /** The office before a name where that is told first: | IAEA chief | Ann Lee, no rank alone as | Captain |. */
  let office: Span | null = null;
  const byStart = reading.coresByStart;
  for (const mention of entity.mentions) {
    const { phrase, quotation } = mention;
    if (phrase.kind === 'pronoun') continue;
    for (const { kind, from, to, head } of roleCandidates(reading, entity, mention)) {
      const first = reading.tokens[from];
      const last = reading.tokens[to - 1];
      if (first === undefined || last === undefined || to <= from) continue;
      const value = spanOf(reading.text, first.start, last.end);
      // A NASA scientist is not NASA.
      if ([...entity.names].some((name) => value.text.includes(name))) continue;
      if (isWithinName(entity, value.text)) continue;
      if (
        isOwnersMark(last) ||
        (to - from === 1 && isPostNominal(first) && !isOffice(first)) ||
        isBroken(value.text) ||
        (kind === 'after' && isClause(reading, byStart.get(from), to))
      )
        continue;
      if (opensRest(reading, mention, from, to)) continue;
      if (opensWithAnother(reading, entity, byStart.get(from))) continue;
      if (isNameOfAnother(reading, entity, from, to)) continue;
      const isTitle = kind === 'title' || kind === 'tagged';
      if (isTitle && (/^(?:ADJ|ADV|PART)$/u.test(last.pos) || isOrigin(reading.tokens, to)))
        continue;
      const isOne = !/^(?:and|or|,)$/u.test(reading.tokens[phrase.to]?.lower ?? '');
      if (isTitle && ((isOne && isOfSeveral(reading.tokens, from, to)) || isDone(last))) continue;
      if (first.lower === 'who' && isTeller(reading.tokens, from, to)) continue;
      // ten-man | Rovers
      if (
        isTitle &&
        first.pos === 'NUM' &&
        to - from === 3 &&
        reading.tokens[from + 1]?.text === '-'
      )
        continue;
      // The minister told parliament before it came to the paper: a body holds no office.
      const holder = reading.tokens[head];
      if (type === 'organisation' && holder !== undefined && isOffice(holder)) continue;
      const noun = singularOf(holder?.lower ?? '');
      const sense = nounClass(noun);
      if (kind !== 'title' && isBare(value.text, type)) continue;
      // Nobody is a delegation; what the other kinds find is weighed by sense well enough.
      if (kind === 'tagged' && !isTold(first, sense, type)) continue;
      // the record in the club's | history
      const isOwned = kind === 'tagged' && isOwnersMark(reading.tokens[from - 1]);
      if (isOwned && to - from === 1 && sense === 'other') continue;
      // A home is no role, but ranks among them as it did when the weights were fitted.
      if (kind === 'tagged' && isOfThing(reading, from)) continue;
      if (first.lower === 'of' && isHome(reading, byStart.get(from + 1))) {
        rank++;
        continue;
      }
      const isWhole =
        PORTFOLIO_TITLES.has(last.lower) ||
        (to - from > 1 && isCapital(first) && !isPossessivePronoun(first.lower));
      if (kind === 'title' && rank === 0 && isOffice(last) && isWhole) office = value;
      const length = Math.min(6, to - from);
      options.push({
        value,
        features: [
          kind,
          `${kind}:${type}`,
          `${kind}:${sense}`,
          `${kind}:${sense}:${type}`,
          `${kind}:${sense}:${named}`,
          `${kind}:${first.lower === 'the' ? 'the' : /^an?$/u.test(first.lower) ? 'a' : 'bare'}`,
          `${kind}:length:${length}`,
          `rank:${Math.min(rank, 3)}`,
          `${kind}:rank:${Math.min(rank, 3)}`,
          `${kind}:${quotation === null ? 'plain' : 'quoted'}`,
          `${kind}:${placeBeside(phrase, from, to)}`,
          ...stepsOf(`tag:${kind === 'tagged' ? kind : 'known'}`, roleShare(reading, from, to)),
          ...stepsOf(`tag:${kind}`, roleShare(reading, from, to)),
        ],
      });
      rank++;
    }
    if (rank > 12) break;
  }
  const { value } = judge.choose('role', { entity }, options);
  if (value === null) return null;
  // Chancellor | Ann Lee … Lee, a former banker
  const first =
    office !== null && office.start < value.start && /^an? /u.test(value.text) ? office : value;
  return withoutOwner(reading, inFull(first, options));
}

/** The role as it is told in full elsewhere, where a headline has its last word: `Minister`, and `Housing Minister`. */
function inFull(role: Span, options: readonly Option<Span | null>[]): Span {
  const whole = options.find(({ value }) => {
    const [first = '', second, ...more] = value?.text.split(' ') ?? [];
    const isMore =
      /^(?!(?:The|An?|Its|His|Her|Their)$)\p{Lu}\p{Ll}+$/u.test(first) &&
      !lessens([first.toLowerCase()], []);
    return isMore && second === role.text && more.length === 0;
  });
  return whole?.value ?? role;
}

/** True behind what only tells whence somebody is: the | Hale-based | Oak Foods. */
function isOrigin(tokens: readonly Token[], to: number): boolean {
  return tokens[to - 2]?.text === '-' && tokens[to - 1]?.pos === 'VERB';
}

/** False of words that tell no role though the tagger takes them for one: | whose bungalow, | runs six, | summer. */
function isTold(first: Token, sense: NounClass, type: EntityType): boolean {
  if (/^(?:who|whose|which|that)$/u.test(first.lower) || isVerb(first)) return false;
  if (type === 'person') return sense !== 'group' && sense !== 'voice';
  return sense !== 'other';
}

/** True of a description that tells no more than that there is a body, a human being or another: `The company`, `the man`. */
function isBare(role: string, type: EntityType): boolean {
  if (/^(?:(?:his|her|its|their|the) )?counterpart$|^the \d+-year-old$/iu.test(role)) return true;
  const [, noun] = /^the (\p{L}+)$/iu.exec(role) ?? [];
  if (noun === undefined) return false;
  return type !== 'person' || /^(?:man|woman|boy|girl|teenager|child|person|couple)$/iu.test(noun);
}

/** True of people whom the name of one follows, who is none of them: told | employees | Ann Lee had left. */
function isOfSeveral(tokens: readonly Token[], from: number, to: number): boolean {
  const noun = tokens[to - 1]?.lower ?? '';
  const isPlural = singularOf(noun) !== noun && hasSense(singularOf(noun), 'person');
  return isPlural && !tokens.slice(from, to - 1).some(({ pos }) => pos === 'ADP');
}

/** True of a verb that tells what is done to the name behind it: the firm | managing | Ann Lee. */
function isDone(verb: Token): boolean {
  return verb.pos === 'VERB' && (isProgressive(verb) || mayBeParticiple(verb));
}

/** True of what somebody is accused or robbed of: accused Tom Ray | of theft |; but not: of Hale, of consultancy Hale, of the board. */
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

/** True of what one person is in a body or a state. */
function isOffice(noun: Token): boolean {
  return isTitle(noun) && hasSense(noun.lower, 'person');
}

/** True of words that the name has too: `the council` of Oxley Town Council. */
function isWithinName({ name }: Entity, role: string): boolean {
  const words = name.toLowerCase().split(' ');
  const own = role.toLowerCase().replace(/^the /u, '').split(' ');
  return own.every((word) => words.includes(word));
}

/** True of an article, an age or marks alone, of a party and a state (`D-Calif.`), of a name (her | `first name` |), of what a clause is to follow, and of what holds one bracket of two: `British Antarctic Survey (BAS`. */
function isBroken(role: string): boolean {
  const count = (mark: RegExp): number => role.match(mark)?.length ?? 0;
  return (
    /^(?:the|an?|\d+)$/iu.test(role) ||
    /^(?:\p{Lu}-\p{Lu}|\P{L}+$)/u.test(role) ||
    /^(?:the name of|(?:\p{L}+ )?name$)/u.test(role) ||
    /(?: whose?|[-‐‑])$/u.test(role) ||
    count(/[([]/gu) !== count(/[)\]]/gu)
  );
}

/**
 * True where words behind a name open a clause: quoted by Reuters, | the delegation had packed its bags; after talks
 * with Ann Lee, | the firm apologised.
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

/** True of a verb that is no participle: says, fell, `agreed`, `opened | a shop`; but not: `founded | in 1990`. */
function isFinite(tokens: readonly Token[], i: number): boolean {
  const [verb, next] = [tokens[i], tokens[i + 1]];
  if (verb === undefined || verb.lower === verb.lemma) return false;
  if (verb.lower.endsWith('s') || isNeverParticiple(verb)) return true;
  if (mayBeParticiple(verb)) {
    const takesObject = !/^(?:call|name|dub|title|entitle|elect|appoint)$/u.test(verb.lemma);
    return takesObject && /^(?:DET|PRON)$/u.test(next?.pos ?? '');
  }
  return !isProgressive(verb);
}

/**
 * True of words behind a name in what opens a sentence, and the comma that ends it: `After talks with Ann Lee, | the
 * board …`; but not where a comma ends them: `For Ann Lee, | a nurse, the …`.
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

/** True of words that are nothing but a name of somebody else, or of its words: Gus Fring (Giancarlo | Esposito |). */
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

/** True of words that open with the name of somebody else: Ann Lee, | Tom Ray and Joe Fox played. */
function opensWithAnother(
  { entityOf }: Reading,
  entity: Entity,
  phrase: Phrase | undefined,
): boolean {
  if (phrase?.kind !== 'named' || phrase.nameFrom > phrase.from) return false;
  const other = entityOf.get(phrase);
  return other !== undefined && other !== entity && other.likelyType === 'person';
}

/** Whose it is, where only a pronoun tells, is nothing that the words tell by themselves: `its | president`. */
function withoutOwner({ text }: Reading, role: Span): Span {
  const [word = '', space = ''] = /^(\S+)(\s+)/u.exec(role.text)?.slice(1) ?? [];
  if (!isPossessivePronoun(word.toLowerCase())) return role;
  return spanOf(text, role.start + word.length + space.length, role.end);
}

/** True where somebody only lives or plays: of | Winslade; but not: of | Imperial College. */
function isHome({ entityOf }: Reading, home: Phrase | undefined): boolean {
  if (home?.kind !== 'named' || home.nameFrom > home.from) return false;
  const body = entityOf.get(home);
  return body?.likelyType !== 'organisation' || body.isPlace;
}

/** On which side of a mention words stand, and how far away. */
function placeBeside(phrase: Phrase, from: number, to: number): string {
  if (from >= phrase.from && to <= phrase.to) return 'inside';
  const gap = from >= phrase.to ? from - phrase.to : phrase.from - to;
  const far = gap < 0 ? 'across' : gap < 2 ? 'next' : gap < 5 ? 'near' : 'far';
  return `${from >= phrase.to ? 'after' : 'before'}:${far}`;
}

/** The mean share of role words among tokens `[from, to)`. */
function roleShare({ tags }: Reading, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += tags[i]?.role ?? 0;
  return sum / Math.max(1, to - from);
}
