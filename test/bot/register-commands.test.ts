import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ASK, COMMANDS, PASSAGE } from '../../bot/command-definitions.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../loopback/loopback-discord.js';
import { runScript, type ScriptResult } from '../scripts/run-script.js';
import { temporaryFolder } from '../temporary-folder.js';

let discord: LoopbackDiscord;

beforeEach(async () => {
  discord = await startLoopbackDiscord();
  vi.stubEnv('DISCORD_API', discord.api);
  vi.stubEnv('DISCORD_TOKEN', discord.token);
  vi.stubEnv('DISCORD_APPLICATION_ID', discord.applicationId);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await discord.close();
});

async function register(...args: string[]): Promise<ScriptResult> {
  return runScript('register-commands', args, { cache: await temporaryFolder() });
}

const NAMES = COMMANDS.map(({ name }) => name);
const COUNT = `${COMMANDS.length} commands`;

describe('npm run register-commands', () => {
  test('registers the commands once, and then sends nothing', async () => {
    const first = await register();
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toBe(
      [
        'add /ask',
        'add /article',
        'add /passage',
        'add /actor',
        'add /actors',
        'add /quotes',
        'add /check',
        'add /help',
        'add menu entry "Ask the article"',
        'add menu entry "Check against the article"',
        `Registered ${COUNT} everywhere.\n`,
      ].join('\n'),
    );
    expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
    expect(discord.requestsTo('replace-commands')).toHaveLength(1);

    const second = await register();
    expect(second).toEqual({
      status: 0,
      stderr: '',
      stdout: `Nothing to change: ${COUNT} are registered everywhere.\n`,
    });
    expect(discord.requestsTo('replace-commands')).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  test('says in a dry run what would change, and sends nothing', async () => {
    const result = await register('--dry-run');
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toMatch(
      /^add \/ask\n[^]*\nA dry run: nothing was changed everywhere\.\n$/,
    );
    expect(discord.requests.map(({ method }) => method)).toEqual(['GET']);
    expect(discord.commands()).toEqual([]);
  });

  test('overwrites what differs, each difference named', async () => {
    await discord.close();
    const outdated = { description_localizations: { de: 'Frag' }, options: [] };
    discord = await startLoopbackDiscord({
      commands: COMMANDS.map((command) => {
        if (command.name === ASK) return { ...command, ...outdated };
        return command.name === PASSAGE ? { ...command, name: 'old' } : command;
      }),
    });
    vi.stubEnv('DISCORD_API', discord.api);
    vi.stubEnv('DISCORD_APPLICATION_ID', discord.applicationId);
    const result = await register();
    expect(result.stdout.split('\n')).toEqual([
      'change /ask (description_localizations, options)',
      'add /passage',
      'remove /old',
      `Registered ${COUNT} everywhere.`,
      '',
    ]);
    expect(discord.commands().map(({ name }) => name)).toEqual(NAMES);
    expect((await register()).stdout).toMatch(/^Nothing to change/);
  });

  test('registers in one server alone', async () => {
    const guild = discord.guild('Newsroom');
    const result = await register('--guild', guild.id);
    expect(result.stdout).toContain(`Registered ${COUNT} in server ${guild.id}.`);
    expect(discord.commands(guild).map(({ name }) => name)).toEqual(NAMES);
    expect(discord.commands()).toEqual([]);
    expect((await register('--guild', guild.id)).stdout).toMatch(/^Nothing to change/);
    expect(discord.requestsTo('replace-commands')).toHaveLength(1);
  });

  test.each<[string, () => readonly string[], RegExp]>([
    [
      'a wrong token',
      () => env('DISCORD_TOKEN', 'wrong'),
      /^Discord refuses DISCORD_TOKEN; press /,
    ],
    ['no token', () => env('DISCORD_TOKEN', ''), /^DISCORD_TOKEN is missing: copy /],
    [
      "another application's ID",
      () => env('DISCORD_APPLICATION_ID', '198622483471925248'),
      /^DISCORD_APPLICATION_ID \(198622483471925248\) is not the application of DISCORD_TOKEN; /,
    ],
    [
      'a server without the bot',
      () => ['--guild', '198622483471925248'],
      /^The bot may not register commands in that server; .*client_id=\d+&scope=bot\+applications\.commands&/,
    ],
    [
      'an address where something else answers',
      () => env('DISCORD_API', `${discord.api}/elsewhere`),
      /^What answers at http\S+ is not Discord's API; correct DISCORD_API/,
    ],
    ['a server that is no number', () => ['--guild', 'Newsroom'], /It must be the server's number/],
  ])('ends with 2 and one line on %s', async (_, arrange, line) => {
    const result = await register(...arrange());
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(line);
    expect(result.stderr.trimEnd()).not.toContain('\n');
    expect(discord.requestsTo('replace-commands')).toEqual([]);
  });

  test('ends with 1 and one line when Discord does not answer', async () => {
    const api = discord.api;
    await discord.close();
    const result = await register();
    await discord.listen();
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /^Discord does not answer at .+; check the connection .+ later\.\n$/,
    );
    expect(result.stderr).toContain(api);
  });

  function env(name: string, value: string): readonly string[] {
    vi.stubEnv(name, value);
    return [];
  }
});
