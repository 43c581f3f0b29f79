import { z } from 'zod';
import { type Mode, MODE_NAMES } from '../retrieval/confidence.js';
import { ConfigurationError } from './configuration-error.js';
import {
  articlePathIn,
  cacheFolderIn,
  databasePathIn,
  type Environment,
  withoutBlanks,
} from './environment.js';
import { inviteLink } from './invite-link.js';

export { ConfigurationError } from './configuration-error.js';

/** Levels of the log, from nothing to everything. */
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the bot runs with. */
export interface Configuration {
  readonly token: string;
  readonly applicationId: string;
  /** Base address of Discord's REST API, without version and trailing slash. */
  readonly api: string;
  readonly articlePath: string;
  /** How ready it is to answer. */
  readonly mode: Mode;
  /** Folder for saved indexes. */
  readonly cacheFolder: string;
  /** File that keeps the feedback. */
  readonly databasePath: string;
  readonly logLevel: LogLevel;
  /** Processes that share the servers; `auto`: as many as Discord recommends. */
  readonly shards: number | 'auto';
  /** Shortest time between two questions of one person, in seconds. */
  readonly cooldownSeconds: number;
  /**
   * Whether messages may be read that are not addressed to the bot: a switch in Discord's portal.
   */
  readonly readsMessages: boolean;
  /** Port on this machine where the bot tells its health; null for none. */
  readonly healthPort: number | null;
}

export const DISCORD_API = 'https://discord.com/api';
const PORTAL = 'https://discord.com/developers/applications';
const LONGEST_COOLDOWN = 3600;
const DEFAULT_COOLDOWN = 2;

const API_MEND = `must be an address such as ${DISCORD_API}, without the version; leave it out to use Discord's own`;
const SHARDS_MEND = 'must be auto or a whole number from 1 to 9999; leave it out for one process';
const HEALTH_MEND = 'must be a port from 0 to 65535 (0: any that is free); leave it out for none';
const MESSAGES_MEND = 'must be on or off; leave it out for off';
const COOLDOWN_MEND = `must be a number of seconds from 0 to ${LONGEST_COOLDOWN}; leave it out for ${DEFAULT_COOLDOWN}`;

/**
 * The variables, blank ones taken out; each message says what to do. Token values are never shown.
 */
const SETTINGS = z.object({
  DISCORD_TOKEN: z
    .string(`is missing: copy the bot's token ("Bot" > "Reset Token" in ${PORTAL}) into .env`)
    .regex(
      /^[\x21\x23-\x26\x28-\x7e]+$/,
      'holds a blank, a quotation mark or a letter no token has: copy the token alone, without "Bot" before it',
    ),
  DISCORD_APPLICATION_ID: z
    .string(`is missing: copy "Application ID" from "General Information" in ${PORTAL} into .env`)
    .regex(
      /^\d{17,20}$/,
      'must be a number of 17 to 20 digits: copy "Application ID" from "General Information"',
    ),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: API_MEND })
    .refine((address) => !/\/v\d+\/?$|[?#]/.test(address), API_MEND)
    .transform((address) => address.replace(/\/+$/, ''))
    .default(DISCORD_API),
  VERBATIM_MODE: z
    .enum(MODE_NAMES, `must be one of ${MODE_NAMES.join(', ')}; leave it out for balanced`)
    .default('balanced'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}; leave it out for info`)
    .default('info'),
  SHARDS: z
    .string()
    .regex(/^(auto|[1-9]\d{0,3})$/, SHARDS_MEND)
    .transform((shards) => (shards === 'auto' ? shards : Number(shards)))
    .default(1),
  VERBATIM_COOLDOWN: z.coerce
    .number(COOLDOWN_MEND)
    .min(0, COOLDOWN_MEND)
    .max(LONGEST_COOLDOWN, COOLDOWN_MEND)
    .default(DEFAULT_COOLDOWN),
  VERBATIM_MESSAGE_CONTENT: z.enum(['on', 'off'], MESSAGES_MEND).default('off'),
  VERBATIM_HEALTH_PORT: z.coerce
    .number(HEALTH_MEND)
    .int(HEALTH_MEND)
    .min(0, HEALTH_MEND)
    .max(65_535, HEALTH_MEND)
    .nullable()
    .default(null),
});

/**
 * Reads the configuration; nothing is opened.
 *
 * @param environment with `.env` read into it; blank variables count as absent
 * @throws {ConfigurationError} naming every setting that is missing or malformed
 */
export function readConfiguration(environment: Environment): Configuration {
  const given = withoutBlanks(environment);
  const { data, error } = SETTINGS.safeParse(ownVariables(given));
  if (error !== undefined) throw errorOf(error, given);
  return Object.freeze({
    token: data.DISCORD_TOKEN,
    applicationId: data.DISCORD_APPLICATION_ID,
    api: data.DISCORD_API,
    articlePath: articlePathIn(given),
    mode: data.VERBATIM_MODE,
    cacheFolder: cacheFolderIn(given),
    databasePath: databasePathIn(given),
    logLevel: data.LOG_LEVEL,
    shards: data.SHARDS,
    cooldownSeconds: data.VERBATIM_COOLDOWN,
    readsMessages: data.VERBATIM_MESSAGE_CONTENT === 'on',
    healthPort: data.VERBATIM_HEALTH_PORT,
  });
}

/**
 * In a process that discord.js's ShardingManager started, `SHARDS` is not the user's but its
 * number.
 */
function ownVariables(given: Readonly<Record<string, string>>): object {
  return 'SHARDING_MANAGER' in given ? { ...given, SHARDS: undefined } : given;
}

function errorOf(
  { issues }: z.ZodError,
  given: Readonly<Record<string, string>>,
): ConfigurationError {
  const byName = new Map<string, string>();
  for (const { path, message } of issues) {
    const name = String(path[0]);
    if (!byName.has(name)) byName.set(name, `${name} ${message}.`);
  }
  const problems = [...byName.values()];
  const guide = 'DISCORD_TOKEN' in given ? [] : [tokenGuide(given['DISCORD_APPLICATION_ID'])];
  return new ConfigurationError([...problems, ...guide].join('\n'), problems);
}

function tokenGuide(applicationId = 'APPLICATION_ID'): string {
  return `
How to get a token:
  1. Open ${PORTAL} and press "New Application".
  2. Under "Bot" press "Reset Token"; copy .env.example to .env and write the token there: DISCORD_TOKEN=…
  3. Under "General Information" copy the "Application ID" into the same file: DISCORD_APPLICATION_ID=…
  4. Invite the bot to your server, with that ID in the address:
     ${inviteLink(applicationId)}
Then: npm run register-commands, and npm start.
Until then, ask on the command line: npm run ask -- "your question"`;
}
