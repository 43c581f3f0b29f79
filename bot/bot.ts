import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, GatewayCloseCodes, Status } from 'discord.js';
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
import { FATAL_CLOSE_CODES, TOKEN_REFUSED } from './discord/fatal-close-codes.js';
import { WATCHDOG_DEFAULTS, watchShards } from './discord/watchdog.js';
import { openFeedbackStore } from './feedback/feedback-store.js';
import { answerInteraction } from './handlers/interactions.js';
import { answerMessageOf } from './handlers/messages.js';
import type { Services } from './handlers/services.js';
import { type Health, serveHealth } from './health.js';
import { createInference, type Inference } from './inference/inference.js';
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
  const services: Services = {
    inference,
    directory: new ActorDirectory(inference.actors),
    asker: new Asker(inference, new Cooldown(1000 * configuration.cooldownSeconds)),
    conversations: new Conversations(),
    feedback,
    log,
    examples: await examplesOf(inference, log),
  };
  const client = createClient(configuration.api, configuration.readsMessages);
  await using health =
    configuration.healthPort === null
      ? null
      : await serveHealth(portOf(configuration.healthPort, client), () =>
          healthOf(client, services),
        );
  if (health !== null) log.info({ port: health.port }, 'health is told on this machine');
  const inHand = new Set<Promise<void>>();
  try {
    await serve(client, services, { configuration, signal, inHand });
  } finally {
    await Promise.race([Promise.allSettled(inHand), pause(FINISH_WITHIN)]);
    // A socket that is still being opened may fail when discord.js,
    // which lets go of it, no longer listens.
    process.on('uncaughtException', (error) => {
      log.warn({ err: error }, 'the connection to Discord broke while it was closed');
    });
    await Promise.race([client.destroy(), pause(DISCONNECT_WITHIN)]);
  }
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
  /** What is being answered; added to and taken from here. */
  readonly inHand: Set<Promise<void>>;
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
    const handle = (start: () => Promise<void>): void => {
      if (stopped.signal.aborted) return;
      const guarded = start().catch((error: unknown) => {
        if (isUnauthorized(error)) fail(new ConfigurationError(TOKEN_REFUSED));
        services.log.error({ err: error }, 'a reply could not be sent');
      });
      inHand.add(guarded);
      void guarded.finally(() => inHand.delete(guarded));
    };
    client.on(Events.InteractionCreate, (interaction) => {
      handle(() => answerInteraction(interaction, services));
    });
    client.on(Events.MessageCreate, (message) => {
      handle(() => answerMessageOf(message, services));
    });
    logEvents(client, services);
    failForGood(client, fail, stopped.signal);
    client.login(configuration.token).catch((error: unknown) => {
      fail(refusalOf(error) ?? new Error(`Discord refuses the login (${errorMessage(error)}).`));
    });
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

/**
 * Calls `fail` when the connection to Discord is lost for good; watches it until the signal comes.
 */
function failForGood(client: Client, fail: (error: Error) => void, signal: AbortSignal): void {
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const refusal = FATAL_CLOSE_CODES.get(code);
    fail(
      refusal === undefined
        ? new Error(`Discord closed shard ${shard} for good (${code}); start the bot again.`)
        : new ConfigurationError(refusal),
    );
  });
  client.on(Events.Invalidated, () => {
    fail(new Error('Discord declared the session invalid for good; start the bot again.'));
  });
  const unwatch = watchShards(client, {
    ...WATCHDOG_DEFAULTS,
    onDead: (reason) => {
      fail(new Error(`${reason} The bot ends, to be started again.`));
    },
  });
  signal.addEventListener('abort', unwatch);
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

/** A close code while logging in comes as this message alone. */
function refusalOf(error: unknown): ConfigurationError | null {
  const message = errorMessage(error);
  const code = /disallowed intents/i.test(message)
    ? GatewayCloseCodes.DisallowedIntents
    : /sharding is required/i.test(message)
      ? GatewayCloseCodes.ShardingRequired
      : /authentication failed|invalid token/i.test(message)
        ? GatewayCloseCodes.AuthenticationFailed
        : 0;
  const refusal = FATAL_CLOSE_CODES.get(code);
  return refusal === undefined ? null : new ConfigurationError(refusal);
}

function pause(milliseconds: number): Promise<void> {
  return sleep(milliseconds, undefined, { ref: false });
}
