import { type Span, spanOf } from '../../span.js';
import { singularOf } from '../../words/lexicon.js';
import { type NounClass, nounClass } from '../../words/noun-class.js';
import type { Token } from '../../words/token.js';
import type { EntityMention } from '../entity.js';
import type { Reading } from '../reading.js';
import type { RoleCandidate } from './role-candidate.js';

/** Words beside a mention that may tell what somebody is, taken apart. */
export interface RoleWords extends RoleCandidate {
  readonly mention: EntityMention;
  readonly first: Token;
  readonly last: Token;
  readonly value: Span;
  /** The noun that they are about, and the class that is of. */
  readonly holder: Token | undefined;
  readonly sense: NounClass;
}

/** The words of a candidate; undefined where it has none. */
export function roleWordsOf(
  reading: Reading,
  mention: EntityMention,
  candidate: RoleCandidate,
): RoleWords | undefined {
  const { from, to, head } = candidate;
  const [first, last, holder] = [
    reading.tokens[from],
    reading.tokens[to - 1],
    reading.tokens[head],
  ];
  if (first === undefined || last === undefined || to <= from) return undefined;
  const value = spanOf(reading.text, first.start, last.end);
  const sense = nounClass(singularOf(holder?.lower ?? ''));
  return { ...candidate, mention, first, last, value, holder, sense };
}
