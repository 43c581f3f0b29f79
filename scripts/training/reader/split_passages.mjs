/**
 * Splits texts into passages with the project's own splitter, for the Python scripts beside this file.
 *
 *   node split_passages.mjs IN.jsonl OUT.jsonl
 *
 * IN holds one `{ id, text }` a line, OUT gets `{ id, passages: [[start, end], ...] }`, with offsets in code
 * points, as Python counts. Needs `npm run build`.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { splitPassages } from '../../../dist/corpus/passages.js';
import { createEmbedder, MAX_EMBEDDED_TOKENS } from '../../../dist/retrieval/embedder.js';

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) {
  console.error('usage: node split_passages.mjs IN.jsonl OUT.jsonl');
  process.exit(2);
}

/** For each UTF-16 offset into `text`, how many code points lie before it. */
function codePointOffsets(text) {
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

const { countTokens } = await createEmbedder();
const out = createWriteStream(output);
for await (const line of createInterface({ input: createReadStream(input) })) {
  const { id, text } = JSON.parse(line);
  const offsets = codePointOffsets(text);
  const passages = splitPassages(text, { maxTokens: MAX_EMBEDDED_TOKENS, countTokens }).map(
    ({ start, end }) => [offsets[start], offsets[end]],
  );
  out.write(JSON.stringify({ id, passages }) + '\n');
}
out.end();
