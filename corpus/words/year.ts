/**
 * A year in figures, as the source of a pattern: 1066, 1994, 2026. It is bounded on neither side:
 * whoever builds a pattern of it tells what may stand there.
 */
export const YEAR = '(?:1\\d|20)\\d\\d';

/** A year where a count may stand as well, as most numbers below 1500 are: 1994; but not: 1200. */
export const LIKELY_YEAR = '(?:1[5-9]|20)\\d\\d';

/** A year in which what is read today may have appeared: 1994; but not: 1894. */
export const RECENT_YEAR = '(?:19|20)\\d\\d';
