import type { Actor, Saying } from '../corpus/actors/actor.js';
import type { ActorDirectory } from '../corpus/actors/actor-directory.js';
import type { Cast } from '../corpus/actors/cast.js';
import { actorQuestionOf } from '../corpus/actors/actor-question.js';
import type { Passage } from '../corpus/passage.js';
import type { Span } from '../corpus/span.js';
import type { Finding } from './finding.js';

/**
 * Answers "who is …", "what did … say" and "who is quoted" from the actors of the article: questions about
 * all that somebody says, or what somebody is, which no one sentence is like.
 *
 * @param history the questions before it in the same conversation, oldest first, which may say who "he" is
 * @returns null where the question is another, or the article has nothing of the kind
 */
export function findByActor(
  question: string,
  directory: ActorDirectory,
  { attributions }: Cast,
  passages: readonly Passage[],
  history: readonly string[] = [],
): Finding | null {
  const asked = actorQuestionOf(question, directory, history);
  switch (asked?.asks) {
    case undefined:
      return null;
    case 'role':
      return roleOf(asked.actor, passages);
    case 'said':
      return saidBy(asked.actor, attributions);
    case 'did':
      return findingOf(asked.actor.does.map(({ index }) => index));
    case 'quoted':
      return firstQuotations(directory.actors);
  }
}

function findingOf(passages: readonly number[], answer: Span | null = null): Finding | null {
  return passages.length === 0 ? null : { passages, answer };
}

/**
 * What is told as the actor's own words before what others say of them, quotations before reports, each in the
 * order of the article.
 */
function saidBy(actor: Actor, attributions: Cast['attributions']): Finding | null {
  const isOwn = ({ passage }: Saying): boolean => {
    const source = attributions[passage.index];
    return (
      source != null &&
      actor.mentions.some(({ start, end }) => start < source.end && source.start < end)
    );
  };
  const rank = (saying: Saying): number =>
    (isOwn(saying) ? 2 : 0) + Math.sign(saying.quotes.length);
  const ordered = actor.says.toSorted((a, b) => rank(b) - rank(a));
  return findingOf(
    ordered.map(({ passage }) => passage.index),
    ordered[0]?.quotes[0] ?? null,
  );
}

function roleOf({ role }: Actor, passages: readonly Passage[]): Finding | null {
  if (role === null) return null;
  const passage = passages.find(({ start, end }) => role.start >= start && role.end <= end);
  return passage === undefined ? null : { passages: [passage.index], answer: role };
}

/** The first quotation of each, in the order of the article. */
function firstQuotations(actors: readonly Actor[]): Finding | null {
  const firsts = actors
    .flatMap(({ says }) => says.find(({ quotes }) => quotes.length > 0) ?? [])
    .sort((a, b) => a.passage.index - b.passage.index);
  const indexes = new Set(firsts.map(({ passage }) => passage.index));
  return findingOf([...indexes], firsts[0]?.quotes[0] ?? null);
}
