import { isPlaced } from '../grammar/grammar.js';
import { partyNamed } from '../grammar/label.js';
import { type Phrase, textOf } from '../grammar/phrase.js';
import type { Passage } from '../passage.js';
import { trimRange } from '../sentences.js';
import { plainLetters } from '../shared/plain-letters.js';
import { type Span, spanOf } from '../span.js';
import { isPlaceName } from '../words/geography.js';
import { isFirstName } from '../words/lexicon.js';
import { isPersonNoun, isSeatAt } from '../words/noun.js';
import { nounClass } from '../words/noun-class.js';
import type { Token } from '../words/token.js';
import { INDEFINITES, ORGANISATION_HEADS, STATE_NOUNS } from '../words/words.js';
import type { Actor, ActorType, Mention, Saying } from './actor.js';
import type { Cast } from './cast.js';
import { resolveNames, resolveReferences } from './coreference/coreference.js';
import { isTeam, nameOf } from './coreference/naming.js';
import type { Entity } from './entity.js';
import { type Decision, type Judge, weighingJudge } from './judge.js';
import { passagesWithin, readArticle, type Reading, tagOfPhrase } from './reading.js';
import { isOffice } from './roles/no-role.js';
import { roleOf } from './roles/role.js';
import { attributionsOf } from './sources/attribution.js';
import { resolveFirstPerson, type Speaker, speakersOf } from './sources/speaker.js';
import { type Nominee, standing } from './standing.js';
import { type Conduct, recordsOf, type Statement } from './statement.js';
import { likeliestType, type Tag, taggedType } from './tagging.js';
import weights from './weights.json' with { type: 'json' };

/** Mentions of an "I" from which on the article is that person's own story. */
const OWN_STORY = 4;

/**
 * The Judge that goes by the weights fitted on marked articles (`npm run fit-actors`).
 *
 * @param onDecision told of every decision
 */
export function learnedJudge(onDecision?: (decision: Decision) => void): Judge {
  return weighingJudge(weights, onDecision);
}

/**
 * Finds the actors of an article, what each says and does, and who each passage is said from.
 *
 * @param tags what a Tagger makes of the passages
 */
export function findCast(
  text: string,
  passages: readonly Passage[],
  tags: readonly Tag[],
  judge: Judge = learnedJudge(),
): Cast {
  const reading = readArticle(text, passages, tags);
  resolveNames(reading);
  resolveReferences(reading, judge);
  const speakers = speakersOf(reading, judge);
  resolveReferences(reading, judge, speakers);
  resolveFirstPerson(reading, speakers);
  const records = recordsOf(reading, speakers, judge);
  const speaking = new Set(speakers.flatMap((speaker) => speaker?.entity ?? []));
  const quotes = spokenByPassage(reading, speakers);
  const actors: Actor[] = [];
  const ids = new Set<string>();
  const acting: Entity[] = [];
  for (const entity of reading.entities) {
    if (entity.mentions.length === 0) continue;
    const conduct = records.get(entity) ?? { statements: [], deeds: [], likeliest: null };
    const role = roleOf(reading, entity, judge);
    const isSpeaking = speaking.has(entity);
    const statements = likelyStatements(conduct);
    const nominee = { reading, entity, conduct, role, isSpeaking, before: acting };
    if (!isActor(nominee, statements, judge)) continue;
    acting.push(entity);
    actors.push(actorOf(reading, { entity, statements, role, quotes }, ids));
  }
  actors.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  return { actors, ...attributionsOf(reading, speakers) };
}

/** What somebody says and does. Most actors do something: if nothing is sure, then what is likeliest. */
function likelyStatements({ statements, likeliest }: Conduct): readonly Statement[] {
  return statements.length > 0 || likeliest === null ? statements : [likeliest];
}

/** Whether an entity is an actor. */
function isActor(nominee: Nominee, statements: readonly Statement[], judge: Judge): boolean {
  const { reading, entity, conduct } = nominee;
  const sure = conduct.statements;
  const isThought =
    tellsOwnStory(entity) ||
    (mayBeActor(entity) && sure.some(isSurelySaid)) ||
    (isStateBody(reading, entity) && sure.length > 0) ||
    judge.choose('actor', { entity }, [
      { value: false, features: [] },
      { value: true, features: standing(nominee) },
    ]).value;
  return (
    isThought && !STORM.test(entity.name) && (statements.length > 0 || !isSetting(reading, entity))
  );
}

/**
 * Share of a statement's reading as something said from which a person or body that says it is an actor, however little
 * else is told of them. On news-dev F1 of what is said or done goes from 0.757 to 0.770, of mentions from 0.746 to 0.753,
 * of actors from 0.766 to 0.763.
 */
const SURELY_SAID = 0.9;

/** False of what only tells something, or that the rules know no people or bodies by: `the report`, `the month`. */
function mayBeActor({ isNamed, nouns }: Entity): boolean {
  return isNamed || [...nouns].some((noun) => /^(?:person|group)$/u.test(nounClass(noun)));
}

/**
 * True of a state's army, parliament or the like, without a name: the Israeli army; and of any body of a country that a
 * sentence is about: | The Spanish bank | raised its bid.
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

function isSurelySaid({ kind, probability }: Statement): boolean {
  return kind === 'says' && probability > SURELY_SAID;
}

/** Names of what has one like somebody: | Typhoon | Kalma. */
const STORM = /^(?:Typhoon|Hurricane|Cyclone|Storm) \p{Lu}/u;

/**
 * True of a name by which others are told apart or placed, and of which nothing is told: | Shop | owner, | Spain | 's
 * king, in | Oxley |, the mayor of | Oxley |. Of such, on the marked articles, 33 of 320 are actors.
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
  return places.length > 0 && !(likelyType === 'person' && name.includes(' '));
}

/**
 * True of a name that tells where an office, a place or somebody is: the mayor of | Oxley |, the village of | Oxley |, the
 * envoy to | London |, a nurse from | Leeds |.
 */
function isSeatOf(tokens: readonly Token[], { from, to, determiner, kind }: Phrase): boolean {
  // the north of | England editor |
  if (kind !== 'named') return false;
  const [noun, link] = [tokens[from - 2], tokens[from - 1]];
  // the MP for | Oxley
  const represents =
    link?.lower === 'for' && /^(?:mps?|meps?|msps?|senator|attorney)$/u.test(noun?.lower ?? '');
  const isSeat = isSeatAt(tokens, from);
  const isPost =
    /^(?:for|from|to)$/u.test(link?.lower ?? '') &&
    noun !== undefined &&
    isPersonNoun(noun) &&
    isPlaceName(textOf(tokens, from, to));
  // the Lorvian capital, | Tarn |, but: in the capital, | Ann | said
  if (link?.text === ',' && noun?.lower === 'capital')
    return to === from + 1 && /^[,.;–—)]$/u.test(tokens[to]?.text ?? '');
  return determiner === 'none' && (represents || isSeat || isPost);
}

/** True of the name of a state that no list has: the West African nation of | Tamara. */
function isStateNamed(tokens: readonly Token[], { from, determiner }: Phrase): boolean {
  const [noun, link] = [tokens[from - 2], tokens[from - 1]];
  return determiner === 'none' && link?.lower === 'of' && STATE_NOUNS.has(noun?.lower ?? '');
}

/** What an actor is made from. */
interface Found {
  readonly entity: Entity;
  readonly statements: readonly Statement[];
  readonly role: Span | null;
  /** By passage, whatever anybody says in it in quotation marks. */
  readonly quotes: ReadonlyMap<Passage, readonly Quote[]>;
}

/** @param ids those of the other actors; its own is added */
function actorOf(
  reading: Reading,
  { entity, statements, role, quotes }: Found,
  ids: Set<string>,
): Actor {
  const mentions = entity.mentions.map(({ phrase }): Mention => {
    const from = reading.tokens[phrase.from]?.start ?? 0;
    const to =
      reading.tokens[(phrase.kind === 'nominal' ? phrase.fullTo : phrase.to) - 1]?.end ?? from;
    return { ...spanOf(reading.text, from, to), kind: phrase.kind };
  });
  const described = mentions.find(({ kind }) => kind !== 'pronoun')?.text;
  const name = entity.isNamed ? entity.name : (described ?? 'I');
  const passagesOf = (kind: Statement['kind']): Passage[] =>
    statements.flatMap((statement) => {
      const passage = reading.passages[statement.passage];
      return statement.kind === kind && passage !== undefined ? [passage] : [];
    });
  const says = passagesOf('says').map((passage): Saying => ({
    passage,
    quotes: (quotes.get(passage) ?? []).flatMap((quote) =>
      quote.entity === entity ? [quote.span] : [],
    ),
  }));
  return {
    id: uniqueId(name, ids),
    name,
    type: typeOf(reading, entity),
    aliases: aliasesOf(reading, entity, mentions, name),
    role,
    mentions,
    says,
    does: passagesOf('does'),
    named: statements.length > 0 ? [] : passagesNaming(reading, entity),
  };
}

function passagesNaming({ passages }: Reading, { mentions }: Entity): Passage[] {
  const indexes = new Set(
    mentions.flatMap(({ phrase, passage }) => (phrase.kind === 'pronoun' ? [] : [passage])),
  );
  return passages.filter(({ index }) => indexes.has(index));
}

/** What of a passage somebody says in quotation marks. */
interface Quote {
  readonly entity: Entity;
  readonly span: Span;
}

function spokenByPassage(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
): Map<Passage, Quote[]> {
  const quotes = new Map<Passage, Quote[]>();
  reading.quotations.forEach((quotation, i) => {
    const entity = speakers[i]?.entity;
    if (entity === undefined || quotation.turn !== null) return;
    for (const passage of passagesWithin(reading, quotation)) {
      const start = Math.max(quotation.start, passage.start);
      const range = trimRange(reading.text, start, Math.min(quotation.end, passage.end));
      if (range === null) continue;
      const quote = { entity, span: spanOf(reading.text, range.start, range.end) };
      quotes.set(passage, [...(quotes.get(passage) ?? []), quote]);
    }
  });
  return quotes;
}

/**
 * What the tagger takes it for; by the rules where it is a country, or no actor to the tagger. On articles
 * left out that is right of 0.94 of the actors, the rules alone of 0.87.
 */
function typeOf(reading: Reading, entity: Entity): ActorType {
  const { type } = entity;
  const named = entity.mentions.filter(({ phrase }) => phrase.kind !== 'pronoun');
  // | NATO | Secretary General Mark Rutte: there the tagger tells of him
  const whole = named.filter(({ phrase }) => phrase.nested === null);
  const mentions = [whole, named, entity.mentions].find(({ length }) => length > 0) ?? [];
  const tags = mentions.map(({ phrase }) => tagOfPhrase(reading, phrase));
  if (type !== 'country' && tags.some((tag) => taggedType(tag) !== 'none')) {
    // "US negotiators" are several; nobody's name begins with an article ("The Kremlin"), ends as a shop's, a town's or a country's,
    // joins two or is all capitals.
    const isNoPerson =
      (!entity.isNamed && (entity.plural || isBodyAlone(entity))) ||
      / (?:City|Town|County)$|['’]s$| & /u.test(entity.name) ||
      isTeam(entity.name) ||
      (entity.gender === null && partyNamed(entity.name) !== undefined) ||
      named.some(({ phrase }) => isSeatOf(reading.tokens, phrase)) ||
      // Leeds-based Marsden Foods
      (entity.gender === null && entity.nouns.has('based')) ||
      (entity.gender === null &&
        named.some(
          ({ phrase }) => isRun(reading.tokens, phrase) || isThingOf(reading.tokens, phrase),
        )) ||
      entity.isNamedAfterCountry ||
      isNamedAsBody(entity) ||
      (type === 'organisation' && /^[\p{Lu}\d&-]{2,}$/u.test(entity.name)) ||
      named.some(
        ({ phrase }) =>
          phrase.kind === 'named' &&
          phrase.determiner === 'the' &&
          phrase.nameFrom === phrase.from + 1,
      );
    const isState =
      hasAdjective(reading, entity) ||
      named.some(({ phrase }) => isStateNamed(reading.tokens, phrase));
    if (type !== 'organisation' && isState) return 'country';
    if (isHuman(reading, entity)) return 'person';
    return likeliestType(tags, isNoPerson ? ['person'] : []);
  }
  if (type !== 'unknown') return type;
  return entity.plural ? 'group' : entity.isNamed ? 'organisation' : 'person';
}

/** True of who is described as a body, and as nobody else: the opposition. */
function isBodyAlone({ nouns }: Entity): boolean {
  const isBody = (noun: string): boolean => noun === 'opposition' || ORGANISATION_HEADS.has(noun);
  return nouns.size > 0 && [...nouns].every(isBody);
}

/** True of a full name behind an office, which "he" or "she" stands for too: President | Janez Oman |. */
function isHuman({ tokens }: Reading, { gender, plural, name, mentions }: Entity): boolean {
  if (gender === null || plural || !name.includes(' ')) return false;
  return mentions.some(({ phrase: { from, nameFrom, to, kind } }) => {
    const isTitled = kind === 'named' && from < nameFrom && to > nameFrom + 1;
    const title = isTitled ? tokens[nameFrom - 1] : undefined;
    return title !== undefined && isOffice(title);
  });
}

/** True of the name of a state that the article has an adjective of: Lorvia, where something is Lorvian. */
function hasAdjective({ origins }: Reading, { name, gender }: Entity): boolean {
  return gender === null && /^\p{Lu}\p{Ll}{3,}a$/u.test(name) && origins.has(`${name}n`);
}

/** True of a name that ends as those of bodies do, and does not begin as a person's: Dyke | Motors |; but: Alan | Church |. */
function isNamedAsBody({ name, gender }: Entity): boolean {
  const words = name.split(' ');
  const isBody = words.length > 1 && ORGANISATION_HEADS.has((words.at(-1) ?? '').toLowerCase());
  return isBody && gender === null && !isFirstName(words[0] ?? '');
}

/**
 * True of a name that a board, a chief executive or a mayor belongs to, or others work at: | Kronborg |'s chief executive, the
 * chairman of | Kronborg |, a colleague at | Kronborg |.
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

/** True of a name of which a clause of `which` tells: Médecins Sans Frontières, | which | opened a clinic. */
function isThingOf(tokens: readonly Token[], { kind, to }: Phrase): boolean {
  return kind === 'named' && tokens[to]?.text === ',' && tokens[to + 1]?.lower === 'which';
}

function aliasesOf(
  reading: Reading,
  entity: Entity,
  mentions: readonly Mention[],
  name: string,
): string[] {
  const aliases = new Set<string>();
  entity.mentions.forEach(({ phrase }, i) => {
    if (phrase.kind === 'pronoun') return;
    const text = mentions[i]?.text ?? '';
    // Another, Ann Lee
    if (entity.isNamed && INDEFINITES.has(text.toLowerCase())) return;
    if (phrase.kind === 'named') aliases.add(nameOf(reading.tokens, phrase));
    aliases.add(text);
  });
  aliases.delete(name);
  return [...aliases];
}

/**
 * True of whoever tells an article as their own story: an "I" so frequent is an actor in five of the six marked
 * articles that have one (the sixth lets several people speak in turn), and so few are too few to learn it from.
 */
function tellsOwnStory({ isNarrator, mentions }: Entity): boolean {
  return isNarrator && mentions.length >= OWN_STORY;
}

function uniqueId(name: string, taken: Set<string>): string {
  const base =
    plainLetters(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 60) || 'actor';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${String(n)}`;
  taken.add(id);
  return id;
}
