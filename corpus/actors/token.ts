import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { nounClass } from './entity.js';
import { hasSense, isFirstName, singularOf, verbKind } from './lexicon.js';
import type { Passage } from '../passage.js';
import type { Span } from '../span.js';
import { isSpeech, isVerb } from './verb.js';
import { isClauseOpener, isPossessivePronoun, SHORT_TITLES } from './words.js';

/** A word or mark of the article, with what grammar says of it. */
export interface Token extends Span {
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, … */
  readonly pos: string;
  /** Index of the passage it stands in. */
  readonly passage: number;
}

const CONTRACTION = /^(I|you|he|she|it|we|they)(['’](?:m|re|s|ve|ll|d))$/iu;

const nlp = winkNLP(model, ['sbd', 'pos']);
// The helpers use no `this`; their types only say so.
// eslint-disable-next-line @typescript-eslint/unbound-method
const { value: asWord, pos: asTag, lemma: asLemma } = nlp.its;

/** The tokens of every passage, in order. */
export function tokensOf(passages: readonly Passage[]): Token[] {
  const tokens: Token[] = [];
  for (const { text, start, index } of passages) {
    const plain = withoutAccents(text);
    const read = nlp.readDoc(plain).tokens();
    const words = read.out(asWord);
    const tags = read.out(asTag);
    // Its type declaration is wrong for `lemma`: it takes what all other helpers take.
    const lemmas = read.out(asLemma as unknown as typeof asWord);
    let cursor = 0;
    words.forEach((word, i) => {
      // The tagger gives words without offsets; one that it changed cannot be cited and is left out.
      const at = plain.indexOf(word, cursor);
      if (at === -1 || word === '') return;
      cursor = at + word.length;
      const contraction = CONTRACTION.exec(word);
      if (contraction !== null) {
        // I|’m, which the tagger sometimes leaves whole.
        const cut = start + at + (contraction[1]?.length ?? 0);
        const [pronoun = '', verb = ''] = [contraction[1], contraction[2]];
        tokens.push(
          {
            text: pronoun,
            start: start + at,
            end: cut,
            lower: pronoun.toLowerCase(),
            lemma: pronoun.toLowerCase(),
            pos: 'PRON',
            passage: index,
          },
          {
            text: verb,
            start: cut,
            end: start + cursor,
            lower: verb.replaceAll('’', "'"),
            lemma: 'be',
            pos: 'AUX',
            passage: index,
          },
        );
        return;
      }
      const written = text.slice(at, cursor);
      tokens.push({
        text: written,
        start: start + at,
        end: start + cursor,
        // Ligatures taken apart: oﬃcer is officer.
        lower: written.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
        lemma: (lemmas[i] ?? word).toLowerCase(),
        pos: tags[i] ?? 'X',
        passage: index,
      });
    });
  }
  const whole = joinedMarks(joinedParticles(joinedAddresses(joinedTitles(tokens))));
  const mended = whole.map((token, i) => {
    const pos = mendedTag(whole, i);
    return {
      ...token,
      pos,
      lemma: pos === 'VERB' ? (LEMMAS.get(token.lower) ?? token.lemma) : token.lemma,
    };
  });
  const names = new Set(
    mended
      .filter(({ pos }, i) => pos === 'PROPN' && whole[i]?.pos !== 'PROPN')
      .map(({ text }) => text),
  );
  return mended.map((token, i) =>
    names.has(token.text) && isNameAgain(mended, i) ? { ...token, pos: 'PROPN' } : token,
  );
}

/** Barbara Stocking … | Stocking | said: a word that is a name elsewhere, unless it may just open a sentence. */
function isNameAgain(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const opens = before?.passage !== token?.passage || !/[\p{L}\p{N},;]$/u.test(before?.text ?? '');
  return !opens || /^(?:VERB|AUX|PART)$/u.test(next?.pos ?? '');
}

/** Muhammad | al-Sufi: wink cuts such words at the hyphen. */
function joinedParticles(tokens: readonly Token[]): Token[] {
  const particle = /^(?:a[dlnrstz]|ash|e[dl]|u[dl]|bin|ibn|abu)$/iu;
  return joinedAround(tokens, '-', (first, last) => particle.test(first.text) && isCapital(last));
}

/** A site's name is one word: Babyklar | . | nu; so is a degree: Ph | . | D. */
function joinedAddresses(tokens: readonly Token[]): Token[] {
  const ending = /^\p{Ll}{2,}$/u;
  return joinedAround(
    tokens,
    '.',
    (first, last) =>
      isCapital(first) &&
      (ending.test(last.text) || (first.text === 'Ph' && /^D\.?$/u.test(last.text))),
  );
}

/** A short title has its full stop: Rev | . */
function joinedTitles(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, i) => {
    const [title, next] = [joined.at(-1), tokens[i + 1]];
    const isStop =
      token.text === '.' &&
      title?.end === token.start &&
      isCapital(title) &&
      SHORT_TITLES.has(title.lower) &&
      isCapital(next) &&
      next?.passage === token.passage;
    if (!isStop) joined.push(token);
    else {
      const [text, lower] = [`${title.text}.`, `${title.lower}.`];
      joined.splice(-1, 1, { ...title, text, lower, end: token.end });
    }
  });
  return joined;
}

/** Moody | 's: the mark of an owner is part of a name that speaks with it, there and elsewhere. */
function joinedMarks(tokens: readonly Token[]): Token[] {
  const speaking = new Set<string>();
  const unmarked = new Set<string>();
  tokens.forEach(({ text }, i) => {
    if (speaksWithMark(tokens, i)) speaking.add(text);
    else if (!isOwnersMark(tokens[i + 1])) unmarked.add(text);
  });
  const joined: Token[] = [];
  for (const token of tokens) {
    const name = joined.at(-1);
    const isPart = name?.end === token.start && speaking.has(name.text);
    if (!isPart || !isOwnersMark(token) || unmarked.has(name.text)) joined.push(token);
    else {
      const [text, lower] = [`${name.text}${token.text}`, `${name.lower}${token.lower}`];
      joined.splice(-1, 1, { ...name, text, lower, lemma: lower, end: token.end, pos: 'PROPN' });
    }
  }
  return joined;
}

/** True of `Moody` in Moody's said on Monday; but not in Ostmark's reported losses, Ostmark's said to be late. */
function speaksWithMark(tokens: readonly Token[], i: number): boolean {
  const [name, mark, verb, next] = tokens.slice(i, i + 4);
  if (!isCapital(name) || !/^['’]s$/u.test(mark?.text ?? '')) return false;
  // He's said so
  if (/^(?:PRON|DET|ADV|AUX|SCONJ)$/u.test(name?.pos ?? '')) return false;
  if (verb?.pos !== 'VERB' || !isSpeech(verb) || next?.passage !== name?.passage) return false;
  if (/^(?:told|tells|says)$/u.test(verb.lower)) return true;
  const isObject = /^(?:DET|PRON|SCONJ|ADP|PROPN)$/u.test(next?.pos ?? '') && next?.lower !== 'to';
  return isObject && /(?:ed|s|said)$/u.test(verb.lower);
}

/** Names that were cut at `mark` are one word again. */
function joinedAround(
  tokens: readonly Token[],
  mark: string,
  isName: (first: Token, last: Token) => boolean,
): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const [first, middle] = joined.slice(-2);
    const isRest =
      middle?.text === mark &&
      first?.end === middle.start &&
      middle.end === token.start &&
      isName(first, token);
    if (!isRest) joined.push(token);
    else {
      const text = `${first.text}${mark}${token.text}`;
      const lower = text.toLowerCase();
      joined.splice(-2, 2, { ...first, text, lower, lemma: lower, end: token.end, pos: 'PROPN' });
    }
  }
  return joined;
}

/** Letters that are no plain letter with an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', Ø: 'O', æ: 'a', Æ: 'A', ß: 's', ı: 'i' },
};

/** Each letter without its accent, one for one: the tagger cuts words at letters it does not know (č, ł). */
function withoutAccents(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => {
    const [base = letter] = letter.normalize('NFD');
    const plain = PLAIN[letter] ?? base;
    return /^[A-Za-z]$/u.test(plain) ? plain : letter;
  });
}

/** Of verbs that the tagger takes for something else. */
const LEMMAS: ReadonlyMap<string, string> = new Map([['alleged', 'allege']]);

/** The tagger's part of speech, mended where it is known to go wrong. */
function mendedTag(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (token === undefined) return 'X';
  const before = tokens[i - 1]?.passage === token.passage ? tokens[i - 1] : undefined;
  const next = tokens[i + 1]?.passage === token.passage ? tokens[i + 1] : undefined;
  // familiar with his | thinking | said
  if (
    token.pos === 'VERB' &&
    token.lower.endsWith('ing') &&
    isPossessivePronoun(before?.lower ?? '') &&
    isVerb(next)
  ) {
    return 'NOUN';
  }
  // although | Unison | said: what follows is a clause
  if (token.pos === 'ADP' && isClauseOpener(token.lower)) return 'SCONJ';
  // Zelensky's chief of staff; its chief, Mike Riley
  // Fire | chief | Zoe Brand
  if (
    token.pos === 'ADJ' &&
    (next?.lower === 'of' || next?.pos === 'PUNCT' || (isCapital(next) && !isCapital(token))) &&
    /^(?:chief|head|representative)$/u.test(token.lower)
  ) {
    return 'NOUN';
  }
  // The clan’s mother | stares | at; Older people | account | for
  if (token.pos === 'NOUN' && before !== undefined && isVerbOf(before, token, next)) return 'VERB';
  // The lawyer | alleged | that; but: the alleged fraud
  if (token.pos === 'ADJ' && isAllegedBy(tokens, i)) return 'VERB';
  // people who | own | the land
  if (
    /^(?:NOUN|ADJ)$/u.test(token.pos) &&
    before?.lower === 'who' &&
    /^(?:DET|PRON)$/u.test(next?.pos ?? '') &&
    verbKind(token.lower.replace(/s$/u, '')) !== 'other'
  ) {
    return 'VERB';
  }
  // Sue | Green
  if (
    /^(?:VERB|NOUN|ADJ|ADV|INTJ)$/u.test(token.pos) &&
    isCapital(token) &&
    isCapital(next) &&
    isFirstName(token.text)
  ) {
    return 'PROPN';
  }
  // Pope John Paul | I | in 1978
  if (token.text === 'I')
    return before !== undefined && isNumberedBy(before, next) ? 'PROPN' : 'PRON';
  // an | IT | technician
  if (token.text === 'IT' || token.text === 'US') return 'PROPN';
  // the gossip magazine | Closer | said
  if (
    isCapital(token) &&
    before?.pos === 'NOUN' &&
    /^(?:VERB|ADJ|ADV)$/u.test(token.pos) &&
    /^(?:person|group|voice)$/u.test(nounClass(before.lower))
  ) {
    return 'PROPN';
  }
  // Foreign Secretary Yvette | Cooper | said; Mars | One
  if (
    isCapital(token) &&
    before?.pos === 'PROPN' &&
    isCapital(before) &&
    (/^(?:NOUN|VERB|ADJ|ADV|NUM|X)$/u.test(token.pos) || token.text === 'One')
  ) {
    return 'PROPN';
  }
  // The Guardian | notes | .
  if (
    token.pos === 'NOUN' &&
    before?.pos === 'PROPN' &&
    hasSense(token.lower.replace(/s$/u, ''), 'communication') &&
    (next === undefined || next.pos === 'PUNCT' || next.lower === 'that')
  ) {
    return 'VERB';
  }
  return token.pos;
}

/** True of `alleged` where somebody before it alleges what follows, and does not describe a noun. */
function isAllegedBy(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.lower !== 'alleged' || before?.passage !== token.passage) return false;
  if (next?.passage !== token.passage) return false;
  // “They lied,” | alleged | Tom Ray
  if (/[”"]$/u.test(before.text) && /^(?:PROPN|DET)$/u.test(next.pos)) return true;
  // has alleged, was alleged, also alleged
  let j = i - 1;
  while (/^(?:AUX|ADV)$/u.test(tokens[j]?.pos ?? '')) j--;
  const isCopula = before.pos === 'AUX' && before.lemma === 'be';
  const subject = tokens[j];
  return (
    !isCopula &&
    /^(?:NOUN|PROPN|PRON)$/u.test(subject?.pos ?? '') &&
    !isPossessivePronoun(subject?.lower ?? '') &&
    (next.text === ',' || /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|SCONJ)$/u.test(next.pos))
  );
}

/** True where "I" counts the bearers of a name. */
function isNumberedBy({ text }: Token, next: Token | undefined): boolean {
  return isFirstName(text) && !/^(?:VERB|AUX|ADV)$/u.test(next?.pos ?? '');
}

/** True where what is taken for a noun after people is their verb. */
function isVerbOf(subject: Token, { lower }: Token, next: Token | undefined): boolean {
  if (next?.lower === 'of' || /^['’]/u.test(next?.text ?? '')) return false;
  const goesOn = /^(?:DET|PRON|ADP|ADV|NUM|SCONJ|PART)$/u.test(next?.pos ?? '');
  const noun = singularOf(subject.lower);
  const isPlural = noun !== subject.lower || noun === 'people';
  // figures | show
  if (isPlural && goesOn && /^(?:show|suggest|indicate|reveal|say|warn)$/u.test(lower)) return true;
  const third = lower.replace(/s$/u, '');
  // UK Uncut | plans | to
  if (subject.pos === 'PROPN' && next?.lower === 'to') {
    return third !== lower && verbKind(third) !== 'other';
  }
  const isPeople = hasSense(noun, 'person') || noun === 'people';
  if (!isPeople || (isCapital(subject) && !isPlural)) return false;
  if (!isPlural) return goesOn && third !== lower && verbKind(third) !== 'other';
  if (singularOf(lower) !== lower) return false;
  // The hunters | claim | wolves are
  const claims = next?.pos === 'NOUN' && /^(?:communication|thought)$/u.test(verbKind(lower));
  return claims || (goesOn && verbKind(lower) !== 'other');
}

/** True for words that begin with a capital, after a particle of names (al-Sufi) or as brands do (eBay). */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Ll}{2,3}-|[ei](?=\p{Lu}\p{Ll}))?\p{Lu}/u.test(token.text);
}

/** Index of the first token in the passage of the one at `i`. */
export function firstOfPassage(tokens: readonly Token[], i: number): number {
  const passage = tokens[i]?.passage;
  let first = i;
  while (first > 0 && tokens[first - 1]?.passage === passage) first--;
  return first;
}

/** The `'s` or `'` of an owner. */
export function isOwnersMark(token: Token | undefined): boolean {
  return /^['’]s?$/u.test(token?.text ?? '');
}

/** @throws {RangeError} where there is no such token */
export function tokenAt(tokens: readonly Token[], i: number): Token {
  const token = tokens[i];
  if (token === undefined) throw new RangeError(`There is no token ${i}.`);
  return token;
}
