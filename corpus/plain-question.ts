/** A question for comparing with patterns: lower case, straight apostrophes, single spaces, no mark at its end. */
export function plainQuestion(question: string): string {
  return question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[?!.\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
