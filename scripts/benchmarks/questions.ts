/** Asked in turn, of the article that comes with Verbatim. */
export const QUESTIONS: readonly [string, ...string[]] = [
  'Who is meeting Umerov in Florida?',
  'what did Rutte say about military support',
  'When did the chief of staff resign?',
  'Why are European officials worried about the draft?',
  'how many regions does Russia claim',
];
