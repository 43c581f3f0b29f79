import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerReport, CheckReport, FailedReport, Report, Request, Task } from './messages.js';

/** Milliseconds that a process is given to end by itself. */
const END_GRACE = 1000;

/** What became of a question: its answer, its failure, or the process ended over it. */
type Outcome =
  AnswerReport | CheckReport | FailedReport | { readonly type: 'lost'; readonly reason: string };

/** A question that was sent, with what is called once its outcome is known. */
interface InHand {
  readonly id: number;
  readonly settle: (outcome: Outcome) => void;
  readonly timer: NodeJS.Timeout;
}

/** One run of the inference process, from ready to its end; it is asked one question at a time. */
export class InferenceWorker {
  private inHand: InHand | null = null;
  private lateness: string | null = null;
  private end: string | null = null;
  /** Resolves when the process is gone, with how it ended in a few words. */
  readonly ended: Promise<string>;

  /**
   * @param child an inference process that has reported "ready"
   * @param ended as the property of that name
   */
  constructor(
    private readonly child: ChildProcess,
    ended: Promise<string>,
  ) {
    child.on('message', (report: Report) => {
      if ('id' in report && report.id === this.inHand?.id) this.settle(report);
    });
    this.ended = ended.then((how) => {
      this.end = this.lateness ?? how;
      return this.end;
    });
    void this.ended.then((reason) => {
      this.settle({ type: 'lost', reason });
    });
  }

  /**
   * @param timeout milliseconds after which the process counts as hung and is killed
   */
  ask(request: Task, timeout: number): Promise<Outcome> {
    if (this.inHand !== null) throw new Error('The inference process is asked one at a time.');
    if (this.end !== null) return Promise.resolve({ type: 'lost', reason: this.end });
    return new Promise((resolve) => {
      // First, since it throws when options cannot be sent.
      send(this.child, request);
      const timer = setTimeout(() => {
        this.lateness = `no answer within ${String(timeout / 1000)} s`;
        this.child.kill('SIGKILL');
      }, timeout);
      this.inHand = { id: request.id, settle: resolve, timer };
    });
  }

  /** Lets the process end, or makes it; resolves when it is gone. */
  async close(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await Promise.race([this.ended, sleep(END_GRACE, undefined, { ref: false })]);
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private settle(outcome: Outcome): void {
    clearTimeout(this.inHand?.timer);
    this.inHand?.settle(outcome);
    this.inHand = null;
  }
}

/**
 * Sends a request. A process that cannot be reached is killed: whoever
 * waits for it is then told that it ended.
 */
export function send(child: ChildProcess, request: Request): void {
  child.send(request, (error) => {
    if (error !== null) child.kill('SIGKILL');
  });
}
