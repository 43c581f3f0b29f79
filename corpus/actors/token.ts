import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { nounClass } from './entity.js';
import { hasSense } from './lexicon.js';
import type { Passage } from '../passage.js';
import type { Span } from '../span.js';

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
  const whole = joinedAddresses(tokens);
  return whole.map((token, i) => ({ ...token, pos: mendedTag(whole, i) }));
}

/** A site's name is one word: Babyklar | . | nu */
function joinedAddresses(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const [name, dot] = joined.slice(-2);
    const isEnding =
      dot?.text === '.' &&
      name?.end === dot.start &&
      dot.end === token.start &&
      isCapital(name) &&
      /^\p{Ll}{2,}$/u.test(token.text);
    if (!isEnding) joined.push(token);
    else {
      const text = `${name.text}.${token.text}`;
      const lower = text.toLowerCase();
      joined.splice(-2, 2, { ...name, text, lower, lemma: lower, end: token.end, pos: 'PROPN' });
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

/** The tagger's part of speech, mended where it is known to go wrong. */
function mendedTag(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (token === undefined) return 'X';
  const before = tokens[i - 1]?.passage === token.passage ? tokens[i - 1] : undefined;
  const next = tokens[i + 1]?.passage === token.passage ? tokens[i + 1] : undefined;
  // Zelensky's chief of staff; its chief, Mike Riley
  if (
    token.pos === 'ADJ' &&
    (next?.lower === 'of' || next?.pos === 'PUNCT') &&
    /^(?:chief|head|representative)$/u.test(token.lower)
  ) {
    return 'NOUN';
  }
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
    (/^(?:NOUN|VERB|ADJ|ADV|NUM)$/u.test(token.pos) || token.text === 'One')
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

/** True for words that begin with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** @throws {RangeError} where there is no such token */
export function tokenAt(tokens: readonly Token[], i: number): Token {
  const token = tokens[i];
  if (token === undefined) throw new RangeError(`There is no token ${i}.`);
  return token;
}
