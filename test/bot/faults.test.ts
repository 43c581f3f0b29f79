import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../bot/command-definitions.js';
import { MOST_AGE } from '../../bot/handlers/interactions.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../loopback/loopback-discord.js';
import type { LoopbackSettings } from '../loopback/options.js';
import type { RouteName } from '../loopback/rest/route.js';
import { type BotProcess, startBot } from './bot-process.js';

const QUESTION = 'what did Rutte say?';
const ANSWER = 'Secretary General Mark Rutte';

/** A Discord and a bot in it that is ready. */
interface Scene extends AsyncDisposable {
  readonly discord: LoopbackDiscord;
  readonly bot: BotProcess;
}

async function scene(settings: LoopbackSettings = {}): Promise<Scene> {
  const discord = await startLoopbackDiscord({ commands: [...COMMANDS], ...settings });
  const bot = startBot(discord);
  await bot.says(/ready, with/);
  return {
    discord,
    bot,
    async [Symbol.asyncDispose]() {
      await bot.stop();
      await discord.close();
    },
  };
}

async function answersIn(discord: LoopbackDiscord): Promise<void> {
  const reply = await discord.user('anna').slash('ask', { question: QUESTION });
  expect(reply.message.text).toContain(ANSWER);
}

/** Goes through a fault, and sees the bot come back in this way and answer. */
async function recovers(
  discord: LoopbackDiscord,
  way: 'nextResume' | 'nextIdentify',
  fault: () => void | Promise<void>,
): Promise<void> {
  const back = discord[way]();
  await fault();
  await back;
  await answersIn(discord);
}

// They mostly wait until the bot has connected anew: side by side.
describe.concurrent('faults of the gateway', () => {
  it('goes on after a dropped socket, op 7, a refused resume and invalid sessions', async () => {
    await using started = await scene();
    const { discord } = started;
    await recovers(discord, 'nextResume', () => {
      discord.dropSockets();
    });
    await recovers(discord, 'nextResume', () => {
      discord.askReconnect();
    });
    await recovers(discord, 'nextResume', () => {
      discord.invalidSession(true);
    });
    await recovers(discord, 'nextIdentify', () => {
      discord.refuseResume();
      discord.dropSockets();
    });
    await recovers(discord, 'nextIdentify', () => {
      discord.invalidSession(false);
    });
    expect(discord.violations).toEqual([]);
  });

  it('notices that its heartbeats are not acknowledged, and connects anew', async () => {
    await using started = await scene({ heartbeatInterval: 500 });
    const { discord } = started;
    await recovers(discord, 'nextResume', () => {
      discord.stopHeartbeatAcks();
    });
  });

  it('comes back when Discord was down, and ends when the intents are taken away', async () => {
    await using started = await scene();
    const { discord, bot } = started;
    await recovers(discord, 'nextIdentify', () => discord.goDown(1500));
    discord.refuseIdentify(GatewayCloseCodes.DisallowedIntents);
    discord.invalidSession(false);
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord disallows the intents for DISCORD_TOKEN; .*$/m);
  });
});

let discord: LoopbackDiscord;
let current: Scene | undefined;

async function stop(): Promise<void> {
  await current?.[Symbol.asyncDispose]();
  current = undefined;
}

/**
 * The bot that the test before left running, as one that goes on shall; a new one where there is
 * none.
 */
async function running(): Promise<BotProcess> {
  if (current?.bot.child.exitCode !== null) {
    await stop();
    current = await scene();
    discord = current.discord;
  }
  return current.bot;
}

/** How many requests of a kind came since this was called. */
function requestsFromNow(route: RouteName): () => number {
  const before = discord.requestsTo(route).length;
  return () => discord.requestsTo(route).length - before;
}

function answersAgain(): Promise<void> {
  return answersIn(discord);
}

/** The process in which the bot keeps its models. */
function inferenceProcess({ child }: BotProcess): number {
  const found = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' });
  return Number(found.trim());
}

afterEach(async ({ task }) => {
  // What one test spoiled shall not fail the next.
  if (task.result?.state === 'fail') await stop();
});

afterAll(stop);

describe('faults of the REST API', () => {
  it('waits out 429 and 500, in interactions and messages, and answers once', async () => {
    await running();
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

  it.concurrent('does not send twice what Discord took but was slow to acknowledge', async () => {
    const ben = discord.user('ben');
    const messages = (): number =>
      discord.botMessages.filter(({ channel }) => channel === ben.directMessages).length;
    const before = messages();
    const sent = requestsFromNow('create-message');
    discord.delayNext('create-message', 6000);
    const reply = await ben.dm(QUESTION);
    while (sent() < 2) await sleep(20);
    await sleep(300);
    expect(messages()).toBe(before + 1);
    expect(reply.message.text).toContain(ANSWER);
  });

  it.concurrent('answers where Discord took the deferral but was slow to acknowledge', async () => {
    discord.delayNext('callback', 6000);
    const reply = await discord.user('anna').slash('ask', { question: QUESTION });
    expect(reply.message.text).toContain(ANSWER);
    expect(discord.violations).toEqual([]);
  });

  it('ends with one line and status 2 when its token is taken away', async () => {
    const bot = await running();
    discord.unauthorizedNext('create-message');
    discord.user('anna').send(discord.user('anna').directMessages, QUESTION);
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord refuses DISCORD_TOKEN; press "Reset Token"/m);
  });

  it('does so too when it only meant to show that it is typing', async () => {
    const bot = await running();
    const inference = inferenceProcess(bot);
    const typing = requestsFromNow('typing');
    process.kill(inference, 'SIGSTOP');
    discord.unauthorizedNext('typing');
    discord.user('anna').send(discord.user('anna').directMessages, QUESTION);
    while (typing() < 1) await sleep(20);
    process.kill(inference, 'SIGCONT');
    const { status, stderr } = await bot.ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Discord refuses DISCORD_TOKEN; press "Reset Token"/m);
  });

  it('takes nothing in hand any more once it cannot go on', async () => {
    const bot = await running();
    const inference = inferenceProcess(bot);
    const acknowledged = requestsFromNow('callback');
    const sent = requestsFromNow('create-message');
    // Stopped, it keeps a question in hand, and the bot waiting for it.
    process.kill(inference, 'SIGSTOP');
    const inHand = discord.user('ben').slash('ask', { question: QUESTION });
    while (acknowledged() < 1) await sleep(20);
    discord.unauthorizedNext('create-message');
    discord.user('anna').send(discord.user('anna').directMessages, 'hello');
    while (sent() < 1) await sleep(20);
    await sleep(200);
    const late = discord.user('carl').slash('help');
    late.catch(() => undefined);
    await sleep(500);
    expect(acknowledged()).toBe(1);
    process.kill(inference, 'SIGCONT');
    expect((await inHand).message.text).toContain(ANSWER);
    expect((await bot.ended).status).toBe(2);
  });

  it('shrugs off an interaction that is gone (10062), and one without data', async () => {
    const bot = await running();
    discord.expireNext();
    await discord
      .user('anna')
      .slash('ask', { question: QUESTION })
      .catch(() => undefined);
    discord.interactionWithoutData();
    await answersAgain();
    expect(bot.child.exitCode).toBeNull();
  });

  it('lets an interaction go that it hears of too late to answer', async () => {
    const bot = await running();
    const answered = requestsFromNow('callback');
    process.kill(Number(bot.child.pid), 'SIGSTOP');
    const late = discord.user('anna').slash('help');
    late.catch(() => undefined);
    await sleep(MOST_AGE + 100);
    process.kill(Number(bot.child.pid), 'SIGCONT');
    await bot.says(/an interaction came too late to be answered/);
    expect(answered()).toBe(0);
    await sleep(500);
    // Discord's own deadline, which the bot no longer tried to keep
    expect(discord.takeViolations().map(({ rule }) => rule)).toEqual(['no-response']);
    await answersAgain();
  });
});

describe('faults of its own', () => {
  it('answers although the inference process is killed in the middle of a question', async () => {
    const bot = await running();
    const inference = inferenceProcess(bot);
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
    const bot = await running();
    discord.failNext('edit-original', 400);
    const reply = await discord.user('anna').slash('ask', { question: QUESTION });
    const reference = /reference ([0-9A-F]{6})/.exec(reply.message.text)?.[1];
    expect(reference).toBeDefined();
    const lines = bot.stderr.split('\n').filter((line) => line.includes(String(reference)));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, reference, msg: '/ask failed' });
  });

  it('says so too where it was mentioned or written to', async () => {
    await running();
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
