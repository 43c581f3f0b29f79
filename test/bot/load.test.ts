import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../bot/command-definitions.js';
import { packageRoot } from '../../corpus/package-root.js';
import { isSmallTalk } from '../../retrieval/questions/small-talk.js';
import { readGradedQuestions } from '../../scripts/evaluation/question-file.js';
import { startLoopbackDiscord } from '../loopback/loopback-discord.js';
import type { Reply } from '../loopback/reply.js';
import { startBot } from './bot-process.js';

const QUESTIONS = 300;
const WITHIN = 10_000;
const USERS = 50;
const GUILDS = 20;

/** Milliseconds that the last of them may wait on a busy machine with two cores. */
const PATIENCE = 180_000;

/** Questions to one completion of a name. */
const COMPLETION_EVERY = 10;

it(
  'answers 300 questions of 50 people in 20 servers, asked in ten seconds, each once',
  { timeout: 2 * PATIENCE },
  async () => {
    const guilds = Array.from({ length: GUILDS }, (_, index) => ({
      name: `Server ${index}`,
      channels: [`channel-${index}`],
    }));
    const discord = await startLoopbackDiscord({
      commands: [...COMMANDS],
      guilds,
      limits: { patience: PATIENCE },
    });
    const bot = startBot(discord);
    onTestFinished(async () => {
      await bot.stop();
      await discord.close();
    });
    await bot.says(/ready, with/);

    const set = join(packageRoot, 'test/fixtures/seed-dev/questions.jsonl');
    // "??" and "lol ok thanks bot" get a greeting.
    const texts = (await readGradedQuestions(set)).filter(({ question }) => !isSmallTalk(question));
    const asked = [];
    const completed = [];
    for (let index = 0; index < QUESTIONS; index++) {
      const place = { channel: discord.channel(`channel-${index % GUILDS}`) };
      const question = { question: String(texts[index % texts.length]?.question) };
      asked.push(discord.user(`person ${index % USERS}`).slash('ask', question, place));
      if (index % COMPLETION_EVERY === 0) {
        completed.push(discord.user('typist').autocomplete('actor', 'name', 'put', {}, place));
      }
      await sleep(WITHIN / QUESTIONS);
    }
    const replies = await Promise.all(asked);

    const completions = await Promise.all(completed);

    expect(discord.violations).toEqual([]);
    expect(discord.requestsTo('callback')).toHaveLength(QUESTIONS + completed.length);
    expect(discord.requestsTo('edit-original')).toHaveLength(QUESTIONS);
    for (const reply of replies) {
      expect(reply.acknowledgedAfter).toBeLessThan(1000);
      expect(reply.message.text).toMatch(/sentence \d+ · characters/);
    }
    for (const { choices } of completions) expect(choices.length).toBeGreaterThan(0);
    process.stdout.write(`questions answered after ${quantiles(replies)}\n`);
    process.stdout.write(`names completed after ${quantiles(completions)}\n`);
    expect((await bot.stop()).status).toBe(0);
  },
);

function quantiles(replies: readonly Reply[]): string {
  const times = replies.map(({ answeredAfter }) => answeredAfter).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(share * times.length)] ?? 0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
