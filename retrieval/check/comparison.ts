import { DENIES } from '../wording/denial-words.js';
import { wholeWord } from '../wording/whole-word.js';
import { isContrasted } from './contrast.js';
import { isExchanged } from './exchange.js';
import { otherNumbers } from './quantity-match.js';
import { isUnrealised } from './unrealised-deed.js';

/** What plain words show of a claim beside a text, each 0 or 1. The model is weak in just these. */
export interface Comparison {
  /** Both deny something: "never went", "did not go". */
  readonly bothNegated: number;
  /** One of the two denies something. */
  readonly negationDiffers: number;
  /** The claim holds a word of extent ("only", "every", "first") that the text does not. */
  readonly extentDiffers: number;
  /**
   * The text tells something else in place of a number or a word of the claim, "rose" for "fell",
   * denies it, or has those exchanged who do it: Roe for Lee.
   */
  readonly toldOtherwise: number;
  /** The text tells as planned or possible what the claim tells as done. */
  readonly leftUnsure: number;
}

/** "Few came" differs from "many came" as a denial does. */
const FEW = new RegExp(wholeWord('few'), 'iu');

const EXTENT = new RegExp(
  wholeWord(
    'only|all|every|everyone|always|never|most|none|nobody|first|last|both|entire|whole|just|still|any',
  ),
  'giu',
);

/** @param before the text before in the article; a number that stands there is no other one */
export function compare(claim: string, text: string, before: string | null): Comparison {
  const [denied, denies] = [isDenial(claim), isDenial(text)];
  const extents = extentsOf(text);
  return {
    bothNegated: Number(denied && denies),
    negationDiffers: Number(denied !== denies),
    extentDiffers: Number([...extentsOf(claim)].some((word) => !extents.has(word))),
    toldOtherwise: Number(
      (!denied && otherNumbers(claim, text, before) > 0) ||
        isContrasted(claim, text) ||
        isExchanged(claim, text),
    ),
    leftUnsure: Number(isUnrealised(claim, text)),
  };
}

function isDenial(text: string): boolean {
  return DENIES.test(text) || FEW.test(text);
}

function extentsOf(text: string): Set<string> {
  return new Set((text.match(EXTENT) ?? []).map((word) => word.toLowerCase()));
}
