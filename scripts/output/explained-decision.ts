import { Entity } from '../../corpus/actors/entity.js';
import type { Decision } from '../../corpus/actors/judge.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';

/** Characters of the article shown beside a decision. */
const SHOWN = 30;

/** One line on a decision: what was decided, on what, how surely, and what counted most for it. */
export function explainedDecision(
  article: Article,
  passages: readonly Passage[],
  { step, about, value, probability, reasons }: Decision,
): string {
  const { offset, end, entity, passage } = about;
  const on = [
    offset === undefined
      ? ''
      : `${offset} “${shown(article, offset, Math.min(end ?? Infinity, offset + SHOWN))}”`,
    entity === undefined ? '' : labelOf(article, entity),
    passage === undefined ? '' : `sentence ${passages[passage]?.sentence ?? 0}`,
  ].filter((part) => part !== '');
  const sure = `${Math.round(100 * probability)} %`;
  return `${step} · ${on.join(' · ')} → ${labelOf(article, value)} (${sure}: ${reasons.join(', ')})`;
}

/** A piece of the article on one line, of whole words; of a longer word, its beginning. */
function shown({ text }: Article, start: number, end: number): string {
  const isCut = /^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1));
  const piece = text.slice(start, end);
  const whole = isCut ? piece.replace(/(?<=\s)\S*$/u, '') : piece;
  return whole.trim().replace(/\s+/gu, ' ');
}

function labelOf(article: Article, value: unknown): string {
  if (value === null) return 'none';
  if (value instanceof Entity) {
    const [first = 0] = value.offsets;
    return value.isNamed ? value.name : `“${shown(article, first, first + SHOWN)}…”`;
  }
  if (typeof value === 'object' && 'entity' in value) return labelOf(article, value.entity);
  if (typeof value === 'object' && 'text' in value) return `“${String(value.text)}”`;
  return JSON.stringify(value);
}
