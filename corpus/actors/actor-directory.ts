import { distance } from 'fastest-levenshtein';
import { plainLetters, plainWords } from '../shared/plain-letters.js';
import { verbKind } from '../words/lexicon.js';
import { SHORT_OFFICES } from '../words/offices.js';
import { SHORT_TITLES, TITLES } from '../words/words.js';
import type { Actor } from './actor.js';
import { lessens } from './roles/lesser-role.js';

/** Share of its letters by which a name may be misspelt. */
const SPELLING_SLIP = 0.25;

/** An actor found by what was typed, and the name or alias that it was found by. */
export interface ActorMatch {
  readonly actor: Actor;
  readonly alias: string;
  /** 1 for the very words, less for a part of them or a spelling near to them. */
  readonly score: number;
}

interface Entry {
  readonly actor: Actor;
  readonly alias: string;
  readonly words: readonly string[];
  /** Those of them that are no part of a proper name: they are written in lower case. */
  readonly description: readonly string[];
  readonly key: string;
  /** Of all its names and its role. */
  readonly known: ReadonlySet<string>;
  /** "fda" of "U.S. Food and Drug Administration"; empty where too few words have a capital. */
  readonly initials: string;
}

/**
 * Finds actors by name or alias, whatever the case, the accents and a slip in spelling. From
 * memory.
 */
export class ActorDirectory {
  private readonly entries: readonly Entry[];

  constructor(readonly actors: readonly Actor[]) {
    this.entries = actors.flatMap((actor) => {
      const names = [actor.name, ...actor.aliases];
      const known = new Set(nameWords([...names, actor.role?.text ?? ''].join(' ')));
      return names.map((alias) => {
        const words = nameWords(alias);
        const description = nameWords(alias.replace(/\p{Lu}[\p{L}\p{N}'’-]*/gu, ' '));
        return {
          actor,
          alias,
          words,
          description,
          key: words.join(' '),
          known,
          initials: initialsOf(alias),
        };
      });
    });
  }

  /**
   * The actor meant by a name that was typed, or by its beginning; null where none is near enough.
   */
  find(name: string): Actor | null {
    return onlyOne(this.search(name, 2, typedLikeness));
  }

  /**
   * The actor meant by words of a question; null where none is near enough, or each lacks one of
   * the words: the mayor of Sarn is not "the mayor of Paris". Behind "the" stands a whole name or
   * alias, or what somebody is described by, not a part of a name: "the bill" is not Bill Gates.
   *
   * @param wholly whether it must be a whole name or alias
   */
  meantBy(words: string, wholly: boolean): Actor | null {
    const isDescription = /^(?:the|an?)\s/u.test(words);
    const likenessTo = isDescription ? descriptionLikeness : nameLikeness;
    const found = this.search(words, 2, likenessTo);
    return onlyOne(wholly ? found.filter(({ score }) => score === 1) : found);
  }

  /**
   * The only actor whose role in the article these words are: "the
   * president", whatever the shadow president is.
   */
  inRole(words: string): Actor | null {
    const [only, ...others] = this.actors.filter(
      ({ role }) => role !== null && isSameRole(role.text, words),
    );
    return only === undefined || others.length > 0 ? null : only;
  }

  /**
   * The actors nearest to what was typed so far, best first, each once; all of them in the order of
   * the article for an empty text.
   */
  suggest(typed: string, limit = 25): ActorMatch[] {
    if (nameWords(typed).length === 0) {
      return this.actors.slice(0, limit).map((actor) => ({ actor, alias: actor.name, score: 0 }));
    }
    return this.search(typed, limit, typedLikeness);
  }

  /**
   * Whom to offer where nobody is called `name`: those nearest to it, or else the first of the
   * article.
   */
  nearest(name: string, limit: number): Actor[] {
    const near = this.suggest(name, limit).map(({ actor }) => actor);
    return near.length > 0 ? near : this.actors.slice(0, limit);
  }

  /**
   * Actors that a text names by a whole name or alias, people by their last name alone too, or by a
   * first name that no other has, whatever the case; in the order of the article.
   */
  namedIn(text: string): Actor[] {
    const said = ` ${nameWords(text).join(' ')} `;
    const holds = (name: string): boolean => name !== '' && said.includes(` ${name} `);
    const named = this.entries.filter(
      ({ actor, alias, words, key }) =>
        holds(key) ||
        // "The US president" has a last word, but no last name.
        (actor.type === 'person' && /\s\p{Lu}\S*$/u.test(alias) && holds(words.at(-1) ?? '')),
    );
    const byLastNames = new Set(named.map(({ actor }) => actor));
    return this.actors.filter(
      (actor) => byLastNames.has(actor) || isFirstNameIn(text, this.firstNameOf(actor)),
    );
  }

  /**
   * The first name of a person, where it is no part of anybody else's;
   * null where it would not tell who is meant.
   */
  private firstNameOf({ name, type }: Actor): string | null {
    const isWhole = /^\p{Lu}\S+(?:\s\S+)*\s\p{Lu}\S*$/u.test(name);
    const [first] = nameWords(name);
    if (type !== 'person' || !isWhole || first === undefined || TITLES.has(first)) return null;
    const others = this.entries.filter(
      ({ actor, words }) => actor.name !== name && words.includes(first),
    );
    return others.length === 0 ? first : null;
  }

  /**
   * A question with whom it calls by initials in full: the European Medicines Agency for "the EMA".
   *
   * @param isWord whether a word means something else, as it is typed
   */
  spelledOut(question: string, isWord: (word: string) => boolean): string {
    return question.replace(/(?<![\p{L}\p{N}.])\p{L}{3,}(?![\p{L}\p{N}])/gu, (word) => {
      const initials = plainLetters(word);
      const meant = this.entries.filter((entry) => entry.initials === initials);
      const isOne = new Set(meant.map(({ actor }) => actor)).size === 1;
      return isOne && !isWord(word) ? (meant[0]?.actor.name ?? word) : word;
    });
  }

  private search(typed: string, limit: number, likenessTo: Likeness): ActorMatch[] {
    const words = nameWords(typed);
    const best = new Map<Actor, ActorMatch>();
    for (const entry of this.entries) {
      const score = likenessTo(words, entry);
      if (score > 0 && score > (best.get(entry.actor)?.score ?? 0)) {
        best.set(entry.actor, { actor: entry.actor, alias: entry.alias, score });
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  }
}

/**
 * Whether a text has a first name; where that is a word too ("will he mark
 * it?"), in capitals and not as its first.
 */
function isFirstNameIn(text: string, name: string | null): boolean {
  if (name === null) return false;
  const isWord = /^(?:art|can|guy|may|will)$/u.test(name) || verbKind(name) !== 'other';
  if (!isWord) return nameWords(text).includes(name);
  const capitals = text.slice(1).match(/(?<!\p{L})\p{Lu}\p{L}*/gu) ?? [];
  return capitals.some((word) => plainLetters(word) === name);
}

/** From here on a name is taken to be meant. */
const SURE = 0.6;

/** The best match where it is near enough, and no other is as near. */
function onlyOne([first, second]: readonly ActorMatch[]): Actor | null {
  const score = first?.score ?? 0;
  const isTie = score < 1 && second?.score === score;
  return first === undefined || score < SURE || isTie ? null : first.actor;
}

/** How near what was typed is to a name, 0..1. */
type Likeness = (typed: readonly string[], entry: Entry) => number;

/** How near the initials of a name are to it: less than a part of a name. */
const ACRONYM = 0.8;

/** How near a whole name with a slip in it is. */
const SLIP = 0.9;

/** They tell nobody apart. */
const SMALL_WORDS = /^(?:and|at|by|de|for|from|in|of|on|to|with)$/u;

/** Fewest letters of initials: fewer are words. */
const LEAST_INITIALS = 3;

/** True of the same role in other words: "CEO" and "Chief Executive". */
function isSameRole(role: string, other: string): boolean {
  return roleKey(role) === roleKey(other);
}

/** A role as it is compared. */
function roleKey(role: string): string {
  const key = nameWords(role).join(' ');
  return SHORT_OFFICES.get(key) ?? key;
}

/**
 * In small letters, of words with a capital, without a country's own before them ("U.S.", "UK").
 */
function initialsOf(alias: string): string {
  const words = alias.match(/(?<![\p{L}.])\p{Lu}\p{Ll}[\p{L}’'-]*/gu) ?? [];
  const initials = words.map((word) => word.charAt(0)).join('');
  return initials.length < LEAST_INITIALS ? '' : plainLetters(initials);
}

/** 1 for equal names, less for their initials or a slip in them; 0 for others. */
function wholeLikeness(typed: readonly string[], { key, initials }: Entry): number {
  const whole = typed.join(' ');
  if (whole === key) return 1;
  if (whole === initials) return ACRONYM;
  return isSlip(whole, key) ? SLIP : 0;
}

/**
 * Of what was typed so far, the mean likeness of its words, or of their
 * beginnings, to the nearest of the name.
 */
function typedLikeness(typed: readonly string[], entry: Entry): number {
  const near = typed.map((word) => nearestOf(word, entry.words, beginningLikeness));
  return Math.max(wholeLikeness(typed, entry), partLikeness(near, entry));
}

/**
 * The mean likeness of a question's words to the nearest of the name; the actor must have all of
 * them.
 */
function nameLikeness(typed: readonly string[], entry: Entry): number {
  return partOfQuestion(typed, entry, entry.words);
}

/** The same of "the …", to the words that describe. */
function descriptionLikeness(typed: readonly string[], entry: Entry): number {
  const isAnother = lessens(entry.description, typed);
  return partOfQuestion(typed, entry, isAnother ? [] : entry.description);
}

function partOfQuestion(typed: readonly string[], entry: Entry, others: readonly string[]): number {
  const whole = wholeLikeness(typed, entry);
  const near = typed
    .filter((word) => !SMALL_WORDS.test(word) && !SHORT_TITLES.has(word))
    .map((word) => ({ word, likeness: nearestOf(word, others, wordLikeness) }));
  const isAnother = near.some(({ word, likeness }) => likeness === 0 && !entry.known.has(word));
  if (isAnother) return whole === SLIP ? 0 : whole;
  // What only its other names or its role have speaks neither for nor against this one.
  const matched = near.flatMap(({ likeness }) => (likeness === 0 ? [] : likeness));
  return Math.max(whole, partLikeness(matched, entry));
}

/**
 * The mean likeness, less a little; of two names that hold what was typed,
 * the one with less beside it is nearer.
 */
function partLikeness(near: readonly number[], { words }: Entry): number {
  if (near.length === 0) return 0;
  const share = Math.min(1, near.length / words.length);
  const sum = near.reduce((total, likeness) => total + likeness, 0);
  return (sum / near.length) * (0.85 + 0.1 * share);
}

/** How near a word typed is to a word of a name, 0..1. */
type WordLikeness = (typed: string, word: string) => number;

function nearestOf(word: string, others: readonly string[], likenessOf: WordLikeness): number {
  return Math.max(0, ...others.map((other) => likenessOf(word, other)));
}

function wordLikeness(typed: string, word: string): number {
  if (typed === word) return 1;
  return isSlip(typed, word) ? 0.75 : 0;
}

/** As wordLikeness, but the beginning of a word will do. */
function beginningLikeness(typed: string, word: string): number {
  const isBeginning = typed !== word && typed.length >= 2 && word.startsWith(typed);
  return isBeginning ? 0.7 + (0.2 * typed.length) / word.length : wordLikeness(typed, word);
}

function isSlip(typed: string, word: string): boolean {
  const most = Math.floor(Math.max(typed.length, word.length) * SPELLING_SLIP);
  return most > 0 && Math.abs(typed.length - word.length) <= most && distance(typed, word) <= most;
}

/**
 * The words by which names are compared: without articles, if any other is
 * left, and without the `'s` of an owner.
 */
function nameWords(text: string): string[] {
  const words = plainWords(text.replace(/['’]s\b/giu, ''));
  const rest = words.filter((word) => !/^(?:the|an?)$/u.test(word));
  return rest.length > 0 ? rest : words;
}
