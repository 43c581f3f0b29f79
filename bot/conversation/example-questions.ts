import type { Passage } from '../../corpus/passage.js';
import type { Answer } from '../../retrieval/answer.js';

const MOST_EXAMPLES = 2;
/** Questions tried, at a tenth of a second each. */
const MOST_TRIED = 8;

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`;
const SPEAKER = new RegExp(
  String.raw`(?:^|[\s“"‘(])(${NAME}),? (?:said|says|told|added|warned|claimed|argued|insisted|stated|wrote|explained)\b`,
  'gu',
);
const NAMED = new RegExp(String.raw`(?<=\p{Ll},? )${NAME}`, 'gu');

/** Speaks, but is nobody in particular. */
const NOBODY = new Set(['He', 'She', 'It', 'They', 'We', 'I', 'You', 'Who', 'This', 'That', 'One']);

/**
 * Up to two questions that the article answers, about whoever it quotes, else about whom it names
 * most.
 *
 * @param answer asks the article
 */
export async function exampleQuestions(
  passages: readonly Passage[],
  answer: (question: string) => Promise<Answer>,
): Promise<string[]> {
  const candidates = [
    ...namesBy(passages, SPEAKER).map((name) => `What did ${name} say?`),
    ...namesBy(passages, NAMED).map((name) => `Who is ${name}?`),
  ];
  const examples: string[] = [];
  for (const question of candidates.slice(0, MOST_TRIED)) {
    const { status } = await answer(question);
    if (status === 'answered') examples.push(question);
    if (examples.length === MOST_EXAMPLES) break;
  }
  return examples;
}

/** Names that a pattern finds, the most frequent first. */
function namesBy(passages: readonly Passage[], pattern: RegExp): string[] {
  const counts = new Map<string, number>();
  for (const { text } of passages) {
    for (const [found, captured] of text.matchAll(pattern)) {
      const name = captured ?? found;
      if (!NOBODY.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
