import { type Entity, nounClass } from './entity.js';
import type { Judge, Option } from './judge.js';
import { singularOf } from './lexicon.js';
import { determinerOf } from './noun.js';
import type { Reading } from './reading.js';
import { type Span, spanOf } from '../span.js';
import type { Phrase } from './phrase.js';
import { stepsOf } from './tagging.js';
import { isCapital } from './token.js';
import { INDEFINITES, isPossessivePronoun } from './words.js';

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
  const byStart = coresByStart(reading);
  const runs = taggedRoles(reading);
  for (const { phrase, quotation, passage } of entity.mentions) {
    if (phrase.kind === 'pronoun') continue;
    const found = candidates(reading, byStart, phrase, entity);
    for (const run of entity.isNamed ? (runs.get(passage) ?? []) : []) {
      const { from, to } = withoutName(run, phrase);
      const known = found.some((other) => other.from === from && other.to === to);
      if (from < to && !known && !isAnothers(reading, { ...run, from, to }, phrase))
        found.push({ kind: 'tagged', from, to, head: to - 1 });
    }
    for (const { kind, from, to: end, head: told } of found) {
      const to = withoutHonorific(reading, from, end);
      const head = Math.min(told, to - 1);
      const first = reading.tokens[from];
      const last = reading.tokens[to - 1];
      if (first === undefined || last === undefined || to <= from) continue;
      const value = spanOf(reading.text, first.start, last.end);
      // A NASA scientist is not NASA.
      if ([...entity.names].some((name) => value.text.includes(name))) continue;
      if (isBroken(value.text) || (kind === 'after' && isClause(reading, byStart.get(from), to)))
        continue;
      const isTitle = kind === 'title' || kind === 'tagged';
      if (isTitle && /^(?:ADJ|PART)$/u.test(last.pos)) continue;
      const noun = singularOf(reading.tokens[head]?.lower ?? '');
      const sense = nounClass(noun);
      // Nobody is a delegation; what the other kinds find is weighed by sense well enough.
      if (kind === 'tagged' && type === 'person' && (sense === 'group' || sense === 'voice'))
        continue;
      // A home is no role, but ranks among them as it did when the weights were fitted.
      if (first.lower === 'of' && isHome(reading, byStart.get(from + 1))) {
        rank++;
        continue;
      }
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
  return value === null ? null : withoutOwner(reading, value);
}

/** Words before a name that tell no role by themselves. */
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/u;

/** Where a role ends that is told before a name with a title of its own: Group leader | Sir … */
function withoutHonorific({ tokens }: Reading, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && HONORIFIC.test(tokens[end - 1]?.lower ?? '')) end--;
  return end;
}

/** True of an article alone, and of what holds one bracket of two: `British Antarctic Survey (BAS`. */
function isBroken(role: string): boolean {
  const count = (mark: RegExp): number => role.match(mark)?.length ?? 0;
  return /^(?:the|an?)$/iu.test(role) || count(/[([]/gu) !== count(/[)\]]/gu);
}

/** True where words behind a name open a clause: quoted by Reuters, | the delegation had packed its bags. */
function isClause(
  { tokens, grammarOf }: Reading,
  subject: Phrase | undefined,
  to: number,
): boolean {
  const grammar = subject === undefined ? undefined : grammarOf.get(subject);
  const verb = grammar?.verb ?? to;
  if (subject === undefined || verb >= to || grammar?.relative || grammar?.inverted) return false;
  // A firm based in London: a participle without an auxiliary tells what it is.
  return tokens.slice(subject.fullTo, verb + 1).some(({ pos }) => pos === 'AUX');
}

/** Whose it is, where only a pronoun tells, is nothing that the words tell by themselves: `its | president`. */
function withoutOwner({ text }: Reading, role: Span): Span {
  const [word = '', space = ''] = /^(\S+)(\s+)/u.exec(role.text)?.slice(1) ?? [];
  if (!isPossessivePronoun(word.toLowerCase())) return role;
  return spanOf(text, role.start + word.length + space.length, role.end);
}

interface Candidate {
  readonly kind: 'title' | 'after' | 'of' | 'who' | 'called' | 'is' | 'tagged';
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

function candidates(
  reading: Reading,
  byStart: ReadonlyMap<number, Phrase>,
  phrase: Phrase,
  entity: Entity,
): Candidate[] {
  const { tokens } = reading;
  const passage = tokens[phrase.head]?.passage;
  const at = (i: number): string => (tokens[i]?.passage === passage ? (tokens[i]?.text ?? '') : '');
  if (phrase.kind === 'nominal') {
    // One of them, Lord Penhale
    if (!entity.isNamed || INDEFINITES.has(at(phrase.head).toLowerCase())) return [];
    return [{ kind: 'called', from: phrase.from, to: phrase.fullTo, head: phrase.head }];
  }
  const found: Candidate[] = [];
  if (phrase.nameFrom > phrase.from) {
    const words = tokens.slice(phrase.from, phrase.nameFrom).map(({ lower }) => lower);
    const only = words.length === 1 && /^(?:the|an?)$/u.test(words[0] ?? '');
    const honorific =
      words.every((word) => /^(?:the|mr|mrs|ms|miss|dr|sir|dame|rev|revd|hon)\.?$/u.test(word)) &&
      !/^(?:rev|revd|hon)\.?$/u.test(words.at(-1) ?? '');
    if (!only && !honorific)
      found.push({
        kind: 'title',
        from: phrase.from,
        to: phrase.nameFrom,
        head: phrase.nameFrom - 1,
      });
  }
  if (phrase.nested !== null) return found;
  // Behind the letters that may follow a name: Hugh Ballantyne KC | , who …
  const end = at(phrase.to) === 'of' ? phrase.to : phrase.fullTo;
  const mark = at(end);
  if (
    /^(?:,|–|—|\(|\[)$/u.test(mark) &&
    !/^(?:and|or|but|which|where|when|while|whose)$/iu.test(at(end + 1))
  ) {
    let to = end + 1;
    if (/^\d+$/u.test(at(to)) && at(to + 1) === ',') to += 2;
    const from = to;
    while (at(to) !== '' && !/^(?:[,.;:–—()[\]?!“”]|\.\.\.)$/u.test(at(to)) && to - from < 30) to++;
    // Lead | Archaeologist on the hunt; then | president
    const leads =
      isCapital(tokens[from]) || /^(?:lead|now|then|once|formerly|also)$/u.test(at(from));
    const inner = byStart.get(from) ?? (leads ? byStart.get(from + 1) : undefined);
    if (at(from) === 'of' && byStart.get(from + 1)?.kind === 'named')
      found.push({ kind: 'of', from, to, head: byStart.get(from + 1)?.head ?? from });
    else if (inner !== undefined && inner.fullTo <= to)
      found.push({ kind: 'after', from, to, head: inner.head });
    else if (/^who$/iu.test(at(from))) found.push({ kind: 'who', from, to, head: from });
  }
  const home = byStart.get(end + 1);
  if (mark === 'of' && home?.kind === 'named')
    found.push({ kind: 'of', from: end, to: home.to, head: home.head });
  if (/^(?:is|was)$/u.test(mark)) {
    const from = end + 1;
    const noun = byStart.get(from);
    const inner = noun?.kind === 'nominal' ? noun : undefined;
    let to = inner?.fullTo ?? from;
    while (at(to) !== '' && !/^(?:[,.;:–—()[\]?!“”]|\.\.\.)$/u.test(at(to)) && to - from < 20) to++;
    if (inner !== undefined) found.push({ kind: 'is', from, to, head: inner.head });
  }
  return found;
}

/** True where somebody only lives or plays: of | Winslade; but not: of | Imperial College. */
function isHome({ entityOf }: Reading, home: Phrase | undefined): boolean {
  if (home?.kind !== 'named' || home.nameFrom > home.from) return false;
  const body = entityOf.get(home);
  return body?.likelyType !== 'organisation' || body.isPlace;
}

/** Probability from which a word is taken to be one of those that tell a role. */
const LEAST_ROLE = 0.3;

interface Run {
  readonly from: number;
  readonly to: number;
  /** The names with words before them that it lies in. */
  readonly titleOf: readonly Phrase[];
}

const runsOf = new WeakMap<Reading, ReadonlyMap<number, readonly Run[]>>();

/** By passage, the runs of tokens in which the tagger sees a role. */
function taggedRoles(reading: Reading): ReadonlyMap<number, readonly Run[]> {
  const known = runsOf.get(reading);
  if (known !== undefined) return known;
  const runs = new Map<number, Run[]>();
  const { tokens, tags } = reading;
  const titled = new Map<number, Phrase[]>();
  for (const phrase of reading.phrases) {
    if (phrase.kind !== 'named' || phrase.nameFrom <= phrase.from) continue;
    const passage = tokens[phrase.from]?.passage ?? 0;
    titled.set(passage, [...(titled.get(passage) ?? []), phrase]);
  }
  for (let from = 0; from < tokens.length; from++) {
    const passage = tokens[from]?.passage ?? 0;
    let to = from;
    while (tokens[to]?.passage === passage && (tags[to]?.role ?? 0) >= LEAST_ROLE) to++;
    if (to === from) continue;
    const titleOf = (titled.get(passage) ?? []).filter(
      (name) => name.from <= from && to <= name.to,
    );
    runs.set(passage, [...(runs.get(passage) ?? []), { from, to, titleOf }]);
    from = to - 1;
  }
  runsOf.set(reading, runs);
  return runs;
}

/**
 * True of words that tell what somebody else is: `Zelensky | 's chief of staff`, `the head of | Kiev`,
 * `Kremlin … | US special envoy | Steve Witkoff`.
 */
function isAnothers({ tokens }: Reading, { from, to, titleOf }: Run, phrase: Phrase): boolean {
  const isOwned = [from - 1, from].some((i) => /^['’]s?$/u.test(tokens[i]?.lower ?? ''));
  if (phrase.to <= from && isOwned) return true;
  // A Department | for Transport spokesman: words that hold a part of the name, or whom it stands before
  if (from < phrase.to && to > phrase.nameFrom) return true;
  if (phrase.nested === 'modifier' && from === phrase.to) return true;
  // chairperson of the | East Hampton Food Pantry
  let last = to - 1;
  while (last > from && determinerOf(tokens[last]) !== null) last--;
  if (/^(?:ADP|CCONJ)$/u.test(tokens[last]?.pos ?? '')) return true;
  if (tokens[to]?.lower === 'of' && phrase.from > to) return true;
  return titleOf.some((other) => other !== phrase);
}

/** What of a run stands before the name, where the name ends it: `US special envoy | Steve Witkoff`. */
function withoutName({ from, to }: Run, { nameFrom, to: end }: Phrase): Pick<Run, 'from' | 'to'> {
  return to === end && nameFrom > from ? { from, to: nameFrom } : { from, to };
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

const cores = new WeakMap<Reading, ReadonlyMap<number, Phrase>>();

/** The phrases that stand within no other, by their first token. */
function coresByStart(reading: Reading): ReadonlyMap<number, Phrase> {
  let byStart = cores.get(reading);
  if (byStart === undefined) {
    byStart = new Map(
      reading.phrases
        .filter(({ kind, nested }) => kind !== 'pronoun' && nested === null)
        .map((phrase) => [phrase.from, phrase]),
    );
    cores.set(reading, byStart);
  }
  return byStart;
}
