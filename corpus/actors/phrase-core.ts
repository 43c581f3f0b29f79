import { determinerOf } from './noun.js';
import type { PassageTokens } from './passage-tokens.js';
import { CLAUSE_ADVERBS } from './words.js';

/** True where a noun comes, after adjectives, numbers and participles. */
export function startsCore(tokens: PassageTokens, i: number): boolean {
  for (let j = i; j < Math.min(tokens.last, i + 7); j++) {
    const token = tokens.at(j);
    if (token === undefined) return false;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
    const next = tokens.at(j + 1);
    const goesOn =
      token.pos === 'ADJ' ||
      token.pos === 'NUM' ||
      tokens.isHyphen(j) ||
      (isComma(tokens, j) && j > i) ||
      // a hi | -tech company, the over | -60s
      tokens.isHyphen(j + 1) ||
      (token.pos === 'ADV' && next?.pos === 'ADJ' && !CLAUSE_ADVERBS.has(token.lower)) ||
      (token.pos === 'CCONJ' && tokens.at(j - 1)?.pos === 'ADJ' && next?.pos === 'ADJ') ||
      (token.pos === 'VERB' &&
        /(?:ing|ed|en)$/u.test(token.lower) &&
        (next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN') &&
        (j > i || determinerOf(tokens.at(i - 1)) !== null || isPossessiveMark(tokens, i - 1)));
    if (!goesOn) return false;
  }
  return false;
}

/** The `'s` of an owner, as the tagger tells it. */
function isPossessiveMark(tokens: PassageTokens, i: number): boolean {
  const token = tokens.at(i);
  return token?.pos === 'PART' && /^['’]s$/u.test(token.text);
}

/** Between adjectives: a large | , | naked man. */
export function isComma(tokens: PassageTokens, i: number): boolean {
  return (
    tokens.at(i)?.text === ',' && tokens.at(i - 1)?.pos === 'ADJ' && tokens.at(i + 1)?.pos === 'ADJ'
  );
}

/** The mark of an owner, and none that closes a quotation. */
export function isPossessive(tokens: PassageTokens, i: number): boolean {
  const [before, token, after] = [tokens.at(i - 1), tokens.at(i), tokens.at(i + 1)];
  if (token === undefined || before?.end !== token.start) return false;
  if (/^['’]s$/u.test(token.text)) return token.pos === 'PART' || startsCore(tokens, i + 1);
  // the MEPs’ votes; but a closing quotation mark: ‘the MEPs’ voted
  return (
    /^['’]$/u.test(token.text) &&
    before.text.endsWith('s') &&
    token.end !== after?.start &&
    startsCore(tokens, i + 1)
  );
}
