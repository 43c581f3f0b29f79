import { ONES, TENS } from './number-words.js';

/** Alternatives of patterns: words before an amount that say it is no more, or no less. */
export const BOUND =
  'as (?:many|much) as|at (?:least|most)|(?:not? )?(?:fewer|less|more) than|up to';

/** Alternatives: words before an amount that say it is no exact one, bounds among them. */
export const APPROXIMATELY = `${BOUND}|about|almost|approximately|around|close to|nearly|(?:just )?(?:over|under)|roughly|some`;

/** A number in figures, of money as well: 412, £1,500.50. */
export const FIGURE = '\\p{Sc}?\\d[\\d.,]*';

/** Alternatives: numbers in words, of which "thirty-seven" is two. */
export const NUMBER_WORD = [...ONES, ...TENS, '(?:hundred|thousand|million|billion)s?'].join('|');

/**
 * A number in figures or words, with what says that it is no exact one: about 400, up to twelve.
 */
export const AMOUNT = `(?:(?:${APPROXIMATELY}) )?(?:${FIGURE}|(?:${NUMBER_WORD})(?!\\p{L}))`;
