import type { Actor } from '../../../corpus/actors/actor.js';
import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { type Demand, type Marked, markedIn } from '../../../retrieval/demand/marked.js';

/**
 * What a demand makes of words: a question for which there is none is told from one that is met.
 */
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

/**
 * A person of an article in which bars are left out, mentioned wherever any word of
 * the name stands, and some other words.
 */
export function named(name: string, text: string, others: readonly string[] = []): Actor {
  const words = [name, ...name.split(' ').slice(-1), ...others].join('|');
  const found = [...text.replaceAll('|', '').matchAll(new RegExp(`(?:${words})(?!\\p{L})`, 'gu'))];
  return {
    id: name.toLowerCase().replace(' ', '-'),
    name,
    type: 'person',
    aliases: [],
    role: null,
    mentions: found.map(({ 0: words, index: start }) => ({
      text: words,
      start,
      end: start + words.length,
      kind: 'named',
    })),
    says: [],
    does: [],
    named: [],
  };
}

export function passagesOf(text: string): Passage[] {
  return splitPassages(createArticle(text, { id: 'test' }).text, {
    maxTokens: 200,
    countTokens: (part) => part.split(/\s+/).length,
  });
}
