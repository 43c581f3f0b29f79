import { countryNamed } from '../words/geography.js';
import { hasSense, isFirstName } from '../words/lexicon.js';
import {
  type Determiner,
  determinerOf,
  isDemonym,
  isGeneration,
  isPartisan,
  isPlural,
  isPostNominal,
  isTitle,
} from '../words/noun.js';
import { isCapital, type Token } from '../words/token.js';
import type { TokenRange } from '../words/token-range.js';
import { isVerb, mayBeParticiple, takesOf } from '../words/verb.js';
import {
  CALENDAR,
  INDEFINITES,
  isPossessivePronoun,
  LIMITING,
  MONTHS,
  PEOPLE_ADJECTIVES,
  PRONOUNS,
  QUANTITIES,
  TITLES,
} from '../words/words.js';
import { withSpelledNames } from './acronym.js';
import { behindApproximation } from './approximation.js';
import { joinedGroups, joinedOffices } from './coordination.js';
import { coreOf } from './core-reader.js';
import { joinedName } from './joined-name.js';
import { behindCredit, behindCurrency, behindLabel, behindParty, behindTicker } from './label.js';
import { isAdjectiveOfName, modifiersOf } from './modifier.js';
import { behindAside } from './name-aside.js';
import { bearerOf, holderOf, hostEnd } from './office-holder.js';
import { isCommonNoun, isOpening } from './opening.js';
import type { PassageTokens } from './passage-tokens.js';
import { endOf, type Phrase } from './phrase.js';
import { isGeneral, startsCore } from './phrase-core.js';
import { isLocalBody, nameStart, withoutHonours } from './proper-name.js';

const SPOKESPERSON = /^spokes(?:man|men|woman|women|person|people)$/u;

/**
 * The noun phrases and pronouns of `tokens`, in order of their ends; nested ones before their
 * hosts; `passages` are of the same tokens.
 */
export function phrasesOf(tokens: readonly Token[], passages: readonly PassageTokens[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const passage of passages) new Chunker(passage, phrases).run();
  return withSpelledNames(tokens, joinedOffices(tokens, joinedGroups(tokens, phrases)));
}

/** Tokens at which a phrase begins and ends. */
interface Bounds {
  readonly from: number;
  /** Where it goes on behind an owner; `from`, or behind the determiner, where it has none. */
  readonly segment: number;
  readonly head: number;
  /** Behind the last token, honours behind a name included. */
  readonly to: number;
  /** Behind what follows with "of". */
  readonly fullTo: number;
}

/** Reads the noun phrases of one passage from left to right. */
class Chunker {
  constructor(
    private readonly tokens: PassageTokens,
    private readonly phrases: Phrase[],
  ) {}

  run(): void {
    let i = behindLabel(this.tokens);
    while (i < this.tokens.last) i = this.phraseAt(i);
  }

  /** Adds the phrase that begins at `i`, if one does; returns where to go on. */
  private phraseAt(i: number): number {
    const token = this.tokens.at(i);
    if (token === undefined) return this.tokens.last;
    if (this.isAside(i) || this.isPredicate(i)) return i + 1;
    const label = Math.max(
      behindCurrency(this.tokens, i),
      behindParty(this.tokens, i),
      behindCredit(this.tokens, i),
      behindTicker(this.tokens, i),
    );
    if (label > i) return label;
    const number = behindApproximation(this.tokens, i);
    if (number > i && startsCore(this.tokens, number)) return this.core(i, number, 'quantity');
    return (
      this.pronounAt(i) ??
      this.determinedAt(i) ??
      (INDEFINITES.has(token.lower) ? this.indefiniteAt(i) : this.coreAt(i))
    );
  }

  /** Adds a pronoun, and what it owns: | his | brother; null where none stands. */
  private pronounAt(i: number): number | null {
    const { lower, pos, text } = this.tokens.token(i);
    const pronoun = PRONOUNS.get(lower);
    if (pronoun === undefined || (pos === 'PROPN' && /^(?:US|IT|I)$/u.test(text))) return null;
    this.phrases.push({
      ...{ from: i, to: i + 1, fullTo: i + 1, head: i, nameFrom: i + 1, kind: 'pronoun' },
      ...{ determiner: 'none', plural: pronoun.plural, nested: null },
    });
    if (!pronoun.possessive || !startsCore(this.tokens, i + 1)) return i + 1;
    return this.core(i, i + 1, 'possessive');
  }

  /**
   * Adds what a determiner opens: | the | city, | those | injured,
   * | the | young; null where none stands.
   */
  private determinedAt(i: number): number | null {
    const token = this.tokens.token(i);
    const determiner = determinerOf(token);
    if (determiner === null) return null;
    // He said | that | politicians; the commission | which | proponents say
    if (this.isConjunction(i)) return i + 1;
    let next = i + 1;
    while (next < this.tokens.last && determinerOf(this.tokens.token(next)) !== null) next++;
    if (this.isSubjectAlone(i)) {
      if (INDEFINITES.has(token.lower)) this.bare(i, determiner);
      return i + 2;
    }
    if (startsCore(this.tokens, next)) return this.core(i, next, determiner);
    if (this.isOfSubject(i)) return i + 1;
    if (INDEFINITES.has(token.lower)) return this.bare(i, determiner);
    const isPeople = PEOPLE_ADJECTIVES.has(this.tokens.at(next)?.lower ?? '');
    return determiner === 'the' && isPeople ? this.people(i, next) : i + 1;
  }

  /**
   * True of a determiner that stands alone before a verb and a name: | Another | called Lee mad,
   * whether | that | included Peru; but not of an article: | the | sacked Lee.
   */
  private isSubjectAlone(i: number): boolean {
    const [verb, name] = [this.tokens.at(i + 1), this.tokens.at(i + 2)];
    const isArticle = /^(?:the|an?)$/u.test(this.tokens.token(i).lower);
    return !isArticle && verb?.pos === 'VERB' && mayBeParticiple(verb) && isCapital(name);
  }

  /** True of a word for all of those told before it: Peru, Chad and Fiji | all | voted. */
  private isOfSubject(i: number): boolean {
    const subject = this.phrases.at(-1);
    if (!/^(?:all|both)$/u.test(this.tokens.token(i).lower) || subject?.fullTo !== i) return false;
    const before = this.tokens.at(subject.from - 1);
    return isVerb(this.tokens.at(i + 1)) && before?.pos !== 'ADP' && before?.pos !== 'VERB';
  }

  /** Adds what a word for some people or things opens: | others |, | few | voters. */
  private indefiniteAt(i: number): number {
    const isLimiting = LIMITING.has(this.tokens.token(i).lower);
    if (isLimiting && startsCore(this.tokens, i + 1)) return this.core(i, i + 1, 'quantity');
    return this.bare(i, 'quantity');
  }

  /**
   * Adds what begins with its core: | Ann Lee |, | 40 | ships; returns the next token where nothing
   * does.
   */
  private coreAt(i: number): number {
    if (!startsCore(this.tokens, i)) return i + 1;
    return this.core(i, i, this.tokens.token(i).pos === 'NUM' ? 'quantity' : 'none');
  }

  /** Letters behind a name and a comma: Ann Lopez, | OBE. An MP is somebody. */
  private isAside(i: number): boolean {
    const token = this.tokens.token(i);
    const isLetters = isGeneration(token) || (isPostNominal(token) && !isTitle(token));
    return isLetters && this.tokens.at(i - 1)?.text === ',' && isCapital(this.tokens.at(i - 2));
  }

  /** An adjective that is none of the name behind it: so | loud | Ron heard it. */
  private isPredicate(i: number): boolean {
    const at = this.tokens.token(i).pos === 'ADV' ? i + 1 : i;
    const isDegree = /^(?:so|too)$/u.test(this.tokens.at(at - 1)?.lower ?? '');
    const adjective = this.tokens.at(at);
    const isCount = QUANTITIES.has(adjective?.lower ?? '');
    return isDegree && adjective?.pos === 'ADJ' && !isCount && isCapital(this.tokens.at(at + 1));
  }

  /**
   * A phrase of one word that stands for people: `others`, `some of the scientists`, `one of them`.
   */
  private bare(i: number, determiner: Determiner): number {
    const full = this.ofPhrase(i + 1, true);
    const plural = !/^(?:one|another)$/u.test(this.tokens.token(i).lower);
    const fullTo = full.head === null ? this.behindThose(i + 1) : full.to;
    this.phrases.push({
      ...{ from: i, to: i + 1, fullTo, head: full.head ?? i, nameFrom: i + 1 },
      ...{ kind: 'nominal', determiner, plural, nested: null },
    });
    return full.to;
  }

  /**
   * Behind "of" and people called by no noun: `one | of them`,
   * `one | of those injured`; `i` where none are.
   */
  private behindThose(i: number): number {
    const [link, those, next] = [this.tokens.at(i), this.tokens.at(i + 1), this.tokens.at(i + 2)];
    if (link?.lower !== 'of' || !/^(?:them|us|you|those|these)$/u.test(those?.lower ?? ''))
      return i;
    const isTold = next?.pos === 'VERB' && mayBeParticiple(next);
    return determinerOf(those) !== null && isTold ? i + 3 : i + 2;
  }

  /** People called by what they have in common: `the | young`. */
  private people(from: number, head: number): number {
    this.phrases.push({
      ...{ from, to: head + 1, fullTo: head + 1, head, nameFrom: head + 1 },
      ...{ kind: 'nominal', determiner: 'the', plural: true, nested: null },
    });
    return head + 1;
  }

  /**
   * True where `that`, `which` or `what` opens a clause, or `neither` what it counts, and
   * is no determiner of the noun behind it.
   */
  private isConjunction(i: number): boolean {
    const { lower } = this.tokens.token(i);
    if (/^(?:which|whose|what)$/u.test(lower)) return true;
    // | Neither | Tom Ray nor Ann Lee said so
    const next = this.tokens.at(i + 1);
    if (/^(?:n?either|both)$/u.test(lower))
      return next !== undefined && isCapital(next) && !isPlural(next);
    if (lower !== 'that') return false;
    let j = i + 1;
    while (j < this.tokens.last && /^(?:ADJ|NUM|ADV)$/u.test(this.tokens.token(j).pos)) j++;
    if (this.tokens.at(j)?.pos === 'PROPN') return true;
    while (this.tokens.at(j + 1)?.pos === 'NOUN') j++;
    const noun = this.tokens.at(j);
    return noun?.pos === 'NOUN' && isPlural(noun);
  }

  /** Adds the phrase whose core begins at `coreFrom`, and its owners; returns where to go on. */
  private core(from: number, coreFrom: number, determiner: Determiner): number {
    const core = coreOf(this.tokens, { from, coreFrom, determiner });
    for (const owner of core.owners) {
      const to = owner.head + 1;
      this.add({ ...owner, to, fullTo: to }, determiner, 'owner');
    }
    if (core.noun === null) return Math.max(core.end, core.least);
    const isOwned = core.owners.length > 0;
    const end = this.emit(from, core.segment, core.noun, isOwned ? 'possessive' : determiner);
    return Math.max(end, core.least);
  }

  /** True of a noun alone that has its capital from its place: | Hundreds | of workers left. */
  private isCommon(segment: number, head: number): boolean {
    const isOpeningNoun = segment === head && isOpening(this.tokens, head);
    return isOpeningNoun && isCommonNoun(this.tokens, this.tokens.token(head));
  }

  private emit(from: number, segment: number, noun: number, determiner: Determiner): number {
    let to = noun + 1;
    const token = this.tokens.token(noun);
    if (isCapital(token)) to = joinedName(this.tokens, segment, to);
    if (to > noun + 1) to = hostEnd(this.tokens, to);
    else {
      // Member of Parliament | Ann Lee
      const isOffice = isTitle(token) || token.lower === 'member';
      const holder = isOffice ? holderOf(this.tokens, to) : null;
      const bearer = holder ?? (determiner === 'a' ? bearerOf(this.tokens, to) : null);
      if (bearer !== null) return this.emitHolder(from, segment, noun, bearer, determiner);
    }
    let head = to - 1;
    const isName = isCapital(this.tokens.at(head)) && !this.isCommon(segment, head);
    if (!isName || TITLES.has(this.tokens.token(head).lower)) {
      const quantity = QUANTITIES.has(this.tokens.token(head).lower);
      const full = this.isOfVerb(from, head) ? { to, head: null } : this.ofPhrase(to, quantity);
      if (quantity && full.head !== null) head = full.head;
      this.add({ from, segment, head, to, fullTo: full.to }, determiner, null);
      return quantity ? full.to : to;
    }
    const fullTo = behindAside(this.tokens, segment, to);
    this.add({ from, segment, head, to, fullTo }, determiner, null);
    return fullTo;
  }

  /**
   * Adds whoever holds an office or is called so, the office before the name, and
   * the body or country that it is one of.
   */
  private emitHolder(
    from: number,
    segment: number,
    title: number,
    holder: TokenRange,
    determiner: Determiner,
  ): number {
    this.phrases.push(...modifiersOf(this.tokens, segment, title));
    if (!/^(?:minister|secretary)$/u.test(this.tokens.token(title).lower))
      this.phrases.push(...modifiersOf(this.tokens, title + 1, holder.from));
    const to = withoutHonours(this.tokens, holder.from, holder.to);
    this.phrases.push({
      ...{ from, to, fullTo: holder.to, head: to - 1, nameFrom: holder.from, kind: 'named' },
      ...{ determiner, plural: false, nested: null },
    });
    return holder.to;
  }

  /**
   * True where "of" is the verb's before the phrase: accused the council | of vandalism. In
   * "accused the mayor of London of vandalism" the first one is the mayor's.
   */
  private isOfVerb(from: number, head: number): boolean {
    const verb = this.tokens.at(from - 1);
    return verb?.pos === 'VERB' && takesOf(verb) && !isTitle(this.tokens.token(head));
  }

  /**
   * Behind "of" and the phrase after it, and behind whom a spokesman speaks "for"; its head too.
   */
  private ofPhrase(i: number, emitInside: boolean): { to: number; head: number | null } {
    const link = this.tokens.at(i)?.lower;
    const speaksFor = link === 'for' && SPOKESPERSON.test(this.tokens.token(i - 1).lower);
    if (link !== 'of' && !speaksFor) return { to: i, head: null };
    let j = i + 1;
    while (
      j < this.tokens.last &&
      (determinerOf(this.tokens.at(j)) !== null || isPossessivePronoun(this.tokens.token(j).lower))
    )
      j++;
    if (!startsCore(this.tokens, j)) return { to: i, head: null };
    // Read the phrase on trial: it is emitted on its own where it is no part of a quantity.
    const trial: Phrase[] = [];
    const to = new Chunker(this.tokens, trial).phraseAt(i + 1);
    const inner = trial.at(-1);
    if (inner === undefined || to <= i + 1) return { to: i, head: null };
    if (emitInside) this.phrases.push(...trial.slice(0, -1));
    return { to: endOf(inner), head: inner.head };
  }

  /** Adds the phrase within bounds, and those nested in it; none where it is a date or the like. */
  private add(bounds: Bounds, determiner: Determiner, nested: Phrase['nested']): void {
    const { from, segment } = bounds;
    const isEnd = bounds.head === bounds.to - 1;
    const to = isEnd ? withoutHonours(this.tokens, segment, bounds.to) : bounds.to;
    const head = isEnd ? to - 1 : bounds.head;
    const fullTo = Math.max(bounds.to, bounds.fullTo);
    const headToken = this.tokens.token(head);
    const given = head > segment ? this.tokens.token(head - 1) : undefined;
    const isMay =
      MONTHS.has(headToken.lower) &&
      (/^m(?:rs|r|s|iss)\.?$/u.test(given?.lower ?? '') || isFirstName(given?.text ?? ''));
    if (CALENDAR.has(headToken.lower) && isCapital(headToken) && !isMay) return;
    const isLocal = determiner === 'none' && isLocalBody(this.tokens, segment, to);
    const nameFrom = isLocal ? segment : nameStart(this.tokens, segment, to);
    const named = nameFrom < to && head === to - 1;
    const isAdjective = isDemonym(headToken) || isAdjectiveOfName(this.tokens, headToken);
    // the | Austrian | landed; the | British | left; an | American | was hurt
    const isNational =
      named &&
      to - nameFrom === 1 &&
      isDemonym(headToken) &&
      hasSense(headToken.lower, 'person') &&
      (determiner === 'the' || (determiner === 'a' && to - from === 2));
    const isOrigin = named && to - nameFrom === 1 && isAdjective && determiner !== 'the';
    if (isOrigin && !isNational) return;
    // a US | blogging platform
    if (named && determiner === 'a' && countryNamed(this.tokens.textOf(nameFrom, to)) !== undefined)
      return;
    // a | Democrat | from Cleveland
    const isMember = named && determiner === 'a' && to - from === 2 && isPartisan(headToken);
    const plural = isNational
      ? /(?:sh|ch|se|ss)$/u.test(headToken.lower)
      : !named && isPlural(headToken);
    // Of "a quarter of Karvia's exports" only what stands before "of": the rest is read already.
    if (!isNational && (!named || nameFrom > segment))
      this.phrases.push(
        ...modifiersOf(this.tokens, segment, named ? nameFrom : Math.min(head, to)),
      );
    const isName = named && !isNational && !isMember;
    // A secretary | general | is a secretary.
    const noun = isGeneral(this.tokens, head) ? head - 1 : head;
    this.phrases.push({
      ...{ from, to, fullTo, head: noun, nameFrom: isName ? nameFrom : to },
      ...{ kind: isName ? 'named' : 'nominal', determiner, plural, nested },
    });
  }
}
