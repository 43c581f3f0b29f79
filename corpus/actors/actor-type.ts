import { partyNamed } from '../grammar/label.js';
import type { Phrase } from '../grammar/phrase.js';
import { isPersonNoun } from '../words/noun.js';
import type { Token } from '../words/token.js';
import { ORGANISATION_HEADS, STATE_NOUNS } from '../words/words.js';
import type { ActorType } from './actor.js';
import { endsAsBody, isTeam, opensAsPerson } from './coreference/name.js';
import type { Entity } from './entity.js';
import { type Reading, tagOfPhrase } from './reading.js';
import { isOffice } from './roles/no-role.js';
import { isSeatOf } from './seat.js';
import { likeliestType, type Tag, taggedType } from './tagging.js';

/**
 * What the tagger takes an actor for; by the rules where it is a country, or no actor to the
 * tagger. On articles left out that is right of 0.94 of the actors, the rules alone of 0.87.
 */
export function typeOf(reading: Reading, entity: Entity): ActorType {
  const tags = tagsOf(reading, entity);
  const isTagged = tags.some((tag) => taggedType(tag) !== 'none');
  if (entity.type === 'country' || !isTagged) return typeByRules(entity);
  if (entity.type !== 'organisation' && isState(reading, entity)) return 'country';
  if (isHuman(reading, entity)) return 'person';
  return likeliestType(tags, isNobody(reading, entity) ? ['person'] : []);
}

function typeByRules({ type, plural, isNamed }: Entity): ActorType {
  if (type !== 'unknown') return type;
  if (plural) return 'group';
  return isNamed ? 'organisation' : 'person';
}

/** What the tagger makes of the mentions that tell the most of an actor. */
function tagsOf(reading: Reading, entity: Entity): Tag[] {
  const named = namingPhrases(entity);
  // | NATO | Secretary General Mark Rutte: there the tagger tells of him
  const whole = named.filter(({ nested }) => nested === null);
  const all = entity.mentions.map(({ phrase }) => phrase);
  const telling = [whole, named, all].find(({ length }) => length > 0) ?? [];
  return telling.map((phrase) => tagOfPhrase(reading, phrase));
}

/** The phrases that name or describe an actor: no pronouns. */
function namingPhrases({ mentions }: Entity): Phrase[] {
  return mentions.map(({ phrase }) => phrase).filter(({ kind }) => kind !== 'pronoun');
}

/** True of a state that no list of names has. */
function isState(reading: Reading, entity: Entity): boolean {
  return (
    hasAdjective(reading, entity) ||
    namingPhrases(entity).some((phrase) => isStateNamed(reading.tokens, phrase))
  );
}

/**
 * True of a full name behind an office, which "he" or "she" stands for too: President | Janez
 * Oman |.
 */
function isHuman({ tokens }: Reading, { gender, plural, name, mentions }: Entity): boolean {
  if (gender === null || plural || !name.includes(' ')) return false;
  return mentions.some(({ phrase: { from, nameFrom, to, kind } }) => {
    const isTitled = kind === 'named' && from < nameFrom && to > nameFrom + 1;
    const title = isTitled ? tokens[nameFrom - 1] : undefined;
    return title !== undefined && isOffice(title);
  });
}

/** True of who is described as a body, and as nobody else: the opposition. */
function isBodyAlone({ nouns }: Entity): boolean {
  const isBody = (noun: string): boolean => noun === 'opposition' || ORGANISATION_HEADS.has(noun);
  return nouns.size > 0 && [...nouns].every(isBody);
}

/** True of what no person is called, or of what something is told that is told of no person. */
function isNobody({ tokens }: Reading, entity: Entity): boolean {
  // "US negotiators" are several
  const isGroup = !entity.isNamed && (entity.plural || isBodyAlone(entity));
  return (
    isGroup ||
    entity.isFirm ||
    isNamedAsThing(entity) ||
    isNamedAsBody(entity) ||
    entity.isNamedAfterCountry ||
    // Leeds-based Marsden Foods
    (entity.gender === null && entity.nouns.has('based')) ||
    namingPhrases(entity).some(
      (phrase) =>
        isSeatOf(tokens, phrase) ||
        isNamedWithThe(phrase) ||
        (entity.gender === null && (isRun(tokens, phrase) || isThingOf(tokens, phrase))),
    )
  );
}

/**
 * True of a name that ends as a shop's, a town's, a team's or a
 * party's, joins two or is all capitals.
 */
function isNamedAsThing({ name, gender, type }: Entity): boolean {
  return (
    / (?:City|Town|County)$|['’]s$| & /u.test(name) ||
    isTeam(name) ||
    (gender === null && partyNamed(name) !== undefined) ||
    (type === 'organisation' && /^[\p{Lu}\d&-]{2,}$/u.test(name))
  );
}

/** True of a name to which an article belongs: | The Kremlin |. */
function isNamedWithThe({ kind, determiner, from, nameFrom }: Phrase): boolean {
  return kind === 'named' && determiner === 'the' && nameFrom === from + 1;
}

/**
 * True of the name of a state that the article has an adjective of: Lorvia, where something is
 * Lorvian.
 */
function hasAdjective({ origins }: Reading, { name, gender }: Entity): boolean {
  return gender === null && /^\p{Lu}\p{Ll}{3,}a$/u.test(name) && origins.has(`${name}n`);
}

/** True of what the article calls a state: the West African nation of | Tamara. */
function isStateNamed(tokens: readonly Token[], { from, determiner }: Phrase): boolean {
  const [noun, link] = [tokens[from - 2], tokens[from - 1]];
  return determiner === 'none' && link?.lower === 'of' && STATE_NOUNS.has(noun?.lower ?? '');
}

/**
 * True of a name that ends as those of bodies do, and does not begin as a person's:
 * Dyke | Motors |; but: Alan | Church |.
 */
function isNamedAsBody({ name, gender }: Entity): boolean {
  return name.includes(' ') && endsAsBody(name) && gender === null && !opensAsPerson(name);
}

/**
 * True of a name that a board, a chief executive or a mayor belongs to, or others work at:
 * | Kronborg |'s chief executive, the chairman of | Kronborg |, a colleague at | Kronborg |.
 */
function isRun(tokens: readonly Token[], { nested, from, to }: Phrase): boolean {
  const [host, link] = [tokens[from - 2], tokens[from - 1]];
  const isOver = link?.lower === 'of' && RUNNING.test(host?.lower ?? '');
  const isWorkplace = link?.lower === 'at' && host !== undefined && isPersonNoun(host);
  return (
    isOver ||
    isWorkplace ||
    (nested === 'owner' && tokens.slice(to + 1, to + 4).some(({ lower }) => RUNNING.test(lower)))
  );
}

const RUNNING = /^(?:executive|chairman|chairwoman|ceo|board|shareholders?|mayor|governor)$/u;

/**
 * True of a name of which a clause of `which` tells: Médecins Sans
 * Frontières, | which | opened a clinic.
 */
function isThingOf(tokens: readonly Token[], { kind, to }: Phrase): boolean {
  return kind === 'named' && tokens[to]?.text === ',' && tokens[to + 1]?.lower === 'which';
}
