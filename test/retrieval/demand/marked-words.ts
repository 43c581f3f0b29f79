import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { type Demand, markedIn } from '../../../retrieval/demand/marked.js';

/** Whether the words between bars can be the answer: `born in |Linz|`; always where nothing is demanded. */
export function isMet(demand: Demand | null, sentence: string): boolean {
  const [before = '', words = ''] = sentence.split('|');
  const [passage] = passagesOf(sentence.replaceAll('|', ''));
  if (passage === undefined) throw new RangeError('There is no sentence.');
  const range = { start: before.length, end: before.length + words.length };
  return demand === null || demand(markedIn(passage, range));
}

export function passagesOf(text: string): Passage[] {
  return splitPassages(createArticle(text, { id: 'test' }).text, {
    maxTokens: 200,
    countTokens: (part) => part.split(/\s+/).length,
  });
}
