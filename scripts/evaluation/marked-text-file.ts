import { z } from 'zod';
import { UsageError } from '../input/usage-error.js';
import { type Fields, readJsonLines } from './json-lines.js';

/** A text with its sentences marked by hand. */
export interface MarkedText {
  readonly genre: string;
  readonly text: string;
  /** Offsets in UTF-16 code units where sentences begin. */
  readonly starts: ReadonlySet<number>;
}

/** As the GUM corpus gives it; sentence offsets are in code points. */
const GUM_TEXT = z.object({
  genre: z.string(),
  text: z.string(),
  sentences: z.array(z.tuple([z.int(), z.int()])),
});

/**
 * Reads a JSON Lines file of marked texts; further fields are ignored.
 *
 * @throws {UsageError} naming the file and the line that is wrong
 */
export async function readMarkedTexts(path: string): Promise<MarkedText[]> {
  return readJsonLines(path, parseMarkedText);
}

function parseMarkedText(fields: Fields): MarkedText {
  const { data } = GUM_TEXT.safeParse(fields);
  if (data === undefined)
    throw new UsageError('must be {genre, text, sentences: [[start, end]…]}.');
  const { genre, text, sentences } = data;
  const offsets = unitOffsets(text);
  return {
    genre,
    text,
    starts: new Set(sentences.map(([start]) => offsets[start] ?? text.length)),
  };
}

/** For each code point of a text the UTF-16 code units before it. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  return offsets;
}
