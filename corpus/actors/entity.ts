import type { Grammar } from '../grammar/grammar.js';
import type { Phrase } from '../grammar/phrase.js';
import { partitionPoint } from '../shared/partition-point.js';
import { countryNamed, countryOfDemonym, isPlaceName } from '../words/geography.js';
import { hasSense, isFirstName, singularOf } from '../words/lexicon.js';
import { nounClass } from '../words/noun-class.js';
import type { Token } from '../words/token.js';
import {
  BODY_NOUNS,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  FULL_TITLES,
  MALE_NOUNS,
  MALE_TITLES,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  PRESS_HEADS,
  THING_HEADS,
} from '../words/words.js';
import type { ActorType } from './actor.js';

export type EntityType = ActorType | 'unknown';
export type Gender = 'male' | 'female' | null;

/** A phrase that stands for somebody, with its place in the sentence. */
export interface EntityMention {
  readonly phrase: Phrase;
  readonly grammar: Grammar;
  readonly passage: number;
  /** Offset of its head in the article. */
  readonly offset: number;
  /** Index of the quotation it stands in, or null. */
  readonly quotation: number | null;
}

/** What a mention is in its sentence, in one word. */
export function placeOf({ grammar, phrase }: EntityMention): string {
  if (phrase.nested !== null) return phrase.nested;
  if (grammar.verb !== null) return grammar.relative ? 'relative' : 'subject';
  if (grammar.object !== null) return 'object';
  return grammar.preposition === null ? 'other' : 'preposition';
}

/**
 * True of a person's full name that ends one which begins with a word for
 * what they are: `Showrunner Peter Gould`.
 */
function isNameBehind(long: string, name: string): boolean {
  const [first = '', ...rest] = name.split(' ');
  const isPerson = rest.length > 0 && isFirstName(first);
  return isPerson && long.endsWith(` ${name}`) && /^\p{L}+(?:er|or|ist|man|ess) /u.test(long);
}

/** Somebody, or something like it, that phrases of the article stand for. */
export class Entity {
  readonly mentions: EntityMention[] = [];
  /** Its proper names without titles, in the order in which they are found. */
  readonly names = new Set<string>();
  /** Countries that its titles and descriptions tie it to: "the US president". */
  readonly countries = new Set<string>();
  /** Nouns it is called by, singular: in descriptions, titles and appositions. */
  readonly nouns = new Set<string>();
  /** Heads of its descriptions as they are written. */
  readonly heads = new Set<string>();
  /** By head, the other words of each of its descriptions. */
  readonly wordings = new Map<string, ReadonlySet<string>[]>();
  /**
   * Descriptions that stand behind a name of it, and are no mentions: Tom Ray, | the mayor of
   * Leeds |.
   */
  readonly beside: Phrase[] = [];
  /** Token of its first mention that is the subject of a verb of speech. */
  firstSpeech = Infinity;
  private fullest = '';
  gender: Gender = null;
  plural = false;
  titled = false;
  /** What stands right behind its name tells that it is a firm: Halden, | the Dutch maker | of. */
  isToldAsFirm = false;
  /** What the tagger takes its names for; undefined where it takes them for no actor. */
  tagged: ActorType | undefined;
  /** Times that the name stands after "the". */
  withThe = 0;
  /** Mentions that are no pronouns. */
  private spelt = 0;

  get isNamed(): boolean {
    return this.names.size > 0;
  }

  /** The fullest name. */
  get name(): string {
    return this.fullest;
  }

  get type(): EntityType {
    if (!this.isNamed) return this.nominalType();
    const name = this.name;
    if (countryNamed(name) !== undefined) return 'country';
    const words = name.split(' ');
    const last = (words.at(-1) ?? '').toLowerCase();
    if (ORGANISATION_HEADS.has(last) || ORGANISATION_HEADS.has(singularOf(last))) {
      return 'organisation';
    }
    if (this.gender !== null || this.titled) return 'person';
    const first = words[0] ?? '';
    if (isFirstName(first)) return 'person';
    if (this.isNamedAfterCountry) return 'organisation';
    if (this.withThe > 0 && this.withThe * 2 >= this.mentions.length) return 'organisation';
    if (/^[\p{Lu}\d.&-]{2,}$/u.test(name)) return 'organisation';
    if (this.isFirm) return 'organisation';
    for (const noun of this.nouns) if (hasSense(noun, 'person')) return 'person';
    for (const noun of this.nouns) if (hasSense(noun, 'group')) return 'organisation';
    if (/^\p{Lu}\p{Ll}+s$/u.test(name) && this.plural) return 'group';
    const plain =
      words.every((word) => /^\p{Lu}/u.test(word) || NAME_PARTICLES.has(word)) &&
      !words.includes('of');
    if (words.length >= 2 && words.length <= 4 && plain && !this.isThing) return 'person';
    return 'unknown';
  }

  /** Its type by the rules, where they tell it, else by the tagger. */
  get likelyType(): EntityType {
    const type = this.type;
    return type === 'unknown' && this.isNamed ? (this.tagged ?? type) : type;
  }

  /** Of pronouns alone: whoever tells the article. */
  get isNarrator(): boolean {
    return this.spelt === 0;
  }

  private nominalType(): EntityType {
    if (this.isNarrator) return 'person';
    if (this.plural) return 'group';
    if (this.gender !== null) return 'person';
    for (const noun of this.nouns) {
      const sense = nounClass(noun);
      if (sense === 'person') return 'person';
      if (sense === 'group' || sense === 'voice') return 'organisation';
    }
    return 'unknown';
  }

  /** True of a name alone that is told to be a firm's or another body's: the charity Oxfam. */
  get isFirm(): boolean {
    const isAlone = this.isNamed && !this.name.includes(' ');
    const isBody = this.isToldAsFirm || [...this.nouns].some((noun) => BODY_NOUNS.has(noun));
    return isAlone && this.gender === null && isBody;
  }

  /** Its name is that of a place, a work, a law or an event. */
  get isThing(): boolean {
    const last = this.name.slice(this.name.lastIndexOf(' ') + 1).toLowerCase();
    return this.isNamed && (this.isPlace || THING_HEADS.has(last));
  }

  /** It is named as newspapers, agencies and stations are. */
  get isPress(): boolean {
    const last = this.name.slice(this.name.lastIndexOf(' ') + 1).toLowerCase();
    return this.isNamed && PRESS_HEADS.has(last);
  }

  /** Transport Scotland, Air France; but: Western Australia, Ann Ireland, Kofi Jordan. */
  get isNamedAfterCountry(): boolean {
    const [first = '', ...rest] = this.name.split(' ');
    const isPart = /^(?:new|greater|(?:north|south|east|west|central)(?:ern)?)$/iu.test(first);
    const country = countryNamed(rest.join(' ')) ?? '';
    return !isPart && !isFirstName(first) && !/^(?:|Chad|Georgia|Israel|Jordan)$/u.test(country);
  }

  /** True where both genders are known and differ. */
  isOfOtherGender(gender: Gender): boolean {
    return gender !== null && this.gender !== null && this.gender !== gender;
  }

  /**
   * True where it is tied to countries, and to this one not: the
   * Russian president is not the US president.
   */
  isOfOtherCountry(country: string): boolean {
    return this.countries.size > 0 && !this.countries.has(country);
  }

  get isPlace(): boolean {
    return isPlaceName(this.name);
  }

  /** Where the heads of its mentions stand in the article. */
  get offsets(): number[] {
    return this.mentions.map(({ offset }) => offset);
  }

  /** How many mentions begin before a token: the first that does not is at this index. */
  countBefore(token: number): number {
    return partitionPoint(this.mentions, (mention) => mention.phrase.from < token);
  }

  /** How many mentions stand before an offset of the article. */
  countTo(offset: number): number {
    return partitionPoint(this.mentions, (mention) => mention.offset < offset);
  }

  /** The last mention that begins before a token. */
  lastBefore(token: number): EntityMention | undefined {
    return this.mentions[this.countBefore(token) - 1];
  }

  /** True where a mention lies within tokens `[from, to)`. */
  isWithin(from: number, to: number): boolean {
    for (let i = this.countBefore(from); i < this.mentions.length; i++) {
      const phrase = this.mentions[i]?.phrase;
      if (phrase === undefined || phrase.from >= to) return false;
      if (phrase.to <= to) return true;
    }
    return false;
  }

  /** Adds a mention, in the order of the text. */
  add(mention: EntityMention): void {
    this.mentions.splice(this.countBefore(mention.phrase.from + 1), 0, mention);
    if (mention.phrase.kind !== 'pronoun') this.spelt++;
  }

  /** Adds a proper name. */
  addName(name: string): void {
    this.names.add(name);
    if (this.fullest === '') this.fullest = name;
    // Showrunner | Peter Gould
    else if (isNameBehind(this.fullest, name)) this.fullest = name;
    else if (isNameBehind(name, this.fullest)) return;
    else if (name.split(' ').length > this.fullest.split(' ').length) this.fullest = name;
  }

  /** Learns what a title or description says of it. */
  learn(words: readonly Token[]): void {
    for (const { lower, text } of words) {
      const country = countryOfDemonym(text) ?? countryNamed(text);
      if (country !== undefined) this.countries.add(country);
      const noun = singularOf(lower);
      // Mr.
      const title = lower.replace(/\.$/u, '');
      if (MALE_TITLES.has(title) || MALE_NOUNS.has(noun)) this.gender ??= 'male';
      else if (FEMALE_TITLES.has(title) || FEMALE_NOUNS.has(noun)) this.gender ??= 'female';
      this.nouns.add(FULL_TITLES.get(singularOf(title)) ?? noun);
    }
  }

  /** Learns what was known of another that it turned out to be. */
  learnFrom(other: Entity): void {
    for (const key of ['countries', 'nouns', 'heads'] as const) {
      for (const word of other[key]) this[key].add(word);
    }
    for (const [head, wordings] of other.wordings) {
      this.wordings.set(head, [...(this.wordings.get(head) ?? []), ...wordings]);
    }
    this.beside.push(...other.beside);
    this.firstSpeech = Math.min(this.firstSpeech, other.firstSpeech);
    this.gender ??= other.gender;
  }
}
