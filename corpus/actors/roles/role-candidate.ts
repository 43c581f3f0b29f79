import type { Phrase } from '../../grammar/phrase.js';
import { singularOf } from '../../words/lexicon.js';
import { isPeople, isPluralTitle, isPostNominal } from '../../words/noun.js';
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

/** The phrase that begins with the article or owner before a token: | a | novelist, | his | French counterpart. */
function behindArticle({ tokens, coresByStart }: Reading, i: number): Phrase | undefined {
  const before = tokens[i - 1]?.lower ?? '';
  const opens = /^(?:the|an?)$/u.test(before) || isPossessivePronoun(before);
  return opens ? coresByStart.get(i - 1) : undefined;
}

/** True of whom somebody does something to: Ann Lee is suing | a novelist |; but: she became | a novelist. */
function isObjectBehind({ tokens, grammarOf }: Reading, object: Phrase, name: Phrase): boolean {
  const verb = grammarOf.get(object)?.object ?? null;
  if (verb === null || verb < name.to) return false;
  return !/^(?:be|become|remain|stay|include)$/u.test(tokens[verb]?.lemma ?? '');
}

/** Words before a name that tell no role by themselves. */
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|cllr)\.?$/u;

/** Those that tell one where they stand last: `the | Rev.` Paul King, but not `Rev.` Dr. Paul King. */
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

/** Without the commas around a role, and a clause of its last noun: | , | news editor of a journal | that |, a nurse | who |, a firm | called |. */
function withoutMarks({ tokens }: Reading, range: TokenRange): TokenRange {
  let { from, to } = range;
  while (to > from + 1 && tokens[from]?.text === ',') from++;
  while (to > from + 1 && /^(?:,|who|which|that|called|named)$/u.test(tokens[to - 1]?.text ?? ''))
    to--;
  return { from, to };
}

/** True of a name at the end of another's: Friends of | Bath |, a charity; but not: the head of | Ofcom |, a regulator. */
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

/** True of a clause that tells of somebody's people: | whose son vanished in the war |; but not: | whose son |, Tom, fell. */
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

/** Head of those among whom somebody is the one that …: the oldest of | the farmers |, the younger of the two; null where none are. */
function chosenAmong({ tokens, coresByStart }: Reading, { from, to }: TokenRange): number | null {
  const [article, which, of] = tokens.slice(from, from + 3);
  const isOne =
    article?.lower === 'the' && which?.pos === 'ADJ' && /(?:er|est)$/u.test(which.lower);
  if (!isOne || of?.lower !== 'of' || from + 3 >= to) return null;
  return coresByStart.get(from + 3)?.head ?? from + 1;
}

/** True of a body without a name: of | the textile union |. */
function isBody({ tokens }: Reading, phrase: Phrase | undefined): phrase is Phrase {
  if (phrase?.kind !== 'nominal' || phrase.determiner !== 'the' || phrase.plural) return false;
  return nounClass(singularOf(tokens[phrase.head]?.lower ?? '')) === 'group';
}

/** What the words around a mention tell by the way they are put together. */
function candidatesBeside(reading: Reading, phrase: Phrase, entity: Entity): RoleCandidate[] {
  const { tokens, coresByStart: byStart } = reading;
  const passage = tokens[phrase.head]?.passage;
  const at = (i: number): string => (tokens[i]?.passage === passage ? (tokens[i]?.text ?? '') : '');
  // One of them, Lord Penhale
  if (phrase.kind === 'nominal' && INDEFINITES.has(at(phrase.head).toLowerCase())) return [];
  if (phrase.kind === 'nominal' && entity.isNamed) {
    // Ann Lee is | the second director to leave |: told in full by what stands behind her name
    const isSaid = /^(?:is|was)$/u.test(at(phrase.from - 1));
    if (isSaid && entity.mentions.some((name) => name.phrase.to === phrase.from - 1)) return [];
    if (isAddress(reading, phrase)) return [];
    const to = withPost(reading, phrase, entity);
    return [{ kind: 'called', from: phrase.from, to, head: phrase.head }];
  }
  const markFrom = (i: number, limit: number): number => {
    let to = i;
    while (at(to) !== '' && !CLOSING.test(at(to)) && to < limit) to++;
    return to;
  };
  const found: RoleCandidate[] = [];
  if (phrase.kind === 'named' && phrase.nameFrom > phrase.from) {
    // a farmer | called | Ann Lee
    const isCalled = /^(?:called|named)$/u.test(at(phrase.nameFrom - 1));
    const to = isCalled ? phrase.nameFrom - 1 : phrase.nameFrom;
    const words = tokens.slice(phrase.from, to).map(({ lower }) => lower);
    const only = words.length === 1 && /^(?:the|an?)$/u.test(words[0] ?? '');
    const honorific =
      words.every((word) => [/^the\.?$/u, HONORIFIC, STYLE].some((form) => form.test(word))) &&
      !STYLE.test(words.at(-1) ?? '');
    // Justices | Lena Voss and Tom Ray, firefighters | Lena Voss and Tom Ray
    const last = tokens[to - 1];
    const isShared = last !== undefined && (isPluralTitle(last) || isPeople(last));
    if (!only && !honorific && !isShared)
      found.push({
        kind: 'title',
        from: phrase.from,
        to,
        head: to - 1,
      });
  }
  if (phrase.nested !== null || endsName(reading, phrase)) return found;
  const isLabel = reading.labels.has(phrase);
  // Behind the letters that may follow a name: Hugh Ballantyne KC | , who …
  const end = at(phrase.to) === 'of' ? phrase.to : phrase.fullTo;
  const mark = at(end);
  if (
    /^(?:,|–|—|\(|\[)$/u.test(mark) &&
    !/^(?:and|or|but|which|where|when|while)$/iu.test(at(end + 1))
  ) {
    // Ann Lee, | 38, | a nurse; Ann Lee, | PhD, | a biologist
    const letters = tokens[end + 1];
    const isAside =
      letters !== undefined && (/^\d+$/u.test(letters.text) || isPostNominal(letters));
    const isTold = isAside && at(end + 2) === ',';
    const from = end + (isTold ? 3 : 1);
    const to = markFrom(from, from + LONGEST_BESIDE);
    // Lead | Archaeologist on the hunt; then | president
    const leads =
      isCapital(tokens[from]) || /^(?:lead|now|then|once|formerly|also)$/u.test(at(from));
    const inner = byStart.get(from) ?? (leads ? byStart.get(from + 1) : undefined);
    if (at(from) === 'of' && byStart.get(from + 1)?.kind === 'named')
      found.push({ kind: 'of', from, to, head: byStart.get(from + 1)?.head ?? from });
    else if (inner !== undefined && inner.fullTo <= to)
      found.push({ kind: 'after', from, to, head: inner.head });
    // Ann Lee, 34, | nurse |: I lost my car.
    else if (isLabel && mark === ',') found.push({ kind: 'after', from, to, head: to - 1 });
    else if (/^who$/iu.test(at(from)) || isOfPeople(reading, { from, to }))
      found.push({ kind: 'who', from, to, head: from });
    else {
      const head = chosenAmong(reading, { from, to });
      if (head !== null) found.push({ kind: 'after', from, to, head });
    }
  }
  if (isLabel) return found;
  const home = byStart.get(end + 1);
  if (mark === 'of' && (home?.kind === 'named' || isBody(reading, home)))
    found.push({ kind: 'of', from: end, to: home.to, head: home.head });
  if (/^(?:is|was)$/u.test(mark)) {
    const from = end + 1;
    const noun = byStart.get(from);
    if (noun?.kind === 'nominal') {
      const to = markFrom(noun.fullTo, from + LONGEST_SAID);
      found.push({ kind: 'is', from, to, head: noun.head });
    }
  }
  return found;
}
