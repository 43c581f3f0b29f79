import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { runScript } from './run-script.js';

/** A folder with these files, folders in their names made as well. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const MARKED = { 'tags.json': '{}', 'articles/a.txt': 'Ann Lee spoke.', 'actors/a.json': '[]' };

describe('the commands that fit weights', () => {
  it.each<[string, Readonly<Record<string, string>>, (folder: string) => string[], RegExp]>([
    ['fit-check', { 'claims.jsonl': '' }, (set) => [set], /^There is no claim to fit on; /],
    [
      'fit-reader',
      { 'questions.jsonl': '\n' },
      (set) => [set],
      /^There is no answerable question to fit on; /,
    ],
    ['fit-actors', {}, () => ['no.json', 'a=b'], /^no\.json: cannot be read/],
    [
      'fit-actors',
      { ...MARKED, 'tags.json': '{' },
      (at) => [`${at}/tags.json`, `${at}/articles=${at}/actors`],
      /tags\.json: not valid JSON/,
    ],
    [
      'fit-actors',
      MARKED,
      (at) => [`${at}/tags.json`, `${at}/articles=${at}/none`],
      /none: cannot be read; name a folder/,
    ],
    [
      'fit-actors',
      MARKED,
      (at) => [`${at}/tags.json`, `${at}/articles=${at}/articles`],
      /^There are no marked actors/,
    ],
    [
      'fit-actors',
      { ...MARKED, 'actors/b.json': '[]' },
      (at) => [`${at}/tags.json`, `${at}/articles=${at}/actors`],
      /no tags for a|b\.txt: no such file/,
    ],
    [
      'fit-actors',
      { ...MARKED, 'tags.json': '{"a": []}', 'actors/a.json': '{}' },
      (at) => [`${at}/tags.json`, `${at}/articles=${at}/actors`],
      /a\.json: must hold a list of actors/,
    ],
  ])('%s refuses what it cannot use in one line: %j', async (name, files, args, message) => {
    const { status, stdout, stderr } = await runScript(name, args(await folderWith(files)), {});
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
