/** No word of these stands in a gap: what is behind it belongs to something else. */
const END =
  '(?!(?:after|and|as|at|before|but|by|for|from|in|into|on|that|to|via|when|while|with) )';

/**
 * Words that may stand between a verb, or its "by", and the name of whoever it is
 * about: shot | his neighbour, | Oleg Dun.
 */
export const GAP = `(?:${END}[\\p{L}.'’-]+,? ){0,4}?`;

/**
 * Words that may stand between a verb and the last word of a name: sold it to | his young friend
 * Leo | Funk.
 */
export const NAME_GAP = `(?:${END}\\p{Ll}[\\p{L}-]* ){0,3}(?:\\p{Lu}[\\p{L}.'’-]* ){0,3}`;
