import { quantile } from '../../corpus/shared/quantile.js';

/** Questions whose times are kept. */
const MOST_KEPT = 1000;

/** How long the last answers took. */
export class Latencies {
  private readonly kept: number[] = [];
  private next = 0;

  /** @param milliseconds from the question's arrival to its answer */
  add(milliseconds: number): void {
    this.kept[this.next] = milliseconds;
    this.next = (this.next + 1) % MOST_KEPT;
  }

  /**
   * The time, in milliseconds, that this share of the answers did not exceed; null before the
   * first.
   *
   * @param share 0..1: 0.5 for the median
   */
  quantile(share: number): number | null {
    return quantile(this.kept, share);
  }
}
