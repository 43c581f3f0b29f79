import type { Article } from '../../corpus/article.js';
import type { Range } from '../../corpus/shared/range.js';
import type { Span } from '../../corpus/span.js';
import { headOf } from './cut-text.js';
import { escapeText, plainLine } from './escape-text.js';

/** Longest title shown, in characters. */
const MAX_TITLE = 150;
/** Longest address linked to, in characters: the rest of a message belongs to what is quoted. */
const MAX_ADDRESS = 700;
/** Passages of at most so many characters are named whole. */
const WHOLE_LENGTH = 60;
/**
 * Words at each end of longer ones that are named; more, up to the most, where they are ambiguous.
 */
const FRAGMENT_WORDS = 4;
const MOST_FRAGMENT_WORDS = 12;
/** Characters at each end of a passage within which those words are looked for. */
const REACH = 300;

/**
 * The article's title, a link where its address is known.
 *
 * @param passage scrolled to and highlighted, by a text fragment
 *   (https://wicg.github.io/scroll-to-text-fragment/)
 */
export function articleLink(article: Article, passage?: Span): string {
  const title = escapeText(headOf(plainLine(article.title).trim(), MAX_TITLE));
  const address = addressOf(article, passage);
  if (address === null) return title;
  // square brackets end a link's label even behind a backslash
  const label = title.replace(/\\\[/g, '(').replace(/\\\]/g, ')');
  return `[${label}](<${address}>)`;
}

function addressOf(article: Article, passage?: Span): string | null {
  if (article.url === null || !URL.canParse(article.url)) return null;
  const url = new URL(article.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const plain = linkable(url.href);
  const base = plain.replace(/:~:.*$/, '');
  if (passage !== undefined) {
    const exact = `${base}${base.includes('#') ? '' : '#'}:~:text=${textDirective(article, passage)}`;
    if (exact.length <= MAX_ADDRESS) return exact;
  }
  return plain.length <= MAX_ADDRESS ? plain : null;
}

/** Signs that would end a link early, or be read as an escape. */
function linkable(address: string): string {
  return address.replace(/[()\\<>]/g, percent);
}

/** `start` or `start,end` as they must stand behind `:~:text=`. */
function textDirective(article: Article, { text, start }: Span): string {
  if (text.length > WHOLE_LENGTH) {
    const firstEnds = wordRanges(text.slice(0, REACH)).map(({ end }) => end);
    const lastStarts = wordRanges(text.slice(-REACH))
      .map((word) => word.start + Math.max(0, text.length - REACH))
      .reverse();
    for (let count = FRAGMENT_WORDS; count <= MOST_FRAGMENT_WORDS; count++) {
      const firstEnd = firstEnds[count - 1] ?? text.length;
      const lastStart = lastStarts[count - 1] ?? 0;
      if (firstEnd >= lastStart) break;
      const first = text.slice(0, firstEnd);
      const last = text.slice(lastStart);
      const isUnique =
        !holds(article.text.slice(0, start), first) &&
        !holds(text.slice(firstEnd, lastStart), last);
      if (isUnique) return `${encodeFragment(first)},${encodeFragment(last)}`;
    }
  }
  return encodeFragment(text);
}

/** Browsers compare without regard to case. */
function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function wordRanges(text: string): Range[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** Hyphens stand for "before" and "after" in a text directive, so they are encoded too. */
function encodeFragment(text: string): string {
  return encodeURIComponent(plainLine(text)).replace(/[-!'()*~]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
