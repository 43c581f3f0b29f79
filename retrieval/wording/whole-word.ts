/**
 * A pattern that finds any of some words, parted by |, with no letter beside it:
 * `wholeWord('he|she')` finds none in "the".
 */
export function wholeWord(words: string): string {
  return `(?<!\\p{L})(?:${words})(?!\\p{L})`;
}
