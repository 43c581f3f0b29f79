import { isFirstName } from '../words/lexicon.js';
import { isCapital, type Token } from '../words/token.js';
import {
  isProgressive,
  isTelling,
  isVerb,
  mayBeParticiple,
  mayTakeClause,
  takesClause,
} from '../words/verb.js';
import { isClauseOpener, LIMITING, MONTHS, NEARER_TIMES, TIMES, WEEKDAYS } from '../words/words.js';
import type { Phrase } from './phrase.js';
import type { PhrasedTokens } from './phrased-tokens.js';
import { type VerbGroup, verbGroupAt } from './verb-group.js';

/** The verb of a subject before it. */
export interface SubjectVerb extends VerbGroup {
  /** It is the one of a relative clause: `X, who told …`. */
  readonly relative: boolean;
  /** Words skipped between subject and verb: an insertion, what hangs on "of". */
  readonly skipped: boolean;
}

/** Tokens looked at for the verb of a phrase. */
export const REACH = 45;

/** A search for the verb of a subject. */
interface Search {
  /** The token behind the subject. */
  readonly from: number;
  /** The token that is out of reach. */
  readonly limit: number;
  readonly subject: Phrase | null;
  /** It goes on in a clause of `who`. */
  readonly relative: boolean;
  /** A man from Leeds | who saw it | said: whose clause it is, only the main verb tells. */
  readonly isFar: boolean;
}

/** Finds the verbs that subjects of one passage have behind them. */
export class VerbFinder {
  constructor(private readonly words: PhrasedTokens) {}

  /**
   * The verb of a subject that ends before token `from`; null where none is found within reach.
   *
   * @param subject whose main verb is looked for behind a clause of `who`; null where that is none
   * of it
   */
  after(from: number, subject: Phrase | null): SubjectVerb | null {
    const limit = from + REACH;
    return this.search(from, { from, limit, subject, relative: false, isFar: false });
  }

  private search(start: number, search: Search): SubjectVerb | null {
    let i = start;
    while (i < search.limit) {
      const next = this.step(i, search);
      if (typeof next !== 'number') return next;
      i = next;
    }
    return null;
  }

  /** One step of a search: the token to go on from, or what the search ends with. */
  private step(i: number, search: Search): number | SubjectVerb | null {
    const token = this.words.at(i);
    if (token === undefined) return null;
    const { from, limit, subject, relative } = search;
    const isFirst = i === from;
    const behind =
      (isFirst ? (this.behindReduced(i) ?? this.behindDoing(i, subject)) : null) ??
      this.behindTime(i);
    if (behind !== null) return behind;
    if (isVerb(token)) return this.verbAt(i, search);
    if (/^[([]$/u.test(token.text)) {
      const close = this.find(i, limit, (text) => text === ')' || text === ']');
      return close === null ? null : close + 1;
    }
    if (isFirst && token.text === ',' && this.closesState(i)) return i + 1;
    if (/^[,–—]$/u.test(token.text))
      return (isFirst ? this.behindList(i) : null) ?? this.stepOverInsertion(i, limit);
    const isRelative = isFirst ? /^(?:who|which|that)$/u : /^who$/u;
    if (!relative && isRelative.test(token.lower)) return this.searchRelative(i, search);
    if (!relative && this.opensClauseOfItsOwn(i)) return this.behindClauseOfItsOwn(i, search);
    if (token.pos === 'ADV' || (token.pos === 'PRON' && /sel(?:f|ves)$/u.test(token.lower)))
      return i + 1;
    // Peru, Chad and Fiji | all | voted
    if (/^(?:all|both|each)$/u.test(token.lower) && isVerb(this.words.at(i + 1))) return i + 1;
    if (token.pos === 'ADP' && !relative) {
      // farmers in | Spain, Israel and Peru | said: the list is no insertion
      const list = subject?.plural === true && isFirst ? this.behindPlaces(i + 1) : null;
      return list ?? this.words.endFrom(i + 1) ?? null;
    }
    return /^(?:and|or)$/u.test(token.lower) ? (this.words.endFrom(i + 1) ?? null) : null;
  }

  /** What a search ends with at a verb: that one, or the main verb behind a clause of `who`. */
  private verbAt(i: number, { from, limit, subject, relative, isFar }: Search): SubjectVerb | null {
    const verb = verbGroupAt(this.words, i);
    if (verb === null) return null;
    const main = relative ? this.skipTo(verb.verb, limit, subject) : null;
    if (main !== null) return main;
    return isFar ? null : { ...verb, relative, skipped: i > from };
  }

  /** Behind an insertion; the verb of a clause of `who` where that is all there is. */
  private stepOverInsertion(i: number, limit: number): number | SubjectVerb | null {
    const { to, relative } = this.afterInsertion(i, limit) ?? { to: null, relative: null };
    if (to !== null) return to;
    const verb = relative === null ? null : verbGroupAt(this.words, relative);
    return verb && { ...verb, relative: true, skipped: true };
  }

  /** Goes on in a clause: the man who | saw it; the man who | the police held. */
  private searchRelative(i: number, search: Search): SubjectVerb | null {
    if (/^(?:AUX|VERB|ADV)$/u.test(this.words.at(i + 1)?.pos ?? ''))
      return this.search(i + 1, { ...search, relative: true, isFar: i > search.from });
    return this.skipTo(this.clauseVerb(i + 1), search.limit, search.subject);
  }

  private opensClauseOfItsOwn(i: number): boolean {
    const [opener, next] = [this.words.at(i), this.words.at(i + 1)];
    return CLAUSE_OF_ITS_OWN.test(`${opener?.lower ?? ''} ${next?.lower ?? ''}`);
  }

  /** a clinic | where five people fell ill | told; a house | in which he lived | burnt */
  private behindClauseOfItsOwn(i: number, { limit, subject }: Search): SubjectVerb | null {
    const clause = this.clauseVerb(this.words.at(i)?.pos === 'ADP' ? i + 2 : i + 1);
    return this.skipTo(clause, limit, subject) ?? this.behindClauses(clause, limit, subject);
  }

  /**
   * Behind names that commas and "and" join behind a preposition, right before a
   * verb, none of them a person's: volunteers from | Hungary, Peru and Hale |
   * said; null where `i` begins no such list.
   */
  behindPlaces(i: number): number | null {
    if (!/^(?:in|from|at|across)$/u.test(this.words.at(i - 1)?.lower ?? '')) return null;
    let end = this.words.endFrom(i) ?? i;
    let isLast = false;
    while (this.isPlaceUpTo(end)) {
      if (isLast) return isMain(this.words.at(end)) ? end : null;
      const comma = this.words.at(end)?.text === ',' ? end + 1 : end;
      isLast = this.words.at(comma)?.lower === 'and';
      const next = isLast ? comma + 1 : comma;
      if (next === end) return null;
      end = this.words.endFrom(next) ?? next;
    }
    return null;
  }

  /** True of a comma behind a state’s letters and before a verb: Washington, D.C. | , | has. */
  private closesState(i: number): boolean {
    const letters = this.words.at(i - 1)?.text ?? '';
    return (
      letters.endsWith('.') && this.words.at(i - 2)?.text === ',' && isMain(this.words.at(i + 1))
    );
  }

  /**
   * Behind the names that a comma and "and" join to one, right before their verb: Peru |, Chad and
   * Fiji | voted; null where a comma at `i` begins no such list.
   */
  private behindList(i: number): number | null {
    let first = this.words.phraseUpTo(i);
    if (first?.kind !== 'named') return null;
    while (this.words.at(first.from - 1)?.text === ',') {
      const before = this.words.phraseUpTo(first.from - 1);
      if (before?.kind !== 'named') break;
      first = before;
    }
    // the economies of Peru |, Chad and Fiji | grow
    if (this.words.at(first.from - 1)?.pos === 'ADP') return null;
    let end = i;
    while (this.words.at(end)?.text === ',') {
      const isLast = this.words.at(end + 1)?.lower === 'and';
      const next = this.words.endFrom(isLast ? end + 2 : end + 1);
      if (next === undefined || this.words.phraseUpTo(next)?.kind !== 'named') return null;
      end = next;
      if (isLast) return this.isBeforeVerb(end) ? end : null;
    }
    const last = this.words.at(end)?.lower === 'and' ? this.words.endFrom(end + 1) : undefined;
    if (last === undefined || this.words.phraseUpTo(last)?.kind !== 'named') return null;
    return this.isBeforeVerb(last) ? last : null;
  }

  /** True right before a main verb but one of telling, or an adverb or "all" before one. */
  private isBeforeVerb(i: number): boolean {
    const token = this.words.at(i);
    const isBetween = token?.pos === 'ADV' || /^(?:all|both|each)$/u.test(token?.lower ?? '');
    const verb = this.words.at(isBetween ? i + 1 : i);
    return isMain(verb) && verb !== undefined && !isTelling(verb);
  }

  /** True of a name that ends right before a token and is no person's. */
  private isPlaceUpTo(end: number): boolean {
    const name = this.words.phraseUpTo(end);
    return name?.kind === 'named' && !isFirstName(this.words.at(name.nameFrom)?.text ?? '');
  }

  /** The verb of a clause that begins at `i` with a subject of its own: `five people | fell`. */
  private clauseVerb(i: number): number | null {
    const end = this.words.endFrom(i) ?? (this.words.at(i)?.pos === 'PRON' ? i + 1 : i);
    if (end === i) return null;
    const verb = this.behindAdverbs(end);
    return isVerb(this.words.at(verb)) ? (verbGroupAt(this.words, verb)?.verb ?? null) : null;
  }

  /** The main verb of `subject` behind the clause of a verb; null where either is. */
  private skipTo(clause: number | null, limit: number, subject: Phrase | null): SubjectVerb | null {
    if (subject === null || clause === null) return null;
    const main = this.verbBehind(clause, limit, subject) ?? this.behindSecond(clause, limit);
    return main && { ...main, relative: false, skipped: true };
  }

  /**
   * The main verb behind a second clause of `who`, between commas: one who came, who gave no name,
   * | said.
   */
  private behindSecond(clause: number, limit: number): VerbGroup | null {
    const comma = this.find(clause, limit, (text) => text === ',');
    if (comma === null || this.words.at(comma + 1)?.lower !== 'who') return null;
    const next = this.afterInsertion(comma, limit)?.to ?? null;
    return next === null ? null : verbGroupAt(this.words, next);
  }

  /**
   * The main verb behind a clause and one more that `and` joins to it: a
   * woman whose son fell, and who sued, | said.
   */
  private behindClauses(
    clause: number | null,
    limit: number,
    subject: Phrase | null,
  ): SubjectVerb | null {
    const comma = clause === null ? null : this.find(clause, limit, (text) => text === ',');
    if (comma === null || subject === null) return null;
    const [joint, opener] = [this.words.at(comma + 1), this.words.at(comma + 2)];
    if (joint?.lower !== 'and' || !/^who(?:se)?$/u.test(opener?.lower ?? '')) return null;
    const next = this.afterInsertion(comma, limit)?.to ?? null;
    const main = next === null ? null : verbGroupAt(this.words, next);
    return main && { ...main, relative: false, skipped: true };
  }

  /**
   * The verb of a subject behind the clause that tells which it is:
   * `A witness who saw the crash | said`. It stands before the next comma,
   * and no other word opens a clause for it.
   *
   * @param clause token of the verb of that clause
   */
  private verbBehind(clause: number, limit: number, subject: Phrase): VerbGroup | null {
    const own = this.words.at(clause);
    /** A participle, unless no other verb comes: `saw the car | parked outside | said`. */
    let likely: VerbGroup | null = null;
    let isOthers = false;
    for (let i = clause + 1; i < limit;) {
      const token = this.words.at(i);
      if (token === undefined || /^[,;:.?!–—([“”"]$/u.test(token.text)) break;
      const end = this.words.endFrom(i);
      if (
        /^(?:he|she|they|we|i)$/u.test(token.lower) ||
        (end === undefined && opensClause(token))
      ) {
        if (likely !== null) break;
        isOthers = true;
        i++;
      } else if (/^(?:and|or|but)$/u.test(token.lower)) {
        if (likely !== null) break;
        // who saw it and | called the police; who saw the crash and | the fire
        isOthers ||= this.words.endFrom(i + 1) === undefined;
        i = this.words.endFrom(i + 1) ?? i + 1;
      } else if (end !== undefined) {
        // who said | the man was ill: the subject of what is said
        isOthers ||=
          i === clause + 1 && own !== undefined && takesClause(own) && isVerb(this.words.at(end));
        i = end;
      } else if (token.lower === 'to') {
        i = this.behindAdverbs(i + 1);
        while (isVerb(this.words.at(i))) i++;
      } else if (isVerb(token)) {
        const verb = verbGroupAt(this.words, i);
        const to = (verb?.verb ?? i) + 1;
        const isFinite = verb !== null && verb.form !== 'participle';
        if (isOthers) isOthers = !isFinite;
        else if (isFinite && this.mayBeFinite(i, own, subject)) {
          if (i < verb.verb || !this.mayDescribe(i)) return verb;
          likely ??= verb;
        }
        i = to;
      } else i++;
    }
    return likely;
  }

  /**
   * False for `happen` in `who saw it | happen`, and where a single subject would need another
   * form.
   */
  private mayBeFinite(i: number, clause: Token | undefined, { plural }: Phrase): boolean {
    const verb = this.words.at(i);
    if (verb === undefined || verb.pos === 'AUX' || verb.lower !== verb.lemma) return true;
    return plural && !/^(?:see|hear|watch|feel|let|make|help|have)$/u.test(clause?.lemma ?? '');
  }

  /**
   * True for a verb in -ed that nothing goes on from as its object:
   * `parked | outside`, `called | Marlow`.
   */
  private mayDescribe(i: number): boolean {
    const [verb, next] = [this.words.at(i), this.words.at(i + 1)];
    if (verb === undefined || !mayBeParticiple(verb)) return false;
    if (/^(?:call|name|dub)$/u.test(verb.lemma)) return true;
    const opens = next !== undefined && opensClause(next);
    return !opens && this.words.endFrom(i + 1) === undefined;
  }

  /**
   * Behind what tells more of a noun: `a person | close to the board | said`,
   * `officials | briefed on it | say`.
   */
  private behindReduced(i: number): number | null {
    const [token, end] = [this.words.at(i), this.words.endFrom(i + 2)];
    if (token === undefined || end === undefined || this.words.at(i + 1)?.pos !== 'ADP')
      return null;
    if (token.pos === 'ADJ') return end;
    // The minister | walked to the house, | said nothing: no verb of
    // the noun follows right behind a clause
    const isParticiple = token.pos === 'VERB' && mayBeParticiple(token);
    return isParticiple && isMain(this.words.at(end)) ? end : null;
  }

  /**
   * Behind what a noun is doing, right before its main verb: the lawyer | defending Ann Lee in
   * court | said.
   */
  private behindDoing(i: number, subject: Phrase | null): number | null {
    const token = this.words.at(i);
    if (token?.pos !== 'VERB' || !isProgressive(token) || mayTakeClause(token)) return null;
    // many | practising Catholics | will ask
    if (LIMITING.has(this.words.at(i - 1)?.lower ?? '')) return null;
    let end = this.words.endFrom(i + 1);
    while (end !== undefined && this.words.at(end)?.pos === 'ADP')
      end = this.words.endFrom(end + 1);
    return subject !== null && end !== undefined && isMain(this.words.at(end)) ? end : null;
  }

  /**
   * Behind what tells when, right before a verb:
   * `| on Monday night | said`, `| earlier this week | told`.
   */
  private behindTime(i: number): number | null {
    const from = this.behindNearer(i);
    let to = this.behindNearer(this.words.at(from)?.pos === 'ADP' ? from + 1 : from);
    const nearer = NEARER_TIMES.has(this.words.at(to - 1)?.lower ?? '');
    let isDate = false;
    for (let token = this.words.at(to); token !== undefined; token = this.words.at(++to)) {
      const isDay = WEEKDAYS.has(token.lower) || MONTHS.has(token.lower);
      const isTime = TIMES.has(token.lower);
      if (isVerb(token) || (!isDay && !isTime && token.pos !== 'NUM')) break;
      isDate ||= isDay || (isTime && nearer);
    }
    return isDate && isVerb(this.words.at(to)) ? to : null;
  }

  private behindNearer(i: number): number {
    while (NEARER_TIMES.has(this.words.at(i)?.lower ?? '')) i++;
    return i;
  }

  /** Behind `, a doctor, | said`; and the verb of `, who said …`. */
  private afterInsertion(
    comma: number,
    limit: number,
  ): { to: number | null; relative: number | null } | null {
    const first = this.words.at(comma + 1);
    if (first === undefined) return null;
    return { to: this.insertionEnd(comma, first, limit), relative: this.relativeVerb(comma + 1) };
  }

  /** The verb of a clause that `who` or `which` opens at `i`; null where none does. */
  private relativeVerb(i: number): number | null {
    if (!/^(?:who|which)$/u.test(this.words.at(i)?.lower ?? '')) return null;
    const after = this.words.at(i + 1);
    if (isVerb(after)) return i + 1;
    return after?.pos === 'ADV' ? i + 2 : null;
  }

  /** The main verb behind an insertion, which `first` opens; null where no such verb follows. */
  private insertionEnd(comma: number, first: Token, limit: number): number | null {
    const mark = this.words.at(comma)?.text;
    let isClosed = false;
    for (let i = comma + 1; i < limit; i++) {
      const token = this.words.at(i);
      const close = this.quotedEnd(i, limit, !isClosed && /^wh(?:o|om|ich)$/u.test(first.lower));
      if (close !== null) {
        i = close;
        continue;
      }
      if (token === undefined || /[;:“”"]/u.test(token.text)) return null;
      if (token.text !== mark) continue;
      isClosed = true;
      const next = this.behindHome(this.behindAdverbs(i + 1));
      if (!isMain(this.words.at(next))) continue;
      const whose = this.whoseBetween(comma, i);
      const other = this.words.endFrom((whose ?? comma + 1) + 1);
      const own = other === undefined ? null : this.after(other, null);
      const isOthers = own !== null && own.verb >= next;
      // offered posts, although Unison, which is small, | said: the verb is that of Unison
      if (isOthers && isClauseOpener(first.lower)) return null;
      // whose daughter, Ann, | died in May, said: the verb is the daughter's
      if (isOthers && whose !== null) continue;
      // warned three times, but it sailed because the boss, Ray,
      // | called it safe: a clause of its own
      if (own !== null && !isOthers && /^(?:and|but)$/u.test(first.lower)) return null;
      return this.behindHome(i + 1);
    }
    return null;
  }

  /**
   * The mark that closes a quotation at `i` within a name, or in a clause: its counsel, Mitchell
   * | “Mitch” | Ray, said; whom the judge called | “honest” |, said. Null where none is.
   */
  private quotedEnd(i: number, limit: number, isInClause: boolean): number | null {
    if (!/^[“"]$/u.test(this.words.at(i)?.text ?? '')) return null;
    const close = this.find(i + 1, limit, (text) => /^[”"]$/u.test(text));
    if (close === null) return null;
    const isInName = isCapital(this.words.at(i - 1)) && isCapital(this.words.at(close + 1));
    return isInName || isInClause ? close : null;
  }

  private behindAdverbs(i: number): number {
    while (this.words.at(i)?.pos === 'ADV') i++;
    return i;
  }

  /**
   * Behind where somebody is from, right before a verb: Ann Lee, 52, | of Hale | said;
   * the token itself where it does not tell.
   */
  private behindHome(i: number): number {
    if (!/^(?:of|from)$/u.test(this.words.at(i)?.lower ?? '')) return i;
    const end = this.words.endFrom(i + 1);
    return end !== undefined && isMain(this.words.at(end)) ? end : i;
  }

  /**
   * The first `whose` between two tokens that opens a clause: , both of | whose |; null where none
   * does.
   */
  private whoseBetween(from: number, to: number): number | null {
    for (let i = from + 1; i < to; i++) if (this.words.at(i)?.lower === 'whose') return i;
    return null;
  }

  private find(from: number, limit: number, matches: (text: string) => boolean): number | null {
    for (let i = from; i < limit; i++) {
      const token = this.words.at(i);
      if (token === undefined) return null;
      if (matches(token.text)) return i;
    }
    return null;
  }
}

/** Behind a noun: what opens a clause with a subject of its own, and the word behind. */
const CLAUSE_OF_ITS_OWN =
  /^(?:wh(?:ere|ose|om) |(?:in|at|on|from|for|to|by|with|of) wh(?:ich|om|ose)$)/u;

/** True for a verb that may be the main one, as none in -ing is. */
function isMain(token: Token | undefined): boolean {
  return token?.pos === 'AUX' || (token?.pos === 'VERB' && !isProgressive(token));
}

/** True for `that`, `who`, `if` and their like. */
function opensClause({ lower, pos }: Token): boolean {
  return pos === 'SCONJ' || /^(?:that|wh(?:o|om|ose|ich|at|ere|en|y|ether)|how|if)$/u.test(lower);
}
