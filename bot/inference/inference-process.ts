/**
 * The process that holds model and index, apart from the gateway's: a forward pass blocks its event
 * loop, and a crash in native code ends only it. It takes requests one at a time, in order.
 */
import { ArticleError } from '../../corpus/article-error.js';
import { readArticleFile } from '../../corpus/article-file.js';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { type Answerer, createAnswerer } from '../../retrieval/answerer.js';
import { type Checker, createChecker } from '../../retrieval/check/checker.js';
import { createEntailmentModel } from '../../retrieval/check/entailment.js';
import { createEmbedder } from '../../retrieval/encoders/embedder.js';
import { ModelError } from '../../retrieval/encoders/model-error.js';
import { createReader } from '../../retrieval/encoders/reader.js';
import { openArticleIndex } from '../../retrieval/index/article-index.js';
import { withoutMarkup } from '../conversation/markup.js';
import { MOST_CLAIMS } from '../most-claims.js';
import type { RefusedReport, Report, Request, StartRequest, Task } from './messages.js';

/** What this process works with, once it has been started. */
interface Engines {
  readonly answerer: Answerer;
  /** Opened with the first check: its model is large. */
  readonly checker: () => Promise<Checker>;
}

let engines: Engines | undefined;
let last = Promise.resolve();

// A stop signal to the whole process group is for the bot, which lets go of this process when done.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.once('disconnect', () => process.exit());
process.on('message', (request: Request) => {
  last = last.then(() => handle(request));
});

async function handle(request: Request): Promise<void> {
  switch (request.type) {
    case 'start':
      await start(request);
      break;
    case 'question':
    case 'check':
      report(await replyTo(request));
      break;
  }
}

async function start(request: StartRequest): Promise<void> {
  try {
    engines = await open(request);
    const { article, passages, cast } = engines.answerer;
    report({ type: 'ready', article, passages, actors: cast.actors });
  } catch (error) {
    process.exitCode = 1;
    report({ type: 'refused', fault: faultOf(error), message: errorMessage(error) }, () => {
      process.disconnect();
    });
  }
}

async function open({ article: source, mode, cacheFolder }: StartRequest): Promise<Engines> {
  // Both at once: the model loads while the article is read.
  const [embedder, reader, article] = await Promise.all([
    createEmbedder(),
    createReader(),
    'path' in source ? readArticleFile(source.path) : source,
  ]);
  const options = {
    article,
    embedder,
    cacheFolder,
    onProgress: () => {
      report({ type: 'progress' });
    },
    onNotice: (line: string) => {
      report({ type: 'notice', line });
    },
  };
  // One for both: opened again, it would take as long as at the start wherever nothing can be kept.
  const index = await openArticleIndex(options);
  const answerer = await createAnswerer({ ...options, index, reader, mode });
  let checker: Promise<Checker> | undefined;
  const openChecker = async (): Promise<Checker> => {
    try {
      return await createChecker({ ...options, index, model: await createEntailmentModel() });
    } catch (error) {
      checker = undefined;
      throw error;
    }
  };
  return { answerer, checker: () => (checker ??= openChecker()) };
}

async function replyTo(task: Task): Promise<Report> {
  const { id } = task;
  try {
    if (engines === undefined) throw new Error('The inference process was asked before its start.');
    if (task.type === 'question') {
      return {
        type: 'answer',
        id,
        answer: await engines.answerer.answer(task.question, task.options),
      };
    }
    const checker = await engines.checker();
    return {
      type: 'checked',
      id,
      claims: await checker.check(task.text, {
        plain: withoutMarkup(task.text),
        mostClaims: MOST_CLAIMS,
      }),
    };
  } catch (error) {
    return { type: 'failed', id, message: errorMessage(error) };
  }
}

/** A bot that is gone cannot be told: "disconnect" then ends this process. */
function report(message: Report, whenSent: () => void = () => undefined): void {
  process.send?.(message, undefined, undefined, whenSent);
}

function faultOf(error: unknown): RefusedReport['fault'] {
  if (error instanceof ArticleError) return 'article';
  return error instanceof ModelError ? 'model' : 'other';
}
