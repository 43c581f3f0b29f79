import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../bot/commands.js';
import { packageRoot } from '../../corpus/package-root.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../loopback/loopback-discord.js';

let discord: LoopbackDiscord;
let bot: ChildProcess;

beforeAll(async () => {
  discord = await startLoopbackDiscord({
    commands: COMMANDS,
    guilds: [{ name: 'Newsroom', channels: ['general'] }],
  });
  bot = spawn(process.execPath, [join(packageRoot, 'dist/bot/main.js')], {
    env: {
      ...process.env,
      DISCORD_API: discord.api,
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await discord.connected(1);
});

afterAll(async () => {
  bot.kill('SIGTERM');
  const [status] = (await once(bot, 'exit')) as [number | null];
  await discord.close();
  expect(status).toBe(0);
});

describe('the bot in Discord', () => {
  it('answers /ask with the exact sentence, where it stands, and nobody pinged', async () => {
    const reply = await discord.user('anna').slash('ask', { question: 'who is meeting Umerov?' });
    expect(reply.message.text).toContain('> After an hours-long meeting in the Kremlin on Tuesday');
    expect(reply.message.text).toContain('¶2 · sentence 2 · characters 214–449');
    expect(reply.ephemeral).toBe(false);
    expect(discord.violations).toEqual([]);
  });

  it('answers /ask for the asker alone when told so', async () => {
    const question = { question: 'what did Rutte say?', private: true };
    const reply = await discord.user('anna').slash('ask', question);
    expect(reply.ephemeral).toBe(true);
    expect(reply.message.text).toContain('Rutte');
  });

  it('answers a mention, a direct message, and a message chosen from its menu', async () => {
    const ben = discord.user('ben');
    const channel = discord.channel('general');
    const answers = [
      await ben.mentionBot(channel, 'what did Rutte say?'),
      await ben.dm('what did Rutte say?'),
    ];
    for (const reply of answers)
      expect(reply.message.text).toContain('Secretary General Mark Rutte');
    expect(discord.violations).toEqual([]);
  });

  it('says that the article does not say, with the nearest sentences', async () => {
    const reply = await discord.user('anna').slash('ask', { question: 'how do I bake bread?' });
    expect(reply.message.text).toMatch(/^The article doesn't say\./);
    expect(reply.message.text.match(/^> /gm)).toHaveLength(3);
  });

  it('shows the context of its answer to whoever presses the button', async () => {
    const anna = discord.user('anna');
    const reply = await anna.slash('ask', { question: 'what did Rutte say?' });
    const opened = await anna.press(reply, 'Context');
    expect(opened.ephemeral).toBe(true);
    expect(opened.message.text).toContain('**NATO Secretary General Mark Rutte');
    expect(discord.violations).toEqual([]);
  });

  it('tells which article it is', async () => {
    const reply = await discord.user('anna').slash('article', {});
    expect(reply.message.text).toContain('23 sentences');
    expect(discord.violations).toEqual([]);
  });
});
