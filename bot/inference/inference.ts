import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Article } from '../../corpus/article.js';
import { packageRoot } from '../../corpus/package-root.js';
import type { Passage } from '../../corpus/passage.js';
import type { Answer } from '../../retrieval/answer.js';
import type { AnswerOptions } from '../../retrieval/answerer.js';
import type { InferenceSettings, Question, Report } from './messages.js';

/** Why a question got no answer, or the process did not start: one line for people. */
export class InferenceError extends Error {
  override readonly name = 'InferenceError';
}

/** Answers about one article, from a process of its own. */
export interface Inference extends AsyncDisposable {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Number of the process that answers at this moment. */
  readonly pid: number | undefined;
  /** @throws {InferenceError} when the process died twice over this question */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /** Waits for the questions in hand, then ends the process. */
  close(): Promise<void>;
}

export interface InferenceOptions extends InferenceSettings {
  /** One line for the log: an index rebuilt, the process started again. */
  readonly onNotice?: (line: string) => void;
}

/** Times a question is asked before it is given up: once, and once more after the process died. */
const MOST_TRIES = 2;
/** Pause before a process that died is started again, in milliseconds; doubled while it fails to start. */
const RESTART_DELAY = 200;
const LONGEST_RESTART_DELAY = 30_000;

interface Pending {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: InferenceError) => void;
  tries: number;
}

/**
 * Starts the inference process and waits until it can answer. When it dies it is started again, and
 * what it was asked is asked once more.
 *
 * @throws {InferenceError} with the reason of the process when it cannot start
 */
export async function createInference(options: InferenceOptions): Promise<Inference> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let closing = false;
  let child = start();
  const { article, passages } = await readiness(child);
  watch(child);

  function start(): ChildProcess {
    const { articlePath, cacheFolder } = options;
    const settings: InferenceSettings = { articlePath, cacheFolder };
    return fork(
      join(packageRoot, 'dist/bot/inference/inference-process.js'),
      [JSON.stringify(settings)],
      { serialization: 'advanced' },
    );
  }

  function watch(process: ChildProcess): void {
    process.on('message', (report: Report) => {
      if (report.type === 'notice') options.onNotice?.(report.message);
      if (report.type !== 'answer' && report.type !== 'failed') return;
      const asked = pending.get(report.id);
      pending.delete(report.id);
      if (report.type === 'answer') asked?.resolve(report.answer);
      else asked?.reject(new InferenceError(report.message));
    });
    process.once('exit', () => {
      if (!closing) void restart();
    });
  }

  async function restart(delay = RESTART_DELAY): Promise<void> {
    options.onNotice?.('The inference process died; it is started again.');
    for (const [id, asked] of pending) {
      if (asked.tries < MOST_TRIES) continue;
      pending.delete(id);
      asked.reject(new InferenceError('The question could not be answered; ask it another way.'));
    }
    await sleep(delay);
    child = start();
    try {
      await readiness(child);
    } catch (error) {
      options.onNotice?.(error instanceof Error ? error.message : String(error));
      if (!closing) await restart(Math.min(2 * delay, LONGEST_RESTART_DELAY));
      return;
    }
    watch(child);
    for (const asked of pending.values()) send(asked);
  }

  function send(asked: Pending): void {
    asked.tries++;
    // A channel that just broke is told by 'exit', and the question asked again.
    child.send(asked.question, () => undefined);
  }

  async function close(): Promise<void> {
    if (closing) return;
    while (pending.size > 0) await sleep(10);
    closing = true;
    if (child.connected) child.disconnect();
  }

  return {
    article,
    passages,
    get pid() {
      return child.pid;
    },
    answer: (text, answerOptions = {}) =>
      new Promise((resolve, reject) => {
        if (closing) {
          reject(new InferenceError('The bot is shutting down; ask again in a minute.'));
          return;
        }
        const question = { id: ++lastId, question: text, options: answerOptions };
        const asked: Pending = { question, resolve, reject, tries: 0 };
        pending.set(question.id, asked);
        if (child.connected) send(asked);
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Resolves when the process can answer; its own reason when it cannot. */
function readiness(child: ChildProcess): Promise<Extract<Report, { type: 'ready' }>> {
  return new Promise((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.type === 'ready') resolve(report);
      if (report.type === 'refused') reject(new InferenceError(report.message));
    });
    child.once('error', reject);
    child.once('exit', () => {
      reject(new InferenceError('The inference process ended before it was ready.'));
    });
  });
}
