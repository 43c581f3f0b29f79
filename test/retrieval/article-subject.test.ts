import { describe, expect, it } from 'vitest';
import { ArticleSubject } from '../../retrieval/article-subject.js';
import { passagesOf } from './demand/marked-words.js';

/** Whom the last sentence of an article may mean, in a question. */
function meant(question: string, text: string): string | null {
  const passages = passagesOf(text);
  const [before = null, last] = passages.slice(-2);
  if (last === undefined) throw new RangeError('There is no sentence.');
  return new ArticleSubject(passages).meantIn(question, last, before);
}

const CITY = 'Port Casmere is a city at the mouth of the Dunne. The suburbs are rich.';
const ABBEY =
  'Abbey of Hale\nThe Abbey of Hale (Latin: Hala (old)) was the first of its kind. It is old.';

describe('the subject of an article', () => {
  it.each([
    ['What is the nickname of Port Casmere?', `${CITY} It is called the Gate.`, 'Port Casmere'],
    ['Who built Hale?', `${ABBEY} Monks built it.`, 'Abbey of Hale'],
    ['Who was Moore?', 'Ida Moore, née Roe, was a poet. She sang. She died in Rand.', 'Ida Moore'],
  ])('is meant where a question names it alone: %s', (question, text, subject) => {
    expect(meant(question, text)).toBe(subject);
  });

  it.each([
    ['What is the nickname of the city?', `${CITY} It is called the Gate.`],
    ['What is the nickname of Port Casmere?', `${CITY} Casmere is called the Gate.`],
    ['What did Moe say?', 'Ida Moe has resigned. She was angry. She said so.'],
    ['Is it a pity?', 'It is a pity. It rained. He left.'],
  ])('is not where a sentence does, or the article defines none: %s %s', (question, text) => {
    expect(meant(question, text)).toBeNull();
  });
});
