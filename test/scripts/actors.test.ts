import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder, temporaryFolder } from '../temporary-folder.js';
import { runScript } from './run-script.js';

interface Part {
  text: string;
  start: number;
  end: number;
}

interface PassagePart extends Part {
  paragraph: number;
  sentence: number;
  attribution: { source: string; start: number; end: number } | null;
}

interface ActorsJson {
  article: { id: string };
  actors: {
    id: string;
    name: string;
    type: string;
    aliases: string[];
    role: Part | null;
    mentions: (Part & { kind: string })[];
    says: { passage: PassagePart; quotes: Part[] }[];
    does: PassagePart[];
  }[];
}

const cache = await sharedFolder();

describe('actors', () => {
  it('finds them once, and gives the saved ones from then on', async () => {
    const own = await temporaryFolder();
    const first = await runScript('actors', ['--json'], { cache: own });
    const [folder = ''] = await readdir(own);
    const saved = join(own, folder, 'cast.json');
    const { mtimeMs } = await stat(saved);
    const second = await runScript('actors', ['--json'], { cache: own });
    expect(second).toEqual({ ...first, stderr: '' });
    expect((await stat(saved)).mtimeMs).toBe(mtimeMs);
  });

  it('lists who is in the article, with role and counts', async () => {
    const { stdout, status } = await runScript('actors', [], { cache });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}Steve Witkoff {2}US special envoy · did 1$/m);
  });

  it('gives the agreed JSON, and exact offsets into the article as read', async () => {
    const text = 'Ann Lee, the mayor, opened the bridge.\r\n“It cost too much”, said Bob Hill.';
    const { stdout } = await runScript('actors', ['--json', '--article', '-'], {
      cache: await temporaryFolder(),
      input: `\uFEFF${text}`,
    });
    const read = text.replace('\r\n', '\n');
    const { article, actors } = JSON.parse(stdout) as ActorsJson;
    expect(article.id).toBe('stdin');
    expect(actors.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'Ann Lee: person',
      'Bob Hill: person',
    ]);
    const [lee, hill] = actors;
    expect(lee?.role?.text).toBe('the mayor');
    expect(hill?.says).toHaveLength(1);
    const start = read.indexOf('Bob Hill');
    expect(hill?.says[0]?.passage).toMatchObject({
      ...{ paragraph: 2, sentence: 2 },
      attribution: { source: 'Bob Hill', start, end: start + 'Bob Hill'.length },
    });
    expect(lee?.does[0]?.attribution).toBeNull();
    const parts = actors.flatMap(({ role, mentions, says, does }) => [
      ...(role === null ? [] : [role]),
      ...mentions,
      ...says.flatMap(({ passage, quotes }) => [passage, ...quotes]),
      ...does,
    ]);
    for (const { text: part, start, end } of parts) expect(read.slice(start, end)).toBe(part);
  });

  it('shows one actor, whatever the spelling, and explains its decisions on standard error', async () => {
    const { stdout, stderr, status } = await runScript('actors', ['--explain', 'umerof'], {});
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Rustem Umerov {2}Ukraine's chief negotiator\n/);
    expect(stdout).toContain('¶2 · sentence 2 · 214–449');
    expect(stderr).toMatch(/^speaker · 100 “pretty good” → Donald Trump \(\d+ %: /m);
    expect(stderr).toContain('“meeting in the Kremlin on…”');
  });

  it('names the closest to an unknown name, and ends with 2', async () => {
    const { stdout, stderr, status } = await runScript('actors', ['Trumpet'], { cache });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    // a progress bar may stand before it where the machine is slow
    expect(stderr).toMatch(/^ukraine-peace-talks has no actor "Trumpet"; did you mean ".+"\?\n$/m);
  });

  it('takes no empty name for an unknown one', async () => {
    const { stderr, status } = await runScript('actors', [' '], { cache });
    expect(status).toBe(2);
    expect(stderr).toBe('The name is empty; leave it out to see everyone.\n');
  });
});
