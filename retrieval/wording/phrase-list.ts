/** The entries of a list, each of one word or several: `phraseList('many thanks | got it')`. */
export function phraseList(phrases: string): string[] {
  return phrases.split('|').map((phrase) => phrase.trim().replace(/\s+/gu, ' '));
}
