/**
 * The process that holds model and index, apart from the gateway's: a forward pass blocks its event
 * loop, and a crash in native code ends only it.
 */
import { readArticleFile } from '../../corpus/article-file.js';
import { createAnswerer } from '../../retrieval/answerer.js';
import { createEmbedder } from '../../retrieval/embedder.js';
import type { InferenceSettings, Question, Report } from './messages.js';

function report(message: Report): void {
  process.send?.(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function serve({ articlePath, cacheFolder }: InferenceSettings): Promise<void> {
  const [embedder, article] = await Promise.all([createEmbedder(), readArticleFile(articlePath)]);
  const answerer = await createAnswerer({
    article,
    embedder,
    cacheFolder,
    onNotice: (message) => {
      report({ type: 'notice', message });
    },
  });
  process.on('message', ({ id, question, options }: Question) => {
    answerer.answer(question, options).then(
      (answer) => {
        report({ type: 'answer', id, answer });
      },
      (error: unknown) => {
        report({ type: 'failed', id, message: messageOf(error) });
      },
    );
  });
  report({ type: 'ready', article, passages: answerer.passages });
}

// The bot's own process is told to stop; this one ends when that lets go of it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.once('disconnect', () => process.exit());

const settings = JSON.parse(process.argv[2] ?? '{}') as InferenceSettings;
serve(settings).catch((error: unknown) => {
  report({ type: 'refused', message: messageOf(error) });
  process.exitCode = 1;
  process.disconnect();
});
