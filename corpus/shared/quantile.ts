/**
 * The value that this share of the values does not exceed; null of none.
 *
 * @param share 0..1: 0.5 for the median
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
