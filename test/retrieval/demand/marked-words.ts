import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { type Demand, type Marked, markedIn } from '../../../retrieval/demand/marked.js';

/** What a demand makes of words: a question for which there is none is told from one that is met. */
export type Outcome = 'no demand' | 'met' | 'unmet';

/** What becomes of the words between bars as the answer: `born in |Linz|`. */
export function outcome(demand: Demand | null, sentence: string): Outcome {
  const [before = '', words = ''] = sentence.split('|');
  const [passage] = passagesOf(sentence.replaceAll('|', ''));
  if (passage === undefined) throw new RangeError('There is no sentence.');
  const range = { start: before.length, end: before.length + words.length };
  return outcomeOf(demand, markedIn(passage, range));
}

export function outcomeOf(demand: Demand | null, marked: Marked): Outcome {
  if (demand === null) return 'no demand';
  return demand(marked) ? 'met' : 'unmet';
}

export function passagesOf(text: string): Passage[] {
  return splitPassages(createArticle(text, { id: 'test' }).text, {
    maxTokens: 200,
    countTokens: (part) => part.split(/\s+/).length,
  });
}
