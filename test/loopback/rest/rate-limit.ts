const SECOND = 1_000;

/** Counts requests in the second gone by. */
export class RateLimit {
  #taken: number[] = [];

  constructor(private readonly perSecond: number) {}

  /** Milliseconds to wait before the request is taken; 0 when it was. */
  take(now = Date.now()): number {
    this.#taken = this.#taken.filter((at) => now - at < SECOND);
    const first = this.#taken[0];
    if (first !== undefined && this.#taken.length >= this.perSecond) return first + SECOND - now;
    this.#taken.push(now);
    return 0;
  }
}
