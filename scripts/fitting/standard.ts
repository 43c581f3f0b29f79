/** A linear model over plain inputs. */
export interface LinearWeights {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * Inputs moved and scaled to mean 0 and deviation 1, column by column: gradient descent
 * takes steps of one size for all of them.
 */
export class Standard {
  private readonly means: readonly number[];
  private readonly deviations: readonly number[];

  constructor(rows: readonly (readonly number[])[]) {
    const columns = (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? 0));
    this.means = columns.map(mean);
    // A column that never changes says nothing; any deviation will do.
    this.deviations = columns.map((column) => deviation(column) || 1);
  }

  apply(row: readonly number[]): number[] {
    return row.map((x, i) => (x - (this.means[i] ?? 0)) / (this.deviations[i] ?? 1));
  }

  /** The weights for plain inputs that do what these do for standardised ones. */
  plain(bias: number, weights: readonly number[]): LinearWeights {
    const plain = weights.map((weight, i) => weight / (this.deviations[i] ?? 1));
    const moved = plain.reduce((sum, weight, i) => sum + weight * (this.means[i] ?? 0), 0);
    return { bias: bias - moved, weights: plain };
  }
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((x) => (x - middle) ** 2)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
