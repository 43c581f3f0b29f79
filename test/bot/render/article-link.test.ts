import { describe, expect, it } from 'vitest';
import { articleLink } from '../../../bot/render/article-link.js';
import type { Article } from '../../../corpus/article.js';
import { lonePassage, news, passages, passagesOf } from './samples.js';

describe('the link to a passage', () => {
  /** What a browser would highlight: from the first `start` to the first `end` after it. */
  function highlighted(article: Article, link: string): string {
    const directive = /#(?:.*):~:text=([^>]*)>/.exec(link)?.[1] ?? '';
    const [start = '', end] = directive.split(',').map(decodeURIComponent);
    const from = article.text.indexOf(start);
    if (end === undefined) return start;
    return article.text.slice(from, article.text.indexOf(end, from + start.length) + end.length);
  }

  it('leads to each passage of the article and no other', () => {
    for (const passage of passages) {
      expect(highlighted(news, articleLink(news, passage))).toBe(passage.text);
    }
  });

  it('names more words where the first ones stand in the article before', () => {
    const text =
      'The Guardian said in May that it was raining all day in the north of the country.\n' +
      'The Guardian said in May that it was snowing all day in the north of the country.';
    const article = { ...news, text };
    const second = passagesOf(article)[1];
    const link = articleLink(article, second);
    expect(highlighted(article, link)).toBe(second?.text);
    expect(link).toContain('that%20it%20was%20snowing');
  });

  it('encodes what has a meaning in text directives, and keeps the fragment of the address', () => {
    const { article, passage } = lonePassage('Anti-war, R&D (100 %) “so”');
    const url = 'https://example.org/a_(b)?c=d#part';
    expect(articleLink({ ...article, title: 'T [1]', url }, passage)).toBe(
      '[T (1)](<https://example.org/a_%28b%29?c=d#part:~:text=Anti%2Dwar%2C%20R%26D%20%28100%20%25%29%20%E2%80%9Cso%E2%80%9D>)',
    );
  });

  it.each(['javascript:alert(1)', 'no address', `https://example.org/${'a'.repeat(700)}`])(
    'is none where %s is the address',
    (url) => {
      expect(articleLink({ ...news, title: 'T', url }, passages[0])).toBe('T');
    },
  );

  it('leads to the article where the words would take too long', () => {
    const { article, passage } = lonePassage('長'.repeat(500));
    const { url } = article;
    expect(articleLink({ ...article, title: 'T' }, passage)).toBe(`[T](<${url ?? ''}>)`);
  });
});
