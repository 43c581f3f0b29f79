import { isProgressive, isSpeech, mayBeParticiple, takesOf } from '../words/verb.js';
import type { PhrasedTokens } from './phrased-tokens.js';

/** A verb with its auxiliaries. */
export interface VerbGroup {
  /** Token that carries the meaning: `has been | told`. */
  readonly verb: number;
  /** Passive, or a participle that describes a noun, among others. */
  readonly form: 'active' | 'passive' | 'participle' | 'copula';
}

/** The group that begins at token `i`; null where none does. */
export function verbGroupAt(words: PhrasedTokens, i: number): VerbGroup | null {
  let j = i;
  let last: number | null = null;
  let be = false;
  for (;;) {
    const token = words.at(j);
    if (token === undefined) break;
    if (token.pos === 'AUX') {
      be =
        !isHas(words, j) &&
        (token.lemma === 'be' ||
          /^(?:am|is|are|was|were|been|being|be|['’](?:s|re|m))$/u.test(token.lower));
      last = j++;
    } else if (token.pos === 'ADV' || (token.pos === 'PART' && token.lower !== 'to')) j++;
    else break;
  }
  const token = words.at(j);
  if (token?.pos === 'VERB') {
    const progressive = isProgressive(token);
    // four regions claimed by Russia, two men accused of theft
    const link = words.at(j + 1)?.lower;
    const described =
      last === null &&
      mayBeParticiple(token) &&
      (link === 'by' || (link === 'of' && takesOf(token)));
    if (described || (last === null && progressive)) return { verb: j, form: 'participle' };
    if (last !== null && be && !progressive) return { verb: j, form: 'passive' };
    return { verb: j, form: 'active' };
  }
  return last === null ? null : { verb: last, form: be ? 'copula' : 'active' };
}

/**
 * True of `'s` for has: She | 's | said so, he | 's | told the board;
 * but: she's said to be ill, it's said that.
 */
function isHas(words: PhrasedTokens, i: number): boolean {
  const [subject, verb, next] = [words.at(i - 1), words.at(i + 1), words.at(i + 2)];
  if (
    words.at(i)?.lower !== "'s" ||
    verb === undefined ||
    !/^(?:s?he|who)$/u.test(subject?.lower ?? '')
  )
    return false;
  if (verb.lemma === 'say') return next?.lower !== 'to';
  // he's told that: he hears it
  const hasObject =
    words.endFrom(i + 2) !== undefined || (next?.lower === 'that' && verb.lemma !== 'tell');
  return isSpeech(verb) && verb.lemma !== 'call' && hasObject;
}
