import type { Verdict } from '../../retrieval/check/checker.js';

/** A label less likely than not, always "absent", stands for doubt. */
const LEAST_SURE = 0.5;

/**
 * What the article says of a claim, in words for a heading: about the article,
 * never about what is true, and in doubt as what it does not seem to say. Where
 * somebody in it says so, who, stands below the quote.
 */
export function verdictWords({
  label,
  confidence,
  isReported,
}: Pick<Verdict, 'label' | 'confidence' | 'isReported'>): string {
  const who = isReported ? 'Somebody in the article' : 'The article';
  switch (label) {
    case 'supported':
      return `${who} says so`;
    case 'contradicted':
      return `${who} says otherwise`;
    case 'absent':
      return `The article doesn't ${confidence < LEAST_SURE ? 'seem to say' : 'say'}`;
  }
}

/**
 * The probability of a label for people, `87 %`; none in doubt, which the words tell. The words for
 * answers were measured on answers alone. Percents are cut, not rounded, as those of answers are.
 */
export function surenessOf({ confidence }: Pick<Verdict, 'confidence'>): string[] {
  return confidence < LEAST_SURE ? [] : [`${String(Math.floor(confidence * 100))} %`];
}
