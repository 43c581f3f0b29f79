import { partyNamed } from '../../grammar/label.js';
import type { Phrase } from '../../grammar/phrase.js';
import { countryNamed, countryTied, isPlaceName, originOf } from '../../words/geography.js';
import { singularOf } from '../../words/lexicon.js';
import { isPersonNoun, isTitle } from '../../words/noun.js';
import { nounClass } from '../../words/noun-class.js';
import { isCapital, isOwnersMark, type Token } from '../../words/token.js';
import { BODY_NOUNS, list, ORGANISATION_HEADS, PORTFOLIOS, TITLES } from '../../words/words.js';
import type { Entity } from '../entity.js';
import { phrasesIn, type Reading } from '../reading.js';
import { isDeputys } from '../roles/lesser-role.js';

/** True where a description tells by its words that it is of somebody else than an entity. */
export function isToldApart(reading: Reading, phrase: Phrase, entity: Entity): boolean {
  return (
    isOfOtherKind(reading, phrase, entity) ||
    isOthers(reading, phrase, entity) ||
    isElsewhere(reading, phrase, entity) ||
    isCounted(reading, phrase, entity) ||
    isOnlySome(reading, phrase) ||
    isOfOtherOffice(reading, phrase, entity) ||
    isOtherBody(reading, phrase, entity) ||
    isForeign(reading, phrase, entity) ||
    isOfNewState(reading, phrase, entity)
  );
}

/**
 * Behind what a mention is described by: `the finance ministry |`,
 * `Law Minister | Asad Qaiser`, `Bishop | of Leeds Tom Fry`.
 */
function descriptionEnd(tokens: readonly Token[], { kind, from, head, nameFrom }: Phrase): number {
  if (kind === 'nominal') return head + 1;
  const last = tokens[nameFrom - 1];
  if (nameFrom === from || last === undefined || isPersonNoun(last)) return nameFrom;
  const of = tokens.slice(from, nameFrom).findIndex(({ lower }) => lower === 'of');
  return of > 0 ? from + of : nameFrom;
}

/** The noun, in the singular, by which a phrase tells what somebody is; none of a bare name. */
function nounOf({ tokens }: Reading, phrase: Phrase): string {
  const end = descriptionEnd(tokens, phrase);
  return end > phrase.from ? singularOf(tokens[end - 1]?.lower ?? '') : '';
}

/** The mentions in which somebody is called by a noun, before a name too. */
function calledBy(reading: Reading, { mentions }: Entity, noun: string): Phrase[] {
  return mentions.map(({ phrase }) => phrase).filter((phrase) => nounOf(reading, phrase) === noun);
}

/** The same, and the descriptions beside a name: Tom Ray, | the mayor of Leeds |. */
function toldBy(reading: Reading, entity: Entity, noun: string): Phrase[] {
  const beside = entity.beside.filter((phrase) => nounOf(reading, phrase) === noun);
  return [...calledBy(reading, entity, noun), ...beside];
}

/**
 * True where one noun is told of two kinds or names: the | finance | ministry is not the
 * | defence | ministry, nor are | BP | shareholders the | Shell | shareholders; but the ministry
 * may be any of them, and the Flemish minister the Flemish | interior | minister.
 */
function isOfOtherKind(reading: Reading, phrase: Phrase, entity: Entity): boolean {
  const { tokens } = reading;
  const kind = kindIn(tokens, phrase);
  // | Closer | magazine
  if (kind === undefined || entity.names.has(kind.text)) return false;
  const noun = nounOf(reading, phrase);
  const holds = ({ from }: Phrase, end: number, { lower }: Token): boolean =>
    tokens.slice(from, end).some((word) => word.lower === lower);
  const others = calledBy(reading, entity, noun).flatMap((other) => {
    const otherKind = kindIn(tokens, other);
    return otherKind === undefined ? [] : [{ other, otherKind }];
  });
  return (
    others.length > 0 &&
    !others.some(
      ({ other, otherKind }) =>
        holds(other, descriptionEnd(tokens, other), kind) || holds(phrase, phrase.head, otherKind),
    )
  );
}

/** The noun or name right before the noun of a description, or an adjective that tells as much. */
function kindIn(tokens: readonly Token[], phrase: Phrase): Token | undefined {
  const at = descriptionEnd(tokens, phrase) - 2;
  const word = tokens[at];
  if (word === undefined || at < phrase.from) return undefined;
  const isKind =
    /^(?:NOUN|PROPN)$/u.test(word.pos) ||
    // The | union | leader
    [PORTFOLIOS, BRANCHES, BODY_NOUNS].some((words) => words.has(word.lower));
  return isKind || isTitle(word) ? word : undefined;
}

/**
 * Adjectives that tell one of several of a kind from the others: the | federal |
 * government, the | high | court, the | old | men.
 */
const BRANCHES = list(
  'constitutional federal foreign high ruling supreme female male old young older younger',
);

/**
 * True where a bare title, as headlines have it, is not for sure that of a name: `Minister quits`,
 * then the | Prime Minister | Alan Crewe lost his justice minister.
 */
export function isAnotherTitled(reading: Reading, name: Phrase, title: Phrase): boolean {
  const { tokens } = reading;
  const noun = tokens[title.head]?.lower ?? '';
  if (title.determiner !== 'none' || title.to > title.from + 1 || !TITLES.has(noun)) return false;
  const before = tokens.slice(name.from, name.nameFrom).map(({ lower }) => lower);
  if (before.includes('prime') || isDeputys(before, [noun])) return true;
  const holders = phrasesIn(reading, tokens[name.head]?.passage ?? -1).filter(
    (phrase) =>
      phrase.nested === null && tokens[descriptionEnd(tokens, phrase) - 1]?.lower === noun,
  );
  return holders.length > 1;
}

/**
 * True where two are told by whose they are: the governor's office is not the mayor's
 * office, nor the victim's lawyer, Ann Lee, the lawyer of whom it is said next: Tom
 * Ray was silent. | His lawyer | said no.
 */
function isOthers(reading: Reading, phrase: Phrase, entity: Entity): boolean {
  const owner = ownerOf(reading, phrase);
  if (owner === undefined) return false;
  const noun = nounOf(reading, phrase);
  const owners = toldBy(reading, entity, noun).flatMap((other) => ownerOf(reading, other) ?? []);
  return owners.length > 0 && !owners.includes(owner);
}

/**
 * True where people are told by one noun of two bodies, places or states: the mayor | of York |,
 * and Tom Ray, the mayor | of Leeds |; the | RMU | spokesman, and a spokesman | for Acme |; the
 * | Swiss | minister, and | China's | minister. The London mayor may be the Labour mayor.
 */
function isElsewhere(reading: Reading, phrase: Phrase, entity: Entity): boolean {
  const noun = nounOf(reading, phrase);
  if (nounClass(noun) !== 'person') return false;
  const ties = tiesOf(reading, phrase);
  if (ties.length === 0) return false;
  const others = toldBy(reading, entity, noun).flatMap((other) => tiesOf(reading, other));
  const alike = ties
    .map((tie) => ({ tie, rivals: others.filter(({ kind }) => kind === tie.kind) }))
    .filter(({ rivals }) => rivals.length > 0);
  return (
    alike.length > 0 &&
    !alike.some(({ tie, rivals }) => rivals.some((rival) => isSameTie(tie, rival)))
  );
}

/**
 * True where one tells of some, by their number, and the other of all of a body, or of
 * a kind: | two | leaders, and the leaders | of | the bloc; | three | women, and
 * | young | women, or the | older | women.
 */
function isCounted(reading: Reading, phrase: Phrase, { mentions }: Entity): boolean {
  const { tokens } = reading;
  const first = mentions[0]?.phrase;
  if (
    first === undefined ||
    !phrase.plural ||
    tokens[first.head]?.lower !== tokens[phrase.head]?.lower
  )
    return false;
  const before = ({ from, head }: Phrase): Token[] => tokens.slice(from, head);
  const isSome = (some: Phrase): boolean => before(some).some(({ pos }) => pos === 'NUM');
  const isAll = ({ determiner, to, fullTo }: Phrase): boolean =>
    determiner === 'the' && fullTo > to;
  const known = new Set(before(first).map(({ lower }) => lower));
  const isKind = before(phrase).some(
    ({ pos, lower }) =>
      !known.has(lower) &&
      (/^(?:older|younger)$/u.test(lower) ||
        (phrase.determiner === 'none' && (pos === 'ADJ' || BRANCHES.has(lower)))),
  );
  return (isSome(phrase) && isAll(first)) || ((isAll(phrase) || isKind) && isSome(first));
}

/** True of several that are told by what they do: | countries | supporting Kiev will go on. */
function isOnlySome({ tokens }: Reading, { determiner, plural, to }: Phrase): boolean {
  const next = tokens[to];
  return determiner === 'none' && plural && next?.pos === 'VERB' && next.lower.endsWith('ing');
}

/** Whose a description tells somebody to be: | the governor | 's office, | his | lawyer. */
function ownerOf(reading: Reading, phrase: Phrase): Entity | undefined {
  const { tokens, entityOf } = reading;
  const end = descriptionEnd(tokens, phrase);
  // His board, and Acme's board: he may run it.
  const isPerson = nounClass(nounOf(reading, phrase)) === 'person';
  const owner = phrasesIn(reading, tokens[phrase.from]?.passage ?? -1).findLast(
    ({ kind, nested, from, to }) =>
      from >= phrase.from &&
      to < end &&
      ((nested === 'owner' && isOwnersMark(tokens[to])) ||
        (isPerson && kind === 'pronoun' && from === phrase.from)),
  );
  return owner && entityOf.get(owner);
}

/** A name, or a state, that a description ties somebody to. */
interface Tie {
  readonly kind: 'state' | 'party' | 'other';
  readonly names: readonly string[];
}

/**
 * What a description ties somebody to: the | Swiss | minister, | Leeds |'s mayor, the
 * | RMU | spokesman, a spokesman for | Acme |.
 */
function tiesOf(reading: Reading, phrase: Phrase): Tie[] {
  const { tokens, entityOf } = reading;
  const end = descriptionEnd(tokens, phrase);
  const noun = nounOf(reading, phrase);
  // The Bishop | of Leeds | Tom Fry, Archbishop Paul Senn | of York
  const links = [end, phrase.to].filter((i) => /^(?:of|for)$/u.test(tokens[i]?.lower ?? ''));
  const states = tokens.slice(phrase.from, end).flatMap(({ text }) => countryTied(text) ?? []);
  const names = phrasesIn(reading, tokens[phrase.from]?.passage ?? -1).flatMap((other) => {
    const isWithin = other.from >= phrase.from && other.to <= end && other !== phrase;
    const isTie = other.kind === 'named' && (isWithin || links.includes(other.from - 1));
    return isTie ? (entityOf.get(other) ?? []) : [];
  });
  return [
    ...states.map((state) => ({ kind: 'state' as const, names: [state] })),
    ...names.map((name) => tieTo(name, noun)),
  ];
}

/** The tie to a body or place of whoever is called by a noun. */
function tieTo({ name, names }: Entity, noun: string): Tie {
  const state = countryNamed(name);
  if (state !== undefined) return { kind: 'state', names: [state] };
  const party = partyNamed(name);
  if (party !== undefined) return { kind: 'party', names: [party] };
  // Homeland's leader; but: the leader of Hale Council, of Leeds
  const isNoParty =
    isPlaceName(name) || ORGANISATION_HEADS.has(name.toLowerCase().split(' ').at(-1) ?? '');
  return { kind: noun === 'leader' && !isNoParty ? 'party' : 'other', names: [...names] };
}

/** True of ties to one, or to two whose names share a word: the Leeds council, and Leeds. */
function isSameTie(a: Tie, b: Tie): boolean {
  if (a.kind === 'state') return a.names[0] === b.names[0];
  const words = new Set(a.names.flatMap((name) => name.split(' ')));
  return b.names.some((name) => name.split(' ').some((word) => words.has(word)));
}

/**
 * True where an office is none of somebody's: the governor is no deputy governor, nor a
 * minister or senator who was never told to be a governor; nor is the doctor a
 * prosecutor who bears the title of one.
 */
function isOfOtherOffice({ tokens }: Reading, { from, head }: Phrase, entity: Entity): boolean {
  const noun = singularOf(tokens[head]?.lower ?? '');
  const { nouns } = entity;
  const words = tokens.slice(from, head).map(({ lower }) => lower);
  if (noun === 'minister' && nouns.has(noun)) {
    // The prime minister is no minister for the Cabinet Office; the minister may be the prime
    // minister.
    const isTold = words.some((word) => !/^(?:the|an?|his|her|its|their)$/u.test(word));
    if (isTold && words.includes('prime') !== nouns.has('prime')) return true;
  }
  if (noun === 'doctor' && [...nouns].some((other) => OFFICES.has(other) || LEARNED.has(other)))
    return true;
  const office = OFFICES.get(noun);
  if (!entity.isNamed || office === undefined) return false;
  const held = [...nouns].flatMap((other) => OFFICES.get(other) ?? []);
  if (held.length > 0 && !held.includes(office)) return true;
  return held.includes(office) && (isDeputys([...nouns], words) || isDeputys(words, [...nouns]));
}

/** Offices that nobody holds two of at a time; of those of one number one may stand for another. */
const OFFICES: ReadonlyMap<string, number> = new Map([
  ...['president', 'governor', 'mayor', 'senator', 'king', 'queen', 'pope'].map(
    (office, i) => [office, i] as const,
  ),
  ...['minister', 'premier', 'chancellor', 'secretary'].map((office) => [office, -1] as const),
]);

/** What those are who may be called Dr and heal nobody. */
const LEARNED = list(
  'prosecutor attorney lawyer judge ambassador commissioner banker economist engineer historian',
);

/**
 * True of a body of another kind than its name tells: the | university | is no University of Leeds
 * Union, nor the | agency | a court; nor is the | company | who is only called a union.
 */
function isOtherBody(
  { tokens }: Reading,
  { head }: Phrase,
  { isNamed, name, nouns }: Entity,
): boolean {
  const noun = singularOf(tokens[head]?.lower ?? '');
  const kind = KINDS.get(noun);
  if (!isNamed || kind === undefined) return false;
  const named = [name, name.replace(/ of .*$/u, '')].flatMap(
    (part) => KINDS.get(part.toLowerCase().split(' ').at(-1) ?? '') ?? [],
  );
  const called = [...nouns].flatMap((other) => KINDS.get(other) ?? []);
  const isUnion = called.includes(UNION) && !called.includes(kind);
  return isUnion || (named[0] ?? kind) !== kind;
}

/** Kinds of bodies that none is two of. */
const KINDS: ReadonlyMap<string, number> = new Map(
  [
    'court tribunal',
    'university college school academy',
    'union federation association confederation',
    'ministry',
    'parliament assembly',
    'hospital',
    'church',
    'police',
    'bank company firm airline airlines airways inc ltd llc plc',
    'agency',
  ].flatMap((words, kind) => words.split(' ').map((word) => [word, kind] as const)),
);

const UNION = KINDS.get('union') ?? -1;

/**
 * True where an office is of another country or body than that of whom it might be: Prime Minister
 * Winston Carrow, and | the Canadian prime minister |, where Canada is named nowhere else; a
 * minister met his Danish counterpart, and | the Danish minister |.
 */
function isForeign(
  reading: Reading,
  { from, head }: Phrase,
  { isNamed, nouns, countries }: Entity,
): boolean {
  const [the, word, office] = [from, from + 1, head].map((i) => reading.tokens[i]);
  if (!isNamed || countries.size > 0 || office === undefined || word === undefined) return false;
  const isHeld = HEADING.has(office.lower) && nouns.has(office.lower) && word !== office;
  if (!isHeld || the?.lower !== 'the' || !isCapital(word)) return false;
  const whose = originOf(word.text);
  const before = reading.tokens.slice(Math.max(0, from - COUNTERPART_REACH), from);
  const isCounterpart = before.some(
    ({ lower }, i) => lower === 'counterpart' && originOf(before[i - 1]?.text ?? '') === whose,
  );
  return isCounterpart || reading.origins.get(whose) === 1;
}

/**
 * True of a body of a state of which nothing had been told when that was named which it might be:
 * the government said no, and then | the Swiss government |.
 */
function isOfNewState(
  { tokens }: Reading,
  { from, head }: Phrase,
  { isNamed, countries, mentions }: Entity,
): boolean {
  const first = mentions[0]?.phrase.from;
  if (isNamed || countries.size > 0 || first === undefined) return false;
  const kind = nounClass(singularOf(tokens[head]?.lower ?? ''));
  if (!/^(?:group|voice)$/u.test(kind)) return false;
  const states = tokens.slice(from, head).flatMap(({ text }) => countryTied(text) ?? []);
  const isTold = ({ text }: Token): boolean => states.includes(countryTied(text) ?? '');
  return states.length > 0 && tokens.findIndex(isTold) >= first;
}

/** Tokens back in which a counterpart is looked for. */
const COUNTERPART_REACH = 200;

/** Offices that each country or body has one of, or few. */
const HEADING = list(
  'president minister premier chancellor king queen emperor secretary ambassador executive chairman chairwoman chair',
);
