import { hasSense, isFirstName } from '../words/lexicon.js';
import { isSomebody } from '../words/noun-class.js';
import { isCapital, type Token, tokenAt } from '../words/token.js';
import {
  isProgressive,
  isSpeech,
  isThought,
  isVerb,
  mayTakeClause,
  takesNobody,
  takesQuoted,
} from '../words/verb.js';
import { isPossessivePronoun, isTimeOpener } from '../words/words.js';
import type { PassageTokens } from './passage-tokens.js';
import { endOf, type Phrase } from './phrase.js';
import { type PhrasedTokens, phrasedTokensOf } from './phrased-tokens.js';
import { REACH, type SubjectVerb, VerbFinder } from './verb-finder.js';
import type { VerbGroup } from './verb-group.js';

/** What a phrase does in its sentence, as far as the words around it tell. */
export interface Grammar {
  /** Token of the verb that it is the subject of. */
  readonly verb: number | null;
  /** The verb stands before it: `, said X`. */
  readonly inverted: boolean;
  /** The verb is passive, or a participle that describes it. */
  readonly form: VerbGroup['form'] | null;
  /** The verb is the one of a relative clause that follows: `X, who told …`. */
  readonly relative: boolean;
  /** Words skipped between phrase and verb: an insertion, what hangs on "of". */
  readonly skipped: boolean;
  /** Token of the verb that it is the object of. */
  readonly object: number | null;
  /**
   * Token of a verb of speech joined to its verb:
   * `ruled it out and | said`, `took a stance, | calling`.
   */
  readonly also: number | null;
  /**
   * The preposition before it; `according to` as one, and for
   * `in the words of` and `heard from … that`.
   */
  readonly preposition: string | null;
}

/** Of a phrase that no word around it tells anything of. */
const NONE: Grammar = {
  verb: null,
  inverted: false,
  form: null,
  relative: false,
  skipped: false,
  object: null,
  also: null,
  preposition: null,
};

/** The grammar of each phrase, in their order; `passages` are of the same tokens. */
export function grammarOf(
  tokens: readonly Token[],
  passages: readonly PassageTokens[],
  phrases: readonly Phrase[],
): Map<Phrase, Grammar> {
  const phrased = phrasedTokensOf(passages, phrases);
  return new Map(
    phrases.map((phrase) => {
      const words = phrased.get(tokenAt(tokens, phrase.from).passage);
      if (words === undefined) throw new RangeError('A phrase of another article.');
      return [phrase, new Parser(words).grammar(phrase)];
    }),
  );
}

/** Reads the phrases of one passage. */
class Parser {
  private readonly verbs: VerbFinder;

  constructor(private readonly words: PhrasedTokens) {
    this.verbs = new VerbFinder(words);
  }

  grammar(phrase: Phrase): Grammar {
    const preposition = this.prepositionOf(phrase);
    const object = this.verbBefore(phrase.from);
    if (phrase.nested !== null) return { ...NONE, preposition };
    if (phrase.kind === 'pronoun' && isObjectPronoun(this.words.at(phrase.from)))
      return { ...NONE, object, preposition };
    const placing = this.placingList(phrase);
    if (placing !== null) return { ...NONE, preposition: placing };
    const quoted = this.verbQuoted(phrase, object);
    if (quoted !== null) return { ...NONE, verb: quoted, form: 'active', preposition };
    const inverted = this.invertedVerb(phrase);
    if (inverted !== null)
      return { ...NONE, verb: inverted, inverted: true, form: 'active', preposition };
    return this.subjectGrammar(phrase, object, preposition);
  }

  /** The grammar of a phrase that may be the subject of a verb behind it. */
  private subjectGrammar(
    phrase: Phrase,
    object: number | null,
    preposition: string | null,
  ): Grammar {
    const subject = this.isFree(object, preposition) ? phrase : null;
    const found = this.verbs.after(endOf(this.ownedBefore(phrase)), subject);
    if (found === null || this.isOfAnother(phrase, object))
      return { ...NONE, object, preposition: preposition ?? this.prepositionOfList(phrase) };
    const opensClause = this.opensClause(phrase, preposition, found);
    const isOwned = preposition !== null && !opensClause;
    if (isOwned && !found.relative && found.form !== 'participle')
      return { ...NONE, object, preposition };
    if (found.relative && this.isWhere(phrase, preposition))
      return { ...NONE, object, preposition };
    return {
      ...found,
      inverted: false,
      also: this.alsoSaid(phrase, found),
      object,
      preposition: opensClause ? null : preposition,
    };
  }

  /** The preposition before a phrase, as `Grammar` tells it. */
  private prepositionOf(phrase: Phrase): string | null {
    const before = this.preposition(phrase.from - 1);
    if (before === 'according to' && this.ownsSomebody(phrase)) return 'to';
    return before === 'from' && this.isHeardFrom(phrase) ? 'according to' : before;
  }

  /**
   * False of an object and of what a preposition owns, whose main verb none is: hit | a man | who
   * was crossing, sped off.
   */
  private isFree(object: number | null, preposition: string | null): boolean {
    const verb = this.words.at(object ?? -1);
    const isOwned = preposition !== null && !isTimeOpener(preposition);
    return !isOwned && (verb === undefined || isSpeech(verb) || isThought(verb));
  }

  /** True of an object beside which the verb behind it has a subject of its own. */
  private isOfAnother(phrase: Phrase, object: number | null): boolean {
    if (object === null) return false;
    // gaining | momentum | and Putin has said: the object of one clause is no subject of the next
    if (this.words.at(endOf(phrase))?.lower === 'and') return true;
    // countries supporting | Ukraine | will continue: the verb is that of the countries
    return this.describesNoun(object) || this.isRelative(object);
  }

  /**
   * True where no preposition stands before a phrase but what opens its clause: after
   * | the mayor | said it was unsafe, after | a parent |, Robert Kline, complained.
   */
  private opensClause(phrase: Phrase, preposition: string | null, found: SubjectVerb): boolean {
    const skips = found.skipped && !this.isPerson(phrase);
    return isTimeOpener(preposition ?? '') && !skips && found.form !== 'participle';
  }

  /**
   * True of a name that only tells where those are of whom a clause of `who` tells: a supplier in
   * | Gdansk |, which denies it; Ann Lee of | Columbus |, who sued; a girl from | Hale | who sang.
   */
  private isWhere(phrase: Phrase, preposition: string | null): boolean {
    if (phrase.kind !== 'named') return false;
    const isHome = /^(?:of|from)$/u.test(preposition ?? '') && this.followsPerson(phrase);
    return isHome || PLACING.test(preposition ?? '');
  }

  /**
   * The verb of speech joined to that of a subject. He said that | his team | was ready, adding …:
   * the subject of a clause within another adds nothing.
   */
  private alsoSaid({ from }: Phrase, { verb, form }: SubjectVerb): number | null {
    return form === 'active' && !this.followsVerb(from) ? this.joinedSpeech(verb) : null;
  }

  /**
   * Those in a clause of `whose` whom commas name behind: whose | sons |, Tom and Ray,
   * died; the phrase itself where none are.
   */
  private ownedBefore(phrase: Phrase): Phrase {
    const link = this.words.at(phrase.from - 1)?.lower;
    const before = this.words.phraseUpTo(phrase.from - 1);
    if (before === undefined || phrase.kind !== 'named') return phrase;
    if (link === 'and')
      return this.ownedBefore(before) === before ? phrase : this.ownedBefore(before);
    const isOwned = link === ',' && this.words.at(before.from - 1)?.lower === 'whose';
    return isOwned ? before : phrase;
  }

  /** True behind a preposition that hangs on a name or on a noun for people. */
  private followsPerson({ from }: Phrase): boolean {
    const host = this.words.phraseUpTo(from - 1);
    if (host === undefined) return false;
    return host.kind === 'named' || hasSense(this.words.at(host.head)?.lower ?? '', 'person');
  }

  /** True of a description of one person. */
  private isPerson({ head, kind, plural }: Phrase): boolean {
    const noun = this.words.at(head)?.lower ?? '';
    return kind === 'nominal' && !plural && hasSense(noun, 'person');
  }

  /**
   * The verb right before token `i`, an adverb between them or not
   * (shot dead | a boy |); null where none is.
   */
  private verbBefore(i: number): number | null {
    const before = this.words.at(i - 1);
    if (before?.pos === 'VERB') return i - 1;
    const isBetween = before?.pos === 'ADV' || before?.lower === 'dead';
    return isBetween && this.words.at(i - 2)?.pos === 'VERB' ? i - 2 : null;
  }

  /**
   * True for the verb of a clause of `who` whose object is no clause: a
   * doctor who | examined | Lee had found.
   */
  private isRelative(i: number): boolean {
    const verb = this.words.at(i);
    if (verb === undefined || mayTakeClause(verb)) return false;
    let j = i - 1;
    while (/^(?:AUX|ADV|PART)$/u.test(this.words.at(j)?.pos ?? '')) j--;
    return /^wh(?:o|ich)$/u.test(this.words.at(j)?.lower ?? '');
  }

  /**
   * True for a participle that tells of the noun before it:
   * `countries | supporting`, `the lawyer | defending`.
   */
  private describesNoun(i: number): boolean {
    const [noun, verb] = [this.words.at(i - 1), this.words.at(i)];
    if (noun === undefined || verb === undefined || mayTakeClause(verb)) return false;
    return /^(?:NOUN|PROPN)$/u.test(noun.pos) && isProgressive(verb);
  }

  /**
   * True where a verb stands before a token in its passage, and no
   * semicolon nor a comma and "but" between them.
   */
  private followsVerb(i: number): boolean {
    for (let j = i - 1; this.words.at(j) !== undefined && this.words.at(j)?.text !== ';'; j--) {
      if (this.words.at(j)?.lower === 'but' && this.words.at(j - 1)?.text === ',') return false;
      if (this.words.at(j)?.pos === 'VERB') return true;
    }
    return false;
  }

  /** The verb of speech that goes on with the subject of `verb`, outside quotations. */
  private joinedSpeech(verb: number): number | null {
    for (let i = verb + 1; i < verb + REACH; i++) {
      const [token, next] = [this.words.at(i), this.words.at(i + 1)];
      if (token === undefined || next === undefined || /[“”";]/u.test(token.text)) return null;
      // Lee wanted a vote, | but the mayor |, citing the time, refused
      if (token.lower === 'but' && this.words.endFrom(i + 1) !== undefined) return null;
      if (next.pos !== 'VERB' || !isSpeech(next)) continue;
      const participle = isProgressive(next);
      if (token.text === ',' && participle) return i + 1;
      if (/^(?:and|but)$/u.test(token.lower) && !participle) return i + 1;
    }
    return null;
  }

  private preposition(i: number): string | null {
    const before = this.words.at(i);
    if (before === undefined) return null;
    if (before.lower === 'to' && this.words.at(i - 1)?.lower === 'according') return 'according to';
    if (before.lower === 'of' && this.isInWords(i - 1)) return 'according to';
    if (before.pos === 'ADP') return before.lower;
    // by X and | Y
    if (before.lower === 'and' || before.lower === 'or') {
      const coordinate = this.words.phraseUpTo(i);
      if (coordinate !== undefined && !this.isHome(coordinate, i + 1))
        return this.preposition(coordinate.from - 1);
    }
    return null;
  }

  /** True of a place behind a name, and another's name: Ann Lee of | Ohio | and Tom Ray. */
  private isHome({ from }: Phrase, next: number): boolean {
    const isPerson = (i: number): boolean =>
      isFirstName(this.words.at(i)?.text ?? '') && isCapital(this.words.at(i + 1));
    return this.words.at(from - 1)?.lower === 'of' && isPerson(next) && !isPerson(from);
  }

  /** True of the words of somebody, and what opens their phrase: | in the words | of Ann Lee. */
  private isInWords(i: number): boolean {
    const words = [i - 2, i - 1, i].map((at) => this.words.at(at)?.lower ?? '');
    return /^in the (?:words|opinion|view)$/u.test(words.join(' '));
  }

  /** True of whom somebody hears it from: heard from | Ann Lee | that it was shut. */
  private isHeardFrom(phrase: Phrase): boolean {
    const verb = this.words.at(phrase.from - 2)?.lemma ?? '';
    return /^(?:hear|learn)$/u.test(verb) && this.words.at(endOf(phrase))?.lower === 'that';
  }

  /**
   * The preposition before a list of alike phrases without a verb:
   * fires `in` York, | Hull | and | Leeds.
   */
  private prepositionOfList(phrase: Phrase): string | null {
    if (!this.isListed(phrase)) return null;
    for (let i = phrase.from - 1; JOINING.test(this.words.at(i)?.lower ?? '');) {
      const before = this.words.phraseUpTo(i);
      if (before?.kind !== phrase.kind) return null;
      const preposition = this.preposition(before.from - 1);
      if (preposition !== null) return preposition;
      i = before.from - 1;
    }
    return null;
  }

  /**
   * The preposition before a list that tells where those before it are: farmers `in` Spain,
   * | Israel | and | Peru | said; else null.
   */
  private placingList(phrase: Phrase): string | null {
    let first = phrase;
    while (first.kind === 'named' && JOINING.test(this.words.at(first.from - 1)?.lower ?? '')) {
      const isBoth = this.words.at(first.from - 2)?.text === ',';
      const before = this.words.phraseUpTo(first.from - (isBoth ? 2 : 1));
      if (before?.kind !== 'named') return null;
      first = before;
    }
    const host = this.words.phraseUpTo(first.from - 1);
    if (first === phrase || host?.plural !== true) return null;
    // After talks with officials in Kyiv, | Moscow | and | Baku | left
    const isHosted =
      this.preposition(host.from - 1) !== null || this.verbBefore(host.from) !== null;
    if (isHosted) return null;
    const list = this.verbs.behindPlaces(first.from);
    const isIn = list !== null && list >= endOf(phrase);
    return isIn ? this.preposition(first.from - 1) : null;
  }

  /**
   * True where "and" joins a phrase, or one that commas join to it, to the
   * last of a list; not between two commas.
   */
  private isListed(phrase: Phrase): boolean {
    if (/^(?:and|or)$/u.test(this.words.at(phrase.from - 1)?.lower ?? '')) return true;
    let i = endOf(phrase);
    while (this.words.at(i)?.text === ',') i = this.words.endFrom(i + 1) ?? i + 1;
    return /^(?:and|or)$/u.test(this.words.at(i)?.lower ?? '');
  }

  /** True for `its` before what it owns. */
  private owns({ kind, from, to }: Phrase): boolean {
    const isPossessive = isPossessivePronoun(this.words.at(from)?.lower ?? '');
    return kind === 'pronoun' && isPossessive && (this.words.endFrom(from) ?? to) > to;
  }

  /**
   * True for `her` in "according to her ministry", which tells itself, and `its`;
   * but not in "according to her research".
   */
  private ownsSomebody(phrase: Phrase): boolean {
    if (!this.owns(phrase)) return false;
    if (this.words.at(phrase.from)?.lower === 'its') return true;
    const noun = this.words.at((this.words.endFrom(phrase.from) ?? 0) - 1)?.lower ?? '';
    return isSomebody(noun);
  }

  /**
   * The verb of speech of whom somebody quotes: The paper quoted | the minister, Ann Lee, | as
   * | saying.
   */
  private verbQuoted(phrase: Phrase, object: number | null): number | null {
    const quoting = this.words.at(object ?? -1);
    if (quoting === undefined || !takesQuoted(quoting)) return null;
    let i = endOf(phrase);
    if (this.words.at(i)?.text === ',') {
      const end = this.words.endFrom(i + 1);
      if (end !== undefined && this.words.at(end)?.text === ',') i = end + 1;
    }
    const verb = this.words.at(i + 1);
    if (this.words.at(i)?.lower !== 'as' || verb === undefined) return null;
    return isProgressive(verb) && isSpeech(verb) ? i + 1 : null;
  }

  /** `… ,” said | X` and `… , according to`: the verb of speech right before the phrase. */
  private invertedVerb(phrase: Phrase): number | null {
    let i = phrase.from - 1;
    if (this.words.at(i)?.lower === 'and') {
      const coordinate = this.words.phraseUpTo(i);
      if (coordinate === undefined) return null;
      i = coordinate.from - 1;
    }
    const verb = this.words.at(i);
    const before = this.words.at(i - 1);
    // said | its | secretary: she says it, not they
    if (this.owns(phrase)) return null;
    // “It's the sun!” grins X: after a quotation any verb will do.
    if (verb?.lemma === 'tell') return null;
    const quoted = before !== undefined && /[”’"]$/u.test(before.text);
    if (verb?.pos !== 'VERB' || !(isSpeech(verb) || quoted)) return null;
    // says | it's awesome, said | workers | elsewhere would ask, says | a team | of
    // four was: the subject of a verb to come
    let next = this.behindPlace(phrase, i);
    while (
      /^(?:ADV|NUM)$/u.test(this.words.at(next)?.pos ?? '') ||
      this.words.at(next)?.lower === 'of'
    )
      next = this.words.endFrom(next) ?? next + 1;
    if (isVerb(this.words.at(next)) || this.words.at(phrase.head)?.lower === 'it') return null;
    // Lee said | the firm | that built it, Acme, had left
    const isTold = /^(?:that|which|who)$/u.test(this.words.at(next)?.lower ?? '');
    if (this.isToldOf(phrase, i) || (isTold && this.hasSubjectBefore(i))) return null;
    const opens = before === undefined || /[,”"’?!–—-]$/u.test(before.text);
    if (!opens || !/(?:ed|s|said|told|wrote)$/u.test(verb.lower)) return null;
    // Ann Lund, 30, denies | fraud: the object of a verb with a subject of its own
    // Ann Lee, 38, said | her uncle | “laughs a lot”: what is said of him
    const isQuoted = /^[“"‘]$/u.test(this.words.at(endOf(phrase))?.text ?? '');
    const isObject = !quoted && (isQuoted || !takesNobody(verb)) && this.hasSubjectBefore(i);
    return isObject ? null : i;
  }

  /**
   * Behind where those are of whom another tells: Ann Lee, who left, said
   * | residents | on the coast | were afraid.
   */
  private behindPlace(phrase: Phrase, speech: number): number {
    const end = endOf(phrase);
    const isPlaced = /^(?:in|on|at|near|from)$/u.test(this.words.at(end)?.lower ?? '');
    const place = isPlaced ? this.words.endFrom(end + 1) : undefined;
    return place !== undefined && this.hasSubjectBefore(speech) ? place : end;
  }

  /**
   * True of whom another tells something of, named between commas: Lee, the mayor, said
   * | her deputy |, Tom Ray, 52, would go.
   */
  private isToldOf(phrase: Phrase, speech: number): boolean {
    const comma = endOf(phrase);
    const name = this.words.endFrom(comma + 1);
    if (name === undefined) return false;
    const end = this.words.at(name + 1)?.pos === 'NUM' ? name + 2 : name;
    const verb = this.words.at(end + 1);
    const isBetween = [comma, name, end].every((i) => this.words.at(i)?.text === ',');
    if (!isBetween || verb === undefined) return false;
    const acts = verb.pos === 'VERB' && !isProgressive(verb) && this.hasSubjectBefore(speech);
    return verb.pos === 'AUX' || acts;
  }

  /** True where a phrase before a verb is its subject: `| Ann Lund, 30, | denies`. */
  private hasSubjectBefore(verb: number): boolean {
    for (let i = verb - 1; this.words.at(i) !== undefined; i--) {
      const subject = this.words.phraseUpTo(i + 1);
      if (subject === undefined || this.preposition(subject.from - 1) !== null) continue;
      const end = endOf(subject);
      if (this.verbs.after(end, null)?.verb === verb) return true;
    }
    return false;
  }
}

/** True for a pronoun that is never a subject; `her` is one or an owner. */
function isObjectPronoun(token: Token | undefined): boolean {
  return /^(?:me|him|her|us|them)$/u.test(token?.lower ?? '');
}

/** True where a phrase only tells where something is: in | Oxley. */
export function isPlaced(grammar: Grammar | undefined): boolean {
  return grammar?.verb === null && PLACING.test(grammar.preposition ?? '');
}

const JOINING = /^(?:and|or|,)$/u;
const PLACING = /^(?:in|at|near|inside|outside|across)$/u;

/**
 * True where a phrase is the subject of a clause, not of a participle nor one that `who` stands
 * for.
 */
export function isSubject(grammar: Grammar | undefined): boolean {
  return grammar?.verb != null && !grammar.relative && grammar.form !== 'participle';
}
