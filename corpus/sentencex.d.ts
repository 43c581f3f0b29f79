declare module 'sentencex' {
  /** Pieces of the text in order; white space at either end of a piece may be missing. */
  export default function segment(language: string, text: string): string[];
}
