import { setTimeout as sleep } from 'node:timers/promises';

/** Replies that are being worked on. */
export class InHand {
  private readonly replies = new Set<Promise<void>>();

  /** @param reply never rejects */
  add(reply: Promise<void>): void {
    this.replies.add(reply);
    void reply.finally(() => this.replies.delete(reply));
  }

  /** Resolves when all of them are done, or else after so many milliseconds. */
  async finish(within: number): Promise<void> {
    const timeIsUp = sleep(within, undefined, { ref: false });
    await Promise.race([Promise.allSettled(this.replies), timeIsUp]);
  }
}
