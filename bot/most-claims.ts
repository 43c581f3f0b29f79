/**
 * Statements of a text that are checked and shown; a message of 2,000 characters hardly has more.
 */
export const MOST_CLAIMS = 12;
