/**
 * The mean of a measure over all items, of a condition the share of those for which it holds; null
 * of nothing.
 */
export function meanOrNull<T>(
  items: readonly T[],
  measure: (item: T) => number | boolean,
): number | null {
  if (items.length === 0) return null;
  return items.reduce((sum, item) => sum + Number(measure(item)), 0) / items.length;
}
