import { AUXILIARY } from '../wording/auxiliaries.js';

/**
 * True of a question for a time, a place, somebody or something: "what did it open?". To one that
 * asks whether something is so ("did prices fall?") it is an answer, too, that it is not.
 */
export function isOpenQuestion(question: string): boolean {
  return OPEN_QUESTION.test(question);
}

const OPEN_QUESTION = /(?:^| )(?:how|wh(?:at|en|ere|ich|om?|ose|y))(?:'s)?(?= )/u;

/** True of a question that asks whether something is so: "will it close?", "did they meet?". */
export function isYesOrNo(question: string): boolean {
  return YES_OR_NO.test(question);
}

const YES_OR_NO = new RegExp(`^(?:${AUXILIARY})(?:n't)? `, 'u');

/** True of a question for a day or a year: "when did it close?", "in which year was she born?". */
export function isForTime(question: string): boolean {
  return FOR_TIME.test(question);
}

const FOR_TIME = /^(?:when|(?:in |on )?(?:what|which) (?:day|month|year))(?: |'s )/u;
