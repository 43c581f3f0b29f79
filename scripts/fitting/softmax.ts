/** Share of each score's power among all, together 1; -Infinity has none. */
export function softmax(scores: readonly number[]): number[] {
  // The highest is taken off first: its power is 1, and none grows too large.
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * How far each score is off: the slope of the negative log-likelihood that a right one is chosen
 * by softmax.
 *
 * @param isRight by the number of a score; of at least one
 */
export function softmaxErrors(
  scores: readonly number[],
  isRight: (number: number) => boolean,
): number[] {
  const chances = softmax(scores);
  const wanted = softmax(scores.map((score, i) => (isRight(i) ? score : -Infinity)));
  return chances.map((chance, i) => chance - (wanted[i] ?? 0));
}
