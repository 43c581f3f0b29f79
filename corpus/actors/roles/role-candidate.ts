import type { Phrase } from '../../grammar/phrase.js';
import { singularOf } from '../../words/lexicon.js';
import { isPeople, isPersonNoun, isPluralTitle, isPostNominal } from '../../words/noun.js';
import { nounClass } from '../../words/noun-class.js';
import { isCapital } from '../../words/token.js';
import type { TokenRange } from '../../words/token-range.js';
import { INDEFINITES, isPossessivePronoun } from '../../words/words.js';
import type { Entity, EntityMention } from '../entity.js';
import { phrasesIn, quotationAt, type Reading } from '../reading.js';
import { taggedRoles } from './tagged-role.js';

/** Words beside a mention that may tell what somebody is. */
export interface RoleCandidate extends TokenRange {
  readonly kind: 'title' | 'after' | 'of' | 'who' | 'called' | 'is' | 'tagged';
  /** The word that it is judged by, as a rule a noun. */
  readonly head: number;
}

/** What may tell the role of an entity beside one of its mentions. */
export function roleCandidates(
  reading: Reading,
  entity: Entity,
  { phrase, passage }: EntityMention,
): RoleCandidate[] {
  const name = entity.mentions.find((mention) => mention.phrase.kind === 'named');
  const isApart =
    phrase.kind === 'nominal' &&
    name?.passage === passage &&
    actsBefore(reading, phrase, name.phrase);
  if (isApart) return [];
  const found = candidatesBeside(reading, phrase, entity).filter(
    // Of somebody who has no name only what is told as such: her brother, | a nurse in Aarhus |.
    ({ kind, from }) =>
      kind === 'called' ||
      phrase.kind === 'named' ||
      (kind === 'after' && /^an?$/u.test(reading.tokens[from]?.lower ?? '')),
  );
  const isSentence = entity.isNamed && !reading.labels.has(phrase);
  for (const { from, to } of isSentence ? taggedRoles(reading, phrase, passage) : []) {
    const known = found.some((other) => other.from === from && other.to === to);
    const subject = reading.coresByStart.get(from) ?? behindArticle(reading, from);
    const isAnothers =
      subject !== undefined &&
      (actsBefore(reading, subject, phrase) || isObjectBehind(reading, subject, phrase));
    if (!known && !isAnothers) found.push({ kind: 'tagged', from, to, head: to - 1 });
  }
  return found.map((candidate) => {
    const { from, to } = withoutMarks(reading, withoutHonorific(reading, candidate));
    return { ...candidate, from, to, head: Math.min(candidate.head, to - 1) };
  });
}

/** True where a name stands behind what another does: `the lawyer | alleged, | Mrs Lane lied`. */
function actsBefore({ grammarOf }: Reading, subject: Phrase, name: Phrase): boolean {
  const grammar = grammarOf.get(subject);
  if (grammar?.verb == null || grammar.relative || grammar.form !== 'active') return false;
  return subject.to <= grammar.verb && grammar.verb < name.nameFrom;
}

/**
 * The phrase that begins with the article or owner before a token:
 * | a | novelist, | his | French counterpart.
 */
function behindArticle({ tokens, coresByStart }: Reading, i: number): Phrase | undefined {
  const before = tokens[i - 1]?.lower ?? '';
  const opens = /^(?:the|an?)$/u.test(before) || isPossessivePronoun(before);
  return opens ? coresByStart.get(i - 1) : undefined;
}

/**
 * True of whom somebody does something to: Ann Lee is suing | a
 * novelist |; but: she became | a novelist.
 */
function isObjectBehind({ tokens, grammarOf }: Reading, object: Phrase, name: Phrase): boolean {
  const verb = grammarOf.get(object)?.object ?? null;
  if (verb === null || verb < name.to) return false;
  return !/^(?:be|become|remain|stay|include)$/u.test(tokens[verb]?.lemma ?? '');
}

/** Words before a name that tell no role by themselves. */
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|cllr)\.?$/u;

/**
 * Those that tell one where they stand last: `the | Rev.` Paul King, but not `Rev.` Dr. Paul King.
 */
const STYLE = /^(?:rev|revd|hon)\.?$/u;

/** The mark that what stands beside a name ends at. */
const CLOSING = /^(?:[,.;:–—()[\]?!“”]|\.\.\.)$/u;

/** Most tokens of what stands behind a name and a comma. */
const LONGEST_BESIDE = 30;

/** Most tokens of what stands behind a name and "is". */
const LONGEST_SAID = 20;

/** Where a role ends that is told before a name with a title of its own: Group leader | Sir … */
function withoutHonorific({ tokens }: Reading, { from, to }: TokenRange): TokenRange {
  let end = to;
  // the University of Notre | Dame
  if (!isCapital(tokens[to])) return { from, to };
  while (end > from + 1 && HONORIFIC.test(tokens[end - 1]?.lower ?? '')) end--;
  return { from, to: end };
}

/**
 * Without the commas around a role, and a clause of its last noun: | , | news editor of a journal
 * | that |, a nurse | who |, a firm | called |.
 */
function withoutMarks({ tokens }: Reading, range: TokenRange): TokenRange {
  let { from, to } = range;
  while (to > from + 1 && tokens[from]?.text === ',') from++;
  while (to > from + 1 && /^(?:,|who|which|that|called|named)$/u.test(tokens[to - 1]?.text ?? ''))
    to--;
  return { from, to };
}

/**
 * True of a name at the end of another's: Friends of | Bath |, a charity; but
 * not: the head of | Ofcom |, a regulator.
 */
function endsName(reading: Reading, { from, to }: Phrase): boolean {
  const { tokens } = reading;
  return phrasesIn(reading, tokens[from]?.passage ?? 0).some(
    (host) => host.plural && host.from < from && host.fullTo === to && isCapital(tokens[host.head]),
  );
}

/** Behind what a description goes on with before the name: its director | for Europe |, Ann Lee. */
function withPost(
  { tokens, coresByStart, entityOf }: Reading,
  { fullTo }: Phrase,
  entity: Entity,
): number {
  const place = coresByStart.get(fullTo + 1);
  if (place === undefined || !/^(?:for|to|at|in)$/u.test(tokens[fullTo]?.lower ?? ''))
    return fullTo;
  const name = coresByStart.get(place.fullTo + 1);
  const isBeside = tokens[place.fullTo]?.text === ',' && name?.kind === 'named';
  return isBeside && entityOf.get(name) === entity ? place.fullTo : fullTo;
}

/** True of whom somebody speaks to: “| Mr President |, pack your bags”. */
function isAddress(reading: Reading, { from, to, determiner }: Phrase): boolean {
  const { tokens } = reading;
  const [first, before, behind] = [from, from - 1, to].map((i) => tokens[i]);
  const isSetOff = /^[,!?]$/u.test(behind?.text ?? '') || before?.text === ',';
  return determiner === 'none' && isSetOff && quotationAt(reading, first?.start ?? 0) !== null;
}

/**
 * True of a clause that tells of somebody's people: | whose son vanished in the
 * war |; but not: | whose son |, Tom, fell.
 */
function isOfPeople(
  { tokens, coresByStart, grammarOf }: Reading,
  { from, to }: TokenRange,
): boolean {
  const people = coresByStart.get(from + 1);
  if (tokens[from]?.lower !== 'whose' || people === undefined) return false;
  const verb = grammarOf.get(people)?.verb ?? to;
  const noun = singularOf(tokens[people.head]?.lower ?? '');
  return verb < to && (noun === 'family' || nounClass(noun) === 'person');
}

/**
 * Head of those among whom somebody is the one that …: the oldest of | the farmers |, the
 * younger of the two; null where none are.
 */
function chosenAmong({ tokens, coresByStart }: Reading, { from, to }: TokenRange): number | null {
  const [article, which, of] = tokens.slice(from, from + 3);
  const isOne =
    article?.lower === 'the' && which?.pos === 'ADJ' && /(?:er|est)$/u.test(which.lower);
  if (!isOne || of?.lower !== 'of' || from + 3 >= to) return null;
  return coresByStart.get(from + 3)?.head ?? from + 1;
}

/** True of a body without a name: of | the textile union |. */
function isBody({ tokens }: Reading, phrase: Phrase): boolean {
  if (phrase.kind !== 'nominal' || phrase.determiner !== 'the' || phrase.plural) return false;
  return nounClass(singularOf(tokens[phrase.head]?.lower ?? '')) === 'group';
}

/** What the words around a mention tell by the way they are put together. */
function candidatesBeside(reading: Reading, phrase: Phrase, entity: Entity): RoleCandidate[] {
  const { tokens, labels } = reading;
  // One of them, Lord Penhale
  const noun = tokens[phrase.head]?.lower ?? '';
  if (phrase.kind === 'nominal' && INDEFINITES.has(noun)) return [];
  if (phrase.kind === 'nominal' && entity.isNamed) return calledBy(reading, phrase, entity);
  const titles = titleBefore(reading, phrase);
  if (phrase.nested !== null || endsName(reading, phrase)) return titles;
  // Behind the letters that may follow a name: Hugh Ballantyne KC | , who …
  const end = textAt(reading, phrase, phrase.to) === 'of' ? phrase.to : phrase.fullTo;
  const home = labels.has(phrase) ? [] : homeBehind(reading, phrase, end);
  return [
    ...titles,
    ...behindMark(reading, phrase, end),
    ...home,
    ...home.flatMap(({ to }) => behindHome(reading, phrase, to)),
    ...(labels.has(phrase) ? [] : saidBehind(reading, phrase, end)),
  ];
}

/** The text of a token in the passage of a phrase; empty outside of it. */
function textAt({ tokens }: Reading, { head }: Phrase, i: number): string {
  return tokens[i]?.passage === tokens[head]?.passage ? (tokens[i]?.text ?? '') : '';
}

/** What somebody with a name is called without it: | the director for Europe |, Ann Lee. */
function calledBy(reading: Reading, phrase: Phrase, entity: Entity): RoleCandidate[] {
  // Ann Lee is | the second director to leave |: told in full by what stands behind her name
  const isSaid = /^(?:is|was)$/u.test(textAt(reading, phrase, phrase.from - 1));
  if (isSaid && entity.mentions.some((name) => name.phrase.to === phrase.from - 1)) return [];
  if (isAddress(reading, phrase)) return [];
  const to = withPost(reading, phrase, entity);
  return [{ kind: 'called', from: phrase.from, to, head: phrase.head }];
}

/**
 * The words before a name in its own phrase: | President | Ann Lee, | a farmer | called Ann Lee.
 */
function titleBefore(reading: Reading, phrase: Phrase): RoleCandidate[] {
  const { tokens } = reading;
  const { kind, from, nameFrom } = phrase;
  if (kind !== 'named' || nameFrom <= from) return [];
  const isCalled = /^(?:called|named)$/u.test(textAt(reading, phrase, nameFrom - 1));
  const to = isCalled ? nameFrom - 1 : nameFrom;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const isArticle = words.length === 1 && /^(?:the|an?)$/u.test(words[0] ?? '');
  // Justices | Lena Voss and Tom Ray, firefighters | Lena Voss and Tom Ray
  const last = tokens[to - 1];
  const isShared = last !== undefined && (isPluralTitle(last) || isPeople(last));
  if (isArticle || isHonorific(words) || isShared) return [];
  return [{ kind: 'title', from, to, head: to - 1 }];
}

/** True of words that only tell how somebody is addressed: the | Rev. Dr. | but: | the Rev. | */
function isHonorific(words: readonly string[]): boolean {
  const isAddressing = (word: string): boolean =>
    [/^the\.?$/u, HONORIFIC, STYLE].some((form) => form.test(word));
  return words.every(isAddressing) && !STYLE.test(words.at(-1) ?? '');
}

/**
 * What stands behind a name and a comma or another mark: Ann Lee, | a nurse |; Ann Lee (| of
 * Hale |).
 */
function behindMark(reading: Reading, phrase: Phrase, end: number): RoleCandidate[] {
  const { tokens, coresByStart, labels } = reading;
  const at = (i: number): string => textAt(reading, phrase, i);
  const mark = at(end);
  if (!/^(?:,|–|—|\(|\[)$/u.test(mark)) return [];
  if (/^(?:and|or|but|which|where|when|while)$/iu.test(at(end + 1))) return [];
  // Ann Lee, | 38, | a nurse; Ann Lee, | PhD, | a biologist
  const letters = tokens[end + 1];
  const isAside = letters !== undefined && (/^\d+$/u.test(letters.text) || isPostNominal(letters));
  const from = end + (isAside && at(end + 2) === ',' ? 3 : 1);
  const to = closingFrom(reading, phrase, from, from + LONGEST_BESIDE);
  // Lead | Archaeologist on the hunt; then | president
  const leads = isCapital(tokens[from]) || /^(?:lead|now|then|once|formerly|also)$/u.test(at(from));
  const inner = coresByStart.get(from) ?? (leads ? coresByStart.get(from + 1) : undefined);
  const home = coresByStart.get(from + 1);
  if (at(from) === 'of' && home?.kind === 'named')
    return [{ kind: 'of', from, to, head: home.head }];
  if (inner !== undefined && inner.fullTo <= to)
    return [{ kind: 'after', from, to, head: inner.head }];
  // Ann Lee, 34, | nurse |: I lost my car.
  if (labels.has(phrase) && mark === ',') return [{ kind: 'after', from, to, head: to - 1 }];
  if (/^who$/iu.test(at(from)) || isOfPeople(reading, { from, to }))
    return [{ kind: 'who', from, to, head: from }];
  const among = chosenAmong(reading, { from, to });
  return among === null ? [] : [{ kind: 'after', from, to, head: among }];
}

/**
 * The first mark from a token on that ends what stands beside a name; `limit` where none stands
 * before it.
 */
function closingFrom(reading: Reading, phrase: Phrase, from: number, limit: number): number {
  const mayGoOn = (i: number): boolean => {
    const text = textAt(reading, phrase, i);
    return text !== '' && !CLOSING.test(text);
  };
  let to = from;
  while (to < limit && mayGoOn(to)) to++;
  return to;
}

/** Whence or from which body somebody is: Ann Lee | of Hale |, Ann Lee | of the textile union |. */
function homeBehind(reading: Reading, phrase: Phrase, end: number): RoleCandidate[] {
  const home = reading.coresByStart.get(end + 1);
  if (textAt(reading, phrase, end) !== 'of' || home === undefined) return [];
  if (home.kind !== 'named' && !isBody(reading, home)) return [];
  return [{ kind: 'of', from: end, to: home.to, head: home.head }];
}

/**
 * What a person is behind whence they are: Ann Lee of Hale University, | an economist |; but not:
 * Ann Lee of Hale, | a small town |.
 */
function behindHome(reading: Reading, phrase: Phrase, end: number): RoleCandidate[] {
  if (phrase.kind !== 'named') return [];
  return behindMark(reading, phrase, end).filter(({ kind, head }) => {
    const noun = reading.tokens[head];
    return kind === 'who' || (kind === 'after' && noun !== undefined && isPersonNoun(noun));
  });
}

/** What somebody is said to be: Ann Lee is | a nurse |. */
function saidBehind(reading: Reading, phrase: Phrase, end: number): RoleCandidate[] {
  const from = end + 1;
  const noun = reading.coresByStart.get(from);
  if (!/^(?:is|was)$/u.test(textAt(reading, phrase, end)) || noun?.kind !== 'nominal') return [];
  const to = closingFrom(reading, phrase, noun.fullTo, from + LONGEST_SAID);
  return [{ kind: 'is', from, to, head: noun.head }];
}
