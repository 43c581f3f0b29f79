import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEmbedder, type Embedder } from '../../../retrieval/encoders/embedder.js';
import { type Encoder, loadEncoder, shippedModel } from '../../../retrieval/encoders/encoder.js';
import { temporaryFolder } from '../../temporary-folder.js';

const MODEL = 'verbatim-embedder';

let embedder: Embedder;
let encoder: Encoder;

beforeAll(async () => {
  embedder = await createEmbedder();
  encoder = await loadEncoder(shippedModel(MODEL));
});

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return (a ?? new Float32Array()).reduce((sum, x, i) => sum + x * (b?.[i] ?? NaN), 0);
}

describe('the embedder', () => {
  it('tokenises as the model was trained (golden ids)', () => {
    // from the reference implementation, Hugging Face's tokenizers 0.23
    expect(encoder.tokenize('Zelensky’s “pretty good” talks – Kyiv, naïve!')).toEqual([
      27838, 7770, 5874, 1521, 1055, 1523, 3492, 2204, 1524, 7566, 1516, 25669, 1010, 15743, 999,
    ]);
  });

  it('gives a unit vector a text, in order, whatever their lengths', async () => {
    const texts = ['Short.', 'word '.repeat(400), '', 'A sentence of middling length.', '🎉'];
    const vectors = await embedder.embed(texts);
    expect(vectors).toHaveLength(texts.length);
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.dimension);
      expect(cosine(vector, vector)).toBeCloseTo(1, 4);
    }
    const [alone] = await embedder.embed(['A sentence of middling length.']);
    expect(cosine(alone, vectors[3])).toBeGreaterThan(0.95);
  });

  it('puts a question nearer to its answer than to another sentence', async () => {
    const [question, answer, other] = await embedder.embed([
      'Who resigned?',
      'The chief of staff stepped down on Friday.',
      'The eastern front is frozen in winter.',
    ]);
    expect(cosine(question, answer)).toBeGreaterThan(cosine(question, other) + 0.1);
  });

  it('tells its progress', async () => {
    const told: number[] = [];
    await embedder.embed(
      Array.from({ length: 300 }, (_, i) => `Sentence number ${String(i)} of a long article.`),
      (done) => told.push(done),
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(300);
  });

  it('is the file that its model card describes', async () => {
    const model = await readFile(join(shippedModel(MODEL), 'onnx/model_quantized.onnx'));
    const card = await readFile(join(shippedModel(MODEL), 'README.md'), 'utf8');
    expect(card).toContain(createHash('sha256').update(model).digest('hex'));
    expect(model.length).toBeLessThan(25_000_000);
  });

  it('names a missing model file and the mend', async () => {
    const folder = join(await temporaryFolder(), MODEL);
    await cp(shippedModel(MODEL), folder, { recursive: true });
    await rm(join(folder, 'tokenizer.json'));
    await expect(createEmbedder(folder)).rejects.toThrow(/tokenizer\.json is missing; restore it/);
  });

  it('refuses a model that the native runtime cannot run, rather than run it in WebAssembly', async () => {
    const folder = join(await temporaryFolder(), MODEL);
    await cp(shippedModel(MODEL), folder, { recursive: true });
    const path = join(folder, 'onnx/model_quantized.onnx');
    const bytes = await readFile(path);
    // Field 1 of the file is the format version (IR), here 8; the runtime knows none above.
    expect([bytes[0], bytes[1]]).toEqual([0x08, 8]);
    bytes[1] = 99;
    await writeFile(path, bytes);
    await expect(createEmbedder(folder)).rejects.toThrow(/cannot be loaded .*restore the folder/);
  });
});
