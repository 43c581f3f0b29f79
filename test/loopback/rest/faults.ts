import type { RouteName } from './route.js';

/** A wrong answer, given once instead of the right one. */
interface FaultyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

export type Fault =
  | { readonly kind: 'answer'; readonly answer: FaultyAnswer }
  /** The request is carried out at once, its answer comes `ms` later. */
  | { readonly kind: 'delay'; readonly ms: number };

/** Faults that tests ask for: each is for one request, first come first served. */
export class Faults {
  readonly #queues = new Map<RouteName, Fault[]>();

  add(route: RouteName, fault: Fault, times = 1): void {
    const added = Array.from({ length: times }, () => fault);
    this.#queues.set(route, [...(this.#queues.get(route) ?? []), ...added]);
  }

  take(route: RouteName): Fault | null {
    return this.#queues.get(route)?.shift() ?? null;
  }
}
