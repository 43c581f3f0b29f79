/** A text in lower case, without its accents: what words are compared by. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words of a text as they are compared: runs of letters and digits, without accents, in lower
 * case.
 */
export function plainWords(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text in lower case, with straight apostrophes. */
export function plainCase(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
