import { partitionPoint } from '../../shared/partition-point.js';
import type { Reading } from '../reading.js';
import type { Quotation } from './quotation.js';
import type { QuotedTokens } from './quotation-frame.js';

/** A quotation, and where it stands. */
export interface QuotationPlace extends QuotedTokens {
  readonly quotation: Quotation;
  /** Its index among the quotations. */
  readonly index: number;
}

/** Where each quotation stands, in order. */
export function quotationPlaces({ quotations, tokens }: Reading): QuotationPlace[] {
  return quotations.map((quotation, index) => {
    const from = firstTokenAt(tokens, quotation.start);
    const to = firstTokenAt(tokens, quotation.end);
    const first = tokens[from]?.passage ?? 0;
    const last = tokens[Math.max(from, to - 1)]?.passage ?? 0;
    return { quotation, index, from, to, first, last };
  });
}

/** True of what goes on with the sentence that it stands in: “a solution”. */
export function isFragment({ text }: Reading, { quotation: { start } }: QuotationPlace): boolean {
  return /^\p{Ll}/u.test(text.slice(start, start + 2));
}

/** True where a quotation opens its paragraph. */
export function opensParagraph({ passages, tokens }: Reading, place: QuotationPlace): boolean {
  const passage = passages[place.first];
  const first = tokens[place.from];
  return (
    passage !== undefined &&
    first !== undefined &&
    passages[place.first - 1]?.paragraph !== passage.paragraph &&
    first.start - passage.start < 3
  );
}

/** The number of the paragraph that an offset lies in. */
export function paragraphOf({ passages, tokens }: Reading, offset: number): number {
  const token = tokens[Math.min(firstTokenAt(tokens, offset), tokens.length - 1)];
  return passages[token?.passage ?? 0]?.paragraph ?? 0;
}

/** The first token that begins at or behind an offset. */
function firstTokenAt(tokens: Reading['tokens'], offset: number): number {
  return partitionPoint(tokens, ({ start }) => start < offset);
}
