/**
 * The process that holds model and index, apart from the gateway's: a forward pass blocks its event
 * loop, and a crash in native code ends only it. It takes requests one at a time, in order.
 */
import { ArticleError } from '../../corpus/article-error.js';
import { readArticleFile } from '../../corpus/article-file.js';
import { errorMessage } from '../../corpus/error-message.js';
import { type Answerer, createAnswerer } from '../../retrieval/answerer.js';
import { createEmbedder } from '../../retrieval/embedder.js';
import { ModelError } from '../../retrieval/model-error.js';
import { createReader } from '../../retrieval/reader.js';
import type { QuestionRequest, RefusedReport, Report, Request, StartRequest } from './messages.js';

let answerer: Answerer | undefined;
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
      report(await replyTo(request));
      break;
  }
}

async function start(request: StartRequest): Promise<void> {
  try {
    answerer = await open(request);
    report({ type: 'ready', article: answerer.article, passages: answerer.passages });
  } catch (error) {
    process.exitCode = 1;
    report({ type: 'refused', fault: faultOf(error), message: errorMessage(error) }, () => {
      process.disconnect();
    });
  }
}

async function open({ article: source, mode, cacheFolder }: StartRequest): Promise<Answerer> {
  // Both at once: the model loads while the article is read.
  const [embedder, reader, article] = await Promise.all([
    createEmbedder(),
    createReader(),
    'path' in source ? readArticleFile(source.path) : source,
  ]);
  return createAnswerer({
    article,
    embedder,
    reader,
    mode,
    cacheFolder,
    onProgress: () => {
      report({ type: 'progress' });
    },
    onNotice: (line) => {
      report({ type: 'notice', line });
    },
  });
}

async function replyTo({ id, question, options }: QuestionRequest): Promise<Report> {
  try {
    if (answerer === undefined)
      throw new Error('The inference process was asked before its start.');
    return { type: 'answer', id, answer: await answerer.answer(question, options) };
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
