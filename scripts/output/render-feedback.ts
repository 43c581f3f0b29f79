import type { StoredFeedback } from '../../bot/feedback/feedback.js';
import { printable } from './layout.js';

/** Feedback as people read it, oldest first, and a line that counts it. */
export function renderFeedback(feedback: readonly StoredFeedback[]): string {
  const right = feedback.filter(({ verdict }) => verdict === 'right').length;
  const summary = `${right} right, ${feedback.length - right} wrong`;
  return [...feedback.map(entryOf), summary, ''].join('\n');
}

function entryOf(entry: StoredFeedback): string {
  const { time, article, verdict, question, passage, answer, comment } = entry;
  const mark = verdict === 'right' ? '👍' : '👎';
  const marked = answer === null ? '' : ` [${printable(answer.text)}]`;
  return [
    `${mark} ${time.slice(0, 16).replace('T', ' ')} · ${article.id} · ${printable(question ?? '(question no longer known)')}`,
    `   ${passage === null ? "The article doesn't say." : printable(passage.text)}${marked}`,
    ...(comment === null ? [] : [`   » ${printable(comment)}`]),
    '',
  ].join('\n');
}
