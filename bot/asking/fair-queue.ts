/** Said to whoever asks while the queue is full. */
export const QUEUE_FULL = 'Too many questions are waiting just now. Please ask again in a minute.';

/** The queue takes no more for now; the message is for whoever asked. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

interface Waiting {
  readonly start: () => void;
}

/**
 * A bounded queue that runs one task at a time and takes turns between groups: one server that asks
 * a hundred questions does not keep the others waiting for all of them.
 */
export class FairQueue {
  /** Groups with tasks waiting; the first is next. Every group in it has at least one. */
  private readonly groups = new Map<string, Waiting[]>();
  private waiting = 0;
  private running = false;

  /** @param capacity tasks that may wait */
  constructor(private readonly capacity: number) {}

  /** Tasks waiting or running. */
  get size(): number {
    return this.waiting + (this.running ? 1 : 0);
  }

  get isFull(): boolean {
    return this.waiting >= this.capacity;
  }

  /**
   * @param group whose turn it takes: a server, or a person outside of any
   * @throws {QueueFullError} at once, when too many wait
   */
  async run<T>(group: string, task: () => Promise<T>): Promise<T> {
    if (this.isFull) throw new QueueFullError(QUEUE_FULL);
    await this.turnOf(group);
    try {
      return await task();
    } finally {
      this.running = false;
      this.startNext();
    }
  }

  private turnOf(group: string): Promise<void> {
    return new Promise((start) => {
      const line = this.groups.get(group);
      if (line === undefined) this.groups.set(group, [{ start }]);
      else line.push({ start });
      this.waiting++;
      this.startNext();
    });
  }

  private startNext(): void {
    if (this.running) return;
    const next = this.groups.entries().next();
    if (next.done === true) return;
    const [group, line] = next.value;
    const task = line.shift();
    // Behind all others that wait, or gone.
    this.groups.delete(group);
    if (line.length > 0) this.groups.set(group, line);
    if (task === undefined) return;
    this.waiting--;
    this.running = true;
    task.start();
  }
}
