/**
 * The words of a message in a line: lower case, no marks, single spaces between them. Accents stay,
 * as in the greetings of other languages that it is compared with.
 */
export function bareMessage(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}
