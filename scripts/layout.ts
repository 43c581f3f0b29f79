/** Line breaks become spaces, and control characters visible: an article must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}
