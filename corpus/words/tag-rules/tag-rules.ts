import type { Token } from '../token.js';
import { NAMES } from './name-rules.js';
import { NOUNS } from './noun-rules.js';
import { OTHERS } from './other-rules.js';
import type { Place, TagRule } from './tag-rule.js';
import { VERBS } from './verb-rules.js';

/** Where two apply, the first counts: `I` is a pronoun unless it is part of a name. */
export const TAG_RULES: readonly TagRule[] = [...NOUNS, ...VERBS, ...NAMES, ...OTHERS];

/** The right part of speech of a token: that of the first rule that applies, or else wink's. */
export function mendedTag(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (token === undefined) return 'X';
  const inPassage = (other: Token | undefined): Token | undefined =>
    other?.passage === token.passage ? other : undefined;
  const [before, next] = [inPassage(tokens[i - 1]), inPassage(tokens[i + 1])];
  const place: Place = { token, before, next, tokens, i };
  return TAG_RULES.find(({ applies }) => applies(place))?.pos ?? token.pos;
}
