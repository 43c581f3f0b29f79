import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ArticleError } from '../../corpus/article-error.js';
import { packageRoot } from '../../corpus/package-root.js';
import { ModelError } from '../../retrieval/encoders/model-error.js';
import { InferenceError } from './inference-error.js';
import { InferenceWorker, send } from './inference-worker.js';
import type { ReadyReport, RefusedReport, Report, StartRequest } from './messages.js';

/** Compiled, also where this code runs as TypeScript (in tests): Node starts no TypeScript. */
const ENTRY = join(packageRoot, 'dist', 'bot', 'inference', 'inference-process.js');

export interface StartOptions {
  /** Milliseconds without a sign of life after which the start counts as hung. */
  readonly timeout: number;
  /** Calls the start off. */
  readonly signal: AbortSignal;
  /** One line for people. */
  readonly onNotice: (line: string) => void;
}

/**
 * Forks the inference process and waits until it can answer.
 *
 * @throws {InferenceError} when it refuses, dies or hangs; it is then gone
 */
export async function startWorker(
  request: StartRequest,
  options: StartOptions,
): Promise<{ worker: InferenceWorker; ready: ReadyReport }> {
  const child = fork(ENTRY, {
    serialization: 'advanced',
    // This process's own may not be shared: a debugger's port, for one.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = endOf(child);
  send(child, request);
  const ready = await readiness(child, ended, options);
  return { worker: new InferenceWorker(child, ended), ready };
}

/** Resolves when the process is gone and its last report read, with how it ended in a few words. */
async function endOf(child: ChildProcess): Promise<string> {
  // One that cannot be started does neither exit nor disconnect.
  const failure = new Promise<string>((resolve) => {
    child.on('error', (error) => {
      if (child.pid === undefined) resolve(error.message);
    });
  });
  const exit = new Promise<string>((resolve) => {
    child.once('exit', (status, signal) => {
      resolve(signal === null ? `exit status ${String(status)}` : `killed by ${signal}`);
    });
  });
  // "exit" may come before the last reports, "close" does not come at all where we disconnect.
  const disconnection = new Promise<void>((resolve) => {
    child.once('disconnect', resolve);
  });
  return Promise.race([failure, Promise.all([exit, disconnection]).then(([how]) => how)]);
}

async function readiness(
  child: ChildProcess,
  ended: Promise<string>,
  { timeout, signal, onNotice }: StartOptions,
): Promise<ReadyReport> {
  let failure: InferenceError | undefined;
  const giveUp = (error: InferenceError): void => {
    failure ??= error;
    child.kill('SIGKILL');
  };
  const callOff = (): void => {
    giveUp(new InferenceError('The start of the inference process was called off.'));
  };
  const timer = setTimeout(() => {
    const silence = `${String(timeout / 1000)} s`;
    giveUp(
      new InferenceError(
        `The inference process gave no sign of life for ${silence} while it started; see whether memory and processor time are left.`,
      ),
    );
  }, timeout);
  if (signal.aborted) callOff();
  signal.addEventListener('abort', callOff);

  const ready = new Promise<ReadyReport>((resolve) => {
    child.on('message', (report: Report) => {
      timer.refresh();
      if (report.type === 'notice') onNotice(report.line);
      else if (report.type === 'refused') giveUp(refusal(report));
      else if (report.type === 'ready') resolve(report);
    });
  });
  const report = await Promise.race([ready, ended]);
  clearTimeout(timer);
  signal.removeEventListener('abort', callOff);
  if (typeof report === 'object') return report;
  throw failure ?? new InferenceError(`The inference process died while it started (${report}).`);
}

function refusal({ fault, message }: RefusedReport): InferenceError {
  switch (fault) {
    case 'article':
      return new InferenceError(message, { cause: new ArticleError(message) });
    case 'model':
      return new InferenceError(message, { cause: new ModelError(message) });
    case 'other':
      return new InferenceError(message);
  }
}
