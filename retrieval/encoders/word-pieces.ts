import type { Encoder } from './encoder.js';

/** A word piece with the stretch of the text it stands for, half-open, in UTF-16 code units. */
export interface WordPiece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** The word that it is a piece of. */
  readonly word: Place;
}

/**
 * A word as BERT's tokenizer sees it: a run between white space and punctuation, or one punctuation
 * mark.
 */
interface Word {
  readonly start: number;
  readonly end: number;
  /** Place in the text of each character that the word has when lower-cased and without accents. */
  readonly characters: readonly Place[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * What the tokenizer throws away: controls, formats (zero-width marks too), private use, half
 * surrogates.
 */
const DROPPED = /[\0\uFFFD\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;
/** Unicode punctuation, and whatever else of ASCII is neither letter, digit nor space. */
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u;
const IDEOGRAPH =
  /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/u;

/**
 * The word pieces of a text with their places in it. The tokenizer itself tells
 * no places: words are found by its own rules here, each is tokenised alone, and
 * its pieces are laid along its characters.
 *
 * Pieces come in order, and overlap only where the tokenizer takes a character apart (a Hangul
 * syllable) or where none has a place of its own: they then share the character, or the word. A
 * mark that the tokenizer drops ("e\u0301" is "e" to it) belongs to the character it follows, and a
 * word that it does not know is one piece.
 */
export function locateWordPieces(
  text: string,
  encoder: Pick<Encoder, 'tokenize' | 'pieceText'>,
): WordPiece[] {
  return wordsOf(text).flatMap(({ start: from, end: to, characters }) => {
    const word = { start: from, end: to };
    const ids = encoder.tokenize(text.slice(from, to));
    const lengths = ids.map((id) => codePoints(encoder.pieceText(id)));
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    // An unknown word, or one that the tokenizer sees other characters in: no piece has a place of
    // its own.
    if (whole !== characters.length) {
      return ids.map((id) => ({ id, ...word, word }));
    }
    let done = 0;
    return ids.map((id, i) => {
      const start = characters[done]?.start ?? from;
      done += lengths[i] ?? 0;
      return { id, start, end: characters[done - 1]?.end ?? to, word };
    });
  });
}

function wordsOf(text: string): Word[] {
  const words: { start: number; end: number; characters: Place[]; open: boolean }[] = [];
  let at = 0;
  for (const character of text) {
    const [start, end] = [at, at + character.length];
    at = end;
    const last = words.at(-1);
    const isSpace = /\s/.test(character);
    // Inside a word it parts nothing.
    if (!isSpace && DROPPED.test(character)) continue;
    if (isSpace) {
      if (last !== undefined) last.open = false;
      continue;
    }
    const characters = Array.from(withoutAccents(character), () => ({ start, end }));
    if (characters.length === 0) {
      // An accent on its own belongs to the character before it.
      if (last?.open === true) {
        last.end = end;
        Object.assign(last.characters.at(-1) ?? {}, { end });
      }
    } else if (PUNCTUATION.test(character) || IDEOGRAPH.test(character)) {
      words.push({ start, end, characters, open: false });
    } else if (last?.open === true) {
      last.end = end;
      last.characters.push(...characters);
    } else {
      words.push({ start, end, characters, open: true });
    }
  }
  return words;
}

function withoutAccents(character: string): string {
  return character
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '');
}

function codePoints(text: string): number {
  return Array.from(text).length;
}
