import { execFile } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../bot/command-definitions.js';
import type { Feedback } from '../../../bot/feedback/feedback.js';
import { openFeedbackStore } from '../../../bot/feedback/feedback-store.js';
import { migrate, MIGRATIONS, schemaVersion } from '../../../bot/feedback/migrations.js';
import { openHashKey, userHash } from '../../../bot/feedback/user-hash.js';
import { defaultArticlePath, packageRoot } from '../../../corpus/package-root.js';
import { startLoopbackDiscord } from '../../loopback/loopback-discord.js';
import { runScript } from '../../scripts/run-script.js';
import { startBot } from '../bot-process.js';

const STORE_MODULE = pathToFileURL(join(packageRoot, 'dist/bot/feedback/feedback-store.js')).href;

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

  it('keeps what was written when the same verdict is given again without a word', () => {
    using store = openFeedbackStore(file);
    const wrong = { ...FEEDBACK, verdict: 'wrong' } as const;
    store.record('42', wrong);
    store.record('42', { ...wrong, comment: 'It was Putin.' });
    store.record('42', wrong);
    expect(store.list()).toMatchObject([{ verdict: 'wrong', comment: 'It was Putin.' }]);
    store.record('42', FEEDBACK);
    expect(store.list()).toMatchObject([{ verdict: 'right', comment: null }]);
  });

  it('knows people again, by a hash that needs the key kept beside the database', () => {
    const person = '123456789012345678';
    {
      using store = openFeedbackStore(file);
      store.record(person, FEEDBACK);
    }
    using store = openFeedbackStore(file);
    store.record(person, { ...FEEDBACK, messageId: '4' });
    const hashes = store.list().map((entry) => entry.userHash);
    const key = readFileSync(`${file}.key`);
    expect(hashes).toEqual([userHash(key, person), userHash(key, person)]);
    expect(userHash(Buffer.alloc(32), person)).not.toBe(hashes[0]);
    for (const kept of [file, `${file}-wal`]) {
      expect(readFileSync(kept).includes(person)).toBe(false);
      expect(readFileSync(kept).includes(key)).toBe(false);
    }
  });

  it.skipIf(process.platform === 'win32')('is for the eyes of its owner', () => {
    using store = openFeedbackStore(file);
    store.record('42', FEEDBACK);
    for (const kept of [file, `${file}-wal`, `${file}.key`]) {
      expect(statSync(kept).mode & 0o077).toBe(0);
    }
  });

  it('makes a key in place of an empty one, and refuses a damaged one', () => {
    openFeedbackStore(file).close();
    writeFileSync(`${file}.key`, '');
    openFeedbackStore(file).close();
    expect(readFileSync(`${file}.key`)).toHaveLength(32);
    writeFileSync(`${file}.key`, 'half a key');
    expect(() => openFeedbackStore(file)).toThrow(/feedback\.db\.key: this key is damaged/);
    expect(readFileSync(`${file}.key`, 'utf8')).toBe('half a key');
  });

  it.each([
    ['passage', { passage: { text: 'Rutte said so.', start: 10, end: 20 } }],
    ['answer', { answer: { text: 'Putin', start: 10, end: 15 } }],
    ['answer', { passage: null }],
    ['confidence', { confidence: 7 }],
    ['time', { time: 'yesterday' }],
  ])('keeps nothing that contradicts itself: %s', (field, change) => {
    using store = openFeedbackStore(file);
    expect(() => {
      store.record('42', { ...FEEDBACK, ...change });
    }).toThrow(new RegExp(`^Feedback is not kept: its ${field}`));
    expect(store.list()).toEqual([]);
  });
});

describe('a feedback database that others use too', () => {
  it('keeps what comes after a failure to get the lock', () => {
    using store = openFeedbackStore(file);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    expect(() => {
      store.record('42', FEEDBACK);
    }).toThrow(/feedback\.db: another program keeps this feedback database locked/);
    // Discord waits for three seconds in all.
    expect(performance.now() - began).toBeLessThan(1000);
    other.exec('ROLLBACK');
    store.record('43', FEEDBACK);
    // Committed: the other one sees it, and can write.
    expect(other.prepare('SELECT count(*) AS count FROM feedback').all()).toEqual([{ count: 1 }]);
    other.exec('BEGIN IMMEDIATE; ROLLBACK');
    other.close();
  });

  it('is listed while another process writes', async () => {
    using store = openFeedbackStore(file);
    store.record('42', FEEDBACK);
    const writer = new Database(file);
    writer.exec("BEGIN IMMEDIATE; UPDATE feedback SET comment = 'not yet'");
    const { stdout, status } = await listing('--json');
    writer.exec('ROLLBACK');
    writer.close();
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ question: 'Who said so?', comment: null });
  });

  it('is made once by processes that start together', async () => {
    const program = `
      const { openFeedbackStore } = await import(${JSON.stringify(STORE_MODULE)});
      while (Date.now() < ${Date.now() + 1500});
      const store = openFeedbackStore(${JSON.stringify(file)});
      store.record('42', { ...${JSON.stringify(FEEDBACK)}, messageId: String(process.pid) });
      store.close();`;
    const run = promisify(execFile);
    const args = ['--input-type=module', '--eval', program];
    await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, args)));
    using store = openFeedbackStore(file);
    const people = new Set(store.list().map((entry) => entry.userHash));
    expect([store.list().length, people.size]).toEqual([4, 1]);
  });

  it('has the key of whoever was first to make one', () => {
    const keyFile = join(folder, 'key');
    const theirs = Buffer.alloc(32, 7);
    const key = openHashKey(keyFile, (work) => {
      writeFileSync(keyFile, theirs);
      return work();
    });
    expect(key).toEqual(theirs);
  });
});

describe('an older feedback database', () => {
  const NEXT = 'ALTER TABLE feedback ADD COLUMN language TEXT';

  beforeEach(() => {
    using store = openFeedbackStore(file);
    store.record('42', FEEDBACK);
  });

  function withDatabase(use: (database: Database.Database) => void): void {
    const database = new Database(file);
    try {
      use(database);
    } finally {
      database.close();
    }
  }

  it('is brought to the newest version with all that it holds', () => {
    withDatabase((database) => {
      migrate(database, [...MIGRATIONS, NEXT]);
      expect(schemaVersion(database)).toBe(MIGRATIONS.length + 1);
      expect(database.prepare('SELECT question, language FROM feedback').all()).toEqual([
        { question: 'Who said so?', language: null },
      ]);
    });
  });

  it('stays as it is when that fails half-way', () => {
    withDatabase((database) => {
      expect(() => {
        migrate(database, [...MIGRATIONS, NEXT, 'ALTER TABLE absent ADD COLUMN x']);
      }).toThrow(/no such table/);
      expect(schemaVersion(database)).toBe(MIGRATIONS.length);
    });
    using store = openFeedbackStore(file);
    expect(store.list()).toMatchObject([FEEDBACK]);
    store.record('43', FEEDBACK);
  });

  it('is refused by a program older than itself, and left as it is', () => {
    withDatabase((database) => {
      migrate(database, [...MIGRATIONS, NEXT]);
    });
    expect(() => openFeedbackStore(file)).toThrow(
      /is of version 2, and this program knows 1; update it/,
    );
    withDatabase((database) => {
      expect(schemaVersion(database)).toBe(2);
    });
  });
});

describe('a file that is no feedback database', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'data'));
  });

  it.each<[string, () => void, RegExp]>([
    [
      'no database',
      () => {
        writeFileSync(file, 'not a database, but long enough to look at'.repeat(99));
      },
      /this file is no feedback database; set VERBATIM_DATABASE to another file/,
    ],
    [
      'a folder',
      () => {
        mkdirSync(file);
      },
      /it cannot be opened\); set VERBATIM_DATABASE/,
    ],
    [
      "another program's database",
      () => {
        const database = new Database(file);
        database.exec('CREATE TABLE notes (text)');
        database.close();
      },
      /this database is another program's; set VERBATIM_DATABASE/,
    ],
  ])('is refused in one line with status 2 and left as it is: %s', async (_, make, line) => {
    make();
    const before = statSync(file).isFile() ? readFileSync(file) : null;
    const { status, stderr, stdout } = await listing();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(file);
    expect(statSync(file).isFile() ? readFileSync(file) : null).toEqual(before);
  });

  it('is refused where no folder can be made for it', () => {
    writeFileSync(file, '');
    expect(() => openFeedbackStore(join(file, 'under-a-file', 'feedback.db'))).toThrow(
      /set VERBATIM_DATABASE to a file that can be written/,
    );
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is refused in a folder that cannot be written',
    () => {
      const locked = join(folder, 'locked');
      mkdirSync(locked, { mode: 0o500 });
      expect(() => openFeedbackStore(join(locked, 'feedback.db'))).toThrow(
        /EACCES.*set VERBATIM_DATABASE to a file that can be written/,
      );
    },
  );

  it('is named when it turns out to be damaged, and left as it is', () => {
    const damaged = join(folder, 'data', 'damaged.db');
    {
      using store = openFeedbackStore(file);
      for (let id = 0; id < 200; id++) store.record('42', { ...FEEDBACK, messageId: String(id) });
    }
    damage(file, damaged);
    using store = openFeedbackStore(damaged);
    const size = statSync(damaged).size;
    expect(() => store.list()).toThrow(
      /damaged\.db: this feedback database is damaged; .*VERBATIM_DATABASE/,
    );
    expect(statSync(damaged).size).toBe(size);
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

    const json = await listing('--json');
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
    const text = await listing();
    expect(text.stdout).toContain('» sentence 4');
    expect(text.stdout).toContain('1 right, 1 wrong');

    // What is known of it is an evaluation set as it stands.
    const known = json.stdout.split('\n').filter((line) => !line.includes('"evidence":null'));
    mkdirSync(join(folder, 'set', 'articles'), { recursive: true });
    copyFileSync(defaultArticlePath, join(folder, 'set', 'articles', 'ukraine-peace-talks.txt'));
    writeFileSync(join(folder, 'set', 'questions.jsonl'), known.join('\n'));
    const figures = await runScript('eval', ['--json', join(folder, 'set')], {});
    expect(JSON.parse(figures.stdout)).toMatchObject([{ questions: 1, p1: 1 }]);
  });

  it('knows no right passage of a question that the bot forgot', async () => {
    {
      using store = openFeedbackStore(file);
      store.record('42', { ...FEEDBACK, question: null, answer: null });
    }
    const { stdout } = await listing('--json');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'right', question: null, evidence: null });
    expect((await listing()).stdout).toContain('(question no longer known)');
  });

  it('lists nothing where there is none yet, and makes no file', async () => {
    const line = `No feedback yet in ${file}.\n`;
    expect(await listing()).toEqual({ status: 0, stdout: line, stderr: '' });
    expect(await listing('--json')).toEqual({ status: 0, stdout: '', stderr: line });
    expect(() => statSync(file)).toThrow(/ENOENT/);
  });
});

/** `npm run feedback` on the database of the test. */
function listing(...args: string[]): ReturnType<typeof runScript> {
  return runScript('feedback', args, { env: { VERBATIM_DATABASE: file } });
}

/** Copies a database with all its pages but the first two overwritten. */
function damage(from: string, to: string): void {
  const page = 4096;
  const database = new Database(from);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  for (let at = 2 * page; at < statSync(to).size; at += page) {
    writeSync(handle, Buffer.alloc(page, 0xaa), 0, page, at);
  }
  closeSync(handle);
}
