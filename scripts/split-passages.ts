/**
 * Splits texts into passages as the product does, for the Python scripts in scripts/training/.
 *
 *   npm run split-passages -- IN.jsonl OUT.jsonl
 *
 * IN holds one `{ id, text }` a line, OUT gets `{ id, passages: [[start, end], ...] }`, with
 * offsets in code points, as Python counts.
 */
import { createEmbedder, splitForEmbedder } from '../retrieval/encoders/embedder.js';
import { parseId, readJsonLines, stringField } from './evaluation/json-lines.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { writeJsonLines } from './output/write-json-lines.js';

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

async function splitFile(input: string, output: string): Promise<void> {
  const texts = await readJsonLines(input, (fields) => ({
    id: parseId(fields),
    text: stringField(fields, 'text'),
  }));
  const embedder = await createEmbedder();
  const split = texts.map(({ id, text }) => {
    const offsets = codePointOffsets(text);
    const passages = splitForEmbedder(text, embedder).map(({ start, end }) => [
      offsets[start],
      offsets[end],
    ]);
    return { id, passages };
  });
  await writeJsonLines(output, split);
}

await runCommand(
  commandNamed('split-passages', 'Splits texts into passages, with offsets in code points.')
    .argument('<in>', 'JSON Lines file of { id, text }')
    .argument('<out>', 'JSON Lines file to write')
    .action(splitFile),
);
