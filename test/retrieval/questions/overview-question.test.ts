import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../corpus/passages.js';
import { findOverview } from '../../../retrieval/questions/overview-question.js';

const passages = splitPassages('One. Two.\nThree. Four.\nFive.\nSix.', {
  maxTokens: 100,
  countTokens: (text) => text.length,
});

describe('questions about the whole article', () => {
  it.each([
    'What is this article about?',
    'whats it about',
    'so, what’s the story all about??',
    'tl;dr',
    'TLDR please',
    'Can you summarise the article?',
    'summarize',
    'give me a quick summary of this',
    'What does the article say?',
  ])('%j is answered with how its first paragraphs begin', (question) => {
    const found = findOverview(question, passages);
    expect(found?.passages.map(({ index }) => passages[index]?.text)).toEqual([
      'One.',
      'Three.',
      'Five.',
    ]);
  });

  it.each([
    ...['what happened?', 'whats going on', "what's happening here", 'main points?', 'Highlights'],
    ...[
      'give me 3 key points',
      'what are the key takeaways of this article',
      'explain this please',
    ],
  ])('%j is one too', (question) => {
    expect(findOverview(question, passages)?.passages).toHaveLength(3);
  });

  it.each([
    ...['what happened in Geneva?', 'what happened to her', 'what is the point of the law?'],
    'and then what happened?',
    'what is the deal about?',
    'what does the article say about Putin?',
    'who wrote the summary?',
    'what is it?',
    '',
  ])('%j is left to the reader', (question) => {
    expect(findOverview(question, passages)).toBeNull();
  });

  it('"it" is what a conversation spoke of last', () => {
    expect(findOverview('what is it about?', passages, 'what is the deal?')).toBeNull();
    expect(findOverview('what happened?', passages, 'did they land?')).toBeNull();
    expect(findOverview('and what is the article about?', passages, 'who is he?')).not.toBeNull();
  });

  it('passes over a byline and a date, but not the headline', () => {
    const text =
      'Strike halts exports\nBy Lena Berg\n12 March 2025\nDockers walked off. All did.\n“No.”\nSix.';
    const told = splitPassages(text, { maxTokens: 100, countTokens: (part) => part.length });
    const found = findOverview('what is this about?', told)?.passages ?? [];
    expect(found.map(({ index }) => told[index]?.text)).toEqual([
      'Strike halts exports',
      'Dockers walked off.',
      '“No.”',
    ]);
  });

  it('finds nothing in an article without sentences', () => {
    expect(findOverview('tldr', [])).toBeNull();
  });
});
