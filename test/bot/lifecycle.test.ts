import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../bot/command-definitions.js';
import { ConfigurationError, readConfiguration } from '../../bot/configuration.js';
import type * as Shards from '../../bot/discord/shards.js';
import { serveHealth } from '../../bot/health.js';
import { createLog } from '../../bot/log.js';
import { packageRoot } from '../../corpus/package-root.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../loopback/loopback-discord.js';
import { temporaryFolder } from '../temporary-folder.js';
import { startBot } from './bot-process.js';

/** Any text will do that is not the default article; a short one is indexed at once. */
const ANOTHER_ARTICLE =
  'Maria Lopez opened the new bridge over the Tarrow on Monday. It took four years to build. ' +
  'The council paid 12 million pounds for it. "It will last a century," the mayor said. ' +
  'Shop owners had complained of the noise and of the closed roads.\n';

let discord: LoopbackDiscord;

async function loopback(
  settings: Parameters<typeof startLoopbackDiscord>[0] = {},
): Promise<LoopbackDiscord> {
  discord = await startLoopbackDiscord({ commands: [...COMMANDS], ...settings });
  return discord;
}

afterEach(async () => {
  await discord.close();
});

describe('start', () => {
  it.each([
    [
      'a token that Discord does not know',
      { DISCORD_TOKEN: 'wrong' },
      /^Discord refuses DISCORD_TOKEN/m,
    ],
    [
      'an article that is not there',
      { VERBATIM_ARTICLE: 'no-such.txt' },
      /^VERBATIM_ARTICLE: no-such\.txt: no such file/,
    ],
  ])('ends on %s with one line and status 2', async (_, environment, line) => {
    const bot = startBot(await loopback(), { LOG_LEVEL: 'warn', ...environment });
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('ends on disallowed intents with one line and status 2', async () => {
    await loopback();
    discord.refuseIdentify(GatewayCloseCodes.DisallowedIntents);
    const { status, stderr } = await startBot(discord).ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord disallows the intents/m);
  });

  it.each([
    [
      'VERBATIM_ARTICLE',
      'no-such',
      /^VERBATIM_ARTICLE: no-such\/file: no such file; check the path\.$/m,
    ],
    ['VERBATIM_DATABASE', '/dev/null', /^\/dev\/null\/file: .+; set VERBATIM_DATABASE to .+$/m],
  ])(
    'ends on a %s that cannot be used although Discord is out of reach',
    async (name, folder, line) => {
      await loopback();
      await discord.goDown(async () => {
        const { status, stderr } = await startBot(discord, { [name]: `${folder}/file` }).ended;
        expect(status).toBe(2);
        expect(stderr).toMatch(line);
      });
    },
  );

  it('ends with one line and status 2 where something else than Discord answers', async () => {
    await loopback();
    const health = { ready: true, guilds: 0, queue: 0, p50: null, p95: null };
    await using other = await serveHealth(0, () => health);
    const { token, applicationId } = discord;
    const apis = [`${discord.api}/elsewhere`, `http://127.0.0.1:${other.port}`];
    const ended = apis.map(
      (api) => startBot({ token, applicationId, api }, { LOG_LEVEL: 'warn' }).ended,
    );
    for (const [i, { status, stderr }] of (await Promise.all(ended)).entries()) {
      expect(status).toBe(2);
      expect(stderr).toBe(
        `What answers at ${apis[i]} is not Discord's API; correct DISCORD_API, or leave it out to use Discord's own.\n`,
      );
    }
  });

  it('waits until Discord can be reached', async () => {
    await loopback();
    await using bot = startBot(discord);
    // Down before the process has loaded what it connects with.
    await discord.goDown(() => bot.says(/cannot be used yet \(.*ECONNREFUSED.*next try in/));
    await bot.says(/ready, with/);
  });

  it('waits for sessions when none are left', async () => {
    await loopback();
    discord.exhaustSessions(500);
    await using bot = startBot(discord);
    await bot.says(/no sessions left for this bot.*next try in/);
    await bot.says(/ready, with/);
  });

  it('tells its health to this machine when asked to', async () => {
    await loopback();
    await using bot = startBot(discord, { VERBATIM_HEALTH_PORT: '0' });
    const port = await bot.says(/"port":(\d+)/);
    await bot.says(/ready, with/);
    await discord.user('anna').slash('ask', { question: 'what did Rutte say?' });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(response.status).toBe(200);
    const health = (await response.json()) as Record<string, unknown>;
    expect(health).toMatchObject({ ready: true, guilds: 1, queue: 0 });
    expect(health['p50']).toBeGreaterThan(0);
    expect(health['p95']).toBeGreaterThanOrEqual(Number(health['p50']));
  });

  it('ends with one line that names the setting when the port for it is taken', async () => {
    await loopback();
    await using other = await serveHealth(0, () => {
      throw new Error('nobody asks');
    });
    await using bot = startBot(discord, { VERBATIM_HEALTH_PORT: String(other.port) });
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^VERBATIM_HEALTH_PORT: port \d+ cannot be listened on .*set it to one/m,
    );
  });

  it('says so too of a port that a later shard would need and that there is not', async () => {
    await loopback();
    const served = serveHealth(65_536, () => {
      throw new Error('nobody asks');
    });
    await expect(served).rejects.toThrow(ConfigurationError);
    await expect(served).rejects.toThrow(/^VERBATIM_HEALTH_PORT: port 65536 cannot be listened on/);
  });
});

describe('stop', () => {
  it('finishes what is in hand, within ten seconds', async () => {
    await loopback();
    const bot = startBot(discord);
    await bot.says(/ready, with/);
    const asked = Array.from({ length: 20 }, (_, index) =>
      discord.user(`user ${index}`).slash('ask', { question: 'what did Rutte say?' }),
    );
    // all of them have arrived
    while (discord.requestsTo('callback').length < asked.length) await sleep(5);
    const began = performance.now();
    const { status } = await bot.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(status).toBe(0);
    for (const reply of await Promise.all(asked)) {
      expect(reply.message.text).toContain('Secretary General Mark Rutte');
    }
    expect(discord.violations).toEqual([]);
  });

  it('works while it still starts', async () => {
    await loopback();
    const bot = startBot(discord);
    await bot.says(/starting/);
    expect((await bot.stop()).status).toBe(0);
  });
});

describe('after a restart', () => {
  it('serves the buttons of messages from before', async () => {
    await loopback();
    const first = startBot(discord);
    await first.says(/ready, with/);
    const anna = discord.user('anna');
    const reply = await anna.slash('ask', { question: 'what did Rutte say?' });
    await first.stop();
    await using second = startBot(discord);
    await second.says(/ready, with/);
    const context = await anna.press(reply, 'Context');
    expect(context.message.text).toContain('**NATO Secretary General Mark Rutte');
    const more = await anna.press(reply, 'More passages');
    expect(more.message.text).toContain('page 1 of');
    const modal = await anna.press(reply, 'Follow up');
    const followUp = await anna.submitModal(modal, { question: 'who is meeting Umerov?' });
    expect(followUp.message.text).toContain('After an hours-long meeting');
    expect(discord.violations).toEqual([]);
  });

  it('says of the buttons and forms of another article that they are about an earlier one', async () => {
    await loopback();
    const first = startBot(discord);
    await first.says(/ready, with/);
    const anna = discord.user('anna');
    const reply = await anna.slash('ask', { question: 'what did Rutte say?' });
    const form = await anna.press(reply, 'Follow up');
    await first.stop();
    const another = join(await temporaryFolder(), 'bridge.txt');
    await writeFile(another, ANOTHER_ARTICLE);
    await using second = startBot(discord, { VERBATIM_ARTICLE: another });
    await second.says(/ready, with/);
    for (const told of [
      await anna.press(reply, 'Context'),
      await anna.press(reply, 'More passages'),
      await anna.press(reply, '👎'),
      await anna.submitModal(form, { question: 'and when?' }),
    ]) {
      expect(told.ephemeral).toBe(true);
      expect(told.message.text).toMatch(
        /^That message is about an earlier article; .*ask again\.$/,
      );
    }
    const again = await anna.slash('ask', { question: 'who opened the bridge?' });
    expect((await anna.press(again, 'More passages')).message.text).toContain('¶');
    expect(discord.violations).toEqual([]);
  });
});

describe('shards', () => {
  it('run in processes of their own, as many as Discord recommends', async () => {
    await loopback({ shards: 2 });
    const manager = startBot(discord, { SHARDS: 'auto' });
    await discord.connected(2);
    await manager.says(/ready, with[^]*ready, with/);
    const reply = await discord.user('anna').slash('ask', { question: 'what did Rutte say?' });
    expect(reply.message.text).toContain('Secretary General Mark Rutte');
    const { status } = await manager.stop();
    expect(status).toBe(0);
    expect(discord.connectedShards).toEqual([]);
  });

  it('end with their manager, whatever ended it', async () => {
    await loopback({ shards: 2 });
    const manager = startBot(discord, { SHARDS: '2' });
    await discord.connected(2);
    await manager.says(/ready, with[^]*ready, with/);
    manager.child.kill('SIGKILL');
    // Comes when everyone who writes to its standard error is gone.
    await manager.ended;
    expect(discord.connectedShards).toEqual([]);
  });

  it('are not started when they were stopped before', async () => {
    await loopback();
    // Compiled: it looks for the bot beside itself.
    const compiled = pathToFileURL(join(packageRoot, 'dist/bot/discord/shards.js')).href;
    const { runShards } = (await import(compiled)) as typeof Shards;
    const configuration = readConfiguration({
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
    });
    const stopped = AbortSignal.abort();
    expect(await runShards(configuration, 2, createLog('silent'), stopped)).toBe(0);
    expect(discord.requests).toEqual([]);
  });

  it('end with status 2 when the token is refused', async () => {
    await loopback();
    const { status, stderr } = await startBot(discord, { SHARDS: '2', DISCORD_TOKEN: 'wrong' })
      .ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord refuses DISCORD_TOKEN/m);
  });
});
