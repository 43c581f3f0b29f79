import type { Verdict } from '../../retrieval/check/checker.js';

/** A label less likely than not stands for doubt: it is given for want of a surer one. */
const LEAST_SURE = 0.5;

/**
 * What the article says of a claim, in words for a heading: about the article,
 * never about what is true, and in doubt as what it seems to say. Where somebody in
 * it says so, who, stands below the quote.
 */
export function verdictWords({
  label,
  confidence,
  isReported,
}: Pick<Verdict, 'label' | 'confidence' | 'isReported'>): string {
  const who = isReported ? 'Somebody in the article' : 'The article';
  const isSure = confidence >= LEAST_SURE;
  switch (label) {
    case 'supported':
      return `${who} ${isSure ? 'says so' : 'seems to say so'}`;
    case 'contradicted':
      return `${who} ${isSure ? 'says otherwise' : 'seems to say otherwise'}`;
    case 'absent':
      return `The article ${isSure ? "doesn't say" : "doesn't seem to say"}`;
  }
}

/**
 * The probability of a label for people, `87 %`; none in doubt, which the words tell. The words for
 * answers were measured on answers alone. Percents are cut, not rounded, as those of answers are.
 */
export function surenessOf({ confidence }: Pick<Verdict, 'confidence'>): string[] {
  return confidence < LEAST_SURE ? [] : [`${String(Math.floor(confidence * 100))} %`];
}
