import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest';
import { createInference, type InferenceOptions } from '../../../bot/inference/create-inference.js';
import type { Inference } from '../../../bot/inference/inference.js';
import { InferenceError } from '../../../bot/inference/inference-error.js';
import type { Report } from '../../../bot/inference/messages.js';
import { restartDelay } from '../../../bot/inference/restart-delay.js';
import { ArticleError } from '../../../corpus/article-error.js';
import { readArticleFile } from '../../../corpus/article-file.js';
import { defaultArticlePath, packageRoot } from '../../../corpus/package-root.js';
import type { Answer } from '../../../retrieval/answer.js';
import { sharedFolder, temporaryFolder } from '../../temporary-folder.js';

const QUESTION = 'Who is meeting Umerov in Florida?';
const ANSWERING = { start: 214, end: 449 };

const DEFAULTS = { articlePath: defaultArticlePath, cacheFolder: await sharedFolder() };

/** The inference processes started in this test, oldest first. */
let children: ChildProcess[];
/** What is done to each as it is started. */
let onChild: (child: ChildProcess) => void;

function register(message: unknown): void {
  const { process: child } = message as { process: ChildProcess };
  children.push(child);
  onChild(child);
}

beforeEach(() => {
  children = [];
  onChild = () => undefined;
  subscribe('child_process', register);
});

afterEach(() => {
  unsubscribe('child_process', register);
});

async function start(options: Partial<InferenceOptions> = {}): Promise<Inference> {
  const inference = await createInference({ ...DEFAULTS, ...options });
  onTestFinished(() => inference.close());
  return inference;
}

async function articleFile(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'note.txt');
  await writeFile(path, text);
  return path;
}

function child(number: number): ChildProcess {
  const found = children[number - 1];
  if (found === undefined) throw new Error(`No process ${String(number)} was started.`);
  return found;
}

/** Stops a process as it becomes ready, so that a question reaches it and is not answered. */
function stopWhenReady(stopped: ChildProcess): void {
  stopped.on('message', (report: Report) => {
    if (report.type === 'ready') stopped.kill('SIGSTOP');
  });
}

/** Lets a question that was just asked reach its process. */
function delivery(): Promise<void> {
  return sleep(100);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

/** A process that is over, or waits for its parent to be told so, runs no more. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What is told of processes that ended. */
function endsIn(notices: readonly string[]): string[] {
  return notices.filter((line) => line.startsWith('The inference process ended'));
}

function messageOf(answer: Promise<Answer>): Promise<string> {
  return answer.then(
    () => 'answered',
    (error: unknown) => String(error),
  );
}

describe('inference in a process of its own', () => {
  /** One for all of these tests: each sees that it starts no other. */
  let inference: Inference;

  beforeAll(async () => {
    inference = await createInference(DEFAULTS);
  });

  afterAll(() => inference.close());

  it('answers with the exact sentence, and gives article and passages', async () => {
    const { article, passages } = inference;
    expect(article).toEqual(await readArticleFile(defaultArticlePath));
    expect(passages).toHaveLength(23);
    const answer = await inference.answer(QUESTION, { topK: 5 });
    expect(answer).toMatchObject({ question: QUESTION, status: 'answered' });
    expect(answer.passages).toHaveLength(5);
    expect(answer.passages[0]).toMatchObject(ANSWERING);
    for (const { text, start, end } of answer.passages) {
      expect(article.text.slice(start, end)).toBe(text);
    }
  });

  it('reads a question with the one before it', async () => {
    const { passages } = await inference.answer('and which country is he putting under pressure?', {
      history: ['What did the NATO Secretary General say?'],
    });
    expect(passages[0]?.text).toContain('Rutte');
  });

  it('outlives a question that fails', async () => {
    const nothing = null as unknown as string;
    expect(await messageOf(inference.answer(nothing))).toMatch(/^InferenceError: .*null.*$/);
    expect((await inference.answer(QUESTION)).passages[0]).toMatchObject(ANSWERING);
    expect(children).toEqual([]);
  });

  it('outlives a question whose options cannot be sent', async () => {
    const options = { topK: (() => 3) as unknown as number };
    expect(await messageOf(inference.answer(QUESTION, options))).toMatch(/could not be cloned/);
    expect((await inference.answer(QUESTION)).passages[0]).toMatchObject(ANSWERING);
    expect(children).toEqual([]);
  });
});

describe('questions asked at once', () => {
  it('are answered one after the other, in order', async () => {
    const articlePath = await articleFile('The bridge was opened in 1932 by Anna Berg.\n');
    const inference = await start({ articlePath });
    const questions = Array.from({ length: 50 }, (_, i) => `What did person ${String(i)} say?`);
    const settled: string[] = [];
    await Promise.all(
      questions.map(async (question) => {
        settled.push((await inference.answer(question)).question);
      }),
    );
    expect(settled).toEqual(questions);
    expect(children).toHaveLength(1);
  });
});

describe('checking', () => {
  it('goes by the index that answers go by, also where nothing can be kept', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const notices: string[] = [];
    const inference = await start({ cacheFolder: file, onNotice: (line) => notices.push(line) });
    const [claim] = await inference.check('Rutte said that military support will continue.');
    expect(claim?.verdict?.passages[0]?.text).toContain('Rutte');
    expect(notices).toEqual([
      expect.stringMatching(/^Building the index/),
      expect.stringMatching(/^The index cannot be kept/),
    ]);
  });
});

describe('an inference process that is lost', () => {
  it('in the middle of a question: the question is asked once more, those behind it wait', async () => {
    const notices: string[] = [];
    const inference = await start({ onNotice: (line) => notices.push(line) });
    child(1).kill('SIGSTOP');
    const answers = [QUESTION, 'What did Rutte say?'].map((question) => inference.answer(question));
    await delivery();
    child(1).kill('SIGKILL');
    const [first, second] = await Promise.all(answers);
    expect(first?.passages[0]).toMatchObject(ANSWERING);
    expect(second?.passages[0]?.text).toContain('Rutte');
    expect(endsIn(notices)).toEqual([
      'The inference process ended (killed by SIGKILL); it is started again.',
    ]);
    expect(children).toHaveLength(2);
  });

  it('twice over one question: that one is refused, the next is answered', async () => {
    const inference = await start();
    onChild = (next) => {
      if (children.length === 2) stopWhenReady(next);
    };
    child(1).kill('SIGSTOP');
    const refused = messageOf(inference.answer(QUESTION));
    const answered = inference.answer(QUESTION);
    await delivery();
    child(1).kill('SIGKILL');
    const second = await new Promise<ChildProcess>((resolve) => {
      void until(() => children.length === 2).then(() => {
        child(2).on('message', (report: Report) => {
          if (report.type === 'ready') resolve(child(2));
        });
      });
    });
    await delivery();
    second.kill('SIGKILL');
    expect(await refused).toBe(
      'InferenceError: The inference process was lost over this question twice (killed by SIGKILL); ask it in other words.',
    );
    expect((await answered).passages[0]).toMatchObject(ANSWERING);
    expect(children).toHaveLength(3);
  });

  it('by hanging: it is killed, and the question asked once more', async () => {
    const notices: string[] = [];
    const inference = await start({
      answerTimeout: 4000,
      onNotice: (line) => notices.push(line),
    });
    child(1).kill('SIGSTOP');
    expect((await inference.answer(QUESTION)).passages[0]).toMatchObject(ANSWERING);
    expect(endsIn(notices)).toEqual([
      'The inference process ended (no answer within 4 s); it is started again.',
    ]);
    expect(child(1).signalCode).toBe('SIGKILL');
  });

  it('while idle: it is started again without a question', async () => {
    const inference = await start();
    child(1).kill('SIGKILL');
    await until(() => children.length === 2);
    expect((await inference.answer(QUESTION)).passages[0]).toMatchObject(ANSWERING);
    expect(children).toHaveLength(2);
  });

  it('after its file was replaced: answers still fit the article that the bot shows', async () => {
    const articlePath = await articleFile('The bridge was opened in 1932 by Anna Berg.\n');
    const inference = await start({ articlePath });
    await writeFile(articlePath, 'Foreword.\nThe bridge was opened in 1999 by Ben Holm.\n');
    child(1).kill('SIGKILL');
    await once(child(1), 'exit');
    const { passages } = await inference.answer('Who opened the bridge?');
    expect(passages[0]).toMatchObject({ start: 0, end: 43 });
    expect(passages[0]?.text).toBe(inference.article.text.slice(0, 43));
  });

  it('again at every start: questions are refused in time, and answered when it recovers', async () => {
    const inference = await start({ answerTimeout: 1500 });
    onChild = (next) => setImmediate(() => next.kill('SIGKILL'));
    child(1).kill('SIGKILL');
    await once(child(1), 'exit');
    const asked = [1, 2, 3].map(() => messageOf(inference.answer(QUESTION)));
    expect(new Set(await Promise.all(asked))).toEqual(
      new Set([
        'InferenceError: The inference process is being started again and is not ready yet; ask again in a minute.',
      ]),
    );
    onChild = () => undefined;
    const before = children.length;
    // Killed twice at the least, and no faster than the pauses allow.
    expect(before).toBeGreaterThanOrEqual(3);
    expect(before).toBeLessThanOrEqual(7);
    let answer = '';
    while (answer !== 'answered') {
      await sleep(50);
      answer = await messageOf(inference.answer(QUESTION));
    }
  });
});

describe('an inference process that cannot start', () => {
  it.each([
    ['is missing', null, 'no such file; check the path.'],
    ['is empty', '', 'the article is empty; give a file with some text in it.'],
    ['is no UTF-8', Buffer.from([0x41, 0xff]), 'not valid UTF-8 at byte 1; save it as UTF-8 text.'],
  ])('because the article %s says so in one line', async (_, content, line) => {
    const articlePath = join(await temporaryFolder(), 'note.txt');
    if (content !== null) await writeFile(articlePath, content);
    const failure: unknown = await start({ articlePath }).catch((error: unknown) => error);
    if (!(failure instanceof InferenceError)) throw failure;
    expect(failure.cause).toBeInstanceOf(ArticleError);
    const { message } = failure;
    expect(message).toMatch(/^\S*note[^\n]*$/);
    expect(message).toContain(line);
    expect(child(1).exitCode ?? child(1).signalCode).not.toBeNull();
  });

  it('because it is killed says so', async () => {
    onChild = (born) => setImmediate(() => born.kill('SIGKILL'));
    await expect(start()).rejects.toThrow(
      'The inference process died while it started (killed by SIGKILL).',
    );
  });

  it('because it hangs is killed', async () => {
    onChild = (born) => setImmediate(() => born.kill('SIGSTOP'));
    await expect(start({ startTimeout: 500 })).rejects.toThrow('no sign of life for 0.5 s');
    expect(child(1).signalCode).toBe('SIGKILL');
  });
});

describe('closing', () => {
  it('finishes what was asked, ends the process, and refuses what comes after', async () => {
    const inference = await start();
    const answers = Array.from({ length: 5 }, () => inference.answer(QUESTION));
    const closed = Promise.all([inference.close(), inference.close()]);
    const late = messageOf(inference.answer(QUESTION));
    for (const answer of await Promise.all(answers)) {
      expect(answer.passages[0]).toMatchObject(ANSWERING);
    }
    await closed;
    expect(child(1).exitCode).toBe(0);
    expect(await late).toContain('The bot is shutting down');
    expect(children).toHaveLength(1);
  });

  it('finishes a question that needs another process', async () => {
    const inference = await start();
    child(1).kill('SIGSTOP');
    const answer = inference.answer(QUESTION);
    await delivery();
    const closed = inference.close();
    child(1).kill('SIGKILL');
    expect((await answer).passages[0]).toMatchObject(ANSWERING);
    await closed;
    expect(child(2).exitCode).toBe(0);
  });

  it('does not wait longer than it may', async () => {
    const inference = await start({ closeTimeout: 300 });
    child(1).kill('SIGSTOP');
    const answers = [1, 2].map(() => messageOf(inference.answer(QUESTION)));
    await inference.close();
    for (const answer of await Promise.all(answers)) {
      expect(answer).toContain('The bot is shutting down');
    }
    expect(child(1).signalCode).toBe('SIGKILL');
    expect(children).toHaveLength(1);
  });

  it('calls off a start', async () => {
    const inference = await start();
    child(1).kill('SIGKILL');
    await until(() => children.length === 2);
    await inference.close();
    expect(child(2).signalCode).toBe('SIGKILL');
    expect(children).toHaveLength(2);
  });
});

describe('a bot that is killed', () => {
  it.each([
    ['answers', 'ready'],
    ['starts', 'started'],
  ])('takes its inference process, which %s, with it', async (_, moment) => {
    const bot = spawn(process.execPath, ['--input-type=module', '--eval', BOT], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        INFERENCE: join(packageRoot, 'dist/bot/inference/create-inference.js'),
        ARTICLE: defaultArticlePath,
        CACHE: DEFAULTS.cacheFolder,
      },
    });
    onTestFinished(() => void bot.kill('SIGKILL'));
    let pid = 0;
    for await (const line of createInterface({ input: bot.stdout })) {
      const [event, number] = line.split(' ');
      if (event === 'started') pid = Number(number);
      if (event === moment) break;
    }
    expect(runs(pid)).toBe(true);
    bot.kill('SIGKILL');
    await until(() => !runs(pid));
  });
});

/** Says when its inference process is started and ready, and keeps it busy. */
const BOT = `
  import { subscribe } from 'node:diagnostics_channel';
  subscribe('child_process', ({ process: child }) => {
    setImmediate(() => console.log('started', child.pid));
  });
  const { createInference } = await import(process.env.INFERENCE);
  const inference = await createInference({
    articlePath: process.env.ARTICLE,
    cacheFolder: process.env.CACHE,
  });
  console.log('ready');
  for (;;) await inference.answer('Who is meeting Umerov in Florida?');
`;

describe('the pause before a process is started again', () => {
  it('is none after one death, then doubles up to half a minute', () => {
    const longest = [1, 2, 3, 4, 9, 100].map((deaths) => restartDelay(deaths, 1));
    expect(longest).toEqual([0, 250, 500, 1000, 30_000, 30_000]);
  });

  it('is shortened at random, by half at most', () => {
    expect(restartDelay(4, 0)).toBe(500);
    const pauses = Array.from({ length: 20 }, () => restartDelay(4));
    expect(new Set(pauses).size).toBeGreaterThan(1);
  });
});
