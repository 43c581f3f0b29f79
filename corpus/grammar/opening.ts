import { countryNamed } from '../words/geography.js';
import { hasSense, isFirstName } from '../words/lexicon.js';
import { isKnownNoun, isPlural } from '../words/noun.js';
import { isCapital, isOwnersMark, type Token } from '../words/token.js';
import { isVerb } from '../words/verb.js';
import { ORGANISATION_HEADS, QUANTITIES, THING_HEADS } from '../words/words.js';
import type { PassageTokens } from './passage-tokens.js';

/**
 * True where a word may owe its capital to its place: it opens a
 * sentence, or what a mark opens within one.
 */
export function isOpening(tokens: PassageTokens, i: number): boolean {
  let j = i - 1;
  while (j >= tokens.first && tokens.at(j)?.pos === 'PUNCT') j--;
  if (j < tokens.first) return true;
  const before = tokens.at(i - 1);
  return before !== undefined && /[“"‘:]/u.test(before.text);
}

/** True of an adjective or the like that opens a sentence, unless it names a country. */
export function isOpeningAdjective(tokens: PassageTokens, i: number): boolean {
  const token = tokens.token(i);
  return (
    isOpening(tokens, i) &&
    (token.pos === 'ADJ' || token.pos === 'NUM' || token.pos === 'VERB') &&
    countryNamed(token.text) === undefined &&
    !isOpeningName(tokens, i)
  );
}

/**
 * True of a word like a participle that opens a sentence as the first of a name: | Downing | Street
 * has promised; but: | Leaving | Parliament, he said.
 */
export function isOpeningName(tokens: PassageTokens, i: number): boolean {
  const [token, name, next] = [tokens.token(i), tokens.at(i + 1), tokens.at(i + 2)];
  if (token.pos !== 'VERB' || !/^\p{Lu}\p{Ll}+ing$/u.test(token.text) || !isOpening(tokens, i))
    return false;
  if (!isCapital(name) || !/^(?:PROPN|NOUN)$/u.test(name?.pos ?? '')) return false;
  const { capital, small } = tokens.spelling;
  if (capital.has(token.text) && !small.has(token.lower)) return true;
  const head = name?.lower ?? '';
  const acts = isVerb(next) || isOwnersMark(next);
  const isHead = ORGANISATION_HEADS.has(head) || THING_HEADS.has(head);
  return isHead && (acts || (next?.pos === 'NOUN' && isKnownNoun(next.lower)));
}

/** True of a noun for people that opens a sentence, and is no first name. */
export function isOpeningPerson(tokens: PassageTokens, i: number): boolean {
  const { text, lower } = tokens.token(i);
  return isOpening(tokens, i) && hasSense(lower, 'person') && !isFirstName(text);
}

/**
 * True where a word owes its capital to its place: elsewhere the
 * article writes it, or its plural, small.
 */
export function isCommonOpening(tokens: PassageTokens, i: number): boolean {
  const { text, lower } = tokens.token(i);
  const { small, capital } = tokens.spelling;
  return isOpening(tokens, i) && (small.has(lower) || small.has(`${lower}s`)) && !capital.has(text);
}

/**
 * Of a word that opens a sentence: `Officials`, `Lots`; but `Rangers` where it has its capital
 * elsewhere.
 */
export function isCommonNoun(tokens: PassageTokens, token: Token): boolean {
  if (tokens.spelling.capital.has(token.text)) return false;
  const isName = token.pos === 'PROPN' && (!isPlural(token) || isFirstName(token.text));
  return QUANTITIES.has(token.lower) || (isKnownNoun(token.lower) && !isName);
}
