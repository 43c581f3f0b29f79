import type { Mode } from '../../retrieval/confidence.js';
import type { Inference } from './inference.js';
import type { StartRequest } from './messages.js';
import { startWorker } from './start-worker.js';
import { SupervisedInference } from './supervised-inference.js';

export interface InferenceOptions {
  readonly articlePath: string;
  /** How ready it is to answer; "balanced" when left out. */
  readonly mode?: Mode;
  /** Where vector indexes are kept between runs. */
  readonly cacheFolder: string;
  /** One line for the log: an index is built, the process died or cannot be started again. */
  readonly onNotice?: (line: string) => void;
  /** Longest silence while it starts, in milliseconds; 120,000 when left out. */
  readonly startTimeout?: number;
  /**
   * Longest time that one question may take, and that questions wait for a process that is started
   * again, in milliseconds; 20,000 when left out.
   */
  readonly answerTimeout?: number;
  /** Longest wait for questions in hand when closing, in milliseconds; 8,000 when left out. */
  readonly closeTimeout?: number;
}

const DEFAULTS = {
  onNotice: (): void => undefined,
  startTimeout: 120_000,
  answerTimeout: 20_000,
  closeTimeout: 8000,
};

/**
 * Starts the inference process and waits until it can answer. When it dies later, it is started
 * again, and the question it was at is asked once more.
 *
 * @throws {InferenceError} when it cannot start; its `cause` says whether article or model is at
 * fault
 */
export async function createInference(options: InferenceOptions): Promise<Inference> {
  const stop = new AbortController();
  const { onNotice, startTimeout, ...settings } = { ...DEFAULTS, ...options };
  const start = (article: StartRequest['article']): ReturnType<typeof startWorker> =>
    startWorker(
      {
        type: 'start',
        article,
        mode: options.mode ?? 'balanced',
        cacheFolder: options.cacheFolder,
      },
      { timeout: startTimeout, signal: stop.signal, onNotice },
    );
  const { worker, ready } = await start({ path: options.articlePath });
  const { article } = ready;
  return new SupervisedInference(ready, worker, {
    ...settings,
    onNotice,
    stop,
    startAgain: async () => (await start(article)).worker,
  });
}
