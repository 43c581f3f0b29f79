import { plainCase } from '../../corpus/shared/plain-letters.js';
import type { Range } from '../../corpus/shared/range.js';

/**
 * Where words stand in a text as whole words, in any case and with
 * apostrophes of either kind: lee's in “Lee’s”.
 */
export function occurrencesOf(words: string, text: string): Range[] {
  const [sought, plain] = [plainCase(words), plainCase(text)];
  // İ is two letters in lower case: places in `plain` would not be those in `text`.
  if (sought === '' || plain.length !== text.length) return [];
  const found: Range[] = [];
  for (let start = plain.indexOf(sought); start >= 0; start = plain.indexOf(sought, start + 1)) {
    const end = start + sought.length;
    const beside = `${plain[start - 1] ?? ''}${plain[end] ?? ''}`;
    if (!/[\p{L}\p{N}]/u.test(beside)) found.push({ start, end });
  }
  return found;
}
