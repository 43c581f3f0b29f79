import { config } from 'dotenv';
import { ArticleError } from '../corpus/article-error.js';
import { readArticleFile } from '../corpus/article-file.js';
import { errorMessage } from '../corpus/shared/error-message.js';
import { ModelError } from '../retrieval/encoders/model-error.js';
import { runBot } from './bot.js';
import { type Configuration, ConfigurationError, readConfiguration } from './configuration.js';
import { EXIT_REFUSED } from './configuration-error.js';
import { awaitGateway } from './discord/gateway.js';
import { runShards } from './discord/shards.js';
import { FeedbackError, isBusy } from './feedback/feedback-error.js';
import { openFeedbackStore } from './feedback/feedback-store.js';
import { InferenceError } from './inference/inference-error.js';
import { createLog } from './log.js';

/** Milliseconds after which a bot that was told to stop is gone, whatever is still going on. */
const STOP_WITHIN = 9500;

/**
 * Milliseconds in which an ended process is to go by itself: discord.js may
 * go on connecting, and keep it for ever.
 */
const LINGER = 1000;

async function main(): Promise<void> {
  config({ quiet: true });
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.logLevel);
  // What discord.js lets slip is no reason to leave; the watchdog sees to the connection.
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'a promise was rejected unheard');
  });
  const stop = new AbortController();
  const onSignal = (): void => {
    stop.abort();
    setTimeout(() => process.exit(), STOP_WITHIN).unref();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  // A shard whose manager is gone would answer beside those of the next one.
  if ('SHARDING_MANAGER' in process.env) process.once('disconnect', onSignal);
  log.info({ pid: process.pid }, 'starting');
  // What cannot be used is told now, however long Discord may be out of reach.
  await refuseUnusable(configuration);
  const recommended = await awaitGateway({
    ...configuration,
    signal: stop.signal,
    onWait: (reason, pause) => {
      log.warn(`Discord cannot be used yet (${reason}); next try in ${Math.ceil(pause / 1000)} s`);
    },
  });
  const shards = configuration.shards === 'auto' ? recommended : configuration.shards;
  if (shards > 1 && !('SHARDING_MANAGER' in process.env)) {
    process.exitCode = await runShards(configuration, shards, log, stop.signal);
  } else {
    await runBot(configuration, log, stop.signal);
  }
}

/**
 * Reads the article and opens the feedback, both to be opened again by those who work with them.
 *
 * @throws {ConfigurationError} when the article cannot be used
 * @throws {FeedbackError} when the feedback cannot be kept
 */
async function refuseUnusable({ articlePath, databasePath }: Configuration): Promise<void> {
  try {
    await readArticleFile(articlePath);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    throw new ConfigurationError(`VERBATIM_ARTICLE: ${error.message}`);
  }
  openFeedbackStore(databasePath).close();
}

/**
 * Whether another start would fail the same way, as somebody must first mend
 * the article, the model or the settings.
 */
function isForGood(error: unknown): boolean {
  if (error instanceof InferenceError) {
    return error.cause instanceof ArticleError || error.cause instanceof ModelError;
  }
  if (error instanceof FeedbackError) return !isBusy(error.cause);
  return error instanceof ConfigurationError;
}

main()
  .catch((error: unknown) => {
    // Told to stop while it was waiting.
    if (error instanceof Error && error.name === 'AbortError') return;
    process.stderr.write(`${errorMessage(error)}\n`);
    process.exitCode = isForGood(error) ? EXIT_REFUSED : 1;
  })
  .finally(() => setTimeout(() => process.exit(), LINGER).unref());
