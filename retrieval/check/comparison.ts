import { DENIES } from '../wording/denial-words.js';
import { wholeWord } from '../wording/whole-word.js';
import { isOtherCause } from './cause.js';
import { contrastsOf } from './contrast.js';
import { isExchanged } from './exchange.js';
import { matchQuantities } from './quantity-match.js';
import { isUnrealised } from './unrealised-deed.js';

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
  /**
   * The text tells something else in place of a number, a word or a part of the
   * claim: "rose" for "fell", Roe for Lee.
   */
  readonly toldOtherwise: number;
  /** The text tells as planned or possible what the claim tells as done, or gives another cause. */
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
  const quantities = matchQuantities(claim, text, before);
  const contrasts = contrastsOf(claim, text);
  const isUndenied = contrasts.has('undenied') && contrasts.size === 1;
  const extents = extentsOf(text);
  return {
    bothNegated: Number(denied && denies),
    negationDiffers: Number(denied !== denies),
    numberDiffers: Number(quantities.unknown > 0 && quantities.told > 0),
    numbersShared: Number(quantities.claimed > 0 && quantities.unknown === 0),
    extentDiffers: Number(
      [...extentsOf(claim)].some(
        (word) => !extents.has(word) && !(word === 'most' && quantities.isMost),
      ),
    ),
    toldOtherwise: Number(
      (quantities.other > 0 && !denied) ||
        (contrasts.size > 0 && !isUndenied) ||
        isExchanged(claim, text),
    ),
    leftUnsure: Number(
      isUndenied || isUnrealised(claim, text) || isOtherCause(claim, text, before),
    ),
  };
}

function isDenial(text: string): boolean {
  return DENIES.test(text) || FEW.test(text);
}

function extentsOf(text: string): Set<string> {
  return new Set((text.match(EXTENT) ?? []).map((word) => word.toLowerCase()));
}
