import { list } from '../../corpus/words/words.js';

/**
 * What two people do to each other, in the past tense: whoever marries somebody is married by them.
 */
export const MUTUAL = list(
  'dated debated divorced faced fought joined kissed knew married met played wed',
);
