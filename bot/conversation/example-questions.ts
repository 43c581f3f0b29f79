import type { Actor } from '../../corpus/actors/actor.js';
import type { Answer } from '../../retrieval/answer.js';

const MOST_EXAMPLES = 2;
/** Questions tried, at a tenth of a second each. */
const MOST_TRIED = 8;

/**
 * Up to two questions that the article answers, about the people whom it mentions most: what those
 * whom it quotes said, and who the others are.
 *
 * @param answer asks the article
 */
export async function exampleQuestions(
  actors: readonly Actor[],
  answer: (question: string) => Promise<Pick<Answer, 'status'>>,
): Promise<string[]> {
  const candidates = [...actors]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .flatMap(questionAbout);
  const examples: string[] = [];
  for (const question of candidates.slice(0, MOST_TRIED)) {
    const { status } = await answer(question);
    if (status === 'answered') examples.push(question);
    if (examples.length === MOST_EXAMPLES) break;
  }
  return examples;
}

/**
 * None about somebody without a name, nor about a body, whose name may want an article: "the
 * Kremlin".
 */
function questionAbout({ name, type, role, mentions, says }: Actor): string[] {
  if (type !== 'person' || !mentions.some(({ kind }) => kind === 'named')) return [];
  if (says.some(({ quotes }) => quotes.length > 0)) return [`What did ${name} say?`];
  return role === null ? [] : [`Who is ${name}?`];
}
