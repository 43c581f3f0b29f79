import { STOP_WORDS } from './stop-words.js';

/** Words of a question with a subject of its own; "and Japan?" has fewer, and goes on from what was before it. */
const COMPLETE_WORDS = Number(process.env['CW'] ?? 4);

/**
 * What a question may go on from: the one before it, and where that is a fragment itself those before that,
 * back to one that is complete; undefined at the beginning of a conversation.
 *
 * @param history earlier questions, oldest first
 */
export function questionBefore(history: readonly string[]): string | undefined {
  const parts: string[] = [];
  let words = 0;
  for (const question of history.toReversed()) {
    parts.unshift(question);
    words += contentWords(question);
    if (words >= COMPLETE_WORDS) break;
  }
  return parts.length === 0 ? undefined : parts.join(' ');
}

function contentWords(question: string): number {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).length;
}
