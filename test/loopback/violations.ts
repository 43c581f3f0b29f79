/**
 * What a bot can do wrong; Discord refuses most of it, the rest are this project's own promises.
 */
export type Rule =
  | 'allowed-mentions'
  | 'callback'
  | 'choices'
  | 'command'
  | 'components'
  | 'embeds'
  | 'ephemeral'
  | 'expired-token'
  | 'intents'
  | 'late-response'
  | 'loopback'
  | 'message'
  | 'modal'
  | 'no-response'
  | 'nonce'
  | 'second-response'
  | 'unknown-interaction'
  | 'unknown-route'
  | 'webhook-before-response';

export interface Violation {
  readonly rule: Rule;
  /** What was sent, what is wrong with it, and the limit it broke. */
  readonly message: string;
}

/** The violations seen so far. A scenario asserts at its end that there are none. */
export class Violations {
  #list: Violation[] = [];

  record(rule: Rule, message: string): void {
    this.#list.push({ rule, message });
  }

  get all(): readonly Violation[] {
    return this.#list;
  }

  /** All so far, forgotten afterwards: for a test that provokes some. */
  take(): readonly Violation[] {
    const taken = this.#list;
    this.#list = [];
    return taken;
  }
}
