import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { runScript } from './run-script.js';

interface Split {
  readonly id: string;
  readonly passages: readonly (readonly [number, number])[];
}

describe('split-passages', () => {
  it('gives offsets in code points, and every text whole but for white space', async () => {
    const folder = await temporaryFolder();
    const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
    const texts = [
      '🎉 Ann Lee opened the bridge. “It cost 5 €”, said Bob Hill 👩‍👩‍👧.\n\nNobody else spoke 😀.',
      'One sentence.',
    ];
    await writeFile(input, texts.map((text, id) => JSON.stringify({ id, text })).join('\n'));
    expect(await runScript('split-passages', [input, output], {})).toMatchObject({ status: 0 });
    const lines = (await readFile(output, 'utf8')).trim().split('\n');
    const split = lines.map((line) => JSON.parse(line) as Split);
    expect(split.map(({ id, passages }) => [id, passages.length])).toEqual([
      [0, 3],
      [1, 1],
    ]);
    for (const [index, { passages }] of split.entries()) {
      const text = texts[index] ?? '';
      const points = Array.from(text);
      const parts = passages.map(([start, end]) => points.slice(start, end).join(''));
      expect(parts.join(' ')).toBe(text.replace(/\s+/g, ' '));
    }
  });

  it.each<[string, string, RegExp]>([
    [
      'a line that is no JSON',
      '{"id": 1, "text": "One."}\n{"id"',
      /in\.jsonl, line 2: not valid JSON/,
    ],
    ['a line without a text', '{"id": 1}', /in\.jsonl, line 1: "text" must be a text/],
  ])('leaves the output as it was for %s, and names the place', async (_, lines, message) => {
    const folder = await temporaryFolder();
    const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
    await writeFile(input, lines);
    await writeFile(output, 'from last time');
    const { status, stderr } = await runScript('split-passages', [input, output], {});
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await readFile(output, 'utf8')).toBe('from last time');
  });

  it.each([
    ['a file that is not there', 'nowhere.jsonl', 'out.jsonl', /^nowhere\.jsonl: cannot be read/],
    ['a folder that is not there', '/dev/null', 'no/out.jsonl', /^no\S+: cannot be written/],
  ])('refuses %s in one line', async (_, input, output, line) => {
    const { status, stderr } = await runScript('split-passages', [input, output], {});
    expect(status).toBe(2);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
