import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import type { Passage } from '../passage.js';
import { withRejoinedWords } from './rejoined-words.js';
import { withMendedTags } from './tag-mending.js';
import type { Token } from './token.js';

let loaded: WinkMethods | undefined;

/** wink-nlp with its model, loaded when it is first asked for. */
function wink(): WinkMethods {
  return (loaded ??= winkNLP(model, ['sbd', 'pos']));
}

/** The tokens of every passage, in order. */
export function tokensOf(passages: readonly Passage[]): Token[] {
  return withMendedTags(withRejoinedWords(passages.flatMap(tokensIn)));
}

/** The tokens of a passage, as wink cuts and tags them. */
function tokensIn({ text, start, index }: Passage): Token[] {
  const nlp = wink();
  // The helpers use no `this`; their types only say so.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { value: asWord, pos: asTag, lemma: asLemma } = nlp.its;
  const tokens: Token[] = [];
  const plain = withoutAccents(withoutMarkdown(text));
  const read = nlp.readDoc(plain).tokens();
  const words = read.out(asWord);
  const tags = read.out(asTag);
  // Its type declaration is wrong for `lemma`: it takes what all other helpers take.
  const lemmas = read.out(asLemma as unknown as typeof asWord);
  let cursor = 0;
  words.forEach((word, i) => {
    // wink gives words without offsets; one that it changed cannot be cited and is left out.
    const at = plain.indexOf(word, cursor);
    if (at === -1 || word === '') return;
    cursor = at + word.length;
    const contraction = contractionAt(word, start + at, index);
    if (contraction !== null) {
      tokens.push(...contraction);
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
  return tokens;
}

/**
 * The text with spaces for the marks of bold words, italics and links:
 * `[Ann Lee](https://a.org)` as ` Ann Lee `.
 */
function withoutMarkdown(text: string): string {
  if (!/[*_[]/u.test(text)) return text;
  const blank = (marks: string): string => ' '.repeat(marks.length);
  return text
    .replace(
      /\[([^[\]]+)(\]\((?:https?:|mailto:|[/#])[^()\s]*\))/gu,
      (_, words: string, link: string) => ` ${words}${blank(link)}`,
    )
    .replace(/\*\*|(?<![\p{L}\p{N}_])__(?=\S)|(?<=\S)__(?![\p{L}\p{N}_])/gu, blank)
    .replace(
      /(?<![\p{L}\p{N}*_])([*_])(?=\p{L})([^*_]+)(?<=\S)\1(?![\p{L}\p{N}*_])/gu,
      (_, mark: string, words: string) => `${blank(mark)}${words}${blank(mark)}`,
    );
}

const CONTRACTION = /^(I|you|he|she|it|we|they)(['’](?:m|re|s|ve|ll|d))$/iu;

/** What the short verbs are short for, as wink has it where it cuts them off. */
const SHORT_VERBS: ReadonlyMap<string, string> = new Map([
  ["'m", 'be'],
  ["'re", 'be'],
  ["'s", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
]);

/** Pronoun and verb of a contraction that wink leaves whole: I|’m; null for any other word. */
function contractionAt(word: string, start: number, passage: number): [Token, Token] | null {
  const [, pronoun, verb] = CONTRACTION.exec(word) ?? [];
  if (pronoun === undefined || verb === undefined) return null;
  const cut = start + pronoun.length;
  const lower = verb.toLowerCase().replaceAll('’', "'");
  return [
    {
      text: pronoun,
      start,
      end: cut,
      lower: pronoun.toLowerCase(),
      lemma: pronoun.toLowerCase(),
      pos: 'PRON',
      passage,
    },
    {
      text: verb,
      start: cut,
      end: cut + verb.length,
      lower,
      lemma: SHORT_VERBS.get(lower) ?? lower,
      pos: 'AUX',
      passage,
    },
  ];
}

/** Letters that are no plain letter with an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', Ø: 'O', æ: 'a', Æ: 'A', ß: 's', ı: 'i' },
};

/**
 * Each letter without its accent, one for one: the tagger cuts words at letters it does not know
 * (č, ł).
 */
function withoutAccents(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => {
    const [base = letter] = letter.normalize('NFD');
    const plain = PLAIN[letter] ?? base;
    return /^[A-Za-z]$/u.test(plain) ? plain : letter;
  });
}
