import { wholeWord } from '../wording/whole-word.js';
import type { Demand } from './marked.js';
import { isOpenQuestion } from './question-kind.js';

const REALLY = 'actual|actually|in fact|in reality|in truth|real|really|true';
const FOR_TRUTH = new RegExp(wholeWord(REALLY), 'u');

const BELIEVES = wholeWord(
  'assum(?:es?|ed)|believ(?:es?|ed)|guess(?:es|ed)?|imagin(?:es?|ed)|reckon(?:s|ed)?|suppos(?:es?|ed)|thinks?|thought',
);

/** What is believed and is not so: | think it is 56 |, when it is only 31. */
const BELIEVED = new RegExp(
  `${BELIEVES}[^.;]*?(?=,? (?:when|whereas) |,? (?:but|though|while|yet) [^.;]*?${wholeWord(`${REALLY}|only`)})`,
  'iu',
);

/**
 * "What is the real average?" is not answered with what it is believed to be:
 * think it is | 56 |, when it is only 31.
 */
export function beliefDemand(question: string): Demand | null {
  if (!isOpenQuestion(question) || !FOR_TRUTH.test(question)) return null;
  if (new RegExp(BELIEVES, 'u').test(question)) return null;
  return ({ passage, before, text }) => {
    const believed = BELIEVED.exec(passage.text);
    if (believed === null) return true;
    const end = believed.index + believed[0].length;
    return end <= before.length || before.length + text.length <= believed.index;
  };
}
