import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, Status } from 'discord.js';
import { ActorDirectory } from '../corpus/actors/actor-directory.js';
import { errorMessage } from '../corpus/shared/error-message.js';
import { Asker } from './asking/asker.js';
import { Cooldown } from './asking/cooldown.js';
import type { Configuration } from './configuration.js';
import { ConfigurationError } from './configuration-error.js';
import { Conversations } from './conversation/conversations.js';
import { exampleQuestions } from './conversation/example-questions.js';
import { createClient } from './discord/client.js';
import { isUnauthorized } from './discord/delivery.js';
import { failForGood } from './discord/lost-connection.js';
import { refusalOfLogin, TOKEN_REFUSED } from './discord/refusals.js';
import { type FeedbackStore, openFeedbackStore } from './feedback/feedback-store.js';
import { answerInteraction } from './handlers/interactions.js';
import { answerMessageOf } from './handlers/messages.js';
import type { Services } from './handlers/services.js';
import { type Health, type HealthServer, serveHealth } from './health.js';
import { InHand } from './in-hand.js';
import { createInference } from './inference/create-inference.js';
import type { Inference } from './inference/inference.js';
import type { Logger } from './log.js';

/** Milliseconds that questions in hand get when the bot is stopped. */
const FINISH_WITHIN = 7000;
/** Milliseconds that the connection to Discord gets to close. */
const DISCONNECT_WITHIN = 1000;

/**
 * Runs the bot until `signal` stops it, then finishes what is in hand and closes everything.
 *
 * @throws {ConfigurationError} when Discord refuses the configuration, at the login or later
 * @throws {InferenceError} when article or model cannot be used
 * @throws {Error} when the connection to Discord stays dead
 */
export async function runBot(
  configuration: Configuration,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  using feedback = openFeedbackStore(configuration.databasePath);
  await using inference = await createInference({
    articlePath: configuration.articlePath,
    mode: configuration.mode,
    cacheFolder: configuration.cacheFolder,
    closeTimeout: FINISH_WITHIN,
    onNotice: (line) => {
      log.warn(line);
    },
  });
  const services = await servicesOf(configuration, inference, feedback, log);
  const client = createClient(configuration.api, configuration.readsMessages);
  await using health = await healthServer(configuration, client, services);
  if (health !== null) log.info({ port: health.port }, 'health is told on this machine');
  const inHand = new InHand();
  try {
    await serve(client, services, { configuration, signal, inHand });
  } finally {
    await inHand.finish(FINISH_WITHIN);
    await disconnect(client, log);
  }
}

async function servicesOf(
  { cooldownSeconds }: Configuration,
  inference: Inference,
  feedback: FeedbackStore,
  log: Logger,
): Promise<Services> {
  return {
    inference,
    directory: new ActorDirectory(inference.actors),
    asker: new Asker(inference, new Cooldown(1000 * cooldownSeconds)),
    conversations: new Conversations(),
    feedback,
    log,
    examples: await examplesOf(inference, log),
  };
}

/** None where they cannot be answered: the bot greets without. */
async function examplesOf(inference: Inference, log: Logger): Promise<string[]> {
  try {
    return await exampleQuestions(inference.actors, (question) => inference.answer(question));
  } catch (error) {
    log.warn({ err: error }, 'there are no example questions');
    return [];
  }
}

/** How long the bot answers, and what it answers just now. */
interface Running {
  readonly configuration: Configuration;
  readonly signal: AbortSignal;
  readonly inHand: InHand;
}

/** Answers until the signal comes (resolves) or the bot cannot go on (rejects). */
function serve(
  client: Client,
  services: Services,
  { configuration, signal, inHand }: Running,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    // Once it is aborted nothing more is answered: nobody would wait for that before the store is
    // closed.
    const stopped = new AbortController();
    signal.addEventListener('abort', () => {
      stopped.abort();
      resolve();
    });
    const fail = (error: Error): void => {
      stopped.abort();
      reject(error);
    };
    answerEvents(client, services, (start) => {
      if (stopped.signal.aborted) return;
      const reply = start().catch((error: unknown) => {
        if (isUnauthorized(error)) fail(new ConfigurationError(TOKEN_REFUSED));
        services.log.error({ err: error }, 'a reply could not be sent');
      });
      inHand.add(reply);
    });
    logEvents(client, services);
    failForGood(client, fail, stopped.signal);
    client.login(configuration.token).catch((error: unknown) => {
      fail(
        refusalOfLogin(error) ?? new Error(`Discord refuses the login (${errorMessage(error)}).`),
      );
    });
  });
}

function answerEvents(
  client: Client,
  services: Services,
  handle: (start: () => Promise<void>) => void,
): void {
  client.on(Events.InteractionCreate, (interaction) => {
    handle(() => answerInteraction(interaction, services));
  });
  client.on(Events.MessageCreate, (message) => {
    handle(() => answerMessageOf(message, services));
  });
}

/** Writes into the log what happens to the connection. */
function logEvents(client: Client, { log, inference }: Services): void {
  client.on(Events.Error, (error) => {
    log.error({ err: error }, 'discord.js failed');
  });
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ shard, reason: error.message }, 'the connection to Discord broke');
  });
  client.once(Events.ClientReady, ({ guilds }) => {
    const { article, passages } = inference;
    log.info(
      { guilds: guilds.cache.size },
      `ready, with ${passages.length} sentences of "${article.title}"`,
    );
  });
}

async function disconnect(client: Client, log: Logger): Promise<void> {
  // A socket that is still being opened may fail when discord.js,
  // which lets go of it, no longer listens.
  process.on('uncaughtException', (error) => {
    log.warn({ err: error }, 'the connection to Discord broke while it was closed');
  });
  await Promise.race([client.destroy(), sleep(DISCONNECT_WITHIN, undefined, { ref: false })]);
}

/** Tells the bot's health over HTTP where that is wished for. */
async function healthServer(
  { healthPort }: Configuration,
  client: Client,
  services: Services,
): Promise<HealthServer | null> {
  if (healthPort === null) return null;
  return serveHealth(portOf(healthPort, client), () => healthOf(client, services));
}

/**
 * Each shard's process has a port of its own: the one set for the first, the next for the second.
 */
function portOf(set: number, { shard }: Client): number {
  return set === 0 ? set : set + (shard?.ids[0] ?? 0);
}

function healthOf(client: Client, { asker }: Services): Health {
  return {
    ready: client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    guilds: client.guilds.cache.size,
    queue: asker.queue.size,
    p50: asker.latencies.quantile(0.5),
    p95: asker.latencies.quantile(0.95),
  };
}
