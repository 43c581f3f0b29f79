import { LINK } from '../../corpus/actors/link.js';
import { SHARES, type Tag, type Tagger, tagOf } from '../../corpus/actors/tagging.js';
import type { Passage } from '../../corpus/passage.js';
import type { OnProgress } from '../../corpus/shared/on-progress.js';
import { CLS_ID, type Encoder, loadEncoder, SEP_ID, shippedModel } from './encoder.js';
import { locateWordPieces, type WordPiece } from './word-pieces.js';

/** Word pieces read together, as in training; of a longer passage the rest is not read. */
const WINDOW = 190;

/** What stands before or behind the passages that a window is for, in word pieces at most. */
const CONTEXT = 47;

/**
 * Characters of a passage that are tokenised at most; more than WINDOW word pieces of any written
 * language.
 */
const MAX_TOKENISED_LENGTH = 16 * WINDOW;

/** Folder of the model that tags. */
export const TAGGER_MODEL = shippedModel('verbatim-tagger');

/**
 * Loads the tagger: MiniLM with a head for each question asked of a
 * word piece, int8 (see its model card).
 */
export async function createTagger(directory = TAGGER_MODEL): Promise<Tagger> {
  return taggerOf(await loadEncoder(directory));
}

/**
 * A tagger that goes by an encoder whose output `shares` has SHARES a
 * word piece, `links` twice LINK numbers.
 */
export function taggerOf(encoder: Pick<Encoder, 'tokenize' | 'pieceText' | 'run'>): Tagger {
  return { tag: (passages, onProgress) => tagPassages(encoder, passages, onProgress) };
}

async function tagPassages(
  encoder: Parameters<typeof taggerOf>[0],
  passages: readonly Passage[],
  onProgress?: OnProgress,
): Promise<Tag[]> {
  const pieces = passages.map(({ text }) => {
    const all = locateWordPieces(text.slice(0, MAX_TOKENISED_LENGTH), encoder);
    return all.slice(0, WINDOW);
  });
  const tags: Tag[] = [];
  for (const window of windowsOf(pieces.map(({ length }) => length))) {
    const shown = passages
      .slice(window.from, window.to)
      .flatMap((passage, i) =>
        (pieces[window.from + i] ?? []).map((piece) => ({ passage, piece })),
      );
    if (shown.length === 0) continue;
    // One a call: inputs of one call share a scale, and an article's tags shall not depend on
    // others.
    const { shares, links } = await encoder.run([
      {
        ids: [CLS_ID, ...shown.map(({ piece }) => piece.id), SEP_ID],
        segments: [0, ...shown.map(({ passage, piece }) => caseOf(passage, piece)), 0],
      },
    ]);
    if (shares?.dims[2] !== SHARES || links?.dims[2] !== 2 * LINK) {
      throw new TypeError(
        `The tagger model does not give ${SHARES} "shares" and ${2 * LINK} "links" a word piece.`,
      );
    }
    shown.forEach(({ passage: { index, start }, piece }, i) => {
      if (index < (passages[window.keptFrom]?.index ?? 0)) return;
      if (index > (passages[window.keptTo - 1]?.index ?? 0)) return;
      const own = shares.data.subarray((i + 1) * SHARES, (i + 2) * SHARES);
      const linked = links.data.subarray((i + 1) * 2 * LINK, (i + 2) * 2 * LINK);
      tags.push(tagOf(start + piece.start, start + piece.end, own, linked));
    });
    onProgress?.(window.keptTo, passages.length);
  }
  return tags;
}

/** 1 where a word piece begins with a capital: the encoder's own vocabulary has none. */
function caseOf({ text }: Passage, { start }: WordPiece): number {
  return /^\p{Lu}/u.test(text.slice(start, start + 2)) ? 1 : 0;
}

/**
 * Passages `[from, to)` that are read together, and of which the tags are kept:
 * `[keptFrom, keptTo)`.
 */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly keptFrom: number;
  readonly keptTo: number;
}

/**
 * How an article is read: whole passages side by side, with some context on either side, each kept
 * once. As `reading_windows` of the training has it.
 *
 * @param lengths word pieces of each passage, WINDOW at most
 */
function windowsOf(lengths: readonly number[]): Window[] {
  const length = (i: number): number => lengths[i] ?? 0;
  const windows: Window[] = [];
  let keptFrom = 0;
  while (keptFrom < lengths.length) {
    let from = keptFrom;
    let size = length(keptFrom);
    let before = 0;
    while (from > 0) {
      const more = before + length(from - 1);
      if (more > CONTEXT || size + more > WINDOW) break;
      before = more;
      from--;
    }
    size += before;
    let to = keptFrom + 1;
    while (to < lengths.length && size + length(to) <= WINDOW) size += length(to++);
    let keptTo = to;
    let after = 0;
    // The last ones wait for the next window, where what follows stands behind them.
    while (to < lengths.length && keptTo - 1 > keptFrom && after + length(keptTo - 1) <= CONTEXT) {
      after += length(--keptTo);
    }
    windows.push({ from, to, keptFrom, keptTo });
    keptFrom = keptTo;
  }
  return windows;
}
