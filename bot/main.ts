import { config } from 'dotenv';
import envPaths from 'env-paths';
import { DiscordAPIError } from 'discord.js';
import { createBot } from './bot.js';
import { ConfigurationError, readConfiguration } from './configuration.js';
import { createInference, InferenceError } from './inference/inference.js';

/** Exit status when the configuration is missing or refused. */
const EXIT_REFUSED = 2;

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<void> {
  config({ quiet: true });
  const configuration = readConfiguration(process.env);
  const inference = await createInference({
    articlePath: configuration.articlePath,
    cacheFolder: configuration.cacheFolder ?? envPaths('verbatim', { suffix: '' }).cache,
    onNotice: log,
  });
  const client = createBot({ inference, api: configuration.api, onError: log });
  const stop = async (): Promise<void> => {
    await inference.close();
    await client.destroy();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  try {
    await client.login(configuration.token);
  } catch (error) {
    await stop();
    throw new ConfigurationError(refusalOf(error));
  }
  log(
    `Ready, with ${String(inference.passages.length)} sentences of "${inference.article.title}".`,
  );
}

function refusalOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.includes('token') || (error instanceof DiscordAPIError && error.status === 401)) {
    return 'Discord refuses DISCORD_TOKEN; reset it under "Bot" in the developer portal and copy it anew.';
  }
  return `Discord refuses the connection (${reason}); check DISCORD_TOKEN and the bot's settings in the developer portal.`;
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  const refused = error instanceof ConfigurationError || error instanceof InferenceError;
  process.exitCode = refused ? EXIT_REFUSED : 1;
});
