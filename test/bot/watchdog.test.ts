import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Events } from 'discord.js';
import { expect, it } from 'vitest';
import { createClient } from '../../bot/discord/client.js';
import { watchShards } from '../../bot/discord/watchdog.js';
import { startLoopbackDiscord } from '../loopback/loopback-discord.js';

it('leaves a living shard alone, and tells of one that stays dead', async () => {
  const discord = await startLoopbackDiscord({ heartbeatInterval: 200 });
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
  await sleep(1500);
  expect(dead).toEqual([]);
  await discord.close();
  await sleep(2000);
  expect(client.isReady()).toBe(true);
  expect(dead).toEqual([expect.stringMatching(/^Shard 0 has been dead for \d s/)]);
  stop();
  await Promise.race([client.destroy(), sleep(1000)]);
});
