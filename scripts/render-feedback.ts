import type { StoredFeedback } from '../bot/feedback/feedback.js';

/** Feedback as people read it, oldest first, and a line that counts it. */
export function renderFeedback(feedback: readonly StoredFeedback[]): string {
  const right = feedback.filter(({ verdict }) => verdict === 'right').length;
  const summary = `${right} right, ${feedback.length - right} wrong`;
  return [...feedback.map(entryOf), summary, ''].join('\n');
}

function entryOf(entry: StoredFeedback): string {
  const { time, article, verdict, question, passage, answer, comment } = entry;
  const mark = verdict === 'right' ? '👍' : '👎';
  const marked = answer === null ? '' : ` [${oneLine(answer.text)}]`;
  return [
    `${mark} ${time.slice(0, 16).replace('T', ' ')} · ${article.id} · ${oneLine(question ?? '(question no longer known)')}`,
    `   ${passage === null ? "The article doesn't say." : oneLine(passage.text)}${marked}`,
    ...(comment === null ? [] : [`   » ${oneLine(comment)}`]),
    '',
  ].join('\n');
}

/** People's words must not steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}
