/** A number as features: the steps that it has reached. */
export function stepsReached(name: string, value: number, steps: readonly number[]): string[] {
  return steps.filter((step) => value >= step).map((step) => `${name}>${step}`);
}
