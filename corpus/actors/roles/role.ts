import type { Phrase } from '../../grammar/phrase.js';
import { type Span, spanOf } from '../../span.js';
import { isPlural, leadsToName } from '../../words/noun.js';
import { isCapital } from '../../words/token.js';
import { isPossessivePronoun, PORTFOLIO_TITLES } from '../../words/words.js';
import type { Entity } from '../entity.js';
import type { Judge, Option } from '../judge.js';
import type { Reading } from '../reading.js';
import { stepsOf } from '../tagging.js';
import { lessens } from './lesser-role.js';
import { isNoRole, isOffice } from './no-role.js';
import { roleCandidates } from './role-candidate.js';
import { type RoleWords, roleWordsOf } from './role-words.js';

/** Candidates beyond which no further mention is looked at. */
const ENOUGH = 12;

/**
 * What somebody is, in the article's own words ("US special envoy"), or null: of a country or a
 * group almost never told (of 6 in 939 of the marked articles).
 */
export function roleOf(reading: Reading, entity: Entity, judge: Judge): Span | null {
  const { type } = entity;
  if (type === 'country' || type === 'group') return null;
  const ranked = rankedWords(reading, entity);
  // A home is no role, but ranks among them as it did when the weights were fitted.
  const told = ranked.filter(({ words }) => !isHome(reading, words));
  const named = entity.isNamed ? 'named' : 'nominal';
  const options: Option<Span | null>[] = [
    { value: null, features: [`none:${type}`, `none:${named}`, `none:${type}:${named}`] },
    ...told.map(({ words, rank }) => ({
      value: words.value,
      features: roleFeatures(reading, entity, words, rank),
    })),
  ];
  const isBody = entity.likelyType === 'organisation';
  const bodyTitle = isBody ? told.find(({ words }) => isBodyTitle(words)) : undefined;
  const value = judge.choose('role', { entity }, options).value ?? bodyTitle?.words.value ?? null;
  if (value === null) return null;
  // The office before a name where that is told first: | IAEA chief | Ann Lee, no rank alone as
  // | Captain |.
  const first = told.find(({ words, rank }) => rank === 0 && isWholeOffice(reading, words));
  const office = first?.words.value ?? null;
  // Chancellor | Ann Lee … Lee, a former banker
  const role =
    office !== null && office.start < value.start && /^an? /u.test(value.text) ? office : value;
  const title = titleBehind(reading, role, told);
  return withoutOwner(reading, inFull(title ?? role, options));
}

/** Words that may tell what an entity is, and their place among these, in the text's order. */
interface RankedWords {
  readonly words: RoleWords;
  readonly rank: number;
}

function rankedWords(reading: Reading, entity: Entity): RankedWords[] {
  const found: RoleWords[] = [];
  for (const mention of entity.mentions) {
    if (mention.phrase.kind === 'pronoun') continue;
    for (const candidate of roleCandidates(reading, entity, mention)) {
      const words = roleWordsOf(reading, mention, candidate);
      if (words !== undefined && !isNoRole(reading, entity, words)) found.push(words);
    }
    if (found.length > ENOUGH) break;
  }
  return found.map((words, rank) => ({ words, rank }));
}

/**
 * What stands right before a name where the description before that tells little by itself: Its
 * owner, | the Finnish sailor | Ann Lee, Another survivor, | fisherman | Tom Ray; null where
 * nothing does: The head of the fleet, General Lee.
 */
function titleBehind({ tokens }: Reading, role: Span, told: readonly RankedWords[]): Span | null {
  const found = told.map(({ words }) => words);
  const vague = found.find(({ kind, value }) => kind === 'called' && value.start === role.start);
  if (vague === undefined || !VAGUE.test(vague.value.text) || tokens[vague.to]?.text !== ',')
    return null;
  const title = found.find(({ kind, from }) => kind === 'title' && from === vague.to + 1);
  if (title === undefined) return null;
  return title.to === title.from + 1 && isCapital(title.first) ? null : title.value;
}

/** Descriptions that mean nothing without what is told before them. */
const VAGUE = /^(?:(?:a|an|another|one|that|this|his|her|its|their|my|our)(?!\p{L})|the \p{L}+$)/iu;

/** What speaks for words telling what an entity is, by name. */
function roleFeatures(
  reading: Reading,
  { type, isNamed }: Entity,
  { kind, from, to, first, sense, mention }: RoleWords,
  rank: number,
): string[] {
  const named = isNamed ? 'named' : 'nominal';
  const article = first.lower === 'the' ? 'the' : /^an?$/u.test(first.lower) ? 'a' : 'bare';
  const share = roleShare(reading, from, to);
  return [
    kind,
    `${kind}:${type}`,
    `${kind}:${sense}`,
    `${kind}:${sense}:${type}`,
    `${kind}:${sense}:${named}`,
    `${kind}:${article}`,
    `${kind}:length:${Math.min(6, to - from)}`,
    `rank:${Math.min(rank, 3)}`,
    `${kind}:rank:${Math.min(rank, 3)}`,
    `${kind}:${mention.quotation === null ? 'plain' : 'quoted'}`,
    `${kind}:${placeBeside(mention.phrase, from, to)}`,
    ...stepsOf(`tag:${kind === 'tagged' ? kind : 'known'}`, share),
    ...stepsOf(`tag:${kind}`, share),
  ];
}

/**
 * True of an office before a name that tells of what or where it is: | IAEA chief | Ann Lee, | US
 * Secretary of State | Ann Lee; but not: | Captain | Ann Lee.
 */
function isWholeOffice({ tokens }: Reading, { kind, from, to, first, last }: RoleWords): boolean {
  const of = tokens.slice(from, to).findIndex(({ lower }) => lower === 'of');
  const office = (of > 0 ? tokens[from + of - 1] : undefined) ?? last;
  const isLong = to - from > 1 && isCapital(first) && !isPossessivePronoun(first.lower);
  return kind === 'title' && isOffice(office) && (isLong || PORTFOLIO_TITLES.has(last.lower));
}

/**
 * True of what a body is called right before its name: | the Hamburg weekly | Der Lotse, | IT
 * firm | Kestrel. Readers who marked the roles of people often left these out, so the weights
 * alone would do so too.
 */
function isBodyTitle({ kind, first, last, sense }: RoleWords): boolean {
  const hasArticle = /^(?:the|an?)$/u.test(first.lower);
  const isNoun = last.pos === 'NOUN' && !isCapital(last) && !isPlural(last);
  return kind === 'title' && isNoun && (hasArticle || (leadsToName(last) && sense !== 'voice'));
}

/**
 * The role as it is told in full elsewhere, where a headline has its last
 * word: `Minister`, and `Housing Minister`.
 */
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

/**
 * Whose it is, where only a pronoun tells, is nothing that the words
 * tell by themselves: `its | president`.
 */
function withoutOwner({ text }: Reading, role: Span): Span {
  const [word = '', space = ''] = /^(\S+)(\s+)/u.exec(role.text)?.slice(1) ?? [];
  if (!isPossessivePronoun(word.toLowerCase())) return role;
  return spanOf(text, role.start + word.length + space.length, role.end);
}

/** True where somebody only lives or plays: of | Winslade; but not: of | Imperial College. */
function isHome({ entityOf, coresByStart }: Reading, { first, from }: RoleWords): boolean {
  const home = coresByStart.get(from + 1);
  if (first.lower !== 'of' || home?.kind !== 'named' || home.nameFrom > home.from) return false;
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
