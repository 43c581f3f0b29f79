import { type Quotable, sentencesOf } from '../../bot/render/quote.js';

/** Where a passage stands, as the commands print it: `¶2 · sentence 3 · 214–455`. */
export function placeOf(passage: Quotable): string {
  return `${sentencesOf(passage)} · ${String(passage.start)}–${String(passage.end)}`;
}
