/**
 * The logit that one of several things is so, of which at most one can be: log of
 * the sum of their odds; -Infinity of none.
 */
export function anyLogit(logits: readonly number[]): number {
  const top = Math.max(...logits);
  if (top === -Infinity) return top;
  return top + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0));
}
