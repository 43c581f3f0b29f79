import { quantitiesOf, type Quantity } from './quantity.js';

/** By how much a number may differ from one that is only about as much. */
const ABOUT = 0.1;
/** What another number must have in common with one that the text does not hold. */
const LEAST_SHARED = 2;
/** Where something begins, and where it ends. */
const END = /^(?:from|to)$/u;

/**
 * How many numbers of a claim a text has otherwise: another number stands beside the words that
 * the claim's stands beside.
 *
 * @param before the text before in the article; a number that stands there is no other one
 */
export function otherNumbers(claim: string, text: string, before: string | null): number {
  const told = quantitiesOf(text);
  const known = [...told, ...quantitiesOf(before ?? '')];
  const isShareTold = known.some(({ unit }) => unit === '%');
  const claimed = quantitiesOf(claim).filter(({ isShare }) => !isShare || isShareTold);
  return claimed.filter((one) => isOtherwise(one, claimed, told, known)).length;
}

/**
 * True where another number stands beside the words of one of a claim, and this one nowhere does as
 * much.
 */
function isOtherwise(
  one: Quantity,
  claimed: readonly Quantity[],
  told: readonly Quantity[],
  known: readonly Quantity[],
): boolean {
  const own = told.filter((other) => bearsOut(one, other));
  if (own.length === 0 && known.some((other) => bearsOut(one, other))) return false;
  const rivals = told.filter(
    (other) =>
      other.unit === one.unit &&
      !bearsOut(one, other) &&
      (own.length > 0 || !claimed.some((another) => bearsOut(another, other))),
  );
  const shared = mostShared(one, rivals);
  const least = own.length > 0 ? 1 : LEAST_SHARED;
  return shared >= least && shared > mostShared(one, own) && 2 * shared >= one.beside.size;
}

/** Whether a number of a text bears out a number of a claim: 8,400 bears out more than 8,000. */
function bearsOut(claimed: Quantity, told: Quantity): boolean {
  if (claimed.value === told.value && (claimed.unit === told.unit || claimed.unit === ''))
    return true;
  if (claimed.unit !== told.unit) return false;
  if (claimed.bound === 'above') return told.value > claimed.value && told.bound !== 'below';
  if (claimed.bound === 'below') return told.value < claimed.value && told.bound !== 'above';
  return claimed.bound === 'about' && Math.abs(told.value - claimed.value) <= ABOUT * claimed.value;
}

/**
 * The most that a number has in common with one of others: words beside it, and the preposition.
 */
function mostShared(one: Quantity, others: readonly Quantity[]): number {
  return Math.max(0, ...others.map((other) => sharedBy(one, other)));
}

function sharedBy(one: Quantity, other: Quantity): number {
  const isSame = one.preposition !== null && one.preposition === other.preposition;
  // from 5, to 5
  if (!isSame && [one, other].every(({ preposition }) => END.test(preposition ?? ''))) return 0;
  return [...one.beside].filter((term) => other.beside.has(term)).length + Number(isSame);
}
