import { LRUCache } from 'lru-cache';

/** People remembered at once; the one who asked longest ago is forgotten first. */
const MOST_PEOPLE = 10_000;

/** The shortest time between two questions of one person. */
export class Cooldown {
  private readonly until: LRUCache<string, number>;

  /** @param period milliseconds; 0 for none */
  constructor(private readonly period: number) {
    this.until = new LRUCache({ max: MOST_PEOPLE });
  }

  /**
   * Milliseconds this person has to wait; 0 when the question may be asked, which then counts.
   *
   * @param now in milliseconds, on a clock that nobody sets: set back, it would have people wait
   * for hours
   */
  take(person: string, now = performance.now()): number {
    const left = (this.until.get(person) ?? 0) - now;
    if (left > 0) return left;
    if (this.period > 0) this.until.set(person, now + this.period);
    return 0;
  }
}
