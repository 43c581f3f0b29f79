import { hasSense } from './lexicon.js';
import type { Phrase } from './phrase.js';
import type { Token } from './token.js';
import { isClauseOpener, isPossessivePronoun, isTimeOpener } from './words.js';

/** What a phrase does in its sentence, as far as the words around it tell. */
export interface Grammar {
  /** Token of the verb that it is the subject of. */
  readonly verb: number | null;
  /** The verb stands before it: `, said X`. */
  readonly inverted: boolean;
  /** The verb is passive, or a participle that describes it. */
  readonly form: 'active' | 'passive' | 'participle' | 'copula' | null;
  /** The verb is the one of a relative clause that follows: `X, who told …`. */
  readonly relative: boolean;
  /** Words skipped between phrase and verb: an insertion, what hangs on "of". */
  readonly skipped: boolean;
  /** Token of the verb that it is the object of. */
  readonly object: number | null;
  /** Token of a verb of speech joined to its verb: `ruled it out and | said`, `took a stance, | calling`. */
  readonly also: number | null;
  /** The preposition before it; `according to` as one. */
  readonly preposition: string | null;
}

/** Tokens looked at for the verb of a phrase. */
const REACH = 45;

/** The grammar of every phrase, in their order. */
export function grammarOf(tokens: readonly Token[], phrases: readonly Phrase[]): Grammar[] {
  const parser = new Parser(tokens, phrases);
  return phrases.map((phrase) => parser.grammar(phrase));
}

class Parser {
  /** By first token, the farthest end of the phrases that begin there. */
  private readonly endFrom = new Map<number, number>();
  private readonly byEnd = new Map<number, Phrase>();

  constructor(
    private readonly tokens: readonly Token[],
    phrases: readonly Phrase[],
  ) {
    for (const phrase of phrases) {
      const end = Math.max(phrase.to, phrase.fullTo, this.endFrom.get(phrase.from) ?? 0);
      this.endFrom.set(phrase.from, end);
      if (phrase.nested === null) this.byEnd.set(phrase.to, phrase);
    }
  }

  grammar(phrase: Phrase): Grammar {
    const passage = this.tokens[phrase.from]?.passage;
    const at = (i: number): Token | undefined =>
      this.tokens[i]?.passage === passage ? this.tokens[i] : undefined;
    const before = at(phrase.from - 1);
    const preposition = this.preposition(at, phrase.from - 1);
    let object: number | null = null;
    if (before?.pos === 'VERB') object = phrase.from - 1;
    else if (before?.pos === 'ADV' && at(phrase.from - 2)?.pos === 'VERB') object = phrase.from - 2;
    const none = {
      verb: null,
      inverted: false,
      form: null,
      relative: false,
      skipped: false,
      also: null,
    };
    if (phrase.nested !== null) return { ...none, object: null, preposition };
    if (phrase.kind === 'pronoun' && isObjectPronoun(this.tokens[phrase.from]))
      return { ...none, object, preposition };
    const inverted = this.invertedVerb(at, phrase);
    if (inverted !== null) {
      return { ...none, verb: inverted, inverted: true, form: 'active', object: null, preposition };
    }
    // hit a man who was crossing | sped off: the main verb is not that of an object, nor of what a preposition owns
    const objectVerb = at(object ?? -1);
    const isFree =
      (preposition === null || isTimeOpener(preposition)) &&
      (objectVerb === undefined || isSpeech(objectVerb) || isThought(objectVerb));
    const found = this.verbAfter(at, Math.max(phrase.to, phrase.fullTo), isFree ? phrase : null);
    // gaining momentum and | Putin has said: the object of one clause is no subject of the next
    const joined =
      found !== null && object !== null && at(Math.max(phrase.to, phrase.fullTo))?.lower === 'and';
    // countries supporting | Ukraine | will continue: the verb is that of the countries
    const described = found !== null && object !== null && this.describesNoun(at, object);
    // after | the mayor | said it was unsafe: no preposition, but what opens her clause
    const opensClause =
      isTimeOpener(preposition ?? '') && found?.skipped === false && found.form !== 'participle';
    if (
      found === null ||
      joined ||
      described ||
      (preposition !== null && !opensClause && !found.relative && found.form !== 'participle')
    ) {
      return { ...none, object, preposition };
    }
    // He said that his team was ready, adding …: the subject of a clause within another adds nothing.
    const also =
      found.form === 'active' && !this.followsVerb(at, phrase.from)
        ? this.joinedSpeech(at, found.verb)
        : null;
    return {
      ...found,
      inverted: false,
      also,
      object,
      preposition: opensClause ? null : preposition,
    };
  }

  /** True for a participle that tells of the noun before it: `countries | supporting`. */
  private describesNoun(at: (i: number) => Token | undefined, i: number): boolean {
    const [noun, verb] = [at(i - 1), at(i)];
    if (noun === undefined || verb === undefined || isSpeech(verb)) return false;
    return /^(?:NOUN|PROPN)$/u.test(noun.pos) && verb.lower.endsWith('ing');
  }

  /** True where a verb stands before a token in its passage. */
  private followsVerb(at: (i: number) => Token | undefined, i: number): boolean {
    for (let j = i - 1; at(j) !== undefined; j--) if (at(j)?.pos === 'VERB') return true;
    return false;
  }

  /** The verb of speech that goes on with the subject of `verb`, outside quotations. */
  private joinedSpeech(at: (i: number) => Token | undefined, verb: number): number | null {
    for (let i = verb + 1; i < verb + REACH; i++) {
      const [token, next] = [at(i), at(i + 1)];
      if (token === undefined || next === undefined || /[“”"]/u.test(token.text)) return null;
      if (next.pos !== 'VERB' || !isSpeech(next)) continue;
      const participle = next.lower.endsWith('ing');
      if (token.text === ',' && participle) return i + 1;
      if (/^(?:and|but)$/u.test(token.lower) && !participle) return i + 1;
    }
    return null;
  }

  private preposition(at: (i: number) => Token | undefined, i: number): string | null {
    const before = at(i);
    if (before === undefined) return null;
    if (before.lower === 'to' && at(i - 1)?.lower === 'according') return 'according to';
    if (before.pos === 'ADP') return before.lower;
    // by X and | Y
    if (before.lower === 'and' || before.lower === 'or') {
      const coordinate = this.byEnd.get(i);
      if (coordinate !== undefined) return this.preposition(at, coordinate.from - 1);
    }
    return null;
  }

  /** True for `its` before what it owns. */
  private owns({ kind, from, to }: Phrase): boolean {
    const isPossessive = isPossessivePronoun(this.tokens[from]?.lower ?? '');
    return kind === 'pronoun' && isPossessive && (this.endFrom.get(from) ?? to) > to;
  }

  /** `… ,” said | X` and `… , according to`: the verb of speech right before the phrase. */
  private invertedVerb(at: (i: number) => Token | undefined, phrase: Phrase): number | null {
    let i = phrase.from - 1;
    if (at(i)?.lower === 'and') {
      const coordinate = this.byEnd.get(i);
      if (coordinate === undefined) return null;
      i = coordinate.from - 1;
    }
    const verb = at(i);
    const before = at(i - 1);
    // said | its | secretary: she says it, not they
    if (this.owns(phrase)) return null;
    // “It's the sun!” grins X: after a quotation any verb will do.
    if (verb?.lemma === 'tell') return null;
    const quoted = before !== undefined && /[”’"]$/u.test(before.text);
    if (verb?.pos !== 'VERB' || !(isSpeech(verb) || quoted)) return null;
    // says | it's awesome: the subject of a verb to come
    const next = at(Math.max(phrase.to, phrase.fullTo));
    if (next?.pos === 'AUX' || next?.pos === 'VERB' || at(phrase.head)?.lower === 'it') return null;
    const opens = before === undefined || /[,”"’?!–—-]$/u.test(before.text);
    if (!opens || !/(?:ed|s|said|told|wrote)$/u.test(verb.lower)) return null;
    // Ann Lund, 30, denies | fraud: the object of a verb with a subject of its own
    const isObject = !quoted && !SAYING.has(verb.lemma) && this.hasSubjectBefore(at, i);
    return isObject ? null : i;
  }

  /** True where a phrase before a verb is its subject: `| Ann Lund, 30, | denies`. */
  private hasSubjectBefore(at: (i: number) => Token | undefined, verb: number): boolean {
    for (let i = verb - 1; at(i) !== undefined; i--) {
      const subject = this.byEnd.get(i + 1);
      if (subject === undefined || this.preposition(at, subject.from - 1) !== null) continue;
      const end = Math.max(subject.to, subject.fullTo);
      if (this.verbAfter(at, end, null)?.verb === verb) return true;
    }
    return false;
  }

  /** @param subject whose main verb is looked for behind a clause of `who`; null where that is none of it */
  private verbAfter(
    at: (i: number) => Token | undefined,
    from: number,
    subject: Phrase | null,
  ): (Pick<Grammar, 'form' | 'relative' | 'skipped'> & { verb: number }) | null {
    let i = from;
    let relative = false;
    // A man from Leeds | who saw it | said: whose clause it is, only the main verb tells
    let isFar = false;
    const limit = from + REACH;
    while (i < limit) {
      const token = at(i);
      if (token === undefined) return null;
      const behind = i === from ? this.behindReduced(at, i) : null;
      if (behind !== null) {
        i = behind;
        continue;
      }
      if (token.pos === 'AUX' || token.pos === 'VERB') {
        const verb = this.mainVerb(at, i);
        if (verb === null) return null;
        const main =
          relative && subject !== null ? this.verbBehind(at, verb.verb, limit, subject) : null;
        if (main !== null) return { ...main, relative: false, skipped: true };
        return isFar ? null : { ...verb, relative, skipped: i > from };
      }
      if (token.text === '(' || token.text === '[') {
        const close = this.find(at, i, limit, (text) => text === ')' || text === ']');
        if (close === null) return null;
        i = close + 1;
      } else if (token.text === ',' || token.text === '–' || token.text === '—') {
        const next = this.afterInsertion(at, i, limit);
        if (next === null) return null;
        if (next.relative !== null) {
          const verb = this.mainVerb(at, next.relative);
          // The clause of `who` may be all there is.
          if (next.to === null)
            return verb === null ? null : { ...verb, relative: true, skipped: true };
        }
        if (next.to === null) return null;
        i = next.to;
      } else if (
        (/^(?:who|which|that)$/u.test(token.lower) && i === from) ||
        (token.lower === 'who' && !relative)
      ) {
        relative = true;
        isFar = i > from;
        i++;
        if (/^(?:AUX|VERB|ADV)$/u.test(at(i)?.pos ?? '')) continue;
        const verb = this.clauseVerb(at, i);
        return subject === null || verb === null ? null : this.skipTo(at, verb, limit, subject);
      } else if (CLAUSE_OF_ITS_OWN.test(`${token.lower} ${at(i + 1)?.lower ?? ''}`) && !relative) {
        // a clinic | where five people fell ill | told; a house | in which he lived | burnt
        const verb = this.clauseVerb(at, token.pos === 'ADP' ? i + 2 : i + 1);
        return subject === null || verb === null ? null : this.skipTo(at, verb, limit, subject);
      } else if (
        token.pos === 'ADV' ||
        (token.pos === 'PRON' && /sel(?:f|ves)$/u.test(token.lower))
      ) {
        i++;
      } else if (token.pos === 'ADP' && !relative) {
        const end = this.endFrom.get(i + 1);
        if (end === undefined) return null;
        i = end;
      } else if ((token.lower === 'and' || token.lower === 'or') && this.endFrom.has(i + 1)) {
        i = this.endFrom.get(i + 1) ?? i + 1;
      } else return null;
    }
    return null;
  }

  /** The verb of a clause that begins at `i` with a subject of its own: `five people | fell`. */
  private clauseVerb(at: (i: number) => Token | undefined, i: number): number | null {
    let j = this.endFrom.get(i) ?? (at(i)?.pos === 'PRON' ? i + 1 : i);
    if (j === i) return null;
    while (at(j)?.pos === 'ADV') j++;
    return isVerb(at(j)) ? (this.mainVerb(at, j)?.verb ?? null) : null;
  }

  private skipTo(
    at: (i: number) => Token | undefined,
    clause: number,
    limit: number,
    subject: Phrase,
  ): ReturnType<Parser['verbAfter']> {
    const main = this.verbBehind(at, clause, limit, subject);
    return main === null ? null : { ...main, relative: false, skipped: true };
  }

  /**
   * The verb of a subject behind the clause that tells which it is: `A witness who saw the crash | said`. It stands
   * before the next comma, and no other word opens a clause for it.
   *
   * @param clause token of the verb of that clause
   */
  private verbBehind(
    at: (i: number) => Token | undefined,
    clause: number,
    limit: number,
    subject: Phrase,
  ): { verb: number; form: NonNullable<Grammar['form']> } | null {
    const clauseLemma = at(clause)?.lemma ?? '';
    /** A participle, unless no other verb comes: `saw the car | parked outside | said`. */
    let likely: { verb: number; form: NonNullable<Grammar['form']> } | null = null;
    let isOthers = false;
    for (let i = clause + 1; i < limit;) {
      const token = at(i);
      if (token === undefined || /^[,;:.?!–—([“”"]$/u.test(token.text)) break;
      const end = this.endFrom.get(i);
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
        isOthers ||= !this.endFrom.has(i + 1);
        i = this.endFrom.get(i + 1) ?? i + 1;
      } else if (end !== undefined) {
        // who said | the man was ill: the subject of what is said
        isOthers ||= i === clause + 1 && CLAUSE_TAKING.has(clauseLemma) && isVerb(at(end));
        i = end;
      } else if (token.lower === 'to') {
        i++;
        while (at(i)?.pos === 'ADV') i++;
        while (isVerb(at(i))) i++;
      } else if (isVerb(token)) {
        const verb = this.mainVerb(at, i);
        const to = (verb?.verb ?? i) + 1;
        const isFinite = verb !== null && verb.form !== 'participle';
        if (isOthers) isOthers = !isFinite;
        else if (isFinite && this.mayBeFinite(at, i, clauseLemma, subject)) {
          if (i < verb.verb || !this.mayBeParticiple(at, i)) return verb;
          likely ??= verb;
        }
        i = to;
      } else i++;
    }
    return likely;
  }

  /** False for `happen` in `who saw it | happen`, and where a single subject would need another form. */
  private mayBeFinite(
    at: (i: number) => Token | undefined,
    i: number,
    clauseLemma: string,
    { plural }: Phrase,
  ): boolean {
    const verb = at(i);
    if (verb === undefined || verb.pos === 'AUX' || verb.lower !== verb.lemma) return true;
    return plural && !/^(?:see|hear|watch|feel|let|make|help|have)$/u.test(clauseLemma);
  }

  /** True for a verb in -ed that nothing goes on from as its object: `parked | outside`, `called | Marlow`. */
  private mayBeParticiple(at: (i: number) => Token | undefined, i: number): boolean {
    const [verb, next] = [at(i), at(i + 1)];
    if (verb === undefined || !/(?:ed|en)$/u.test(verb.lower)) return false;
    if (/^(?:call|name|dub)$/u.test(verb.lemma)) return true;
    return !this.endFrom.has(i + 1) && !(next !== undefined && opensClause(next));
  }

  /** Behind what tells more of a noun: `a person | close to the board | said`, `officials | briefed on it | say`. */
  private behindReduced(at: (i: number) => Token | undefined, i: number): number | null {
    const [token, end] = [at(i), this.endFrom.get(i + 2)];
    if (token === undefined || end === undefined || at(i + 1)?.pos !== 'ADP') return null;
    if (token.pos === 'ADJ') return end;
    // The minister | walked to the house, | said nothing: no verb of the noun follows right behind a clause
    const isParticiple = token.pos === 'VERB' && /(?:ed|en)$/u.test(token.lower);
    const verb = at(end);
    const goesOn = verb?.pos === 'AUX' || (verb?.pos === 'VERB' && !verb.lower.endsWith('ing'));
    return isParticiple && goesOn ? end : null;
  }

  /** Behind `, a doctor, | said`; and the verb of `, who said …`. */
  private afterInsertion(
    at: (i: number) => Token | undefined,
    comma: number,
    limit: number,
  ): { to: number | null; relative: number | null } | null {
    const mark = at(comma)?.text;
    const first = at(comma + 1);
    if (first === undefined) return null;
    let relative: number | null = null;
    if (/^(?:who|which)$/u.test(first.lower)) {
      const after = at(comma + 2);
      if (after?.pos === 'AUX' || after?.pos === 'VERB') relative = comma + 2;
      else if (after?.pos === 'ADV') relative = comma + 3;
    }
    for (let i = comma + 1; i < limit; i++) {
      const token = at(i);
      if (token === undefined || /[;:“”]/u.test(token.text)) break;
      if (token.text !== mark) continue;
      let next = i + 1;
      while (at(next)?.pos === 'ADV') next++;
      const verb = at(next);
      if (
        verb !== undefined &&
        (verb.pos === 'AUX' || (verb.pos === 'VERB' && !verb.lower.endsWith('ing')))
      ) {
        // offered posts, although Unison, which is small, | said: the verb is that of Unison
        const other = isClauseOpener(first.lower) ? this.endFrom.get(comma + 2) : undefined;
        const own = other === undefined ? null : this.verbAfter(at, other, null);
        if (own !== null && own.verb >= next) break;
        return { to: i + 1, relative };
      }
    }
    return { to: null, relative };
  }

  private find(
    at: (i: number) => Token | undefined,
    from: number,
    limit: number,
    matches: (text: string) => boolean,
  ): number | null {
    for (let i = from; i < limit; i++) {
      const token = at(i);
      if (token === undefined) return null;
      if (matches(token.text)) return i;
    }
    return null;
  }

  /** The verb that carries the meaning in a group that begins at `i`: `has been | told`. */
  private mainVerb(
    at: (i: number) => Token | undefined,
    i: number,
  ): { verb: number; form: NonNullable<Grammar['form']> } | null {
    let j = i;
    let last: number | null = null;
    let be = false;
    for (;;) {
      const token = at(j);
      if (token === undefined) break;
      if (token.pos === 'AUX') {
        be =
          !this.isHas(at, j) &&
          (token.lemma === 'be' ||
            /^(?:am|is|are|was|were|been|being|be|['’](?:s|re|m))$/u.test(token.lower));
        last = j++;
      } else if (token.pos === 'ADV' || (token.pos === 'PART' && token.lower !== 'to')) j++;
      else break;
    }
    const token = at(j);
    if (token?.pos === 'VERB') {
      const progressive = token.lower.endsWith('ing');
      // four regions claimed by Russia
      const described =
        last === null && /(?:ed|en)$/u.test(token.lower) && at(j + 1)?.lower === 'by';
      if (described || (last === null && progressive)) return { verb: j, form: 'participle' };
      if (last !== null && be && !progressive) return { verb: j, form: 'passive' };
      return { verb: j, form: 'active' };
    }
    return last === null ? null : { verb: last, form: be ? 'copula' : 'active' };
  }

  /** True of `'s` for has: She | 's | said so, he | 's | told the board; but: she's said to be ill, it's said that. */
  private isHas(at: (i: number) => Token | undefined, i: number): boolean {
    const [subject, verb, next] = [at(i - 1), at(i + 1), at(i + 2)];
    if (
      at(i)?.lower !== "'s" ||
      verb === undefined ||
      !/^(?:s?he|who)$/u.test(subject?.lower ?? '')
    )
      return false;
    if (verb.lemma === 'say') return next?.lower !== 'to';
    // he's told that: he hears it
    const hasObject = this.endFrom.has(i + 2) || (next?.lower === 'that' && verb.lemma !== 'tell');
    return isSpeech(verb) && verb.lemma !== 'call' && hasObject;
  }
}

/** Behind a noun: what opens a clause with a subject of its own, and the word behind. */
const CLAUSE_OF_ITS_OWN =
  /^(?:wh(?:ere|ose|om) |(?:in|at|on|from|for|to|by|with|of) wh(?:ich|om|ose)$)/u;

/** Verbs whose object is a clause rather than somebody: who said | the man was ill. */
const CLAUSE_TAKING = new Set('say think believe claim argue insist hope fear'.split(' '));

/** Verbs of speech whose object is never somebody: `said | Ann Lund`. */
const SAYING = new Set('say add reply respond insist joke quip explain conclude'.split(' '));

function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** True for `that`, `who`, `if` and their like. */
function opensClause({ lower, pos }: Token): boolean {
  return pos === 'SCONJ' || /^(?:that|wh(?:o|om|ose|ich|at|ere|en|y|ether)|how|if)$/u.test(lower);
}

/** True for a pronoun that is never a subject; `her` is one or an owner. */
function isObjectPronoun(token: Token | undefined): boolean {
  return /^(?:me|him|her|us|them)$/u.test(token?.lower ?? '');
}

/** True where `verb` is denied: `has not | said`. */
export function isNegated(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; /^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? ''); i--) {
    if (/^(?:not|n['’]t|never)$/u.test(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** True where a phrase is the subject of a clause, not of a participle nor one that `who` stands for. */
export function isSubject(grammar: Grammar | undefined): boolean {
  return grammar?.verb != null && !grammar.relative && grammar.form !== 'participle';
}

/** True for verbs of saying, asking, claiming. */
export function isSpeech(verb: Token): boolean {
  return hasSense(verb.lemma, 'communication') || SPEECH.has(verb.lemma);
}

/** True for verbs of thinking, wanting, fearing. */
export function isThought(verb: Token): boolean {
  return hasSense(verb.lemma, 'thought') || THOUGHT.has(verb.lemma);
}

/** True where a subject of the verb states what it thinks: believes, hopes, fears. */
export function isBelief(verb: Token): boolean {
  return THOUGHT.has(verb.lemma);
}

/** Verbs of speech whose commonest sense is another. */
const SPEECH = new Set(
  'say tell add call note warn write insist conclude explain respond reply continue admit find reveal show confirm point joke quip go recall argue claim'.split(
    ' ',
  ),
);
const THOUGHT = new Set(
  'think believe hope fear want expect feel know consider worry agree doubt'.split(' '),
);
