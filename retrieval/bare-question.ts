const OPENING = '(?:(?:and|but|so|ok|okay|then)[, ]+)*';
const QUESTION_WORD =
  '(?:(?:at|by|for|from|in|of|on|since|till|to|until|with) )?' +
  '(?:how(?: (?:come|exactly|far|fast|long|many|much|often|old|soon))?|wh(?:at|en|ere|ich|o|om|ose|y))' +
  '(?: (?:for|from|to|with|exactly))?';

const BARE = new RegExp(`^${OPENING}(${QUESTION_WORD})(?: then)?[?!. ]*$`, 'iu');
const LEADING = new RegExp(`^${OPENING}(?:${QUESTION_WORD} )?`, 'iu');

/**
 * The questions of a conversation, oldest first, in which each of nothing but a question word ("when?", "and by
 * whom?") takes the place of the one before it and the rest of its words: "was he arrested?" and "when?" are
 * "when was he arrested?". By itself it is like any sentence with a time in it.
 *
 * Measured on the 63 questions of news-dev and seed-dev that begin with "when", "where", "why" or "how" and a verb,
 * asked in two ("did the site go live?", "When?"): P@1 0.660 without it, 0.915 with it, decision accuracy 0.603 and
 * 0.841. With the first of the two kept for the question before, 0.915 and 0.810.
 */
export function wholeQuestions(questions: readonly string[]): string[] {
  return questions.reduce<string[]>((whole, question) => {
    const previous = whole.at(-1);
    const [, word] = BARE.exec(question.trim()) ?? [];
    if (word === undefined || previous === undefined) return [...whole, question];
    return [...whole.slice(0, -1), `${word} ${previous.trim().replace(LEADING, '')}`];
  }, []);
}
