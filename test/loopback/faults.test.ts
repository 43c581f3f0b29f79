import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Events, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { LoopbackDiscord } from './loopback-discord.js';
import { answering, botThat, login, restOnly, start, toClose } from './tiny-bot.js';

describe('faults of the gateway', () => {
  /** A bot that answers `/ask` with its question. */
  function echo(discord: LoopbackDiscord): ReturnType<typeof answering> {
    return answering(discord, (interaction) =>
      interaction.reply(interaction.options.getString('question', true)),
    );
  }

  test('a dropped socket is resumed and what was missed comes again', async () => {
    const discord = await start();
    await echo(discord);
    const resumed = discord.nextResume();
    discord.dropSockets();
    const missed = await discord.user('anna').slash('ask', { question: 'missed?' });
    await resumed;
    expect(missed.message.content).toBe('missed?');
    expect(missed.answeredAfter).toBeGreaterThan(300);
    expect(discord.violations).toEqual([]);
  });

  test('asked to reconnect (op 7), or closed with 4000, it resumes', async () => {
    const discord = await start();
    await echo(discord);
    const resumed = discord.nextResume();
    discord.askReconnect();
    await resumed;
    const again = discord.nextResume();
    discord.closeSockets(4000);
    await again;
    const reply = await discord.user('anna').slash('ask', { question: 'there?' });
    expect(reply.message.content).toBe('there?');
  });

  test('refused to resume, it identifies anew', async () => {
    const discord = await start();
    await echo(discord);
    const identified = discord.nextIdentify();
    discord.refuseResume();
    discord.dropSockets();
    await identified;
    const reply = await discord.user('anna').slash('ask', { question: 'there?' });
    expect(reply.message.content).toBe('there?');
  });

  test('invalid sessions: one is resumed, the other begun anew', async () => {
    const discord = await start();
    const { client } = await echo(discord);
    const resumed = once(client, Events.ShardResume);
    discord.invalidSession(true);
    await resumed;
    const identified = discord.nextIdentify();
    discord.invalidSession(false);
    await identified;
    const reply = await discord.user('anna').slash('ask', { question: 'there?' });
    expect(reply.message.content).toBe('there?');
    expect(discord.connectedShards).toEqual([0]);
  });

  test('without heartbeat acknowledgements it gives the socket up and resumes', async () => {
    const discord = await start({ heartbeatInterval: 150 });
    await echo(discord);
    const resumed = discord.nextResume();
    discord.stopHeartbeatAcks();
    await resumed;
    const reply = await discord.user('anna').slash('ask', { question: 'there?' });
    expect(reply.message.content).toBe('there?');
  });

  test('out of reach for a while, it identifies anew: what happened meanwhile is lost', async () => {
    const discord = await start({ limits: { firstResponse: 1_500 } });
    await echo(discord);
    const identified = discord.nextIdentify();
    const back = discord.goDown(700);
    const lost = discord.user('anna').slash('ask', { question: 'lost?' });
    await Promise.all([back, identified]);
    expect((await lost).kind).toBe('failed');
    const reply = await discord.user('anna').slash('ask', { question: 'there?' });
    expect(reply.message.content).toBe('there?');
  });

  test('4014 later is not noticed by isReady()', async () => {
    const discord = await start();
    const { client } = await echo(discord);
    const gone = once(client, Events.ShardDisconnect);
    discord.closeSockets(4014);
    await gone;
    await expect.poll(() => discord.connectedShards).toEqual([]);
    expect(client.isReady()).toBe(true);
  });

  test('an interaction without data ends a bot that does nothing about it', async () => {
    const discord = await start();
    const code = `
      import { Client } from 'discord.js';
      const client = new Client({ intents: [1], rest: { api: process.env.API } });
      client.on('error', () => {});
      await client.login('loopback-token');
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, API: discord.api },
      stdio: 'ignore',
    });
    toClose.push(() => Promise.resolve(child.kill()));
    await discord.connected();
    const exited = once(child, 'exit');
    discord.interactionWithoutData();
    expect((await exited)[0]).toBe(1);
    expect(discord.violations).toEqual([]);
  });
});

describe('faults of the REST API', () => {
  test('429 with a Retry-After is waited out; without the header too early', async () => {
    const discord = await start();
    await answering(discord, async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply('Done');
    });
    const anna = discord.user('anna');
    discord.rateLimitNext('edit-original', { retryAfter: 0.8 });
    const waited = await anna.slash('ask', { question: 'why?' });
    expect(waited.answeredAfter).toBeGreaterThan(790);
    discord.rateLimitNext('edit-original', { retryAfter: 0.8, header: false });
    const hasty = await anna.slash('ask', { question: 'why?' });
    expect(hasty.answeredAfter).toBeLessThan(790);
    const statuses = (): unknown => discord.requestsTo('edit-original').map(({ status }) => status);
    await expect.poll(statuses).toEqual([429, 200, 429, 200]);
  });

  test('the global rate is kept for all but interactions', async () => {
    const discord = await start({ globalRequestsPerSecond: 5 });
    const { rest } = restOnly(discord);
    const startedAt = Date.now();
    await Promise.all(Array.from({ length: 8 }, () => rest.get(Routes.user())));
    expect(Date.now() - startedAt).toBeGreaterThan(800);
    expect(discord.requests.some(({ status }) => status === 429)).toBe(true);
  });

  test('500s are tried again, then given up', async () => {
    const discord = await start();
    const { errors } = await answering(discord, (interaction) => interaction.reply('Hi'));
    const anna = discord.user('anna');
    discord.failNext('callback', 500, 2);
    expect((await anna.slash('ask', { question: 'why?' })).message.content).toBe('Hi');
    discord.failNext('callback', 503, 4);
    void anna.slash('ask', { question: 'why?' }).catch(() => undefined);
    await expect.poll(() => errors).toMatchObject([{ status: 503 }]);
  });

  test('an answer slower than the time-out is asked for again: twice without a nonce', async () => {
    const discord = await start({ requireNonce: false });
    const client = await login(discord, {
      rest: { timeout: 300 },
      options: { enforceNonce: false },
    });
    const channel = client.channels.cache.get(discord.channel('general').id);
    if (!channel?.isSendable()) throw new Error('no channel');
    discord.delayNext('create-message', 600);
    await channel.send('twice');
    expect(discord.botMessages).toHaveLength(2);
    discord.delayNext('create-message', 600);
    await channel.send({ content: 'once', nonce: '1', enforceNonce: true });
    expect(discord.botMessages).toHaveLength(3);
  });

  test('a slow answer to a first response makes the client repeat it: 40060, no violation', async () => {
    const discord = await start();
    const { errors } = await botThat(
      discord,
      async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply('Hi');
      },
      { rest: { timeout: 300 } },
    );
    discord.delayNext('callback', 600);
    expect((await discord.user('anna').slash('ask', { question: 'why?' })).kind).toBe('message');
    await expect.poll(() => errors).toMatchObject([{ code: 40060 }]);
    expect(discord.violations).toEqual([]);
  });

  test('one 401 takes the token away', async () => {
    const discord = await start();
    const client = await login(discord);
    const channel = client.channels.cache.get(discord.channel('general').id);
    if (!channel?.isSendable()) throw new Error('no channel');
    discord.unauthorizedNext('create-message');
    await expect(channel.send('a')).rejects.toMatchObject({ status: 401 });
    await expect(channel.send('b')).rejects.toThrow('Expected token to be set');
  });

  test('an interaction that Discord forgot is unknown (10062), and no violation', async () => {
    const discord = await start({ limits: { firstResponse: 200 } });
    const { errors } = await answering(discord, (interaction) => interaction.deferReply());
    discord.expireNext();
    const reply = await discord.user('anna').slash('ask', { question: 'why?' });
    expect(reply.kind).toBe('failed');
    expect(errors).toMatchObject([{ code: 10062 }]);
    expect(discord.violations).toEqual([]);
  });
});
