import { ONES, TENS } from '../number-words.js';

/** What plain words show of a claim beside a text, each 0 or 1. The model is weak in just these. */
export interface Comparison {
  /** Both deny something: "never went", "did not go". */
  readonly bothNegated: number;
  /** One of the two denies something. */
  readonly negationDiffers: number;
  /** The claim holds a number that the text does not, which has others. */
  readonly numberDiffers: number;
  /** The claim holds numbers, and the text all of them. */
  readonly numbersShared: number;
  /** The claim holds a word of extent ("only", "every", "first") that the text does not. */
  readonly extentDiffers: number;
}

const NEGATION =
  /\b(?:not|never|no(?!-|\.?\s?\d)|nobody|nothing|none|neither|nor|without|cannot|hardly|barely|few|dont|didnt|isnt|wasnt|doesnt|wont|cant|arent|hasnt)\b|n[’']t\b/iu;

const EXTENT =
  /\b(?:only|all|every|everyone|always|never|most|none|nobody|first|last|both|entire|whole|just|still|any)\b/giu;

const NUMBER = /\d[\d,.]*\d|\d/gu;

/** Numbers up to 99 in words: "seven", "thirty-seven". */
const NUMBER_WORDS = new Map([
  ...ONES.map((word, value) => [word, String(value)] as const),
  ...TENS.flatMap((ten, i) =>
    ONES.slice(0, 10).map(
      (one, value) => [value === 0 ? ten : `${ten}-${one}`, String(10 * (i + 2) + value)] as const,
    ),
  ),
]);

const WORD = new RegExp(`(?:${TENS.join('|')})-(?:${ONES.slice(1, 10).join('|')})|[a-z]+`, 'gu');

/** @param before the text before in the article; a number that stands there is no other one */
export function compare(claim: string, text: string, before: string | null): Comparison {
  const [denied, denies] = [NEGATION.test(claim), NEGATION.test(text)];
  const known = numbersOf(`${before ?? ''} ${text}`);
  const claimed = [...numbersOf(claim)];
  const unknown = claimed.some((number) => !known.has(number));
  const extents = extentsOf(text);
  return {
    bothNegated: Number(denied && denies),
    negationDiffers: Number(denied !== denies),
    numberDiffers: Number(unknown && numbersOf(text).size > 0),
    numbersShared: Number(claimed.length > 0 && !unknown),
    extentDiffers: Number([...extentsOf(claim)].some((word) => !extents.has(word))),
  };
}

/** In figures, without separators of thousands. */
function numbersOf(text: string): Set<string> {
  const figures = (text.match(NUMBER) ?? []).map((number) => number.replaceAll(',', ''));
  const words = (text.toLowerCase().match(WORD) ?? []).flatMap(
    (word) => NUMBER_WORDS.get(word) ?? [],
  );
  return new Set([...figures, ...words]);
}

function extentsOf(text: string): Set<string> {
  return new Set((text.match(EXTENT) ?? []).map((word) => word.toLowerCase()));
}
