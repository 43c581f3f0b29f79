import { isPlaced, isSubject } from '../../grammar/grammar.js';
import { type Phrase, textOf } from '../../grammar/phrase.js';
import { singularOf } from '../../words/lexicon.js';
import { isPersonNoun } from '../../words/noun.js';
import { isSomebody, nounClass } from '../../words/noun-class.js';
import { isCapital, type Token } from '../../words/token.js';
import { ORGANISATION_HEADS } from '../../words/words.js';
import type { Entity } from '../entity.js';
import { phrasesIn, type Reading } from '../reading.js';

/** Somebody named right beside a description. */
interface Apposed {
  readonly entity: Entity;
  /** Whether the description stands before the name: `the editor, | Anders Jägerskog`. */
  readonly before: boolean;
}

/**
 * Descriptions beside a name, with whom they are of:
 * `the editor, | Anders Jägerskog`; `Jarid Arraes, | a blogger,`.
 */
export function appositionsOf(reading: Reading): Map<Phrase, Apposed> {
  const bounds = boundsOf(reading.phrases);
  const found = new Map<Phrase, Apposed>();
  for (const phrase of reading.phrases) {
    const description = descriptionOf(reading, phrase);
    if (description === null) continue;
    const named = namedBefore(reading, bounds, description);
    const entity = named ?? namedBehind(reading, bounds, description);
    if (entity !== null) found.set(phrase, { entity, before: named === null });
  }
  return found;
}

/** Phrases by where they begin and end. */
interface Bounds {
  readonly namesByStart: ReadonlyMap<number, Phrase>;
  /** By the token behind all that belongs to them; those within no other phrase. */
  readonly namesByEnd: ReadonlyMap<number, Phrase>;
  /** By where they begin, the end of the longest. */
  readonly ends: ReadonlyMap<number, number>;
  /** By the token behind their core, all that are within no other phrase. */
  readonly outerByEnd: ReadonlyMap<number, Phrase>;
}

function boundsOf(phrases: readonly Phrase[]): Bounds {
  const namesByStart = new Map<number, Phrase>();
  const namesByEnd = new Map<number, Phrase>();
  const ends = new Map<number, number>();
  const outerByEnd = new Map<number, Phrase>();
  for (const phrase of phrases) {
    ends.set(phrase.from, Math.max(phrase.fullTo, ends.get(phrase.from) ?? 0));
    if (phrase.nested === null) outerByEnd.set(phrase.to, phrase);
    if (phrase.kind !== 'named') continue;
    namesByStart.set(phrase.from, phrase);
    if (phrase.nested === null) namesByEnd.set(phrase.fullTo, phrase);
  }
  return { namesByStart, namesByEnd, ends, outerByEnd };
}

/** A phrase that tells by a noun who somebody is. */
interface Description {
  readonly phrase: Phrase;
  readonly head: Token;
  /** The class of its noun. */
  readonly sense: ReturnType<typeof nounClass>;
  /** | Another |, Ann Lee, said */
  readonly isOther: boolean;
}

/** A phrase as a description of somebody; null where it is none. */
function descriptionOf({ tokens }: Reading, phrase: Phrase): Description | null {
  const head = tokens[phrase.head];
  if (phrase.kind !== 'nominal' || phrase.nested !== null || head === undefined) return null;
  const isOther = /^(?:another|one)$/u.test(head.lower);
  // a nurse who gave her first | name |, Amina
  if (head.lower === 'name' || !(isOther || isSomebody(head.lower))) return null;
  return { phrase, head, sense: nounClass(singularOf(head.lower)), isOther };
}

/** Who is named right before a description that is theirs: | Jarid Arraes |, a blogger. */
function namedBefore(
  { tokens, entityOf, grammarOf }: Reading,
  { namesByStart, namesByEnd }: Bounds,
  { phrase, head, sense }: Description,
): Entity | null {
  const mark = tokens[phrase.from - 1];
  const name = namesByEnd.get(phrase.from - 1);
  const entity = name && entityOf.get(name);
  if (name === undefined || entity === undefined || phrase.plural) return null;
  if (mark?.passage !== head.passage || !/^(?:,|–|—|\()$/u.test(mark.text)) return null;
  const grammar = grammarOf.get(phrase);
  const acts = grammar?.verb != null && !grammar.skipped && !grammar.relative;
  const closing = tokens[phrase.fullTo];
  // asked by the BBC, | the chancellor, | Ann Lee, said no: no body is a chancellor;
  // in Hexley, | a nurse, | Ann Lee, wept
  const isOfNext =
    (entity.likelyType !== 'person' || isPlaced(grammarOf.get(name))) &&
    sense === 'person' &&
    closing?.text === ',' &&
    namesByStart.has(phrase.fullTo + 1);
  return acts || isOfNext || closing?.lower === 'and' ? null : entity;
}

/**
 * Whom a description is of that commas set off behind one without a name: | One of the survivors |,
 * a nurse from Leeds, said; undefined where it is of nobody there.
 */
export function describedBeside(reading: Reading, phrase: Phrase): Entity | undefined {
  const { tokens, grammarOf, entityOf } = reading;
  const comma = tokens[phrase.from - 1];
  if (phrase.determiner !== 'a' || phrase.plural || comma?.text !== ',') return undefined;
  // A man, | a neighbour | said, was hurt
  if (isSubject(grammarOf.get(phrase))) return undefined;
  const host = phrasesIn(reading, comma.passage).find(
    ({ fullTo, kind, plural }) => fullTo === phrase.from - 1 && kind === 'nominal' && !plural,
  );
  const { verb = null, skipped = false } = (host && grammarOf.get(host)) ?? {};
  if (host === undefined || verb === null || !skipped || verb < phrase.fullTo) return undefined;
  // a nurse, | a baker | and a cook left
  const between = tokens.slice(phrase.fullTo, verb).map(({ lower }) => lower);
  const isAlone = between.includes(',') && !between.includes('and') && !between.includes('or');
  return isAlone ? entityOf.get(host) : undefined;
}

/** A description with the name behind it, and what joins the two. */
interface Joint extends Description {
  readonly name: Phrase;
  readonly entity: Entity;
  /**
   * Right behind the description and what belongs to it: a comma or the like, `called`, `known` as.
   */
  readonly link: Token;
  /**
   * Whether a place or the like stands between: A spokeswoman | for the firm |, Jane Moss, said.
   */
  readonly isApart: boolean;
  /** a group | known as | X, | calling itself | X */
  readonly isKnownAs: boolean;
}

/** Who is named right behind a description that is theirs: the editor, | Anders Jägerskog |. */
function namedBehind(reading: Reading, bounds: Bounds, description: Description): Entity | null {
  const joint = jointOf(reading, bounds, description);
  if (joint === null || isUnlike(joint) || isOfHost(reading, bounds, joint)) return null;
  if (endsInPerson(reading, joint.phrase)) return null;
  if (endsInParent(reading, joint.phrase, joint.name)) return null;
  return isJoined(reading, joint) ? joint.entity : null;
}

function jointOf(
  { tokens, entityOf }: Reading,
  { namesByStart, ends, outerByEnd }: Bounds,
  description: Description,
): Joint | null {
  const { phrase, head, isOther } = description;
  // One claimant, | a nurse | who gave her name as Ann: she is told first
  const isBeside =
    tokens[phrase.from - 1]?.text === ',' && outerByEnd.get(phrase.from - 1)?.kind === 'nominal';
  const given = phrase.plural || isBeside ? undefined : nameGiven(tokens, namesByStart, phrase);
  const bearer = given && entityOf.get(given);
  const behind = tokens[phrase.fullTo];
  if (given !== undefined && bearer !== undefined && behind !== undefined)
    return {
      ...description,
      name: given,
      entity: bearer,
      link: behind,
      isApart: false,
      isKnownAs: true,
    };
  const next = tokens[phrase.fullTo]?.lower ?? '';
  // A spokeswoman for the firm, | Jane Moss, said; her opponent in the election, | Tom Ray, said
  const apart = /^(?:for|at|from|in|on|to)$/u.test(next) ? ends.get(phrase.fullTo + 1) : undefined;
  // His teacher there, | Jane Moss
  const isThere = /^(?:here|there)$/u.test(next);
  const clause = clauseEnd(tokens, { namesByStart, outerByEnd }, phrase);
  const end = apart ?? clause ?? phrase.fullTo + (isThere ? 1 : 0);
  const [link, second] = [tokens[end], tokens[end + 1]?.lower ?? ''];
  const isKnownAs =
    (link?.lower === 'known' && second === 'as') ||
    (link?.lower === 'calling' && /sel(?:f|ves)$/u.test(second));
  const name = namesByStart.get(behindStyle(tokens, end + (isKnownAs ? 2 : 1)));
  const entity = name && entityOf.get(name);
  if (name === undefined || entity === undefined || link?.passage !== head.passage) return null;
  if (isOther && link.text !== ',') return null;
  // The auditors, | Whitlock & Dane, declined
  const isFirm = tokens.slice(name.from, name.to).some(({ text }) => text === '&');
  if (phrase.plural && !isFirm && !isBodyAside(tokens, phrase, name)) return null;
  return { ...description, name, entity, link, isApart: apart !== undefined, isKnownAs };
}

/**
 * True of a body that commas set off behind what its members are: The organisers, | the Farmers'
 * League |, put the number at 40; but not: The ministers, | the Farmers' League | and others, left.
 */
function isBodyAside(tokens: readonly Token[], { determiner }: Phrase, name: Phrase): boolean {
  const [closing, verb] = [tokens[name.fullTo], tokens[name.fullTo + 1]];
  const last = tokens[name.to - 1]?.lower ?? '';
  return (
    determiner === 'the' &&
    ORGANISATION_HEADS.has(last) &&
    closing?.text === ',' &&
    /^(?:VERB|AUX)$/u.test(verb?.pos ?? '')
  );
}

/**
 * The comma behind a clause that tells who somebody is, before a name between commas: the firm that
 * built the school | , | Oak Works, left; but not: the man who met the mayor, Ann Lee, left;
 * undefined where none is.
 */
function clauseEnd(
  tokens: readonly Token[],
  { namesByStart, outerByEnd }: Pick<Bounds, 'namesByStart' | 'outerByEnd'>,
  { fullTo }: Phrase,
): number | undefined {
  const opener = tokens[fullTo];
  if (!/^(?:that|who|which)$/u.test(opener?.lower ?? '')) return undefined;
  let comma = fullTo + 1;
  while (
    tokens[comma]?.passage === opener?.passage &&
    !/^[,;:“"–—]$/u.test(tokens[comma]?.text ?? '')
  )
    comma++;
  const name = namesByStart.get(comma + 1);
  const last = outerByEnd.get(comma);
  const isThing = last?.kind === 'nominal' && !isSomebody(tokens[last.head]?.lower ?? '');
  const isClosed = tokens[comma]?.text === ',' && tokens[name?.fullTo ?? -1]?.text === ',';
  return isThing && isClosed ? comma : undefined;
}

/**
 * The name that somebody is told to give, or to be found to bear: a woman who gave her name as
 * | Ann |, a man identified by police as | Tom Ray |; undefined where none is.
 */
function nameGiven(
  tokens: readonly Token[],
  namesByStart: Bounds['namesByStart'],
  { fullTo }: Phrase,
): Phrase | undefined {
  const passage = tokens[fullTo]?.passage;
  for (let i = fullTo + 2; i < fullTo + GIVEN_REACH && tokens[i]?.passage === passage; i++) {
    const name = namesByStart.get(i);
    if (name !== undefined && GIVEN.test(textOf(tokens, fullTo, i).toLowerCase())) return name;
  }
  return undefined;
}

/** Tokens from a description to the name that is given at most. */
const GIVEN_REACH = 12;

/** What stands between a description and the name that is given. */
const GIVEN =
  /^(?:, )?(?:(?:who )?(?:gave|gives|giving) (?:his|her|their) (?:\p{L}+ )?name (?:only )?as|who (?:identified|introduced) (?:himself|herself|themselves) (?:only )?as|who (?:asked|wanted|wished) to be (?:called|(?:identified|known|named) (?:only )?as)|(?:was |is |has been )?(?:later )?(?:identified|named)(?: (?:only|locally))?(?: by (?:the )?(?:\p{L}+ ){0,1}\p{L}+)? as)$/u;

/** True where whoever is described cannot bear the name, by what the two are. */
function isUnlike({ phrase, head, sense, name, entity, link, isApart }: Joint): boolean {
  // the home of the chief, | Tom Ray: he is the chief
  if (entity.type === 'country' || /^(?:home|house|residence|office)$/u.test(head.lower))
    return true;
  if (isApart && (link.text !== ',' || entity.type !== 'person')) return true;
  // At the ministry, | Ann Lee, | the minister, wept; Peru's envoy to the agency, | Ana Rojas
  const isOrganisation =
    phrase.head === phrase.to - 1 && ORGANISATION_HEADS.has(singularOf(head.lower));
  if (isOrganisation && entity.likelyType === 'person' && entity.tagged === 'person') return true;
  // You did not steal from a company, | Ms Lee; see you in court, | Ann
  const isTitled = entity.gender !== null && name.nameFrom > name.from;
  const isVocative = phrase.determiner === 'none' && entity.likelyType === 'person';
  // a crowd in the park, | Hyde Park
  return sense === 'group' && (isApart || isTitled || isVocative);
}

/**
 * True of the name of another in whose description this one stands: he works for | the editor |,
 * Jane Moss; but: a spokeswoman for | the firm |, Jane Moss; the head of | the firm |, Acme.
 */
function isOfHost(
  reading: Reading,
  { namesByEnd, outerByEnd }: Bounds,
  { phrase, name, entity }: Joint,
): boolean {
  const { tokens } = reading;
  const before = tokens[phrase.from - 1]?.lower ?? '';
  const host = /^(?:for|of|at|from)$/u.test(before) ? outerByEnd.get(phrase.from - 1) : undefined;
  if (host === undefined || entity.type !== 'person') return false;
  // Ann Lee, wife of | the mayor, Tom Ray
  const isHostNamed = tokens[host.from - 1]?.text === ',' && namesByEnd.has(host.from - 1);
  if (endsInParent(reading, host, name) || endsInPerson(reading, host)) return false;
  return isSomebody(tokens[host.head]?.lower ?? '') && !isHostNamed;
}

/**
 * True of what somebody is said to be to another, whom the name behind it is of: Ray is | a
 * brother-in-law of the governor |, Ann Lee; but not: is | the head of the agency |.
 */
function endsInPerson({ tokens }: Reading, { from, to, fullTo }: Phrase): boolean {
  const last = tokens[fullTo - 1];
  const isSaid = /^(?:be|become)$/u.test(tokens[from - 1]?.lemma ?? '');
  return isSaid && fullTo > to && last !== undefined && isPersonNoun(last);
}

/**
 * True of a child's description that ends in that of a parent, who is named behind it: one of three
 * | children | of a vicar, | John |; the | daughter | of a vicar, | John |, and his wife.
 */
function endsInParent({ tokens }: Reading, { head, to, fullTo }: Phrase, name: Phrase): boolean {
  const child = tokens[head]?.lower ?? '';
  if (fullTo <= to || !/^(?:child|children|sons?|daughters?)$/u.test(child)) return false;
  const [comma, and, next] = tokens.slice(name.fullTo, name.fullTo + 3).map(({ lower }) => lower);
  const owner = child.startsWith('son') ? 'her' : 'his';
  const isCouple = comma === ',' && and === 'and' && (next === owner || /^an?$/u.test(next ?? ''));
  return isCouple || /(?:ren|s)$/u.test(child);
}

/**
 * Whether what stands between a description and a name makes them one, as
 * far as what stands around them lets it.
 */
function isJoined(reading: Reading, { phrase, head, name, link, isKnownAs }: Joint): boolean {
  const { tokens } = reading;
  const closing = tokens[name.fullTo];
  const closes = closing?.passage !== head.passage || /^[,.;–”]/u.test(closing.text);
  const opens = tokens[phrase.from - 1]?.passage !== head.passage;
  // A retired secretary, | Sparbo has lived
  if (link.text === ',') return closes || (opens && phrase.determiner !== 'none');
  // another referee – | John Brooks
  if (/^(?:–|—|:)$/u.test(link.text)) return closes;
  // a company called | X
  const isCalled = /^(?:called|named)$/u.test(link.lower) && !isCaller(reading, phrase, name);
  return isKnownAs || isCalled;
}

/**
 * True of whoever calls a name something, or for somebody: | The minister | called
 * Ann Lee a liar; but: | a man | called Tom Ray, | The man | called Tom Ray was
 * jailed, arrested | the man | called Tom Ray.
 */
function isCaller({ tokens, grammarOf }: Reading, who: Phrase, name: Phrase): boolean {
  const grammar = grammarOf.get(who);
  const isPerson = nounClass(singularOf(tokens[who.head]?.lower ?? '')) === 'person';
  if (!isPerson || who.determiner !== 'the' || grammar?.verb !== who.to) return false;
  const isHost = grammar.object !== null || grammar.preposition !== null;
  return !isHost && grammarOf.get(name)?.verb == null;
}

/** Behind how the clergy are styled: the | Right | Reverend Ann Lee; `i` where nobody is. */
function behindStyle(tokens: readonly Token[], i: number): number {
  const from = tokens[i]?.lower === 'the' ? i + 1 : i;
  const isStyle = /^(?:right|rt\.?|most|very)$/u.test(tokens[from]?.lower ?? '');
  return isStyle && isCapital(tokens[from + 1]) ? from + 1 : i;
}
