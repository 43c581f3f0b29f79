import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../corpus/actors/actor.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import { errorMessage } from '../../corpus/shared/error-message.js';
import type { Answer } from '../../retrieval/answer.js';
import type { AnswerOptions } from '../../retrieval/answerer.js';
import type { CheckedClaim } from '../../retrieval/check/checker.js';
import type { Inference } from './inference.js';
import { InferenceError } from './inference-error.js';
import type { InferenceWorker } from './inference-worker.js';
import type { AnswerReport, CheckReport, ReadyReport, Task } from './messages.js';
import { restartDelay } from './restart-delay.js';

/** Times a question is asked: once, and once more when the process is lost over it. */
const MOST_TRIES = 2;

interface Supervision {
  readonly onNotice: (line: string) => void;
  readonly answerTimeout: number;
  readonly closeTimeout: number;
  /** Aborted when no process is to be started any more. */
  readonly stop: AbortController;
  readonly startAgain: () => Promise<InferenceWorker>;
}

/** Asks one process after another: one that dies is replaced, and its question asked once more. */
export class SupervisedInference implements Inference {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly actors: readonly Actor[];
  /** The process to ask; while it is started again, a promise of the next or of giving up on it. */
  private worker!: Promise<InferenceWorker>;
  /** Resolves when the question asked last is settled. */
  private last: Promise<unknown> = Promise.resolve();
  private lastId = 0;
  /** Since the last answer. */
  private deaths = 0;
  private closing: Promise<void> | null = null;

  constructor(
    { article, passages, actors }: ReadyReport,
    worker: InferenceWorker,
    private readonly supervision: Supervision,
  ) {
    this.article = article;
    this.passages = passages;
    this.actors = actors;
    this.adopt(worker);
  }

  async answer(question: string, options: AnswerOptions = {}): Promise<Answer> {
    const report = await this.inTurn((id) => ({ type: 'question', id, question, options }));
    if (report.type !== 'answer') throw new Error('A question was reported on as a check.');
    return report.answer;
  }

  async check(text: string): Promise<CheckedClaim[]> {
    const report = await this.inTurn((id) => ({ type: 'check', id, text }));
    if (report.type !== 'checked') throw new Error('A check was reported on as a question.');
    return [...report.claims];
  }

  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  private get isStopped(): boolean {
    return this.supervision.stop.signal.aborted;
  }

  private inTurn(task: (id: number) => Task): Promise<AnswerReport | CheckReport> {
    if (this.closing !== null) return Promise.reject(shuttingDown());
    const report = this.last.then(() => this.ask(task));
    this.last = report.catch(() => undefined);
    return report;
  }

  private async ask(task: (id: number) => Task): Promise<AnswerReport | CheckReport> {
    let loss = '';
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.isStopped) break;
      const worker = await this.worker;
      const outcome = await worker.ask(task(++this.lastId), this.supervision.answerTimeout);
      switch (outcome.type) {
        case 'answer':
        case 'checked':
          this.deaths = 0;
          return outcome;
        case 'failed':
          throw new InferenceError(outcome.message);
        case 'lost':
          loss = outcome.reason;
      }
    }
    if (this.isStopped) throw shuttingDown();
    throw new InferenceError(
      `The inference process was lost over this question twice (${loss}); ask it in other words.`,
    );
  }

  private adopt(worker: InferenceWorker): void {
    this.worker = Promise.resolve(worker);
    if (this.isStopped) void worker.close();
    // Set up before any question is asked, so that one lost finds the next process in its place.
    void worker.ended.then((how) => {
      if (!this.isStopped) this.replace(how);
    });
  }

  private replace(how: string): void {
    this.deaths++;
    this.supervision.onNotice(`The inference process ended (${how}); it is started again.`);
    this.worker = this.orGiveUp(this.startAgain());
    // Whoever asks is told; when nobody does, there is nobody to tell.
    this.worker.catch(() => undefined);
  }

  /** Tries until a process is ready, also when `orGiveUp` no longer waits for it. */
  private async startAgain(): Promise<InferenceWorker> {
    const { onNotice, stop, startAgain } = this.supervision;
    for (;;) {
      try {
        await sleep(restartDelay(this.deaths), undefined, { signal: stop.signal });
        const worker = await startAgain();
        this.adopt(worker);
        return worker;
      } catch (error) {
        if (this.isStopped) throw shuttingDown();
        this.deaths++;
        onNotice(errorMessage(error));
      }
    }
  }

  /** The process, if it is ready in the time that questions may wait for it. */
  private async orGiveUp(starting: Promise<InferenceWorker>): Promise<InferenceWorker> {
    const limit = new AbortController();
    const timeIsUp = sleep(this.supervision.answerTimeout, null, { signal: limit.signal });
    timeIsUp.catch(() => undefined);
    try {
      const worker = await Promise.race([starting, timeIsUp]);
      if (worker !== null) return worker;
    } finally {
      limit.abort();
    }
    starting.catch(() => undefined);
    throw new InferenceError(
      'The inference process is being started again and is not ready yet; ask again in a minute.',
    );
  }

  private async finish(): Promise<void> {
    const { stop, closeTimeout } = this.supervision;
    await Promise.race([this.last, sleep(closeTimeout, undefined, { ref: false })]);
    stop.abort();
    // None is left where its start was called off.
    const worker = await this.worker.catch(() => null);
    await worker?.close();
    await this.last;
  }
}

function shuttingDown(): InferenceError {
  return new InferenceError('The bot is shutting down; ask again in a minute.');
}
