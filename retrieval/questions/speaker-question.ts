import type { Actor } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import { type Cast, isFrom } from '../../corpus/actors/cast.js';
import { voicesOf } from '../../corpus/actors/officer.js';
import { lessens } from '../../corpus/actors/roles/lesser-role.js';
import type { Source } from '../../corpus/actors/sources/attribution.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/shared/plain-letters.js';
import { isWithin } from '../../corpus/span.js';
import { isPlaceName } from '../../corpus/words/geography.js';
import { hasSense, singularOf } from '../../corpus/words/lexicon.js';
import { nounClass } from '../../corpus/words/noun-class.js';
import { TELLS } from '../demand/telling-verbs.js';
import { termsOf } from '../index/lexical-index.js';
import { STOP_WORDS } from '../index/stop-words.js';
import { BEHIND_ALL, lowered, type RankedPassage } from '../ranking.js';
import { occurrencesOf } from '../wording/occurrences.js';
import { OWN_KIN, type SpeakerAsked, speakerAskedFor } from './actor-asked.js';

/**
 * What a passage of somebody else's words loses in score, in log-odds: less where one thing is
 * asked for ("what did Hicks say tomorrow is for?"). That thing tells the right passage too, and
 * the source found for a passage is now and then wrong.
 */
const MALUS = { anything: BEHIND_ALL, oneThing: 2, offTopic: 2 };

/** The passages that the article has from somebody else than whom a question asks about. */
export interface OthersWords {
  readonly isOthers: (passage: number) => boolean;
  /**
   * Whether a passage cannot answer at all. To "what did Zelensky say?" none of
   * another's words can; to "what did Zelensky say about the deal?" only those cannot
   * that the article plainly has from another.
   */
  readonly isRuledOut: (passage: number) => boolean;
  /** Whether the question asks for all that somebody says, not one thing among many. */
  readonly asksForAnything: boolean;
  /**
   * Whether a passage holds a word of the question's topic: of "the deal" in
   * "what did Zelensky say about the deal?"
   */
  readonly isOnTopic: (passage: number) => boolean;
}

const ABOUT = /(?<!\p{L})(?:about|of|on|regarding) (?<topic>.+)$/iu;

/** What is known of the article that is asked. */
interface ArticleKnown {
  readonly directory: ActorDirectory;
  readonly cast: Pick<Cast, 'attributions'>;
  readonly passages: readonly Passage[];
  /** Whether the article holds none of the words. */
  readonly isUnknown: (words: string) => boolean;
}

/**
 * Whose words cannot answer "what did Zelensky say (about …)?", however near they come.
 *
 * @param history the questions before it in the same conversation,
 * oldest first, which may say who "he" is
 * @returns null where the question does not ask for somebody's words
 */
export function wordsOfOthers(
  question: string,
  article: ArticleKnown,
  history: readonly string[],
): OthersWords | null {
  const { directory, cast, isUnknown } = article;
  const asked = speakerAskedFor(question, directory, history);
  if (asked === null) return null;
  const { actor, name, asksForAnything } = asked;
  const topic = termsOf(ABOUT.exec(question)?.groups?.['topic'] ?? '');
  const kin = actor === null ? kinOf(name, directory) : null;
  if (kin !== null) return ownersWords(kin, cast.attributions, asksForAnything);
  const { owner, noun } = OWN_KIN.exec(name)?.groups ?? {};
  if (owner !== undefined && noun !== undefined && nounClass(singularOf(noun)) === 'person')
    return ownWords(owner === 'her' ? 'she' : 'he', noun, article, asksForAnything);
  if (actor !== null) return wordsBut(asked, topic, isSaidFor(actor, name, directory), article);
  // "the Beeb" or "Pretoria" may be somebody whom the article calls otherwise; "Angela Merkel" is
  // not.
  const typed = nameAsTyped(name, question);
  if (!isProperName(typed) && !isNameInSmallLetters(typed))
    return wordsOnThem(name, article, asksForAnything);
  if (isPlaceName(capitalised(typed))) return null;
  if (isUnknown(name)) return ALL_WORDS;
  const called = new Set(plainWords(name));
  const isTheirs = ({ source }: Source): boolean =>
    plainWords(source).some((word) => called.has(word));
  return wordsBut(asked, topic, isTheirs, article);
}

/** Of whom the article does not know: nobody's words are theirs. */
const ALL_WORDS = allOf(() => true, true);

/** Words that are others', by passage, whatever they are about: each of them is ruled out. */
function allOf(isOthers: (passage: number) => boolean, asksForAnything: boolean): OthersWords {
  return { isOthers, isRuledOut: isOthers, asksForAnything, isOnTopic: () => true };
}

/** Which sources are an actor, called `name`, or speak for one. */
function isSaidFor(
  actor: Actor,
  name: string,
  directory: ActorDirectory,
): (source: Source) => boolean {
  const voices = [actor, ...voicesOf(actor, directory.actors)];
  const noun = nounAlone(name);
  return (source) =>
    voices.some((voice) => isFrom(voice, source)) ||
    isOfBody(actor, source) ||
    isCalledBy(noun, source) ||
    endsInName(name, source);
}

/**
 * True of a source that ends in the last of the names asked about, whoever the article takes it
 * for: of "Cole", Major Ann | Cole |; not a friend of Ann Cole.
 */
function endsInName(name: string, { source }: Source): boolean {
  const [last] = plainWords(name).slice(-1);
  const isAnothers = / (?:by|for|of|to|with) |['’]s? /u.test(source);
  return !isAnothers && /\p{Lu}\S*$/u.test(source) && plainWords(source).at(-1) === last;
}

/** All words but those of whom a question asks about. */
function wordsBut(
  { actor, asksForAnything, isSaying }: SpeakerAsked,
  topic: ReadonlySet<string>,
  isTheirs: (source: Source) => boolean,
  { cast: { attributions }, passages }: ArticleKnown,
): OthersWords {
  const told = new Set(actor?.says.map(({ passage }) => passage.index));
  const isOthers = (passage: number): boolean => {
    const source = attributions[passage] ?? null;
    if (source === null || told.has(passage) || isTheirs(source)) return false;
    return source.through === null || !isTheirs(source.through);
  };
  // "the Zandrian leader" may be the president
  const isNamed = actor?.mentions.some(({ kind }) => kind === 'named') === true;
  const isToldByOthers = (index: number): boolean => {
    const [passage, source] = [passages[index], attributions[index] ?? null];
    if (!isNamed || passage === undefined || source === null || !isOthers(index)) return false;
    const isTold = isWithin(source, passage);
    if (isAnyone(source.source, isTold)) return false;
    // What somebody wants others tell as well, by name: Lee said that | Roe | wants a deal.
    if (!isSaying && actor.mentions.some((mention) => isWithin(mention, passage))) return false;
    // Who speaks a quotation is sure only where it tells so itself.
    return source.kind === 'quote' ? isTold : isSaying;
  };
  return {
    isOthers,
    isRuledOut: asksForAnything ? isOthers : isToldByOthers,
    asksForAnything,
    isOnTopic: (passage) =>
      [...termsOf(passages[passage]?.text ?? '')].some((term) => topic.has(term)),
  };
}

/**
 * What others say of somebody, or write to them, who is called by a noun alone is no answer to what
 * that one said: "| The judge | never listened," Hobbs said; but: Hobbs said | the judge | told her
 * so.
 *
 * @returns null of a question about another
 */
function wordsOnThem(
  name: string,
  { directory, cast: { attributions }, passages }: ArticleKnown,
  asksForAnything: boolean,
): OthersWords | null {
  const called = /^the (?<noun>\p{Ll}+(?: \p{Ll}+){0,2})$/u.exec(name)?.groups?.['noun'];
  const noun = called?.split(' ').at(-1);
  if (called === undefined || noun === undefined) return null;
  const named = new RegExp(
    `(?<addressed>(?<!\\p{L})(?:to|asked|told|urged|warned) )?(?<!\\p{L})the (?:[\\p{L}-]+ )?${called}(?<behind>[^.;:!?"“”]*)`,
    'giu',
  );
  const isTold =
    nounClass(noun) === 'person' && passages.some(({ text }) => text.search(named) >= 0);
  // Of whom the article tells as the groom, it tells so.
  const isNamedOther = (source: Source): boolean => {
    const speaker = directory.actors.find((actor) => isFrom(actor, source));
    if (speaker?.type !== 'person' || !/^\p{Lu}/u.test(speaker.name)) return false;
    const { name: known, aliases, role } = speaker;
    return !plainWords([known, ...aliases, role?.text ?? ''].join(' ')).includes(noun);
  };
  const isOfThem = (index: number): boolean => {
    const [passage, source] = [passages[index], attributions[index] ?? null];
    if (passage === undefined || source === null || plainWords(source.source).includes(noun))
      return false;
    if (asksForAnything && isTold && isNamedOther(source)) return true;
    const found = [...passage.text.matchAll(named)].map(({ groups }) => groups);
    // she wrote | to the prime minister |
    const isToThem = found.every((words) => words?.['addressed'] !== undefined);
    if (found.length === 0 || !(isToThem || isWithin(source, passage))) return false;
    return !found.some((words) => TELLS.test(words?.['behind'] ?? ''));
  };
  return allOf(isOfThem, asksForAnything);
}

/** The noun by which alone a question calls somebody: the | trust |. */
function nounAlone(name: string): string | undefined {
  return /^the (?<noun>\p{Ll}+)$/u.exec(name)?.groups?.['noun'];
}

/**
 * True of a source with a noun in its name: of "trust", Hale Hospitals
 * | Trust |; of "mayor", not the deputy mayor.
 */
function isCalledBy(noun: string | undefined, { source }: Source): boolean {
  const words = plainWords(source);
  return noun !== undefined && words.includes(noun) && !lessens(words, [noun]);
}

/**
 * Whether a source names nobody, and may be whoever is asked about: "the
 * strongman". Not "a student" beside his words.
 */
function isAnyone(source: string, isTold: boolean): boolean {
  const isUnnamed = /^(?:[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]he|[Tt]heir) [^\p{Lu}]+$/u.test(source);
  return isUnnamed && !(isTold && /^an? /iu.test(source));
}

/**
 * True of a source that is called by the name of a body: | UCU | Wales official
 * Ann Roe, the | African Union |'s mission.
 */
function isOfBody({ type, name, aliases }: Actor, { source }: Source): boolean {
  const called = ` ${plainWords(source).join(' ')} `;
  return (
    type !== 'person' &&
    [name, ...aliases].some((alias) =>
      called.includes(` ${plainWords(alias.replace(/^the /iu, '')).join(' ')} `),
    )
  );
}

/** Somebody who is called by somebody else's name and a noun: Lee's sister. */
interface OwnedKin {
  readonly owner: Actor;
  readonly noun: string;
}

function kinOf(name: string, directory: ActorDirectory): OwnedKin | null {
  const { owner: called, noun } = KIN.exec(name)?.groups ?? {};
  const owner = called === undefined ? null : directory.meantBy(called, false);
  if (noun === undefined || owner?.type !== 'person') return null;
  // what Lagarde's fund says she says
  return nounClass(singularOf(noun)) === 'person' ? { owner, noun } : null;
}

const KIN = /^(?<owner>.+?)(?:'s|(?<=s)') (?:\p{L}+ )?(?<noun>\p{L}+)$/u;

/**
 * "What did Lee's sister say?" is not answered with what Lee says: “My sister saw it,” said
 * | Lee |.
 */
function ownersWords(
  { owner, noun }: OwnedKin,
  attributions: Cast['attributions'],
  asksForAnything: boolean,
): OthersWords {
  const isOwners = (passage: number): boolean => {
    const source = attributions[passage] ?? null;
    return source !== null && isFrom(owner, source) && !plainWords(source.source).includes(noun);
  };
  return allOf(isOwners, asksForAnything);
}

/** "What did her doctor say?" is not answered with what she says: “He was right,” | she said |. */
function ownWords(
  pronoun: string,
  noun: string,
  { cast: { attributions }, passages }: ArticleKnown,
  asksForAnything: boolean,
): OthersWords {
  const tells = new RegExp(`(?<!\\p{L})${pronoun} (?:\\p{L}+ly )?${TELLS.source}`, 'iu');
  const isOwn = (index: number): boolean => {
    const [passage, source] = [passages[index], attributions[index] ?? null];
    if (passage === undefined || source === null) return false;
    return tells.test(passage.text) && !plainWords(source.source).includes(noun);
  };
  return allOf(isOwn, asksForAnything);
}

/** True of a name written in capitals, without an article. */
function isProperName(typed: string): boolean {
  return typed.split(' ').every((word) => /^\p{Lu}/u.test(word));
}

/** True of "angela merkel": neither "the editor" nor "economists". */
function isNameInSmallLetters(typed: string): boolean {
  return typed.split(' ').every((word) => !STOP_WORDS.has(word) && !isCommonNoun(word));
}

function isCommonNoun(word: string): boolean {
  const noun = singularOf(word);
  return (['person', 'maybePerson', 'group'] as const).some((sense) => hasSense(noun, sense));
}

function capitalised(name: string): string {
  return name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A name with the capitals that a question has it in, and straight apostrophes. */
function nameAsTyped(name: string, question: string): string {
  const line = question.replaceAll('’', "'").replace(/\s+/gu, ' ');
  const [place] = occurrencesOf(name, line);
  return place === undefined ? '' : line.slice(place.start, place.end);
}

/**
 * Passages with those of other people's words behind, and of their own those that hold no word of
 * what is asked about behind one that does, best first.
 */
export function othersLast(
  ranked: readonly RankedPassage[],
  { isOthers, asksForAnything, isOnTopic }: OthersWords,
): RankedPassage[] {
  const malus = asksForAnything ? MALUS.anything : MALUS.oneThing;
  const own = lowered(ranked, ({ found }) => isOthers(found.index), malus);
  const isTheirs = ({ found, reading }: RankedPassage): boolean =>
    reading !== null && !isOthers(found.index);
  const hasTopic = own.some((passage) => isTheirs(passage) && isOnTopic(passage.found.index));
  if (!hasTopic) return own;
  return lowered(
    own,
    (passage) => isTheirs(passage) && !isOnTopic(passage.found.index),
    MALUS.offTopic,
  );
}
