import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from '../../bot/configuration.js';
import { defaultArticlePath, packageRoot } from '../../corpus/package-root.js';

const NEEDED = { DISCORD_TOKEN: 'MTk4.abc-_.xyz', DISCORD_APPLICATION_ID: '198622483471925248' };

function refusalOf(environment: Readonly<Record<string, string | undefined>>): ConfigurationError {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

describe('the configuration', () => {
  test('needs token and application only', () => {
    const configuration = readConfiguration(NEEDED);
    expect(configuration).toMatchObject({
      token: NEEDED.DISCORD_TOKEN,
      applicationId: NEEDED.DISCORD_APPLICATION_ID,
      api: 'https://discord.com/api',
      articlePath: defaultArticlePath,
      logLevel: 'info',
      shards: 1,
      mode: 'balanced',
      cooldownSeconds: 2,
      readsMessages: false,
      healthPort: null,
    });
    expect(configuration.cacheFolder).toContain('verbatim');
    expect(configuration.databasePath).toMatch(/verbatim.*\.db$/);
    expect(Object.isFrozen(configuration)).toBe(true);
  });

  test('has every setting in .env.example', async () => {
    const example = await readFile(join(packageRoot, '.env.example'), 'utf8');
    const files = ['bot/configuration.ts', 'bot/environment.ts'];
    const sources = await Promise.all(
      files.map((file) => readFile(join(packageRoot, file), 'utf8')),
    );
    const settings = sources
      .join('')
      .match(/\b(?:DISCORD_(?:TOKEN|A\w+)|VERBATIM_\w+|LOG_LEVEL|SHARDS)\b/g);
    expect(new Set(settings).size).toBeGreaterThan(10);
    for (const name of settings ?? []) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
  });

  test('takes every setting, without blanks around it', () => {
    const given = {
      DISCORD_TOKEN: ` ${NEEDED.DISCORD_TOKEN}\n`,
      DISCORD_APPLICATION_ID: NEEDED.DISCORD_APPLICATION_ID,
      DISCORD_API: 'http://127.0.0.1:8080/api/',
      VERBATIM_ARTICLE: 'news.txt',
      VERBATIM_MODE: 'careful',
      VERBATIM_CACHE: 'cache',
      VERBATIM_DATABASE: 'feedback.db',
      LOG_LEVEL: 'debug',
      SHARDS: 'auto',
      VERBATIM_COOLDOWN: '0.5',
      VERBATIM_MESSAGE_CONTENT: 'on',
      VERBATIM_HEALTH_PORT: '8787',
    };
    expect(readConfiguration(given)).toEqual({
      token: NEEDED.DISCORD_TOKEN,
      applicationId: NEEDED.DISCORD_APPLICATION_ID,
      api: 'http://127.0.0.1:8080/api',
      articlePath: 'news.txt',
      mode: 'careful',
      cacheFolder: 'cache',
      databasePath: 'feedback.db',
      logLevel: 'debug',
      shards: 'auto',
      cooldownSeconds: 0.5,
      readsMessages: true,
      healthPort: 8787,
    });
  });

  test('takes a blank setting for none', () => {
    const blank = { DISCORD_API: '', VERBATIM_ARTICLE: ' ', LOG_LEVEL: '', VERBATIM_COOLDOWN: '' };
    const shards = { SHARDS: '' };
    expect(readConfiguration({ ...NEEDED, ...blank, ...shards })).toEqual(
      readConfiguration(NEEDED),
    );
    expect(refusalOf({ ...NEEDED, DISCORD_TOKEN: ' ' }).problems).toHaveLength(1);
  });

  test('leaves SHARDS alone in a shard, where it is the number of that shard', () => {
    const shard = { ...NEEDED, SHARDING_MANAGER: 'true', SHARDS: '0' };
    expect(readConfiguration(shard).shards).toBe(1);
  });

  test.each([
    ['DISCORD_TOKEN', 'Bot MTk4.abc'],
    ['DISCORD_TOKEN', '"MTk4.abc"'],
    ['DISCORD_TOKEN', 'MTk4…abc'],
    ['DISCORD_APPLICATION_ID', 'Verbatim'],
    ['DISCORD_APPLICATION_ID', '12345'],
    ['DISCORD_API', 'discord.com/api'],
    ['DISCORD_API', 'ftp://discord.com/api'],
    ['DISCORD_API', 'https://discord.com/api/v10'],
    ['LOG_LEVEL', 'verbose'],
    ['SHARDS', '0'],
    ['SHARDS', 'two'],
    ['SHARDS', '1.5'],
    ['VERBATIM_COOLDOWN', '-1'],
    ['VERBATIM_COOLDOWN', '5 s'],
    ['VERBATIM_COOLDOWN', 'Infinity'],
  ])('refuses %s=%s in one line that says what to do', (name, value) => {
    const { message, problems } = refusalOf({ ...NEEDED, [name]: value });
    expect(problems).toEqual([message]);
    expect(message).toMatch(new RegExp(`^${name} .+(: copy|leave it out).+\\.$`));
  });

  test('names all that is wrong at once, one line each, and never the token', () => {
    const given = { DISCORD_TOKEN: 'a secret', LOG_LEVEL: 'loud', SHARDS: 'many' };
    const { message, problems } = refusalOf(given);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_APPLICATION_ID',
      'LOG_LEVEL',
      'SHARDS',
    ]);
    expect(message.split('\n')).toEqual(problems);
    expect(message).not.toContain('secret');
  });

  test('explains the four steps to a token, and what can be done without one', () => {
    const { message, problems } = refusalOf({ DISCORD_APPLICATION_ID: '198622483471925248' });
    expect(problems).toEqual([expect.stringMatching(/^DISCORD_TOKEN is missing: /)]);
    expect(message.match(/^ {2}\d\. /gm)).toEqual(['  1. ', '  2. ', '  3. ', '  4. ']);
    expect(message).toContain('npm run ask');
    const address = new URL(/https:\S+authorize\S+/.exec(message)?.[0] ?? '');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: '198622483471925248',
      scope: 'bot applications.commands',
      // to view channels, send messages there and in threads, embed links, read the history
      permissions: String((1n << 10n) + (1n << 11n) + (1n << 38n) + (1n << 14n) + (1n << 16n)),
    });
    expect(refusalOf({}).message).toContain('client_id=APPLICATION_ID');
  });
});
