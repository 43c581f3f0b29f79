import { type Phrase, textOf } from '../../grammar/phrase.js';
import { countryNamed, isPlaceName } from '../../words/geography.js';
import { hasSense, isFirstName } from '../../words/lexicon.js';
import { isPersonNoun, isTitle, isWorker } from '../../words/noun.js';
import { isOwnersMark, type Token } from '../../words/token.js';
import {
  BODY_NOUNS,
  FEMALE_HONORIFICS,
  isPossessivePronoun,
  MALE_HONORIFICS,
  ORGANISATION_HEADS,
  PRESS_HEADS,
  RANKS,
  THING_HEADS,
  TRADES,
} from '../../words/words.js';
import type { Entity, Gender } from '../entity.js';
import {
  endsAsBody,
  genderOfName,
  isAcronym,
  isPerson,
  isTeam,
  lastWord,
  LEGAL_FORM,
  nameOf,
  opensAsPerson,
  partsOf,
  surnameBehind,
  withoutParticles,
} from './name.js';
import { isSite, placesIn } from './place-name.js';
import { areOfTwo, isParent, isPlaceIn, isSameName } from './same-name.js';

/** How a phrase calls somebody. */
interface Call {
  readonly name: string;
  /** The name as names are compared. */
  readonly bare: string;
  readonly phrase: Phrase;
  /** Whether the name is of several words. */
  readonly isFull: boolean;
  /** The gender that a title tells: | Mrs | Lee. */
  readonly honorific: Gender;
  /** The gender that the title or the first name tells. */
  readonly gender: Gender;
  readonly isBracketed: boolean;
}

/**
 * The entities that bear names: phrases with the same name, surname or initials are the same one.
 */
export class NameBook {
  private readonly byName = new Map<string, Entity>();
  private readonly byCountry = new Map<string, Entity>();
  /** By each word of a name, and by its initials. */
  private readonly byPart = new Map<string, Set<Entity>>();
  /** By a gender and a surname: who is called Mrs Lee. */
  private readonly byHonorific = new Map<string, Entity>();
  /** When each was last called by a name of several words: a count of such calls. */
  private readonly calledInFull = new Map<Entity, number>();
  private callsInFull = 0;
  private latest:
    (Pick<Phrase, 'from' | 'nameFrom' | 'to'> & { readonly entity: Entity }) | undefined;
  /**
   * Those called by a surname that several of one gender bear: nobody can tell which of them it is.
   */
  private readonly shared = new Set<Entity>();
  /** Names that tell where something is: in | Hexley |. */
  private readonly sites = new Set<string>();
  /** Names that the article tells anywhere to be those of places. */
  private readonly places: ReadonlySet<string>;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly create: () => Entity,
  ) {
    this.places = placesIn(tokens);
  }

  /** The entity that a named phrase stands for, a new one where the name is new. */
  entityOf(phrase: Phrase): Entity {
    const whole = nameOf(this.tokens, phrase);
    if (isFamily(this.tokens, phrase)) return this.createNamed(whole);
    const titles = this.tokens.slice(phrase.from, phrase.nameFrom);
    const honorific = genderOfHonorific(titles.at(-1));
    const known = this.find(whole, phrase, honorific);
    const alias = known === undefined ? this.findAliased(phrase) : undefined;
    const described =
      (known ?? alias) === undefined ? this.findDescribed(whole, phrase) : undefined;
    const name = described === undefined ? whole : surnameBehind(whole);
    const entity = known ?? alias ?? described ?? this.create();
    // The name that somebody is told by first stays the one that they are called by.
    if (alias !== undefined) entity.names.add(name);
    this.record(name, entity, honorific);
    this.recordSpouse(name, phrase);
    this.latest = { entity, from: phrase.from, nameFrom: phrase.nameFrom, to: phrase.to };
    if (isSite(this.tokens, phrase)) this.sites.add(name);
    if (this.tokens[phrase.from]?.lower === 'the') entity.withThe++;
    learnTitles(entity, titles);
    learnFirm(this.tokens, phrase, entity);
    if (name.includes(' ') || entity.name === name) entity.gender ??= genderOfName(name);
    return entity;
  }

  /** One whom no other phrase stands for. */
  private createNamed(name: string): Entity {
    const entity = this.create();
    entity.addName(name);
    return entity;
  }

  /**
   * Whom a surname behind what he is stands for: Harry Kane, then | Striker
   * Kane; Det. Insp. Ann Moss, then | DI Moss.
   */
  private findDescribed(name: string, phrase: Phrase): Entity | undefined {
    const worker = this.tokens[phrase.nameFrom];
    if (name.split(' ').length !== 2 || worker === undefined) return undefined;
    if (!isWorker(worker) && !RANKS.has(worker.text)) return undefined;
    const entity = this.find(surnameBehind(name), phrase, null);
    return opensAsPerson(entity?.name ?? '') ? entity : undefined;
  }

  private record(name: string, entity: Entity, honorific: Gender): void {
    const isSurname = honorific !== null && !name.includes(' ');
    if (isSurname) this.byHonorific.set(`${honorific} ${name}`, entity);
    // Somebody else whom Mrs tells from him takes his surname from nobody.
    if (!isSurname || !this.byName.has(name)) this.byName.set(name, entity);
    if (name.includes(' ')) this.calledInFull.set(entity, ++this.callsInFull);
    if (!entity.names.has(name)) entity.addName(name);
    const country = countryNamed(name);
    if (country !== undefined) this.byCountry.set(country, entity);
    for (const part of partsOf(name)) {
      const entities = this.byPart.get(part) ?? new Set();
      this.byPart.set(part, entities.add(entity));
    }
  }

  /**
   * Who bears a surname told only behind the other of a couple: | Janelle |
   * and Marcus Dupree, then | Ms. Dupree |.
   */
  private recordSpouse(name: string, { from }: Phrase): void {
    const { entity, to } = this.latest ?? { entity: undefined, to: from };
    const [given = '', gender] = [entity?.name, genderOfName(entity?.name ?? '')];
    const isCouple = to === from - 1 && this.tokens[to]?.lower === 'and' && isPerson(name);
    const isOther = gender !== null && genderOfName(name) !== null && gender !== genderOfName(name);
    if (entity !== undefined && isCouple && isOther && isFirstName(given))
      this.byHonorific.set(`${gender} ${lastWord(name)}`, entity);
  }

  private find(name: string, phrase: Phrase, honorific: Gender): Entity | undefined {
    const call = this.callBy(name, phrase, honorific);
    const exact = this.justNamed(call) ?? this.namedAfter(call) ?? this.findExact(call);
    if (exact !== undefined) return exact;
    if (countryNamed(name) !== undefined) return undefined;
    const body = this.findBody(name, this.tokens[phrase.from]?.passage ?? 0);
    if (body !== undefined) return body;
    const near = this.near(call);
    const alike = call.isFull ? [...near].find((entity) => isSpeltAlike(entity, name)) : undefined;
    if (alike !== undefined) return alike;
    if (call.isBracketed && this.isLettersOf(call)) return this.latest?.entity;
    const fitting = [...near].filter((entity) => this.mayBe(entity, call));
    if (!call.isFull && areOfGender(fitting, honorific)) return this.createShared();
    if (fitting.length === 0 && !isSite(this.tokens, phrase)) return onlyMiddleOf(near, call);
    return this.likeliestOf(fitting, honorific);
  }

  /**
   * Of several of one surname who was just told by what he is and his full name: | MP Tom Ray |
   * said so. “It is late,” said | Ray |. Relatives are told by whose they are: his wife Ann Ray.
   */
  private justNamed({ name, phrase, gender }: Call): Entity | undefined {
    const { latest, tokens } = this;
    if (latest === undefined || lastWord(latest.entity.name) !== name) return undefined;
    const titles = tokens.slice(latest.from, latest.nameFrom);
    const title = titles.at(-1);
    const isTitled =
      title !== undefined &&
      isPersonNoun(title) &&
      !titles.some((token) => isPossessivePronoun(token.lower) || isOwnersMark(token));
    const isFull = latest.to - latest.nameFrom > 1;
    const isNear = (tokens[phrase.from]?.passage ?? 0) - (title?.passage ?? 0) <= 1;
    const isSame = !latest.entity.isOfOtherGender(gender);
    return isTitled && isFull && isNear && isSame ? latest.entity : undefined;
  }

  /**
   * Who of those of a surname is a person, where a firm is called so too: Oak Delmar and its owner,
   * Ann Delmar, then Delmar, and | Ms Delmar |.
   */
  private namedAfter({ name, honorific, isFull }: Call): Entity | undefined {
    const known = this.byName.get(name);
    if (honorific === null || isFull || known?.gender !== null) return undefined;
    return [...(this.byPart.get(name) ?? [])].find(
      (entity) => entity !== known && entity.gender === honorific && lastWord(entity.name) === name,
    );
  }

  private callBy(name: string, phrase: Phrase, honorific: Gender): Call {
    const isFull = name.includes(' ');
    return {
      name,
      bare: withoutParticles(name),
      phrase,
      isFull,
      honorific,
      gender: honorific ?? (isFull ? genderOfName(name) : null),
      isBracketed: this.tokens[phrase.from - 1]?.text === '(',
    };
  }

  /** Who bears the very name, of two the one spoken of last; a country by any of its names. */
  private findExact({ name, isFull, honorific, gender }: Call): Entity | undefined {
    const exact =
      this.byHonorific.get(`${honorific ?? ''} ${name}`) ??
      this.byName.get(name) ??
      this.byCountry.get(countryNamed(name) ?? '');
    const isApart = !isFull && exact?.isOfOtherGender(gender) === true;
    return isApart ? undefined : exact;
  }

  /**
   * Those whose names share a word or the initials with a name, and whoever it stands in brackets
   * behind.
   */
  private near({ name, isBracketed }: Call): Set<Entity> {
    const near = new Set(partsOf(name).flatMap((part) => [...(this.byPart.get(part) ?? [])]));
    if (isBracketed && this.latest !== undefined) near.add(this.latest.entity);
    return near;
  }

  /**
   * Whether an entity may be called so: one of its names is the same in
   * another form, and nothing tells it apart.
   */
  private mayBe(entity: Entity, call: Call): boolean {
    const { name, bare, phrase, isFull, gender, isBracketed } = call;
    const full = [...entity.names];
    const names = full.map(withoutParticles);
    return (
      names.some((other) => isSameName(bare, other, isBracketed)) &&
      !names.some(
        (other) =>
          areOfTwo(bare, other) ||
          isPlaceIn(other, bare) ||
          this.isOfPlace(bare, other) ||
          this.isNamedAfterSite(bare, other, phrase, entity.withThe > 0),
      ) &&
      !isOtherGender(entity, isFull, gender) &&
      !isFirmOf(entity, name) &&
      !(isOwnedBody(this.tokens, phrase) && names.some((other) => name.startsWith(`${other} `))) &&
      !full.some((other) => isParent(name, other)) &&
      !(isFull && this.shared.has(entity))
    );
  }

  /** One entity for all those of one surname whom nobody can tell apart. */
  private createShared(): Entity {
    const entity = this.create();
    this.shared.add(entity);
    return entity;
  }

  /**
   * Of two of one surname, Mr Lee is the one last called by the full name, Lee
   * the one that the article is more about.
   */
  private likeliestOf(entities: readonly Entity[], honorific: Gender): Entity | undefined {
    const call = (entity: Entity): number =>
      honorific === null ? 0 : (this.calledInFull.get(entity) ?? 0);
    return [...entities].sort(
      (a, b) => call(b) - call(a) || b.mentions.length - a.mentions.length,
    )[0];
  }

  /**
   * True of letters in brackets right behind a body's name, whatever they stand
   * for: National Renewal Front | (FRN) |.
   */
  private isLettersOf({ bare: letters, phrase: { from, to } }: Call): boolean {
    if (this.latest?.to !== from - 1 || this.tokens[to]?.text !== ')') return false;
    const { name, withThe } = this.latest.entity;
    const isBody = withThe > 0 || endsAsBody(name) || / (?:of|for) /u.test(name);
    return isBody && isAcronym(letters) && name.includes(' ') && !isPlaceName(name);
  }

  /**
   * Who is called so by what stands right behind the name: David
   * Sharples, also known as | Danny Shaw |.
   */
  private findAliased({ from }: Phrase): Entity | undefined {
    const { entity, to } = this.latest ?? { entity: undefined, to: from };
    const between = textOf(this.tokens, to, from).toLowerCase();
    return KNOWN_AS.test(between) ? entity : undefined;
  }

  /**
   * True of a place and of the paper, bank or person named after it, whichever is told
   * of first: | Hexley Echo, in | Hexley |.
   */
  private isNamedAfterSite(
    name: string,
    other: string,
    phrase: Phrase,
    hasArticle: boolean,
  ): boolean {
    const [short, long] = name.length < other.length ? [name, other] : [other, name];
    if (short.includes(' ') || isFirstName(short) || isTeam(long)) return false;
    if (short === other) return this.sites.has(short);
    // The Hexley Dairy, in | Hexley |; but: Busto Arsizio, in | Busto |
    const kind = lastWord(long).toLowerCase();
    const isBody =
      hasArticle ||
      kind === short.toLowerCase() ||
      [ORGANISATION_HEADS, PRESS_HEADS, THING_HEADS].some((heads) => heads.has(kind));
    return isBody && isSite(this.tokens, phrase) && !opensAsPerson(long);
  }

  /**
   * True of a place of the article and of the body that bears its name: | Zagora |, and
   * Radio Zagora; | Leeds |, and Leeds United; | Valtorta |, and then Valtorta Bergbahnen.
   */
  private isOfPlace(name: string, before: string): boolean {
    const [short, long] = name.length < before.length ? [name, before] : [before, name];
    // Busto Arsizio, and then | Busto |
    const isLater = long === name && long.startsWith(`${short} `);
    const isBody = isLater || long.endsWith(` ${short}`) || isTeam(long);
    return this.places.has(short) && isBody && !opensAsPerson(long);
  }

  /**
   * The body that is called by the kind of body it is, as headlines call it: Council, then
   * | Hale Borough Council; and Hale Borough Council, then the | Council: of two councils the
   * last called by its name. Police may be any, and so may who is named far from the headline.
   */
  private findBody(name: string, passage: number): Entity | undefined {
    const kind = lastWord(name);
    const noun = kind.toLowerCase();
    if (!ORGANISATION_HEADS.has(noun) || noun === 'police') return undefined;
    const entities = [...(this.byPart.get(kind) ?? [])];
    if (name !== kind)
      return entities.find(
        ({ names, mentions }) =>
          names.size === 1 && names.has(kind) && passage - (mentions[0]?.passage ?? 0) <= LEAD,
      );
    return entities
      .filter(({ name: full }) => lastWord(full) === kind || full.includes(` ${kind} of `))
      .sort((a, b) => (this.calledInFull.get(b) ?? 0) - (this.calledInFull.get(a) ?? 0))[0];
  }
}

/** Passages from a headline within which the body is named that it calls by its kind. */
const LEAD = 8;

/** True of South Yorkshire Police and South Yorkshire police. */
function isSpeltAlike({ names }: Entity, name: string): boolean {
  const letters = name.toLowerCase();
  return [...names].some((other) => other.toLowerCase() === letters);
}

/** True of the name of several: the | Holm | family, the | Lee | brothers. */
function isFamily(tokens: readonly Token[], { nested, from, nameFrom, to }: Phrase): boolean {
  const noun = tokens[to]?.lower ?? '';
  const isName = nested === 'modifier' && from === nameFrom && to === from + 1;
  return isName && /^(?:family|families|brothers|sisters|siblings|dynasty)$/u.test(noun);
}

/**
 * Learns what somebody is from the words before the name, behind their
 * owner's: Hale's | former captain | Ann Lee.
 */
function learnTitles(entity: Entity, titles: readonly Token[]): void {
  const descriptions = titles.slice(titles.findLastIndex((token) => isOwnersMark(token)) + 1);
  const tellsPerson = (token: Token): boolean =>
    isTitle(token) || (token.pos === 'NOUN' && hasSense(token.lower, 'person'));
  if (descriptions.some(tellsPerson)) entity.titled = true;
  entity.learn(descriptions);
}

/** Learns what kind of firm a name is told to be right behind it: Halden, the Dutch | maker |. */
function learnFirm(tokens: readonly Token[], { to }: Phrase, entity: Entity): void {
  if (tokens[to]?.text !== ',' || !/^(?:an?|the)$/u.test(tokens[to + 1]?.lower ?? '')) return;
  let end = to + 2;
  while (/^(?:ADJ|NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '')) end++;
  const head = tokens[end - 1];
  if (head === undefined || !(TRADES.has(head.lower) || BODY_NOUNS.has(head.lower))) return;
  entity.learn([head]);
  entity.isToldAsFirm = true;
}

/**
 * What stands between two names of the same: | , known to her fans as |,
 * | changed his name to |, | , who was born |.
 */
const KNOWN_AS =
  /^(?:[,(] ?|(?:is|was) )?(?:\p{L}+ly |also |best |better |now |once )?(?:known(?: to(?: \p{L}+){1,3})? as|aka|a\.k\.a\.)$|^changed (?:his|her|its|their) name to$|^(?:, ?(?:who was )?|was )born$/u;

/**
 * True where several are known by their full names to be of the gender that one is addressed by:
 * Raymond Cole and Nathan Cole, then | Mr Cole |.
 */
function areOfGender(entities: readonly Entity[], gender: Gender): boolean {
  const like = entities.filter((entity) => entity.gender === gender && entity.name.includes(' '));
  return gender !== null && like.length > 1;
}

/** The gender that `Mr` or `Dame` tells. */
function genderOfHonorific(title: Token | undefined): Gender {
  const word = title?.lower.replace(/\.$/u, '') ?? '';
  if (MALE_HONORIFICS.has(word)) return 'male';
  return FEMALE_HONORIFICS.has(word) ? 'female' : null;
}

/**
 * True where one of two is known only by the surname, and they differ
 * in gender: `Martin Lee` and `Mrs Lee`.
 */
function isOtherGender(entity: Entity, isFull: boolean, gender: Gender): boolean {
  const isSurname = !isFull || !entity.name.includes(' ');
  return isSurname && entity.isOfOtherGender(gender);
}

/**
 * True of a firm that a person's full name tells apart: the firm | Lauth, and its director, | Anna
 * Lauth; Lauth Inc., and | Anna Lauth |, whichever is named first.
 */
function isFirmOf({ names, isFirm, name: full }: Entity, name: string): boolean {
  const isBody = isFirm || [...names].some((other) => LEGAL_FORM.test(other));
  return (isPerson(name) && isBody) || (isPerson(full) && LEGAL_FORM.test(name));
}

/**
 * True of a body that is another's: | Google DeepMind |, its AI lab, its lab | Google DeepMind |;
 * but not: its rival | Lauth Motors |.
 */
function isOwnedBody(tokens: readonly Token[], { from, nameFrom, to }: Phrase): boolean {
  const [comma, its] = [tokens[to]?.text, tokens[to + 1]?.lower];
  if (/^(?:rival|competitor|opponent)$/u.test(tokens[nameFrom - 1]?.lower ?? '')) return false;
  return (from < nameFrom && tokens[from]?.lower === 'its') || (comma === ',' && its === 'its');
}

/**
 * The only one whose full name holds a surname between the first word and the last: Faustin Obiang
 * Mbasogo, then | Obiang |; Marjolein de Wit-Jansen, then | De Wit |. A first name there tells
 * nobody, unless titles stand before it.
 */
function onlyMiddleOf(
  entities: ReadonlySet<Entity>,
  { bare: name, gender }: Call,
): Entity | undefined {
  const holders = [...entities].filter((entity) => {
    const [first = '', ...rest] = entity.name.split(/[ -]/u);
    const isGiven = isFirstName(name) && isFirstName(first);
    const middle = ` ${rest.slice(0, -1).join(' ')} `.toLowerCase();
    return (
      entity.likelyType === 'person' &&
      !isGiven &&
      !entity.isOfOtherGender(gender) &&
      middle.includes(` ${name.toLowerCase()} `)
    );
  });
  return holders.length === 1 ? holders[0] : undefined;
}
