import type { Actor, Saying } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { type Cast, isFrom } from '../../corpus/actors/cast.js';
import { officersOf } from '../../corpus/actors/officer.js';
import { lessens } from '../../corpus/actors/roles/lesser-role.js';
import type { Source } from '../../corpus/actors/sources/attribution.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/shared/plain-letters.js';
import { isWithin, type Span } from '../../corpus/span.js';
import { PRONOUNS } from '../../corpus/words/words.js';
import { trimAnswer } from '../answer-span.js';
import { actorQuestionOf } from './actor-asked.js';
import { ageOf } from './age.js';
import {
  type Finding,
  FINDING_CONFIDENCE,
  FIRST_NAMED_CONFIDENCE,
  type FoundPassage,
} from './finding.js';
import { ENDS_SENTENCE } from './overview-question.js';

/**
 * Answers "who is …", "what did … say", "who is quoted" and "who is named" from the actors of the
 * article: questions about all that somebody says, or what somebody is, which no one sentence is
 * like.
 *
 * @param history the questions before it in the same conversation,
 * oldest first, which may say who "he" is
 * @returns null where the question is another, or the article has nothing of the kind
 */
export function findByActor(
  question: string,
  directory: ActorDirectory,
  cast: Cast,
  passages: readonly Passage[],
  history: readonly string[] = [],
): Finding | null {
  const asked = actorQuestionOf(question, directory, history);
  switch (asked?.asks) {
    case undefined:
      return null;
    case 'age':
      return ageOf(asked.actor, passages);
    case 'role':
      return roleOf(asked.actor, asked.name, passages);
    case 'said':
      return saidBy([asked.actor], cast) ?? saidBy(officersOf(asked.actor, cast.actors), cast);
    case 'did':
      return findingOf(asked.actor.does.map(({ index }) => ({ index, answer: null })));
    case 'quoted':
      return firstQuotations(directory.actors);
    case 'named':
      return firstNames(directory.actors, passages);
  }
}

function findingOf(passages: readonly FoundPassage[]): Finding | null {
  return passages.length === 0 ? null : { passages, confidence: FINDING_CONFIDENCE };
}

/**
 * What is told as the actors' own words before what others say of them, quotations before
 * reports, each in the order of the article.
 */
function saidBy(actors: readonly Actor[], { attributions, clauses }: Cast): Finding | null {
  const isBy = (source: Source | null): boolean =>
    source !== null && actors.some((actor) => isFrom(actor, source));
  const clauseOf = ({ passage: { text, ...passage } }: Saying): Span | undefined => {
    const found = clauses.find((clause) => isWithin(clause, passage) && isBy(clause.attribution));
    if (found === undefined) return undefined;
    const { start, end } = found;
    return { text: text.slice(start - passage.start, end - passage.start), start, end };
  };
  const isOwn = (saying: Saying): boolean =>
    isBy(attributions[saying.passage.index] ?? null) || clauseOf(saying) !== undefined;
  const rank = (saying: Saying): number => (isOwn(saying) ? 2 : 0) + (hasQuotation(saying) ? 1 : 0);
  const ordered = actors
    .flatMap(({ says }) => says)
    .sort((a, b) => rank(b) - rank(a) || a.passage.index - b.passage.index);
  return findingOf(
    ordered.map((saying) => {
      const [longest] = saying.quotes.toSorted((a, b) => b.text.length - a.text.length);
      // Of a sentence in which another speaks too, what is theirs.
      const theirs = longest ?? clauseOf(saying);
      return { index: saying.passage.index, answer: theirs === undefined ? null : trimmed(theirs) };
    }),
  );
}

/** A quotation or clause without the comma that its sentence goes on after. */
function trimmed({ text, start }: Span): Span | null {
  const found = trimAnswer(text, 0, text.length);
  return found && { ...found, start: start + found.start, end: start + found.end };
}

/** More than a word or two taken up: "with enthusiasm". */
function hasQuotation({ quotes }: Saying): boolean {
  return quotes.some(({ text }) => text.split(' ').length > 2);
}

/**
 * What somebody is, or where that is not told the sentence that names them first; of whoever is
 * asked for by what they are ("who is the judge?") the name beside it.
 */
function roleOf(actor: Actor, asked: string, passages: readonly Passage[]): Finding | null {
  const { role, mentions } = actor;
  if (role === null) return firstNamed(actor, passages);
  const passage = passages.find((candidate) => isWithin(role, candidate));
  if (passage === undefined) return null;
  const { index } = passage;
  if (isCalledByName(asked, actor, role.text)) return findingOf([{ index, answer: role }]);
  const named = mentions.find((mention) => mention.kind === 'named' && isWithin(mention, passage));
  // "the president" is no shadow president
  if (named === undefined || lessens(contentWords(role.text), contentWords(asked))) return null;
  const { text, start, end } = named;
  // Chief executive | Tom Varga
  const before = start === role.start && role.end < end ? role.end - start : 0;
  const name = trimmed({ text: text.slice(before), start: start + before, end });
  return findingOf([{ index, answer: name }]);
}

/**
 * Whether somebody is asked about by name, or as "he": who is | Merz |; not: who is | Germany's
 * chancellor |.
 */
function isCalledByName(asked: string, { name, aliases }: Actor, role: string): boolean {
  const [words, roleWords] = [contentWords(asked), contentWords(role)];
  const ofName = contentWords([name, ...aliases].join(' ')).filter(
    (word) => !roleWords.includes(word),
  );
  return PRONOUNS.has(asked) || words.some((word) => ofName.includes(word));
}

function firstNamed({ type, mentions }: Actor, passages: readonly Passage[]): Finding | null {
  const named = mentions.filter(({ kind }) => kind === 'named');
  const naming = [...named.filter(({ text }) => /\s/u.test(text)), ...named].flatMap(
    (mention) => passages.find((candidate) => isWithin(mention, candidate)) ?? [],
  );
  // A headline only names them.
  const passage = naming.find(({ text }) => ENDS_SENTENCE.test(text)) ?? naming[0];
  if (type !== 'person' || passage === undefined) return null;
  const found = { index: passage.index, answer: null };
  return { passages: [found], confidence: FIRST_NAMED_CONFIDENCE, isGuess: true };
}

/**
 * Whether words marked in answer to "who is Maya?" are nothing but her name, which tells nothing.
 */
export function isNameAsked(words: string, question: string, directory: ActorDirectory): boolean {
  const asked = actorQuestionOf(question, directory);
  if (asked?.asks !== 'role') return false;
  const { actor, name } = asked;
  return isPartOf(name, words) && isPartOf(words, [actor.name, ...actor.aliases].join(' '));
}

function isPartOf(words: string, text: string): boolean {
  const held = new Set(contentWords(text));
  return contentWords(words).every((word) => held.has(word));
}

/** The words of a name or role but "the" and "of": Oxley's mayor is the mayor of Oxley. */
function contentWords(text: string): string[] {
  return plainWords(text).filter((word) => !/^(?:the|an?|of|s)$/u.test(word));
}

/** The first quotation of each, in the order of the article. */
function firstQuotations(actors: readonly Actor[]): Finding | null {
  const firsts = actors
    .flatMap(({ says }) => says.find(({ quotes }) => quotes.length > 0) ?? [])
    .sort((a, b) => a.passage.index - b.passage.index);
  const found = firsts.map(({ passage, quotes: [first] }) => ({
    index: passage.index,
    answer: first === undefined ? null : trimmed(first),
  }));
  return findingOf(oncePerPassage(found));
}

/** Where each person is named first, in the order of the article. */
function firstNames(actors: readonly Actor[], passages: readonly Passage[]): Finding | null {
  const names = actors
    .filter(({ type }) => type === 'person')
    .flatMap(({ mentions }) => mentions.find(({ kind }) => kind === 'named') ?? [])
    .sort((a, b) => a.start - b.start);
  const found = names.flatMap(({ text, start, end }) => {
    const passage = passages.find((candidate) => isWithin({ start, end }, candidate));
    return passage === undefined ? [] : [{ index: passage.index, answer: { text, start, end } }];
  });
  return findingOf(oncePerPassage(found));
}

/** Passages in their order, each once. */
function oncePerPassage(found: readonly FoundPassage[]): FoundPassage[] {
  return found.filter(({ index }, i) => index !== found[i - 1]?.index);
}
