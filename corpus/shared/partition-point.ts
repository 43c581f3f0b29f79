/**
 * How many items from the first on meet a condition that none meets
 * after one that does not: found by halving.
 */
export function partitionPoint<T>(items: readonly T[], meets: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
