import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../bot/command-definitions.js';
import type { Feedback } from '../../bot/feedback/feedback.js';
import { openFeedbackStore } from '../../bot/feedback/feedback-store.js';
import { startLoopbackDiscord } from '../loopback/loopback-discord.js';
import { runScript } from '../scripts/run-script.js';
import { startBot } from './bot-process.js';

let folder: string;
let file: string;

const FEEDBACK: Feedback = {
  time: '2026-03-01T12:00:00.000Z',
  guildId: '1',
  channelId: '2',
  messageId: '3',
  article: { id: 'article', sha256: 'ab' },
  question: 'Who said so?',
  history: ['What was said?'],
  passage: { text: 'Rutte said so.', start: 10, end: 24 },
  answer: { text: 'Rutte', start: 10, end: 15 },
  confidence: 0.7,
  verdict: 'right',
  comment: null,
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-feedback-'));
  file = join(folder, 'data', 'feedback.db');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the feedback store', () => {
  it('gives back what was kept, also to another process that reads meanwhile', () => {
    using store = openFeedbackStore(file);
    store.record('42', FEEDBACK);
    using reader = openFeedbackStore(file);
    expect(reader.list()).toMatchObject([FEEDBACK]);
  });

  it('keeps one verdict for each person and message: the last', () => {
    using store = openFeedbackStore(file);
    store.record('42', FEEDBACK);
    store.record('43', FEEDBACK);
    const wrong = { ...FEEDBACK, verdict: 'wrong', comment: 'It was Putin.' } as const;
    store.record('42', wrong);
    expect(store.list().map(({ verdict, comment }) => [verdict, comment])).toEqual([
      ['wrong', 'It was Putin.'],
      ['right', null],
    ]);
  });

  it('knows people again, by a hash whose key is not in the database', () => {
    {
      using store = openFeedbackStore(file);
      store.record('123456789012345678', FEEDBACK);
    }
    using store = openFeedbackStore(file);
    store.record('123456789012345678', { ...FEEDBACK, messageId: '4' });
    const [first, second] = store.list();
    expect(first?.userHash).toBe(second?.userHash);
    expect(first?.userHash).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(file).includes('123456789012345678')).toBe(false);
    expect(statSync(`${file}.key`).mode & 0o077).toBe(0);
  });

  it('refuses a database of a newer version, and leaves it as it is', () => {
    openFeedbackStore(file).close();
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    expect(() => openFeedbackStore(file)).toThrow(/is of version 99, .*update it/);
  });

  it.each([
    [
      'no database',
      () => {
        writeFileSync(file, 'not a database, but long enough to look at'.repeat(99));
      },
    ],
    [
      'a folder',
      () => {
        mkdirSync(file);
      },
    ],
  ])('refuses %s, naming the setting', (_, make) => {
    mkdirSync(join(folder, 'data'));
    make();
    expect(() => openFeedbackStore(file)).toThrow(/set VERBATIM_DATABASE to a file/);
  });
});

describe('feedback in Discord', () => {
  it('is kept with 👍, with 👎 and a comment, and listed', async () => {
    const discord = await startLoopbackDiscord({ commands: [...COMMANDS] });
    const bot = startBot(discord, { VERBATIM_DATABASE: file });
    await bot.says(/ready, with/);
    const anna = discord.user('anna');
    const question = { question: 'what did Rutte say?' };
    const right = await anna.slash('ask', question);
    expect((await anna.press(right, '👍')).ephemeral).toBe(true);
    const wrong = await anna.slash('ask', question);
    const modal = await anna.press(wrong, '👎');
    const thanks = await anna.submitModal(modal, { comment: 'sentence 4' });
    expect(thanks.ephemeral).toBe(true);
    expect(discord.violations).toEqual([]);
    await bot.stop();
    await discord.close();

    const environment = { VERBATIM_DATABASE: file };
    const json = await runScript('feedback', ['--json'], { env: environment });
    const [first, second] = json.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(first).toMatchObject({
      article: 'ukraine-peace-talks',
      question: 'what did Rutte say?',
      answerable: true,
      evidence: [expect.stringContaining('Secretary General Mark Rutte')],
    });
    expect(second).toMatchObject({ verdict: 'wrong', comment: 'sentence 4', evidence: null });
    const text = await runScript('feedback', [], { env: environment });
    expect(text.stdout).toContain('» sentence 4');
    expect(text.stdout).toContain('1 right, 1 wrong');
  });

  it('lists nothing where there is none yet', async () => {
    const { stdout, status } = await runScript('feedback', [], {
      env: { VERBATIM_DATABASE: file },
    });
    expect(stdout).toBe(`No feedback yet in ${file}.\n`);
    expect(status).toBe(0);
  });
});
