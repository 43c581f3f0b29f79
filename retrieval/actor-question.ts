import type { Actor } from '../corpus/actors/actor.js';
import type { ActorDirectory } from '../corpus/actors/actor-directory.js';
import { actorQuestionOf } from '../corpus/actors/actor-question.js';
import type { Passage } from '../corpus/passage.js';
import type { Span } from '../corpus/span.js';

/** What the actors of an article answer by themselves: passages, best first, and the words in the first. */
export interface ActorFinding {
  /** Indexes of passages, at least one. */
  readonly passages: readonly number[];
  readonly answer: Span | null;
}

/**
 * Answers "who is …", "what did … say" and "who is quoted" from the actors of the article: questions about
 * all that somebody says, or what somebody is, which no one sentence is like.
 *
 * @param previous the question before it in the same conversation, which may say who "he" is
 * @returns null where the question is another, or the article has nothing of the kind
 */
export function findByActor(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
  previous?: string,
): ActorFinding | null {
  const asked = actorQuestionOf(question, directory, previous);
  switch (asked?.asks) {
    case undefined:
      return null;
    case 'role':
      return roleOf(asked.actor, passages);
    case 'said':
      return saidBy(asked.actor);
    case 'did':
      return findingOf(asked.actor.does.map(({ index }) => index));
    case 'quoted':
      return firstQuotations(directory.actors);
  }
}

function findingOf(passages: readonly number[], answer: Span | null = null): ActorFinding | null {
  return passages.length === 0 ? null : { passages, answer };
}

/** Direct quotations before reports, each in the order of the article. */
function saidBy({ says }: Actor): ActorFinding | null {
  const quoted = says.filter(({ quotes }) => quotes.length > 0);
  const reported = says.filter(({ quotes }) => quotes.length === 0);
  const ordered = [...quoted, ...reported];
  return findingOf(
    ordered.map(({ passage }) => passage.index),
    ordered[0]?.quotes[0] ?? null,
  );
}

function roleOf({ role }: Actor, passages: readonly Passage[]): ActorFinding | null {
  if (role === null) return null;
  const passage = passages.find(({ start, end }) => role.start >= start && role.end <= end);
  return passage === undefined ? null : { passages: [passage.index], answer: role };
}

/** The first quotation of each, in the order of the article. */
function firstQuotations(actors: readonly Actor[]): ActorFinding | null {
  const firsts = actors
    .flatMap(({ says }) => says.find(({ quotes }) => quotes.length > 0) ?? [])
    .sort((a, b) => a.passage.index - b.passage.index);
  const indexes = new Set(firsts.map(({ passage }) => passage.index));
  return findingOf([...indexes], firsts[0]?.quotes[0] ?? null);
}
