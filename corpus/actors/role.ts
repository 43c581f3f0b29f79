import { type Entity, nounClass } from './entity.js';
import type { Judge, Option } from './judge.js';
import { singularOf } from './lexicon.js';
import type { Reading } from './reading.js';
import { type Span, spanOf } from '../span.js';
import type { Phrase } from './phrase.js';
import { isCapital } from './token.js';

/** What somebody is, in the article's own words ("US special envoy"), or null. */
export function roleOf(reading: Reading, entity: Entity, judge: Judge): Span | null {
  const { type } = entity;
  const named = entity.isNamed ? 'named' : 'nominal';
  const options: Option<Span | null>[] = [
    { value: null, features: [`none:${type}`, `none:${named}`, `none:${type}:${named}`] },
  ];
  let rank = 0;
  const byStart = coresByStart(reading);
  for (const { phrase, quotation } of entity.mentions) {
    if (phrase.kind === 'pronoun') continue;
    for (const { kind, from, to, head } of candidates(reading, byStart, phrase, entity)) {
      const first = reading.tokens[from];
      const last = reading.tokens[to - 1];
      if (first === undefined || last === undefined || to <= from) continue;
      const noun = singularOf(reading.tokens[head]?.lower ?? '');
      const sense = nounClass(noun);
      const length = Math.min(6, to - from);
      options.push({
        value: spanOf(reading.text, first.start, last.end),
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
        ],
      });
      rank++;
    }
    if (rank > 12) break;
  }
  return judge.choose('role', { entity }, options).value;
}

interface Candidate {
  readonly kind: 'title' | 'after' | 'of' | 'who' | 'called' | 'is';
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
    if (!entity.isNamed) return [];
    return [{ kind: 'called', from: phrase.from, to: phrase.fullTo, head: phrase.head }];
  }
  const found: Candidate[] = [];
  if (phrase.nameFrom > phrase.from) {
    const only = phrase.nameFrom - phrase.from === 1 && /^(?:the|a|an)$/iu.test(at(phrase.from));
    const honorific =
      /^(?:mr|mrs|ms|miss|dr|sir|dame)$/iu.test(at(phrase.nameFrom - 1).replace('.', '')) &&
      phrase.nameFrom - phrase.from === 1;
    if (!only && !honorific)
      found.push({
        kind: 'title',
        from: phrase.from,
        to: phrase.nameFrom,
        head: phrase.nameFrom - 1,
      });
  }
  if (phrase.nested !== null) return found;
  const mark = at(phrase.to);
  if (
    /^(?:,|–|—|\(|\[)$/u.test(mark) &&
    !/^(?:and|or|but|which|where|when|while|whose)$/iu.test(at(phrase.to + 1))
  ) {
    let to = phrase.to + 1;
    if (/^\d+$/u.test(at(to)) && at(to + 1) === ',') to += 2;
    const from = to;
    while (at(to) !== '' && !/^(?:[,.;:–—)\]?!“”]|\.\.\.)$/u.test(at(to)) && to - from < 30) to++;
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
  const home = byStart.get(phrase.to + 1);
  if (mark === 'of' && home?.kind === 'named')
    found.push({ kind: 'of', from: phrase.to, to: home.to, head: home.head });
  if (/^(?:is|was)$/u.test(at(phrase.to))) {
    const from = phrase.to + 1;
    const noun = byStart.get(from);
    const inner = noun?.kind === 'nominal' ? noun : undefined;
    let to = inner?.fullTo ?? from;
    while (at(to) !== '' && !/^(?:[,.;:–—)\]?!“”]|\.\.\.)$/u.test(at(to)) && to - from < 20) to++;
    if (inner !== undefined) found.push({ kind: 'is', from, to, head: inner.head });
  }
  return found;
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
