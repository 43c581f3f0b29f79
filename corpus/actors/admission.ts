import { isPlaced } from '../grammar/grammar.js';
import { isPlaceName } from '../words/geography.js';
import { nounClass } from '../words/noun-class.js';
import type { Entity } from './entity.js';
import type { Judge } from './judge.js';
import { type Reading, tagOfPhrase } from './reading.js';
import { isSeatOf } from './seat.js';
import { type Nominee, standing } from './standing.js';
import type { Statement } from './statement.js';
import { actorShare } from './tagging.js';

/**
 * Whether a nominee is an actor: by what is sure of it, else as the Judge weighs it.
 *
 * @param statements what would be told of it as an actor
 */
export function isActor(nominee: Nominee, statements: readonly Statement[], judge: Judge): boolean {
  const { reading, entity, conduct } = nominee;
  const sure = conduct.statements;
  const isThought =
    tellsOwnStory(entity) ||
    (mayBeActor(entity) && sure.some(isSurelySaid)) ||
    (isStateBody(reading, entity) && sure.length > 0) ||
    isSurelySomebodys(nominee) ||
    judge.choose('actor', { entity }, [
      { value: false, features: [] },
      { value: true, features: standing(nominee) },
    ]).value;
  return (
    isThought && !STORM.test(entity.name) && (statements.length > 0 || !isSetting(reading, entity))
  );
}

/**
 * True of whoever tells an article as their own story: an "I" so frequent is an actor in
 * five of the six marked articles that have one (the sixth lets several people speak in
 * turn), and so few are too few to learn it from.
 */
function tellsOwnStory({ isNarrator, mentions }: Entity): boolean {
  return isNarrator && mentions.length >= OWN_STORY;
}

/** Mentions of an "I" from which on the article is that person's own story. */
const OWN_STORY = 4;

/**
 * False of what only tells something, or that the rules know no people
 * or bodies by: `the report`, `the month`.
 */
function mayBeActor({ isNamed, nouns }: Entity): boolean {
  return isNamed || [...nouns].some((noun) => /^(?:person|group)$/u.test(nounClass(noun)));
}

function isSurelySaid({ kind, probability }: Statement): boolean {
  return kind === 'says' && probability > SURELY_SAID;
}

/**
 * Share of a statement's reading as something said from which a person or body that says it is an
 * actor, however little else is told of them. On news-dev F1 of what is said or done goes from
 * 0.757 to 0.770, of mentions from 0.746 to 0.753, of actors from 0.766 to 0.763.
 */
const SURELY_SAID = 0.9;

/**
 * True of a person told by whose they are, of whom the tagger is sure and something is told:
 * | Zelensky's chief of staff | resigned, | his doctor | told him to rest.
 */
function isSurelySomebodys({ reading, entity, conduct }: Nominee): boolean {
  const { isNamed, mentions, nouns } = entity;
  if (isNamed || mentions[0]?.phrase.determiner !== 'possessive') return false;
  return (
    [...nouns].some((noun) => nounClass(noun) === 'person') &&
    conduct.statements.some(({ probability }) => probability > SOMEBODYS_DEED) &&
    mentions.some(({ phrase }) => actorShare(tagOfPhrase(reading, phrase)) > SURELY_SOMEBODYS)
  );
}

/**
 * Share of the reading of what is told, and probability of standing for an actor, from which on
 * somebody's relative or aide is one. On news-dev F1 of actors goes from 0.763 to 0.765, of
 * mentions from 0.753 to 0.756; of the people of the marked articles 0.928 are found, not 0.925.
 */
const [SOMEBODYS_DEED, SURELY_SOMEBODYS] = [0.6, 0.9];

/**
 * True of a state's army, parliament or the like, without a name: the Israeli army; and of any body
 * of a country that a sentence is about: | The Spanish bank | raised its bid.
 */
function isStateBody({ topicOf }: Reading, entity: Entity): boolean {
  const { isNamed, plural, countries, nouns, mentions } = entity;
  const first = mentions[0];
  if (isNamed || plural || countries.size === 0 || first?.phrase.determiner === 'a') return false;
  const isTopic = mentions.some(
    ({ phrase, passage, grammar }) =>
      phrase.determiner === 'the' && topicOf.get(passage) === phrase && grammar.form === 'active',
  );
  return [...nouns].some((noun) => isOfState(noun) || (isTopic && nounClass(noun) === 'group'));
}

function isOfState(noun: string): boolean {
  return /^(?:army|cabinet|court|government|force|military|ministry|navy|parliament|police|senate)$/u.test(
    noun,
  );
}

/** Names of what has one like somebody: | Typhoon | Kalma. */
const STORM = /^(?:Typhoon|Hurricane|Cyclone|Storm) \p{Lu}/u;

/**
 * True of a name by which others are told apart or placed, and of which nothing is told:
 * | Shop | owner, | Spain | 's king, in | Oxley |, the mayor of | Oxley |. Of such, on the
 * marked articles, 33 of 320 are actors.
 */
function isSetting(
  { tokens }: Reading,
  { isNamed, mentions, name, tagged, likelyType }: Entity,
): boolean {
  const isModifier = mentions.every(({ phrase }) => phrase.nested === 'modifier');
  const places = mentions.filter(
    ({ phrase, grammar }) =>
      phrase.nested === null && (isPlaced(grammar) || isSeatOf(tokens, phrase)),
  );
  const nested = mentions.filter(({ phrase }) => phrase.nested !== null);
  if (!isNamed || places.length + nested.length < mentions.length) return false;
  if (likelyType === 'country') return true;
  if (isModifier) return !name.includes(' ') || tagged !== 'organisation';
  const isFullName = name.includes(' ') && !isPlaceName(name);
  return places.length > 0 && !(likelyType === 'person' && isFullName);
}
