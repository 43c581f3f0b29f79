/** The words of a list that stands in one string: `is are was`. */
export function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/u);
}

/** The entries of a list in one string, each of one word or several: `many thanks | got it`. */
export function phrasesIn(list: string): string[] {
  return list.split('|').map((phrase) => wordsIn(phrase).join(' '));
}
