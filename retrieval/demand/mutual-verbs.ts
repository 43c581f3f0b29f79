/** What two people do to each other, in the past tense: whoever marries somebody is married by them. */
export const MUTUAL = new Set(
  'dated debated divorced faced fought joined kissed knew married met played wed'.split(' '),
);
