/** Share of each score's power among all, together 1; -Infinity has none. */
export function softmax(scores: readonly number[]): number[] {
  // The highest is taken off first: its power is 1, and none grows too large.
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
