import { defaultArticlePath } from '../corpus/package-root.js';

/** What the bot runs with. */
export interface Configuration {
  readonly token: string;
  readonly applicationId: string;
  /** Base address of Discord's REST API, for proxies and tests. */
  readonly api: string;
  readonly articlePath: string;
  /** Null: the user's cache directory. */
  readonly cacheFolder: string | null;
}

/** Settings that are missing or malformed; each line names one and what to do. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const TOKEN_STEPS = `DISCORD_TOKEN is missing. To get one:
  1. Open https://discord.com/developers/applications and press "New Application".
  2. Under "Bot" press "Reset Token" and put the token into a file .env here: DISCORD_TOKEN=…
  3. Copy the "Application ID" from "General Information": DISCORD_APPLICATION_ID=…
  4. Invite the bot: https://discord.com/oauth2/authorize?client_id=APPLICATION_ID&scope=bot+applications.commands&permissions=274877991936
Until then, ask on the command line: npm run ask -- "your question"`;

/**
 * @param env the environment, `.env` read into it
 * @throws {ConfigurationError} naming every setting that is wrong
 */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): Configuration {
  const problems: string[] = [];
  const token = env['DISCORD_TOKEN']?.trim() ?? '';
  if (token === '') problems.push(TOKEN_STEPS);
  const applicationId = env['DISCORD_APPLICATION_ID']?.trim() ?? '';
  if (!/^\d{15,21}$/.test(applicationId)) {
    problems.push(
      'DISCORD_APPLICATION_ID must be the application\'s number; copy it from "General Information" in the developer portal.',
    );
  }
  const api = env['DISCORD_API'] ?? 'https://discord.com/api';
  if (!URL.canParse(api))
    problems.push('DISCORD_API must be an address; leave it out to use Discord.');
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return {
    token,
    applicationId,
    api,
    articlePath: env['VERBATIM_ARTICLE'] ?? defaultArticlePath,
    cacheFolder: env['VERBATIM_CACHE'] ?? null,
  };
}
