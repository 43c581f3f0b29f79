import { singularOf } from './lexicon.js';
import { isCapital, isOwnersMark, type Token } from './token.js';
import { isSpeech } from './verb.js';
import { SHORT_TITLES } from './words.js';

/**
 * The tokens with the words joined again that wink cuts: al-Sufi, Stoke-on-Trent, Jae-won, van 't
 * Hek, Babyklar.nu, Rev., the Moody's that speaks.
 */
export function withRejoinedWords(tokens: readonly Token[]): Token[] {
  return joinedMarks(
    joinedNumbers(
      joinedSyllables(
        joinedShortParticles(joinedParticles(joinedPlaces(joinedAddresses(joinedTitles(tokens))))),
      ),
    ),
  );
}

/** The name that the tokens from one to another are together. */
function nameOf(first: Token, last: Token, text: string, lower: string): Token {
  return { ...first, text, lower, lemma: lower, end: last.end, pos: 'PROPN' };
}

/**
 * Names that end in a number: the Machinists | Local 88 |; | No 10 | said; but not:
 * the world's | No | 10, | No | 10 buses.
 */
function joinedNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, i) => {
    const [before, name] = [joined.at(-2), joined.at(-1)];
    const next = tokens[i + 1]?.passage === token.passage ? tokens[i + 1] : undefined;
    const isBranch = name?.text === 'Local' && /^\d+$/u.test(token.text) && isCapital(before);
    const isHouse =
      /^(?:No|Number)$/u.test(name?.text ?? '') &&
      /^1[01]$/u.test(token.text) &&
      (before?.passage !== token.passage || /^(?:ADP|PUNCT|VERB|SCONJ|CCONJ)$/u.test(before.pos)) &&
      (next === undefined || /^(?:AUX|VERB|PART|PUNCT|ADP|SCONJ|CCONJ)$/u.test(next.pos));
    if (name?.passage !== token.passage || !(isBranch || isHouse)) joined.push(token);
    else {
      const [text, lower] = [`${name.text} ${token.text}`, `${name.lower} ${token.text}`];
      joined.splice(-1, 1, nameOf(name, token, text, lower));
    }
  });
  return joined;
}

/** Muhammad | al-Sufi: wink cuts such words at the hyphen. */
function joinedParticles(tokens: readonly Token[]): Token[] {
  const particle = /^(?:a[dlnrstz]|ash|e[dl]|u[dl]|bin|ibn|abu)$/iu;
  return joinedAround(tokens, '-', (first, last) => particle.test(first.text) && isCapital(last));
}

/**
 * Stratford | -upon- | Avon, Stoke | -on- | Trent: a small word between
 * two with a capital is part of one name.
 */
function joinedPlaces(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const words = tokens.slice(i, i + 5);
    const [first, , small, , last] = words;
    const text = words.map((word) => word.text).join('');
    const isPlace =
      first !== undefined &&
      last?.end === first.start + text.length &&
      [first, small, last].every((word) => /^\p{L}+$/u.test(word?.text ?? '')) &&
      /^\p{Lu}\p{L}+-\p{Ll}{1,5}-\p{Lu}\p{L}*$/u.test(text);
    if (!isPlace) joined.push(...tokens.slice(i, i + 1));
    else {
      joined.push(nameOf(first, last, text, text.toLowerCase()));
      i += 4;
    }
  }
  return joined;
}

/** Milou van | 't | Hek */
function joinedShortParticles(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const [van, mark] = joined.slice(-2);
    const isParticle =
      van?.lower === 'van' && /^['’]$/u.test(mark?.text ?? '') && mark?.end === token.start;
    if (!isParticle || token.text !== 't') joined.push(token);
    else {
      const [text, lower] = [`${mark.text}t`, "'t"];
      joined.splice(-1, 1, nameOf(mark, token, text, lower));
    }
  }
  return joined;
}

/**
 * Lee Jae | -won, Jun | -ho Baek: syllables of a given name beside its
 * surname; but not: a Hong Kong | -run bank.
 */
function joinedSyllables(tokens: readonly Token[]): Token[] {
  const syllable =
    /^(?:[bcdfghjklmnpqrstwxyz]|ch|hs|hw|hy|gy|ky|my|by|sh|ts|zh)?[aeiouwy]{1,4}(?:ng|hn|[bhklmnprt])?$/u;
  return joinedAround(
    tokens,
    '-',
    (first, last, beside) =>
      isCapital(first) &&
      syllable.test(first.lower) &&
      syllable.test(last.text) &&
      !/^(?:cut|hit|let|m[ae]n|run|set)$/u.test(last.text) &&
      beside.some((token) => token?.passage === first.passage && isCapital(token)),
  );
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

/** A short title has its full stop, in the plural too: Rev | . |, Sens | . */
function joinedTitles(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, i) => {
    const [title, next] = [joined.at(-1), tokens[i + 1]];
    const isStop =
      token.text === '.' &&
      title?.end === token.start &&
      isCapital(title) &&
      (SHORT_TITLES.has(title.lower) || SHORT_TITLES.has(singularOf(title.lower))) &&
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
      joined.splice(-1, 1, nameOf(name, token, text, lower));
    }
  }
  return joined;
}

/**
 * True of `Moody` in Moody's said on Monday; but not in Ostmark's
 * reported losses, Ostmark's said to be late.
 */
function speaksWithMark(tokens: readonly Token[], i: number): boolean {
  const [name, mark, verb, next] = tokens.slice(i, i + 4);
  if (!isCapital(name) || !/^['’]s$/u.test(mark?.text ?? '')) return false;
  // He's said so
  if (/^(?:PRON|DET|ADV|AUX|SCONJ)$/u.test(name?.pos ?? '')) return false;
  // McDonald's has closed; but not: Tom's has a roof
  if (verb?.lemma === 'have' && verb.pos === 'AUX' && next?.pos === 'VERB') return true;
  if (verb?.pos !== 'VERB' || !isSpeech(verb) || next?.passage !== name?.passage) return false;
  if (/^(?:told|tells|says)$/u.test(verb.lower)) return true;
  const isObject = /^(?:DET|PRON|SCONJ|ADP|PROPN)$/u.test(next?.pos ?? '') && next?.lower !== 'to';
  return isObject && /(?:ed|s|said)$/u.test(verb.lower);
}

/** Names that were cut at `mark` are one word again. */
function joinedAround(
  tokens: readonly Token[],
  mark: string,
  isName: (first: Token, last: Token, beside: readonly (Token | undefined)[]) => boolean,
): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, i) => {
    const [first, middle] = joined.slice(-2);
    const isRest =
      middle?.text === mark &&
      first?.end === middle.start &&
      middle.end === token.start &&
      isName(first, token, [joined.at(-3), tokens[i + 1]]);
    if (!isRest) joined.push(token);
    else {
      const text = `${first.text}${mark}${token.text}`;
      const lower = text.toLowerCase();
      joined.splice(-2, 2, nameOf(first, token, text, lower));
    }
  });
  return joined;
}
