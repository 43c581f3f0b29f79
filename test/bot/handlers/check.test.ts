import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../bot/command-definitions.js';
import { isCheckRequest } from '../../../bot/conversation/check-request.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../loopback/loopback-discord.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { type BotProcess, startBot } from '../bot-process.js';

let discord: LoopbackDiscord;
let bot: BotProcess;

const TRUE_CLAIM =
  'Rutte said that countries supporting Ukraine will keep providing military support.';
const HEADING =
  /\*\*(✅ The article says so|❌ The article says otherwise|❔ The article doesn't (?:seem to )?say)\*\*/g;

beforeAll(async () => {
  discord = await startLoopbackDiscord({
    commands: [...COMMANDS],
    privilegedIntents: GatewayIntentBits.MessageContent,
  });
  bot = startBot(discord, { VERBATIM_MESSAGE_CONTENT: 'on' });
  await bot.says(/ready, with/);
});

afterAll(async () => {
  await bot.stop();
  expect(discord.violations).toEqual([]);
  await discord.close();
});

describe('checking', () => {
  it('a text with /check: what the article says, with the sentence that decides', async () => {
    const reply = await discord.user('anna').slash('check', { text: TRUE_CLAIM });
    expect(reply.ephemeral).toBe(false);
    expect(reply.message.text).toContain('✅ The article says so');
    expect(reply.message.text).toContain('Secretary General Mark Rutte');
    expect(reply.message.text).toContain('sentence 20 · characters');
  });

  it('a message by its menu, for whoever asks alone', async () => {
    const message = discord.user('ben').send(discord.channel('general'), TRUE_CLAIM);
    const reply = await discord.user('anna').messageMenu('Check against the article', message);
    expect(reply.ephemeral).toBe(true);
    expect(reply.message.text).toContain('✅ The article says so');
    const empty = discord.user('ben').send(discord.channel('general'), ' ');
    const nothing = await discord.user('anna').messageMenu('Check against the article', empty);
    expect(nothing.message.text).toBe('That message has no text to check.');
  });

  it('a message that somebody replies to with nothing but "is that true?"', async () => {
    const claim = discord.user('ben').send(discord.channel('general'), TRUE_CLAIM);
    const reply = await discord
      .user('anna')
      .replyTo(claim, `<@${discord.applicationId}> is that true?`);
    expect(reply.message.text).toContain('✅ The article says so');
  });

  it('a reply to an answer to /ask, which mentions nobody, is a question', async () => {
    const ben = discord.user('ben');
    const question = 'what did Sibiga call on Moscow to do?';
    const first = await ben.slash('ask', { question });
    const reply = await ben.replyTo(first, 'and what did he say?');
    expect(reply.message.text).toMatch(/^> Ukrainian Foreign Minister Andriy Sibiga/m);
  });

  it('points to the menu where Discord keeps that message from it', async () => {
    const others = await startLoopbackDiscord({ commands: [...COMMANDS] });
    await using plain = startBot(others);
    await plain.says(/ready, with/);
    const claim = others.user('ben').send(others.channel('general'), TRUE_CLAIM);
    const reply = await others.user('anna').replyTo(claim, `<@${others.applicationId}> check`);
    expect(reply.message.text).toContain('Check against the article');
    expect(others.violations).toEqual([]);
    await plain.stop();
    await others.close();
  });

  it('eleven claims, in as many messages as they take', async () => {
    const text = Array.from(
      { length: 11 },
      (_, index) => `Rutte said that ${index + 2} countries will support Ukraine.`,
    ).join(' ');
    const reply = await discord.user('anna').slash('check', { text });
    await expect.poll(() => reply.followUps.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const all = [reply.message, ...reply.followUps].map((message) => message.text).join('\n');
    await expect
      .poll(
        () =>
          [reply.message, ...reply.followUps].flatMap(
            (message) => message.text.match(HEADING) ?? [],
          ).length,
      )
      .toBe(11);
    expect(all).toContain('Rutte said that 2 countries');
  });

  it('where only the person installed it, in no more messages than Discord takes', async () => {
    const long = (text: string, length: number): string => text.padEnd(length, ' very much').trim();
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const article = join(await temporaryFolder(), 'bridges.txt');
    const sentences = numbers.map((n) => `${long(`Ann Lee said bridge ${n} was closed`, 420)}.`);
    await writeFile(article, sentences.join('\n'));
    const elsewhere = await startLoopbackDiscord({
      commands: [...COMMANDS],
      guilds: [{ name: 'Elsewhere', channels: ['lobby'], hasBot: false }],
      // twelve long statements on a busy machine
      limits: { patience: 60_000 },
    });
    await using alone = startBot(elsewhere, { VERBATIM_ARTICLE: article });
    await alone.says(/ready, with/);
    const claims = numbers.map((n) => `${long(`Bridge ${n} was closed`, 159)}.`);
    const questions = numbers.map((n) => `${long(`Who closed bridge ${n}`, 159)}?`);
    const text = [...claims, ...questions].join(' ').slice(0, 4000);
    const reply = await elsewhere.user('anna').slash('check', { text });
    await expect.poll(() => reply.followUps.length, { timeout: 10_000 }).toBe(5);
    expect(reply.followUps.at(-1)?.text).toMatch(
      /^Discord takes no more messages of me here: the last \d are left out\. Check less at once\.$/,
    );
    await alone.stop();
    expect(elsewhere.requestsTo('follow-up').map(({ status }) => status)).toEqual(
      Array(5).fill(200),
    );
    expect(elsewhere.violations).toEqual([]);
    await elsewhere.close();
  });

  it('a statement after many questions', async () => {
    const questions = Array.from({ length: 12 }, (_, index) => `Who met whom on day ${index + 1}?`);
    const text = [...questions, TRUE_CLAIM].join(' ');
    const reply = await discord.user('anna').slash('check', { text });
    expect(reply.message.text).toContain('✅ The article says so');
  });

  it.each([
    ['none', 'hello! what do you think?'],
    ['2,000 characters of nothing', 'x'.repeat(2000)],
    ['another language', 'Я думаю, що це неправда, бо там усе інакше сказано.'],
    [
      'markdown',
      '**Putin** ||said|| `no` to [peace](https://example.org) <@1> @everyone\n> quote\n- list',
    ],
  ])('a message of %s', async (_, text) => {
    const reply = await discord.user('anna').slash('check', { text });
    expect(reply.kind).toBe('message');
    expect(reply.message.text).not.toBe('');
    expect(reply.message.text).not.toMatch(/reference [0-9A-F]/);
  });
});

it.each(['check', 'Is that true?', 'source??', 'Stimmt das?'])('%j asks for a check', (text) => {
  expect(isCheckRequest(text)).toBe(true);
});

it.each(['', 'is that true for Putin too?', 'what is the source of the money?'])(
  '%j does not',
  (text) => {
    expect(isCheckRequest(text)).toBe(false);
  },
);
