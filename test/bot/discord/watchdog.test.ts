import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Client, Events } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../bot/command-definitions.js';
import { createClient } from '../../../bot/discord/client.js';
import { watchShards } from '../../../bot/discord/watchdog.js';
import { packageRoot } from '../../../corpus/package-root.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../loopback/loopback-discord.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { startBot } from '../bot-process.js';

/**
 * A client that is watched with little patience, ended after the test; `dead` is what is told of
 * it.
 */
async function watched(discord: LoopbackDiscord): Promise<{ client: Client; dead: string[] }> {
  const client = createClient(discord.api);
  client.on(Events.Error, () => undefined);
  client.on(Events.ShardError, () => undefined);
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  const dead: string[] = [];
  const stop = watchShards(client, {
    patience: 1000,
    interval: 50,
    onDead: (reason) => dead.push(reason),
  });
  onTestFinished(async () => {
    stop();
    await Promise.race([client.destroy(), sleep(1000)]);
  });
  return { client, dead };
}

it('leaves a living shard alone, and tells of one that stays dead', async () => {
  const discord = await startLoopbackDiscord({ heartbeatInterval: 200 });
  const { client, dead } = await watched(discord);
  await sleep(1500);
  expect(dead).toEqual([]);
  await discord.close();
  await sleep(2000);
  expect(client.isReady()).toBe(true);
  expect(dead).toEqual([expect.stringMatching(/^Shard 0 has been dead for \d s/)]);
});

it('gives a shard time to come back after the process itself stood still', async () => {
  const discord = await startLoopbackDiscord({ heartbeatInterval: 200 });
  onTestFinished(() => discord.close());
  const { dead } = await watched(discord);
  await sleep(300);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
  await sleep(200);
  expect(dead).toEqual([]);
});

it('ends a bot whose connection stays dead, from the start or from some time on, to be started again', async () => {
  const impatient = { NODE_OPTIONS: `--import=${await impatience()}` };
  const ends = async (fromTheStart: boolean): Promise<void> => {
    const discord = await startLoopbackDiscord({ commands: [...COMMANDS] });
    onTestFinished(() => discord.close());
    if (fromTheStart) discord.blockGateway();
    const bot = startBot(discord, impatient);
    onTestFinished(() => void bot.child.kill('SIGKILL'));
    if (!fromTheStart) {
      await bot.says(/ready, with/);
      discord.blockGateway();
    }
    const { status, stderr } = await bot.ended;
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Shard 0 has been dead for \d s .* The bot ends, to be started again\.$/m,
    );
  };
  await Promise.all([ends(true), ends(false)]);
});

/** The address of a module that leaves the watchdog of a process less patience. */
async function impatience(): Promise<string> {
  const path = join(await temporaryFolder(), 'impatience.mjs');
  const watchdog = pathToFileURL(join(packageRoot, 'dist/bot/discord/watchdog.js')).href;
  await writeFile(
    path,
    `import { WATCHDOG_DEFAULTS } from '${watchdog}';
     Object.assign(WATCHDOG_DEFAULTS, { patience: 2000, interval: 50 });`,
  );
  return pathToFileURL(path).href;
}
