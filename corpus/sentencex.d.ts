declare module 'sentencex' {
  /** Pieces of the text, in order, each with the white space after it. */
  export function segment(language: string, text: string): string[];
}
