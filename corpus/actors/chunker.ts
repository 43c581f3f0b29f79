import { withSpelledNames } from './acronym.js';
import { joinedGroups } from './coordination.js';
import { countryNamed, isPlaceName } from './geography.js';
import { hasSense, isFirstName, singularOf } from './lexicon.js';
import {
  isOpeningAdjective,
  isGeneration,
  isWorker,
  isNamingHead,
  isPostNominal,
  isTitle,
  leadsToName,
  isKnownNoun,
  isDemonym,
  isPlural,
  determinerOf,
} from './noun.js';
import { type Determiner, type Phrase, textOf } from './phrase.js';
import { type Spelling, spellingOf } from './spelling.js';
import { isCapital, isOwnersMark, type Token, tokenAt } from './token.js';
import type { TokenRange } from './token-range.js';
import {
  isPossessivePronoun,
  CALENDAR,
  CLAUSE_ADVERBS,
  INDEFINITES,
  LIMITING,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  PEOPLE_ADJECTIVES,
  PORTFOLIO_TITLES,
  PRONOUNS,
  QUANTITIES,
  TITLES,
} from './words.js';

/** The noun phrases and pronouns of `tokens`, in order of their ends; nested ones before their hosts. */
export function phrasesOf(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  const spelling = spellingOf(tokens);
  let start = 0;
  while (start < tokens.length) {
    let end = start + 1;
    while (end < tokens.length && tokens[end]?.passage === tokens[start]?.passage) end++;
    new Chunker(tokens, start, end, phrases, spelling).run();
    start = end;
  }
  return withSpelledNames(tokens, joinedGroups(tokens, phrases));
}

/** Tokens between the place of a dateline and its dash at most. */
const DATELINE_REACH = 10;

/** KARVIA as Karvia. */
function inTitleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** Reads the noun phrases of one passage from left to right. */
class Chunker {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly first: number,
    private readonly last: number,
    private readonly phrases: Phrase[],
    private readonly spelling: Spelling,
  ) {}

  run(): void {
    let i = this.behindLabel();
    while (i < this.last) i = this.phraseAt(i);
  }

  /** Behind what only tells whence a report comes, or whose turn it is in an interview: `Q: | Did you know?` */
  private behindLabel(): number {
    const isTurn = /^[QA]$/u.test(this.token(this.first).text);
    if (isTurn && this.at(this.first + 1)?.text === ':') return this.first + 2;
    return this.behindDateline() ?? this.first;
  }

  /**
   * Behind the dateline of a report, where one opens it: `KARVIA CITY — |`, `LONDON (Reuters) - |`, `PARIS: |`;
   * but not: NASA — which …
   */
  private behindDateline(): number | null {
    let to = this.first;
    while (/^\p{Lu}[\p{Lu}.'’-]+$/u.test(this.at(to)?.text ?? '')) to++;
    if (to === this.first) return null;
    const place = this.tokens.slice(this.first, to);
    const isKnown = isPlaceName(place.map(({ text }) => inTitleCase(text)).join(' '));
    if (this.at(to)?.text === ':') return isKnown ? to + 1 : null;
    // A body's initials are written so elsewhere too, and are short.
    if (this.spelling.capital.has(this.token(this.first).text)) return null;
    let dash = to;
    while (dash < to + DATELINE_REACH && this.isDatelineWord(dash)) dash++;
    const next = this.at(dash + 1);
    const opens = isCapital(next) || /^["“‘']$/u.test(next?.text ?? '');
    const isAlone = dash === to && place.length === 1 && place.every(({ text }) => text.length < 6);
    const isDash = /^[-–—]+$/u.test(this.at(dash)?.text ?? '');
    return isDash && opens && (isKnown || !isAlone) ? dash + 1 : null;
  }

  /** What may stand between place and dash: `, March 3 (Reuters)`. */
  private isDatelineWord(i: number): boolean {
    const token = this.at(i);
    return isCapital(token) || /^(?:[,./()[\]]|\d+)$/u.test(token?.text ?? '');
  }

  private at(i: number): Token | undefined {
    return i < this.last ? this.tokens[i] : undefined;
  }

  private token(i: number): Token {
    return tokenAt(this.tokens, i);
  }

  /** Adds the phrase that begins at `i`, if one does; returns where to go on. */
  private phraseAt(i: number): number {
    const token = this.at(i);
    if (token === undefined) return this.last;
    if (this.isAside(i)) return i + 1;
    const pronoun = PRONOUNS.get(token.lower);
    if (pronoun !== undefined && !(token.pos === 'PROPN' && /^(?:US|IT|I)$/u.test(token.text))) {
      this.phrases.push({
        ...{ from: i, to: i + 1, fullTo: i + 1, head: i, nameFrom: i + 1, kind: 'pronoun' },
        ...{ determiner: 'none', plural: pronoun.plural, nested: null },
      });
      if (!pronoun.possessive || !this.startsCore(i + 1)) return i + 1;
      return this.core(i, i + 1, 'possessive');
    }
    const determiner = determinerOf(token);
    if (determiner !== null) {
      // He said | that | politicians; the commission | which | proponents say
      if (this.isConjunction(i)) return i + 1;
      let next = i + 1;
      while (next < this.last && determinerOf(this.token(next)) !== null) next++;
      if (this.startsCore(next)) return this.core(i, next, determiner);
      if (INDEFINITES.has(token.lower)) return this.bare(i, determiner);
      if (determiner === 'the' && PEOPLE_ADJECTIVES.has(this.at(next)?.lower ?? '')) {
        return this.people(i, next);
      }
      return i + 1;
    }
    if (INDEFINITES.has(token.lower)) {
      if (LIMITING.has(token.lower) && this.startsCore(i + 1))
        return this.core(i, i + 1, 'quantity');
      return this.bare(i, 'quantity');
    }
    if (!this.startsCore(i)) return i + 1;
    return this.core(i, i, token.pos === 'NUM' ? 'quantity' : 'none');
  }

  /** Letters behind a name and a comma: Ann Lopez, | OBE. An MP is somebody. */
  private isAside(i: number): boolean {
    const token = this.token(i);
    const isLetters = isGeneration(token) || (isPostNominal(token) && !isTitle(token));
    return isLetters && this.at(i - 1)?.text === ',' && isCapital(this.at(i - 2));
  }

  /** A phrase of one word that stands for people: `others`, `some of the scientists`, `one of them`. */
  private bare(i: number, determiner: Determiner): number {
    const full = this.ofPhrase(i + 1, true);
    const plural = this.token(i).lower !== 'one';
    const fullTo = full.head === null ? this.behindThose(i + 1) : full.to;
    this.phrases.push({
      ...{ from: i, to: i + 1, fullTo, head: full.head ?? i, nameFrom: i + 1 },
      ...{ kind: 'nominal', determiner, plural, nested: null },
    });
    return full.to;
  }

  /** Behind "of" and people called by no noun: `one | of them`, `one | of those injured`; `i` where none are. */
  private behindThose(i: number): number {
    const [link, those, next] = [this.at(i), this.at(i + 1), this.at(i + 2)];
    if (link?.lower !== 'of' || !/^(?:them|us|you|those|these)$/u.test(those?.lower ?? ''))
      return i;
    const isTold = next?.pos === 'VERB' && /(?:ed|en)$/u.test(next.lower);
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

  /** True where `that`, `which` or `what` opens a clause and is no determiner of the noun behind it. */
  private isConjunction(i: number): boolean {
    const { lower } = this.token(i);
    if (/^(?:which|whose|what)$/u.test(lower)) return true;
    if (lower !== 'that') return false;
    let j = i + 1;
    while (j < this.last && /^(?:ADJ|NUM|ADV)$/u.test(this.token(j).pos)) j++;
    if (this.at(j)?.pos === 'PROPN') return true;
    while (this.at(j + 1)?.pos === 'NOUN') j++;
    const noun = this.at(j);
    return noun?.pos === 'NOUN' && isPlural(noun);
  }

  /** True where a noun comes, after adjectives, numbers and participles. */
  private startsCore(i: number): boolean {
    for (let j = i; j < Math.min(this.last, i + 7); j++) {
      const token = this.tokens[j];
      if (token === undefined) return false;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
      const next = this.at(j + 1);
      const goesOn =
        token.pos === 'ADJ' ||
        token.pos === 'NUM' ||
        this.isHyphen(j) ||
        (this.isComma(j) && j > i) ||
        // a hi | -tech company, the over | -60s
        this.isHyphen(j + 1) ||
        (token.pos === 'ADV' && next?.pos === 'ADJ' && !CLAUSE_ADVERBS.has(token.lower)) ||
        (token.pos === 'CCONJ' && this.at(j - 1)?.pos === 'ADJ' && next?.pos === 'ADJ') ||
        (token.pos === 'VERB' &&
          /(?:ing|ed|en)$/u.test(token.lower) &&
          (next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN') &&
          (j > i || determinerOf(this.at(i - 1)) !== null || this.isPossessiveMark(i - 1)));
      if (!goesOn) return false;
    }
    return false;
  }

  private isPossessiveMark(i: number): boolean {
    const token = this.at(i);
    return token?.pos === 'PART' && /^['’]s$/u.test(token.text);
  }

  /** Between adjectives: a large | , | naked man. */
  private isComma(i: number): boolean {
    return (
      this.at(i)?.text === ',' && this.at(i - 1)?.pos === 'ADJ' && this.at(i + 1)?.pos === 'ADJ'
    );
  }

  private isHyphen(i: number): boolean {
    const [before, token, after] = [this.at(i - 1), this.at(i), this.at(i + 1)];
    if (before === undefined || token === undefined || after === undefined) return false;
    return token.text === '-' && before.end === token.start && token.end === after.start;
  }

  private core(from: number, coreFrom: number, determiner: Determiner): number {
    let j = coreFrom;
    let lastNoun = -1;
    let segment = coreFrom;
    let owned = false;
    while (j < this.last) {
      const token = this.token(j);
      const next = this.at(j + 1);
      const surname = this.behindParticles(j);
      const given = this.tokens[lastNoun];
      if (surname > j && isCapital(this.at(surname)) && isCapital(given)) {
        // Larissa | de | Macedo, Ursula | von der | Leyen; but: on Monday | von der Leyen
        if (CALENDAR.has(given?.lower ?? '')) break;
        lastNoun = surname;
        j = surname + 1;
      } else if (token.pos === 'NOUN' || token.pos === 'PROPN') {
        // into account | Ukraine's interests; but: envoy Steve Witkoff, the research firm Enders
        if (
          lastNoun === j - 1 &&
          lastNoun !== -1 &&
          isCapital(token) &&
          !leadsToName(this.tokens[lastNoun])
        )
          break;
        lastNoun = j++;
      } else if (this.isHyphen(j)) {
        // Whatever the tagger says of them, both sides belong together: son-in-law.
        j++;
        if (this.at(j) !== undefined) lastNoun = j++;
      } else if (lastNoun !== -1 && this.isPossessive(j) && this.joinsName(segment, j)) {
        j++;
      } else if (lastNoun !== -1 && this.isPossessive(j)) {
        this.emitOwner(segment === coreFrom ? from : segment, segment, lastNoun, determiner);
        if (!this.startsCore(j + 1)) return j + 1;
        j++;
        segment = j;
        lastNoun = -1;
        owned = true;
      } else if (lastNoun === -1 && j > coreFrom && this.isComma(j)) {
        j++;
      } else if (
        this.startsCore(j) &&
        !(lastNoun !== -1 && token.pos === 'NUM' && !isCapital(next))
      ) {
        // An adjective or participle with a noun to come.
        if (lastNoun !== -1 && (token.pos === 'VERB' || token.pos === 'ADV')) break;
        j++;
      } else if (
        lastNoun !== -1 &&
        token.text === '&' &&
        isCapital(this.at(j + 1)) &&
        isCapital(this.tokens[lastNoun])
      ) {
        j++;
      } else break;
    }
    if (lastNoun === -1) return Math.max(j, from + 1);
    return this.emit(from, segment, lastNoun, owned ? 'possessive' : determiner);
  }

  private isPossessive(i: number): boolean {
    const [before, token, after] = [this.at(i - 1), this.at(i), this.at(i + 1)];
    if (token === undefined || before?.end !== token.start) return false;
    if (/^['’]s$/u.test(token.text)) return token.pos === 'PART' || this.startsCore(i + 1);
    // the MEPs’ votes; but a closing quotation mark: ‘the MEPs’ voted
    return (
      /^['’]$/u.test(token.text) &&
      before.text.endsWith('s') &&
      token.end !== after?.start &&
      this.startsCore(i + 1)
    );
  }

  /**
   * True of an owner's mark within a name: the Teachers | ' Union, St Mary | 's Hospital, Lily | 's Kitchen; but
   * countries, cities and whoever is named alone own what follows: Ukraine's Foreign Ministry.
   */
  private joinsName(segment: number, mark: number): boolean {
    const owner = this.token(mark - 1);
    const end = this.capitalRun(mark + 1);
    if (end === mark + 1 || !isCapital(owner) || this.spelling.unowning.has(owner.text))
      return false;
    let start = mark - 1;
    while (start > segment && isCapital(this.at(start - 1))) start--;
    if (isPlaceName(textOf(this.tokens, start, mark))) return false;
    const isSaint = start < mark - 1 && /^(?:st\.?|saint)$/u.test(this.token(mark - 2).lower);
    if (isSaint) return true;
    const isOnly = start === mark - 1;
    if (isFirstName(owner.text)) return isOnly && !isTitle(this.token(mark + 1));
    // the Children | 's Society, King | 's College London
    const isPeople = isKnownNoun(owner.lower) && (isOnly || isPlural(owner));
    return isPeople && this.holdsOrganisation(mark + 1, end);
  }

  /** True where a run of capitals begins or ends as the names of organisations end. */
  private holdsOrganisation(from: number, to: number): boolean {
    return [from, to - 1].some((i) => ORGANISATION_HEADS.has(this.token(i).lower));
  }

  private isNameParticle(i: number): boolean {
    const token = this.at(i);
    return token !== undefined && token.lower !== 'of' && NAME_PARTICLES.has(token.text);
  }

  /** Behind the particles at `i`: Ursula | von der | Leyen; `i` where none stand there. */
  private behindParticles(i: number): number {
    let j = i;
    while (this.isNameParticle(j)) j++;
    return j;
  }

  /** True of a particle in a name, whatever other ones stand before it; so too in: said | van der | Meulen. */
  private joinsSurname(segment: number, i: number): boolean {
    let first = i;
    while (first > segment && NAME_PARTICLES.has(this.token(first - 1).text)) first--;
    const opens = first === segment && determinerOf(this.at(first - 1)) === null;
    return NAME_PARTICLES.has(this.token(i).text) && (opens || isCapital(this.tokens[first - 1]));
  }

  private emitOwner(from: number, segment: number, head: number, determiner: Determiner): void {
    this.add(from, segment, head, head + 1, head + 1, determiner, 'owner');
  }

  private emit(from: number, segment: number, noun: number, determiner: Determiner): number {
    let to = noun + 1;
    const token = this.token(noun);
    if (isCapital(token)) to = this.joinedName(segment, to);
    if (to > noun + 1) to = this.hostEnd(to);
    else if (isTitle(token)) {
      const holder = this.holderOf(to);
      if (holder !== null) return this.emitHolder(from, segment, noun, holder, determiner);
    }
    let head = to - 1;
    let fullTo = to;
    const isName = isCapital(this.tokens[head]);
    if (!isName || TITLES.has(this.token(head).lower)) {
      const quantity = QUANTITIES.has(this.token(head).lower);
      const full = this.ofPhrase(to, quantity);
      fullTo = full.to;
      if (quantity && full.head !== null) head = full.head;
      this.add(from, segment, head, to, fullTo, determiner, null);
      return quantity ? fullTo : to;
    }
    this.add(from, segment, head, to, fullTo, determiner, null);
    return to;
  }

  /** Behind the people whom a body's name stands before: `Department for Transport | spokesman`; `to` where none are. */
  private hostEnd(to: number): number {
    let j = to;
    while (/^(?:NOUN|ADJ)$/u.test(this.at(j)?.pos ?? '') && !isCapital(this.at(j))) j++;
    const head = this.token(j - 1);
    const isPerson = hasSense(singularOf(head.lower), 'person') || isTitle(head);
    if (j === to || head.pos !== 'NOUN' || !isPerson) return to;
    // Bank of England governor | Andrew Bailey; but: an official | Monday
    return CALENDAR.has(this.at(j)?.lower ?? '') ? j : this.capitalRun(j);
  }

  /**
   * The name, behind "of" and an office, of whoever holds it: `Secretary of State | Dana Whitcombe`,
   * `chief of staff | Mark Meadows`; null where none follows.
   */
  private holderOf(of: number): TokenRange | null {
    if (this.at(of)?.lower !== 'of') return null;
    let from = of + 1;
    if (this.at(from)?.lower === 'the') from++;
    const office = from;
    while (/^(?:NOUN|ADJ)$/u.test(this.at(from)?.pos ?? '') && this.isOfficeWord(from)) from++;
    let end = this.capitalRun(from);
    if (from > office) {
      const isPerson = end > from + 1 && isFirstName(this.token(from).text);
      return isPerson ? { from, to: end } : null;
    }
    // Minister of Trade and Industry | Karl Holm
    while (/^(?:and|for)$/u.test(this.at(end)?.lower ?? '') && isCapital(this.at(end + 1))) {
      if (this.personIn(from, end) < end) break;
      from = end + 1;
      end = this.capitalRun(from);
    }
    const start = this.behindOffice(from, end);
    return start < end ? { from: start, to: end } : null;
  }

  /** A word in small letters that may tell an office: chief of | staff; but not: coach of tennis | star. */
  private isOfficeWord(i: number): boolean {
    const token = this.token(i);
    return !isCapital(token) && !hasSense(singularOf(token.lower), 'person') && !isTitle(token);
  }

  /** Where in a run of capitals the person behind an office or a country begins, else its end. */
  private behindOffice(from: number, end: number): number {
    // Superintendent of the U.S. Military Academy
    if (end === from || ORGANISATION_HEADS.has(this.token(end - 1).lower)) return end;
    const person = this.personIn(from, end);
    // the governor of New South Wales
    if (person < end) return isPlaceName(textOf(this.tokens, person, end)) ? end : person;
    for (let i = end - 2; i > from; i--) {
      const office = textOf(this.tokens, from, i);
      if (office === 'State' || countryNamed(office) !== undefined) return i;
    }
    return end;
  }

  /** Adds whoever holds an office, the office before the name, and the body or country that it is one of. */
  private emitHolder(
    from: number,
    segment: number,
    title: number,
    holder: TokenRange,
    determiner: Determiner,
  ): number {
    this.emitModifiers(segment, title);
    if (!/^(?:minister|secretary)$/u.test(this.token(title).lower))
      this.emitModifiers(title + 1, holder.from);
    const to = this.withoutHonours(holder.from, holder.to);
    this.phrases.push({
      ...{ from, to, fullTo: holder.to, head: to - 1, nameFrom: holder.from, kind: 'named' },
      ...{ determiner, plural: false, nested: null },
    });
    return holder.to;
  }

  /** Behind a person's name, without the letters that follow it: `Hugh Ballantyne | KC`. */
  private withoutHonours(segment: number, to: number): number {
    let end = to;
    while (end > segment && isPostNominal(this.token(end - 1))) end--;
    if (end === to) return to;
    let start = end;
    while (start > segment && isCapital(this.at(start - 1))) start--;
    // Ann Lee MP; but: the Liberal Democrat MP
    const isPerson = this.tokens.slice(start, end - 1).some((token) => isFirstName(token.text));
    return end - start > 1 && (isPerson || !isTitle(this.token(end))) ? end : to;
  }

  /** Behind a name that goes on: `Department | of Health`, `Bill & | Melinda Gates Foundation`. */
  private joinedName(segment: number, to: number): number {
    const left = this.token(to - 1);
    const link = this.at(to);
    if (link === undefined) return to;
    let next = to + 1;
    if (link.lower === 'of' || link.lower === 'for' || link.lower === 'on') {
      if (this.at(next)?.lower === 'the') next++;
      if (!isCapital(this.at(next)) || !isNamingHead(left.lower)) return to;
      // the Council | on Monday
      if (CALENDAR.has(this.token(next).lower)) return to;
      const end = this.personIn(next, this.capitalRun(next));
      return end > next ? this.joinedName(segment, end) : to;
    }
    if (link.lower === 'and' && isCapital(this.at(next))) {
      const end = this.capitalRun(next);
      const lastWord = this.token(end - 1);
      const single = to - segment <= 2 && !isFirstName(left.text);
      const within = to - segment > 1 && /^(?:of|for|on)$/u.test(this.at(to - 2)?.lower ?? '');
      if (
        end > next + 1 &&
        single &&
        countryNamed(left.text) === undefined &&
        countryNamed(textOf(this.tokens, next, end)) === undefined &&
        ORGANISATION_HEADS.has(lastWord.lower) &&
        !ORGANISATION_HEADS.has(left.lower)
      ) {
        return end;
      }
      if (within && isNamingHead(this.at(to - 3)?.lower ?? '')) return end;
    }
    return to;
  }

  /** Where in a run of capitals a person's name begins, else its end: the Institute of Navigation | Roger McKinlay. */
  private personIn(from: number, end: number): number {
    for (let i = from + 1; i < end - 1; i++) {
      if (isFirstName(this.token(i).text)) return i;
    }
    return end;
  }

  private capitalRun(i: number): number {
    let j = i;
    while (
      j < this.last &&
      (isCapital(this.tokens[j]) ||
        this.isHyphen(j) ||
        (this.isNameParticle(j) && isCapital(this.at(this.behindParticles(j))))) &&
      this.tokens[j]?.pos !== 'PUNCT'
    ) {
      j++;
    }
    return j;
  }

  /** Behind "of" and the phrase after it; its head too. */
  private ofPhrase(i: number, emitInside: boolean): { to: number; head: number | null } {
    if (this.at(i)?.lower !== 'of') return { to: i, head: null };
    let j = i + 1;
    while (
      j < this.last &&
      (determinerOf(this.tokens[j]) !== null || isPossessivePronoun(this.token(j).lower))
    )
      j++;
    if (!this.startsCore(j)) return { to: i, head: null };
    // Read the phrase on trial: it is emitted on its own where it is no part of a quantity.
    const trial: Phrase[] = [];
    const to = new Chunker(this.tokens, i + 1, this.last, trial, this.spelling).phraseAt(i + 1);
    const inner = trial.at(-1);
    if (inner === undefined || to <= i + 1) return { to: i, head: null };
    if (emitInside) this.phrases.push(...trial.slice(0, -1));
    return { to: Math.max(inner.to, inner.fullTo), head: inner.head };
  }

  private add(
    from: number,
    segment: number,
    last: number,
    behind: number,
    behindAll: number,
    determiner: Determiner,
    nested: Phrase['nested'],
  ): void {
    const isEnd = last === behind - 1;
    const to = isEnd ? this.withoutHonours(segment, behind) : behind;
    const [head, fullTo] = [isEnd ? to - 1 : last, Math.max(behind, behindAll)];
    const headToken = this.token(head);
    if (CALENDAR.has(headToken.lower) && isCapital(headToken)) return;
    const nameFrom = this.withArticle(this.nameStart(segment, to), to);
    const named = nameFrom < to && head === to - 1;
    if (named && to - nameFrom === 1 && isDemonym(headToken) && determiner !== 'the') return;
    // a US | blogging platform
    if (
      named &&
      determiner === 'a' &&
      countryNamed(textOf(this.tokens, nameFrom, to)) !== undefined
    )
      return;
    // the | Austrian | landed; the | British | left
    const isNational =
      named && to - nameFrom === 1 && isDemonym(headToken) && hasSense(headToken.lower, 'person');
    const plural = isNational
      ? /(?:sh|ch|se|ss)$/u.test(headToken.lower)
      : !named && isPlural(headToken);
    // Of "a quarter of Karvia's exports" only what stands before "of": the rest is read already.
    if (!isNational && (!named || nameFrom > segment))
      this.emitModifiers(segment, named ? nameFrom : Math.min(head, to));
    const isName = named && !isNational;
    this.phrases.push({
      ...{ from, to, fullTo, head, nameFrom: isName ? nameFrom : to },
      ...{ kind: isName ? 'named' : 'nominal', determiner, plural, nested },
    });
  }

  /** Where a name begins to which its article belongs: | The Hague. */
  private withArticle(nameFrom: number, to: number): number {
    if (nameFrom >= to || this.at(nameFrom - 1)?.text !== 'The') return nameFrom;
    const name = textOf(this.tokens, nameFrom, to);
    const isWhole = countryNamed(name) === undefined && isPlaceName(`The ${name}`);
    return isWhole ? nameFrom - 1 : nameFrom;
  }

  /** Names among the words before the head: `US` in `US special envoy`. */
  private emitModifiers(segment: number, before: number): void {
    let j = segment;
    while (j < before) {
      const end = this.modifierEnd(j, before);
      if (end === j) j++;
      else {
        this.phrases.push({
          ...{ from: j, to: end, fullTo: end, head: end - 1, nameFrom: j, kind: 'named' },
          ...{ determiner: 'none', plural: false, nested: 'modifier' },
        });
        j = end;
      }
    }
  }

  /** Behind the name that begins at `j` among the words before a head; `j` where none does. */
  private modifierEnd(j: number, before: number): number {
    const token = this.token(j);
    let last = j;
    while (last < before && this.goesOn(j, last)) last++;
    if (last === j || CALENDAR.has(token.lower) || this.isCommonOpening(j)) return j;
    if (this.isOpening(j) && isPlural(token) && this.isCommonNoun(token) && last === j + 1)
      return j;
    // Department for Transport | spokesman
    const joined = this.joinedName(j, last);
    if (joined > last && joined <= before) return joined;
    // World Health Organization | figures; European Commission | Vice President; Home Office | spokeswoman
    let organisation = last;
    while (organisation > j && isTitle(this.token(organisation - 1))) organisation--;
    if (organisation > j + 1 && ORGANISATION_HEADS.has(this.token(organisation - 1).lower))
      return organisation;
    if (isTitle(token) || isDemonym(token)) return j;
    let end = j + 1;
    while (end < last && !isTitle(this.token(end))) end++;
    return end === j + 1 && (isWorker(token) || this.isPortfolio(j)) ? j : end;
  }

  /** True of a token that belongs to a name that begins at `from` among the words before a head. */
  private goesOn(from: number, i: number): boolean {
    const token = this.token(i);
    const isWord =
      isCapital(token) &&
      (token.pos === 'PROPN' || (i > from && ORGANISATION_HEADS.has(token.lower)));
    return isWord || (i > from && isOwnersMark(token));
  }

  /** `Energy` before Minister, `Green` before councillor: no body, unless the article names it elsewhere too. */
  private isPortfolio(i: number): boolean {
    const { text } = this.token(i);
    const title = this.at(i + 1)?.lower ?? '';
    const isBody =
      countryNamed(text) !== undefined ||
      text === text.toUpperCase() ||
      this.spelling.untitled.has(text);
    return PORTFOLIO_TITLES.has(title) && !isBody;
  }

  /** Of a word that opens a sentence: `Officials`, `Lots`; but `Rangers` where it has its capital elsewhere. */
  private isCommonNoun(token: Token): boolean {
    if (this.spelling.capital.has(token.text)) return false;
    const isName = token.pos === 'PROPN' && (!isPlural(token) || isFirstName(token.text));
    return QUANTITIES.has(token.lower) || (isKnownNoun(token.lower) && !isName);
  }

  /** True where a word owes its capital to its place: elsewhere the article writes it small. */
  private isCommonOpening(i: number): boolean {
    const { text, lower } = this.token(i);
    return this.isOpening(i) && this.spelling.small.has(lower) && !this.spelling.capital.has(text);
  }

  /** Where the proper name at the end of a phrase begins; `to` where there is none. */
  private nameStart(segment: number, to: number): number {
    const headToken = this.token(to - 1);
    if (!isCapital(headToken)) return to;
    // The first word of a passage has its capital from there.
    const opens = this.isOpening(to - 1);
    if (opens && headToken.pos === 'NOUN') return to;
    const isOnly = opens && to - 1 === segment;
    if (isOnly && (this.isCommonOpening(to - 1) || this.isCommonNoun(headToken))) return to;
    let start = to - 1;
    while (start > segment) {
      const before = this.token(start - 1);
      const joins =
        isCapital(before) ||
        before.text === '&' ||
        this.isHyphen(start - 1) ||
        isOwnersMark(before) ||
        this.joinsSurname(segment, start - 1) ||
        ((before.lower === 'the' ||
          before.lower === 'for' ||
          before.lower === 'and' ||
          before.lower === 'on') &&
          start - 2 >= segment);
      if (!joins || isOpeningAdjective(before, this.isOpening(start - 1))) break;
      start--;
    }
    // A title before the name is no part of it, unless nothing else is left.
    let cut = start;
    const organisation = ORGANISATION_HEADS.has(headToken.lower);
    for (let j = start; j < to - 1 && !organisation; j++) {
      const word = this.token(j);
      // King | 's College London
      if (this.at(j + 1)?.lower === 'of' || isOwnersMark(this.at(j + 1))) break;
      // Dr. Paul | King | Jr.
      const isPerson = j > cut && isFirstName(this.token(cut).text);
      if ((isTitle(word) || (j === start && isWorker(word))) && !isPerson) cut = j + 1;
    }
    if (cut < to && !organisation) start = cut;
    // Nothing but titles: Labour MEP, the Prime Minister; but: Stephen King
    const isPerson = to - start > 1 && isFirstName(this.token(start).text);
    // the Department of Health
    const isJoined = textOf(this.tokens, start, to).includes(' of ');
    return TITLES.has(headToken.lower) && !isPerson && !isJoined ? to : start;
  }

  private isOpening(i: number): boolean {
    let j = i - 1;
    while (j >= this.first && this.tokens[j]?.pos === 'PUNCT') j--;
    if (j < this.first) return true;
    const before = this.tokens[i - 1];
    return before !== undefined && /[“"‘:]/u.test(before.text);
  }
}
