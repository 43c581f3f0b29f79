import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import { splitPassages } from '../../../corpus/passages.js';
import { findAboutArticle } from '../../../retrieval/questions/article-question.js';

const TEXT =
  'Quarry collapse leaves three dead near Lannock\n\nBy Morwenna Pascoe, Lannock\n\n' +
  'Three workers were killed on Thursday after a rock face gave way. By Friday Six Counties had sent help.';

/**
 * The words marked in an article; "nothing" where it is asked of and
 * does not say, null for another question.
 */
function find(question: string, text = TEXT): string | null {
  const article = createArticle(text, { id: 'test' });
  const passages = splitPassages(article.text, {
    maxTokens: 200,
    countTokens: (part) => part.length / 4,
  });
  const found = findAboutArticle(question, article.text, passages);
  if (found === null) return null;
  expect(found.confidence > 0).toBe(found.passages.length > 0);
  const answer = found.passages[0]?.answer ?? null;
  if (answer !== null) expect(text.slice(answer.start, answer.end)).toBe(answer.text);
  return answer?.text ?? 'nothing';
}

describe('what is asked of the article itself', () => {
  it.each(['who wrote this?', 'Who wrote the article', "who's the author", 'who is this story by'])(
    'its author: %s',
    (question) => {
      expect(find(question)).toBe('Morwenna Pascoe');
      expect(find(question, TEXT.replace(/By Mor.*\n/u, ''))).toBe('nothing');
    },
  );

  it('its author, in capitals or more than one', () => {
    const by = (line: string): string | null =>
      find('who wrote this', TEXT.replace(/By Mor.*/u, line));
    expect(by('BY ANN LEE')).toBe('ANN LEE');
    expect(by('By Ann Lee and Tom Varga in Oslo')).toBe('Ann Lee and Tom Varga');
    expect(by('*By Ann Lee, 3 March 2025*')).toBe('Ann Lee');
    expect(by('*Ann Lee, science correspondent*')).toBe('Ann Lee');
    expect(by('Ann Lee in Oslo')).toBe('Ann Lee');
    expect(by('Ann Lee\n\nHealth editor')).toBe('Ann Lee');
    expect(by('Ann Lee\nHealth editor')).toBe('Ann Lee');
    expect(by('Ann Lee\n\nHealth')).toBe('nothing');
    expect(by('(Reporting by Ann Lee in Oslo and Tom Varga in Hull; Editing by Jo Pike)')).toBe(
      'Ann Lee in Oslo and Tom Varga',
    );
    expect(by('Ann Lee, a nurse')).toBe('nothing');
    expect(find('who wrote this', 'Ann Lee in Oslo\n\nIt rained. Nobody came.')).toBe('nothing');
  });

  it.each([
    ['*By Ann Lee, 3 March 2025*', '3 March 2025'],
    ['Published: Tuesday, March 3rd, 2025', 'March 3rd, 2025'],
    ['By Ann Lee | 2025-03-03', '2025-03-03'],
    ['3 Mar 2025', '3 Mar 2025'],
  ])('its date: %s', (line, date) => {
    const text = TEXT.replace(/By Mor.*/u, line);
    expect(find('when was this published?', text)).toBe(date);
    expect(find('what date is the article from', text)).toBe(date);
  });

  it('but no date that a sentence tells', () => {
    const text = TEXT.replace('By Mor', 'The quarry opened on 3 March 2025.\n\nBy Mor');
    expect(find('when was this published?', text)).toBe('nothing');
  });

  it.each(['what is the headline?', 'title', "what's the title of this article"])(
    'its headline: %s',
    (question) => {
      expect(find(question)).toBe('Quarry collapse leaves three dead near Lannock');
      expect(find(question, `# ${TEXT}`)).toBe('Quarry collapse leaves three dead near Lannock');
      expect(find(question, 'It rained all day. Nobody came.')).toBe('nothing');
    },
  );

  it.each([
    ...['when was this published?', 'when was the article written', "what's the source?"],
    ...['is this true', 'is this fake news?', 'is it really true?', 'can I trust this article'],
    ...['how long is this article?', 'how many words does the article have'],
  ])('what no article tells: %s', (question) => {
    expect(find(question)).toBe('nothing');
  });

  it.each([
    ...['who wrote the report?', 'who is the author of the book', 'when was the study published'],
    ...[
      'what is the source of the leak?',
      'is it true that he resigned?',
      'how long is the bridge',
    ],
    ...['who published the study?', 'what is the title of her novel', ''],
  ])('but not %j', (question) => {
    expect(find(question)).toBeNull();
  });
});
