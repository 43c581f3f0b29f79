import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../bot/command-definitions.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../loopback/loopback-discord.js';
import type { LoopbackSettings } from '../loopback/options.js';
import { type BotProcess, startBot } from './bot-process.js';

const QUESTION = 'what did Rutte say?';
const ANSWER = 'Secretary General Mark Rutte';

let discord: LoopbackDiscord;
let bot: BotProcess;

async function start(settings: LoopbackSettings = {}): Promise<void> {
  discord = await startLoopbackDiscord({ commands: [...COMMANDS], ...settings });
  bot = startBot(discord);
  await bot.says(/ready, with/);
}

async function answersAgain(): Promise<void> {
  const reply = await discord.user('anna').slash('ask', { question: QUESTION });
  expect(reply.message.text).toContain(ANSWER);
}

/** The process in which the bot keeps its models. */
function inferenceProcess(): number {
  const found = execFileSync('pgrep', ['-P', String(bot.child.pid)], { encoding: 'utf8' });
  return Number(found.trim());
}

/** Goes through a fault, and sees the bot come back in this way and answer. */
async function recovers(
  way: 'nextResume' | 'nextIdentify',
  fault: () => void | Promise<void>,
): Promise<void> {
  const back = discord[way]();
  await fault();
  await back;
  await answersAgain();
}

afterEach(async () => {
  await bot.stop();
  await discord.close();
});

describe('faults of the gateway', () => {
  it('goes on after a dropped socket, op 7, a refused resume and invalid sessions', async () => {
    await start();
    await recovers('nextResume', () => {
      discord.dropSockets();
    });
    await recovers('nextResume', () => {
      discord.askReconnect();
    });
    await recovers('nextResume', () => {
      discord.invalidSession(true);
    });
    await recovers('nextIdentify', () => {
      discord.refuseResume();
      discord.dropSockets();
    });
    await recovers('nextIdentify', () => {
      discord.invalidSession(false);
    });
    expect(discord.violations).toEqual([]);
  });

  it('notices that its heartbeats are not acknowledged, and connects anew', async () => {
    await start({ heartbeatInterval: 500 });
    await recovers('nextResume', () => {
      discord.stopHeartbeatAcks();
    });
  });

  it('comes back when Discord was down', async () => {
    await start();
    await recovers('nextIdentify', () => discord.goDown(1500));
  });

  it('ends with one line and status 2 when the intents are taken away later', async () => {
    await start();
    discord.refuseIdentify(GatewayCloseCodes.DisallowedIntents);
    discord.invalidSession(false);
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord disallows the intents for DISCORD_TOKEN; .*$/m);
  });
});

describe('faults of the REST API', () => {
  it('waits out 429 and 500, in interactions and messages, and answers once', async () => {
    await start();
    discord.rateLimitNext('callback', { retryAfter: 0.3 });
    await answersAgain();
    discord.failNext('callback', 500, 5);
    await answersAgain();
    discord.failNext('edit-original', 502, 5);
    await answersAgain();
    discord.rateLimitNext('create-message', { retryAfter: 0.3, header: false });
    discord.failNext('create-message', 500, 5);
    const before = discord.botMessages.length;
    const reply = await discord.user('ben').dm(QUESTION);
    expect(reply.message.text).toContain(ANSWER);
    await sleep(500);
    expect(discord.botMessages).toHaveLength(before + 1);
    expect(discord.violations).toEqual([]);
  });

  it('does not send twice what Discord took but was slow to acknowledge', async () => {
    await start();
    discord.delayNext('create-message', 6000);
    const reply = await discord.user('ben').dm(QUESTION);
    while (discord.requestsTo('create-message').length < 2) await sleep(20);
    await sleep(300);
    expect(discord.botMessages).toHaveLength(1);
    expect(reply.message.text).toContain(ANSWER);
  });

  it('answers where Discord took the deferral but was slow to acknowledge it', async () => {
    await start();
    discord.delayNext('callback', 6000);
    const reply = await discord.user('anna').slash('ask', { question: QUESTION });
    expect(reply.message.text).toContain(ANSWER);
    expect(discord.violations).toEqual([]);
  });

  it('ends with one line and status 2 when its token is taken away', async () => {
    await start();
    discord.unauthorizedNext('create-message');
    discord.user('anna').send(discord.user('anna').directMessages, QUESTION);
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord refuses DISCORD_TOKEN; press "Reset Token"/m);
  });

  it('does so too when it only meant to show that it is typing', async () => {
    await start();
    const inference = inferenceProcess();
    process.kill(inference, 'SIGSTOP');
    discord.unauthorizedNext('typing');
    discord.user('anna').send(discord.user('anna').directMessages, QUESTION);
    while (discord.requestsTo('typing').length < 1) await sleep(20);
    process.kill(inference, 'SIGCONT');
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord refuses DISCORD_TOKEN; press "Reset Token"/m);
  });

  it('takes nothing in hand any more once it cannot go on', async () => {
    await start();
    const inference = inferenceProcess();
    // Stopped, it keeps a question in hand, and the bot waiting for it.
    process.kill(inference, 'SIGSTOP');
    const inHand = discord.user('ben').slash('ask', { question: QUESTION });
    while (discord.requestsTo('callback').length < 1) await sleep(20);
    discord.unauthorizedNext('create-message');
    discord.user('anna').send(discord.user('anna').directMessages, 'hello');
    while (discord.requestsTo('create-message').length < 1) await sleep(20);
    await sleep(200);
    const late = discord.user('carl').slash('help');
    late.catch(() => undefined);
    await sleep(500);
    expect(discord.requestsTo('callback')).toHaveLength(1);
    process.kill(inference, 'SIGCONT');
    expect((await inHand).message.text).toContain(ANSWER);
    expect((await bot.ended).status).toBe(2);
  });

  it('shrugs off an interaction that is gone (10062), and one without data', async () => {
    await start();
    discord.expireNext();
    await discord
      .user('anna')
      .slash('ask', { question: QUESTION })
      .catch(() => undefined);
    discord.interactionWithoutData();
    await answersAgain();
    expect(bot.child.exitCode).toBeNull();
  });
});

describe('faults of its own', () => {
  it('answers although the inference process is killed in the middle of a question', async () => {
    await start();
    const inference = inferenceProcess();
    // Stopped, it takes the question and does not answer.
    process.kill(inference, 'SIGSTOP');
    const asked = discord.user('anna').slash('ask', { question: QUESTION });
    while (discord.pending.length < 1) await sleep(20);
    await sleep(200);
    process.kill(inference, 'SIGKILL');
    const reply = await asked;
    expect(bot.stderr).toContain('ended (killed by SIGKILL); it is started again');
    expect(reply.message.text).toContain(ANSWER);
    expect(discord.violations).toEqual([]);
  });

  it('ends a failure as one message whose reference stands in the log', async () => {
    await start();
    discord.failNext('edit-original', 400);
    const reply = await discord.user('anna').slash('ask', { question: QUESTION });
    const reference = /reference ([0-9A-F]{6})/.exec(reply.message.text)?.[1];
    expect(reference).toBeDefined();
    const lines = bot.stderr.split('\n').filter((line) => line.includes(String(reference)));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, reference, msg: '/ask failed' });
  });

  it('says so too where it was mentioned or written to', async () => {
    await start();
    const ben = discord.user('ben');
    for (const ask of [
      () => ben.dm(QUESTION),
      () => ben.mentionBot(discord.channel('general'), QUESTION),
    ]) {
      discord.failNext('create-message', 400);
      const reply = await ask();
      expect(reply.message.text).toMatch(/reference [0-9A-F]{6}/);
    }
    expect(discord.violations).toEqual([]);
  });
});
