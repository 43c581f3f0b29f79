import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder, temporaryFolder } from '../temporary-folder.js';
import { runScript } from './run-script.js';

interface AskJson {
  question: string;
  article: { id: string; title: string; sha256: string };
  status: string;
  confidence: number;
  answer: null;
  passages: {
    text: string;
    start: number;
    end: number;
    paragraph: number;
    sentence: number;
    score: number;
    attribution: { source: string; start: number; end: number } | null;
  }[];
}

/** An article that is indexed in no time. */
async function shortArticle(): Promise<string> {
  const path = join(await temporaryFolder(), 'short.txt');
  await writeFile(path, 'Ann Lee resigned on Friday. Tom Ray stayed. It rained in Hull.');
  return path;
}

function parseLines(stdout: string): AskJson[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AskJson);
}

const cache = await sharedFolder();

describe('ask', () => {
  it('prints the passage with the answer marked, where it stands and how sure that is', async () => {
    const { stdout, status } = await runScript('ask', ['When did the chief of staff resign?'], {
      cache,
    });
    expect(status).toBe(0);
    expect(stdout).toContain(
      'resigned on **Friday** after anti-corruption investigators raided his home.',
    );
    expect(stdout).toMatch(/¶11 · sentence 12 · 1987–2138 · (sure|likely|unsure) \(\d+ %\)/);
  });

  it('gives the agreed JSON', async () => {
    const { stdout } = await runScript('ask', ['--json', '--top', '1', 'who runs NATO?'], {
      cache,
    });
    const [answer] = parseLines(stdout);
    expect(answer).toEqual({
      question: 'who runs NATO?',
      readAs: null,
      isAllGiven: false,
      article: {
        id: 'ukraine-peace-talks',
        title: expect.any(String) as string,
        sha256: 'd0be66155a4e486121bae009e3930f07730b8cd6a977468a2d06df35f2add03b',
      },
      status: expect.stringMatching(/^(answered|not-found)$/) as string,
      confidence: expect.any(Number) as number,
      answer: {
        text: expect.any(String) as string,
        start: expect.any(Number) as number,
        end: expect.any(Number) as number,
      },
      passages: [
        {
          text: expect.any(String) as string,
          start: expect.any(Number) as number,
          end: expect.any(Number) as number,
          paragraph: expect.any(Number) as number,
          sentence: expect.any(Number) as number,
          lastSentence: expect.any(Number) as number,
          score: expect.any(Number) as number,
          leadIn: null,
          attribution: expect.objectContaining({
            source: 'NATO Secretary General Mark Rutte',
            kind: 'report',
          }) as object,
        },
      ],
    });
  });

  it('answers each line of standard input, and goes on after an empty one', async () => {
    const input = 'what did Rutte say?\n\n🎉\n\u001b[2Jwho resigned?\n';
    const { stdout, stderr, status } = await runScript('ask', ['--json'], { cache, input });
    const answers = parseLines(stdout);
    expect(answers).toHaveLength(3);
    expect(answers[0]?.passages[0]?.attribution).toMatchObject({
      source: 'NATO Secretary General Mark Rutte',
      kind: 'report',
    });
    expect(stderr).toContain('Line 2: the question is empty.');
    expect(status).toBe(0);
  });

  it('greets whoever greets, as the bot does, and answers the rest; JSON keeps its form', async () => {
    const invitation = 'Ask me about the article, and I answer in its own words.\n';
    const greeting = `Hello! ${invitation}`;
    expect(await runScript('ask', ['hi there!'], { cache })).toMatchObject({ stdout: greeting });
    const piped = await runScript('ask', [], { cache, input: 'hello\nwho resigned?\nthanks\n' });
    const [hello, answered, ...others] = piped.stdout.split(invitation);
    expect([hello, others]).toEqual(['“hello”\nHello! ', ['']]);
    // Each answer stands behind its question.
    expect(answered).toMatch(
      /^“who resigned\?”\n[^]+chief of staff[^]+\n“thanks”\nYou're welcome! $/,
    );
    const json = await runScript('ask', ['--json', 'hi'], { cache });
    expect(parseLines(json.stdout)).toMatchObject([{ question: 'hi', status: 'not-found' }]);
  });

  it('reports a line that is not UTF-8, or too long, and answers the others', async () => {
    const input = Buffer.from(`who res\xefgned?\n${'why '.repeat(501)}\nwho resigned?`, 'latin1');
    const { stdout, stderr, status } = await runScript('ask', ['--json'], { cache, input });
    expect(parseLines(stdout)).toMatchObject([{ question: 'who resigned?' }]);
    expect(stderr).toContain('Line 1: the question is not valid UTF-8');
    expect(stderr).toContain(
      'Line 2: The question has 2004 characters, more than the limit of 2000',
    );
    expect(status).toBe(0);
  });

  it('reads what is not ASCII as it is piped', async () => {
    const input = 'who is Žižek – “él”? 🎉\r\n';
    const { stdout } = await runScript('ask', ['--json'], { cache, input });
    expect(parseLines(stdout)).toMatchObject([{ question: 'who is Žižek – “él”? 🎉' }]);
  });

  describe('without a question', () => {
    // The index is built beforehand: its notice is a line of its own.
    beforeAll(() => runScript('ask', ['who?'], { cache }));

    it.each([
      ['no question', '', 'No question came from standard input'],
      ['none that can be answered', Buffer.from([0xff, 0x0a]), 'Line 1: the question is not valid'],
    ])('ends with 2 where standard input holds %s', async (_, input, message) => {
      const { stdout, stderr, status } = await runScript('ask', [], { cache, input });
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr).toContain(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  });

  it('reads another article, also from standard input, and cites it exactly', async () => {
    const cache = await temporaryFolder();
    const text =
      'The mayor opened the bridge.\r\nIt cost 3 million euros — “too much”, said Ann Lee.';
    const fromStdin = ['--article', '-', '--json', 'how many euros did it cost?'];
    const { stdout } = await runScript('ask', fromStdin, { cache, input: `\uFEFF${text}` });
    const [answer] = parseLines(stdout);
    const read = text.replace('\r\n', '\n');
    for (const passage of answer?.passages ?? []) {
      expect(read.slice(passage.start, passage.end)).toBe(passage.text);
    }
    expect(answer?.passages[0]?.text).toContain('3 million');
  });

  it('opens the saved index without a word, and rebuilds a damaged one with one', async () => {
    const cache = await temporaryFolder();
    const asked = ['--article', await shortArticle(), 'who resigned?'];
    const first = await runScript('ask', asked, { cache });
    // a progress bar may follow where the machine is slow
    expect(first.stderr).toMatch(/^Building the index \(none is saved yet\)\.\n/);
    const second = await runScript('ask', asked, { cache });
    expect(second.stderr).toBe('');
    expect(second.stdout).toBe(first.stdout);
    const [folder = ''] = await readdir(cache);
    const files = await readdir(join(cache, folder));
    const index = files.find((name) => name.endsWith('.hnsw')) ?? '';
    await truncate(join(cache, folder, index), 100);
    const third = await runScript('ask', asked, { cache });
    expect(third.stderr).toMatch(/^Building the index \(its file is cut off or grown\)\.\n/);
    expect(third.stdout).toBe(first.stdout);
  });

  it('runs in several processes at once on one cache', async () => {
    const cache = await temporaryFolder();
    const asked = ['--json', '--article', await shortArticle(), 'who resigned?'];
    const results = await Promise.all(
      Array.from({ length: 3 }, () => runScript('ask', asked, { cache })),
    );
    expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
    const after = await runScript('ask', asked, { cache });
    expect(after).toMatchObject({ stderr: '', stdout: results[0]?.stdout });
  });

  it('converses on a terminal: goes on from questions, obeys commands, outlives mistakes', async () => {
    const lines = [':help', 'who is Rutte?', ':top 2', 'what did he say?', ':loud', ':top x', ''];
    const { stdout, stderr, status } = await runScript('ask', ['--top', '1'], {
      cache,
      input: [...lines, 'hello', ':explain', 'and why?', ':quit', 'who resigned?'].join('\n'),
      env: { NODE_OPTIONS: '--import=data:text/javascript,process.stdin.isTTY=true' },
    });
    expect(status).toBe(0);
    expect(stderr).toContain('23 sentences. Ask away; :help, :quit or Ctrl-D.\n');
    expect(stderr).toContain('Type a question, or :top N, :explain, :help and :quit.\n');
    expect(stderr).toContain('Passages shown: 2.\n');
    expect(stderr).toContain(
      'Unknown command :loud; there are :top N, :explain, :help and :quit.\n',
    );
    expect(stderr).toContain('Say how many passages to show, from 1 to 100: :top 5\n');
    expect(stderr).toContain('Explanations on.\n');
    const [before = '', after = ''] = stdout.split(/^Hello! .+$/m);
    expect(before.match(/^ {2}¶\d+ .+$/gm)).toEqual([
      expect.stringMatching(/^ {2}¶17 · sentence 20 /),
      expect.stringMatching(/^ {2}¶17 · sentence 20 /),
      expect.not.stringMatching(/%/),
    ]);
    expect(after).toContain('¶17 · sentence 20 ');
    expect(after).toMatch(/^confidence \d/m);
    expect(after).not.toContain('resigned');
  });

  it.concurrent.each<[string, string[], string]>([
    ['an empty question', [''], 'The question is empty'],
    [
      'a question too long',
      ['why '.repeat(501)],
      'has 2004 characters, more than the limit of 2000',
    ],
    ['an unknown option', ['--loud', 'x'], "unknown option '--loud'"],
    ['a bad number', ['--top', 'many', 'x'], 'whole number from 1 to 100'],
    ['an unknown mode', ['--mode', 'wild', 'x'], 'Allowed choices are balanced, careful, eager'],
    ['a missing article', ['--article', 'none.txt', 'x'], 'none.txt: no such file'],
    ['an article without a name', ['--article', '', 'x'], 'must name a file'],
    [
      'a question without quotes',
      ['who', 'left'],
      'too many arguments. Expected 1 argument but got 2. (put quotes around all of it',
    ],
  ])('refuses %s in one line with exit 2', async (_, args, message) => {
    const { stdout, stderr, status } = await runScript('ask', args, { cache });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses an article that is not text', async () => {
    const cache = await temporaryFolder();
    const path = join(cache, 'photo.txt');
    await writeFile(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    const { stderr, status } = await runScript('ask', ['--article', path, 'x'], { cache });
    expect(status).toBe(2);
    expect(stderr).toBe(`${path}: not valid UTF-8 at byte 0; save it as UTF-8 text.\n`);
  });

  it('explains its usage', async () => {
    const { stdout, status } = await runScript('ask', ['--help'], { cache });
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: npm run ask --');
  });
});
