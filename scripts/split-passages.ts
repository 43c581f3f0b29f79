/**
 * Splits texts into passages as the product does, for the Python scripts in scripts/training/.
 *
 *   npm run split-passages -- IN.jsonl OUT.jsonl
 *
 * IN holds one `{ id, text }` a line, OUT gets `{ id, passages: [[start, end], ...] }`, with offsets in code
 * points, as Python counts.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { errorMessage } from '../corpus/error-message.js';
import { type Embedder, createEmbedder, splitForEmbedder } from '../retrieval/embedder.js';
import { commandNamed, runCommand } from './command-line.js';
import { UsageError } from './usage-error.js';

interface Text {
  readonly id: string;
  readonly text: string;
}

/** For each UTF-16 offset into `text`, how many code points lie before it. */
function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    offsets[i] = count;
    const isHigh = text.charCodeAt(i) >> 10 === 0x36 && text.charCodeAt(i + 1) >> 10 === 0x37;
    if (!isHigh) count++;
  }
  offsets[text.length] = count;
  return offsets;
}

async function split(input: string, output: string): Promise<void> {
  await using source = await opened(input, 'r');
  await using target = await opened(output, 'w');
  await pipeline(splitLines(source, await createEmbedder()), target.createWriteStream());
}

async function* splitLines(source: FileHandle, embedder: Embedder): AsyncGenerator<string> {
  for await (const line of source.readLines()) {
    const { id, text } = JSON.parse(line) as Text;
    const offsets = codePointOffsets(text);
    const passages = splitForEmbedder(text, embedder).map(({ start, end }) => [
      offsets[start],
      offsets[end],
    ]);
    yield `${JSON.stringify({ id, passages })}\n`;
  }
}

/** @throws {UsageError} when it cannot be opened */
async function opened(path: string, flags: 'r' | 'w'): Promise<FileHandle> {
  try {
    return await open(path, flags);
  } catch (error) {
    const does = flags === 'r' ? 'read' : 'written';
    throw new UsageError(`${path}: cannot be ${does} (${errorMessage(error)}).`);
  }
}

await runCommand(
  commandNamed('split-passages', 'Splits texts into passages, with offsets in code points.')
    .argument('<in>', 'JSON Lines file of { id, text }')
    .argument('<out>', 'JSON Lines file to write')
    .action(split),
);
