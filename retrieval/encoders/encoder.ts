import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AutoModel, env, Tensor } from '@xenova/transformers';
import { packageRoot } from '../../corpus/package-root.js';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { collectGarbage } from './collect-garbage.js';
import { digestOf } from './file-digest.js';
import { ModelError } from './model-error.js';
import { loadTokenizer, type Tokenizer } from './tokenizer.js';

const TOKENIZER_FILE = 'tokenizer.json';
const MODEL_FILES = [
  'config.json',
  TOKENIZER_FILE,
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
];

/** One text, or a pair, as token ids. */
export interface EncoderInput {
  /** Token ids with the special tokens in their places. */
  readonly ids: readonly number[];
  /** Segment of each token, 0 or 1. All 0 when left out. */
  readonly segments?: readonly number[];
}

/** A tensor the model gave: `data` in row-major order, `dims` its shape, batch first. */
export interface EncoderOutput {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A BERT-type model with its tokenizer, run by ONNX Runtime through transformers.js. */
export interface Encoder extends Tokenizer {
  /** Hex SHA-256 over the model and tokenizer files. Resolves soon after loading. */
  readonly sha256: Promise<string>;
  /** Runs one batch, padded to its longest input. Outputs by their names in the model. */
  run(batch: readonly EncoderInput[]): Promise<Readonly<Record<string, EncoderOutput>>>;
}

/** Ids that frame the input of BERT models; the same in every vocabulary shipped here. */
export const CLS_ID = 101;
export const SEP_ID = 102;
const PAD_ID = 0;

/** Folder of the models that are shipped with the project. */
export function shippedModel(name: string): string {
  return join(packageRoot, 'retrieval', 'models', name);
}

/**
 * Loads a model folder in transformers.js layout. Nothing is ever downloaded.
 *
 * @throws {ModelError} when a file is missing or the native runtime refuses the model
 */
export async function loadEncoder(directory: string): Promise<Encoder> {
  await requireFiles(directory);
  const tokenizerDigest = digestOf(join(directory, TOKENIZER_FILE));
  const sha256 = hashModel(directory, tokenizerDigest);
  // Whoever awaits it sees the failure; without this line Node would end the process before that.
  sha256.catch(() => undefined);

  configureLibrary(dirname(directory));
  const name = basename(directory);
  let tokenizer: Tokenizer;
  let model: Awaited<ReturnType<typeof AutoModel.from_pretrained>>;
  const unmute = muteConsole();
  try {
    [tokenizer, model] = await Promise.all([
      tokenizerDigest.then((digest) => loadTokenizer(directory, digest)),
      AutoModel.from_pretrained(name, { local_files_only: true, quantized: true }),
    ]);
  } catch (error) {
    const reason = errorMessage(error);
    throw new ModelError(
      `The model in ${directory} cannot be loaded (${reason.split('\n', 1).join('')}); restore the folder from the repository.`,
    );
  } finally {
    unmute();
  }

  // The files, read whole, that the runtime has made its own model of.
  if (loading === 0) await collectGarbage();
  return {
    ...tokenizer,
    sha256,
    run: async (batch) => (await model(toTensors(batch))) as Record<string, EncoderOutput>,
  };
}

function configureLibrary(modelsFolder: string): void {
  env.allowRemoteModels = false;
  env.localModelPath = modelsFolder;
  // When the native runtime refuses a model, transformers.js would go on with WebAssembly, many
  // times slower, after a mere warning. Nothing to load there makes it an error.
  env.backends.onnx.wasm.wasmPaths = join(packageRoot, 'no-webassembly-fallback/');
}

/** Models being loaded: the console stays mute until the last is there. */
let loading = 0;
const { warn: consoleWarn, error: consoleError } = console;

/**
 * Keeps the library's own pages of warnings from people; what goes wrong is thrown, and told in a
 * line.
 */
function muteConsole(): () => void {
  /* eslint-disable no-console -- the only place that touches it */
  loading++;
  console.warn = console.error = (): void => undefined;
  return () => {
    loading--;
    if (loading === 0) Object.assign(console, { warn: consoleWarn, error: consoleError });
  };
  /* eslint-enable no-console */
}

async function requireFiles(directory: string): Promise<void> {
  for (const file of MODEL_FILES) {
    try {
      await access(join(directory, file));
    } catch {
      throw new ModelError(
        `The model file ${join(directory, file)} is missing; restore it from the repository (git checkout -- retrieval/models).`,
      );
    }
  }
}

/**
 * Hex SHA-256 over a model's files.
 *
 * @param tokenizerDigest of its tokenizer's file, where that is known or being made already
 */
export async function hashModel(
  directory: string,
  tokenizerDigest?: Promise<Buffer>,
): Promise<string> {
  const digests = await Promise.all(
    MODEL_FILES.map((file) => {
      const known = file === TOKENIZER_FILE ? tokenizerDigest : undefined;
      return known ?? digestOf(join(directory, file));
    }),
  );
  return createHash('sha256').update(Buffer.concat(digests)).digest('hex');
}

function toTensors(batch: readonly EncoderInput[]): Record<string, Tensor> {
  const width = Math.max(...batch.map((input) => input.ids.length));
  const size = batch.length * width;
  const ids = new BigInt64Array(size).fill(BigInt(PAD_ID));
  const mask = new BigInt64Array(size);
  const segments = new BigInt64Array(size);
  batch.forEach((input, row) => {
    const offset = row * width;
    input.ids.forEach((id, column) => {
      ids[offset + column] = BigInt(id);
      mask[offset + column] = 1n;
    });
    input.segments?.forEach((segment, column) => {
      segments[offset + column] = BigInt(segment);
    });
  });
  const dims = [batch.length, width];
  return {
    input_ids: new Tensor('int64', ids, dims),
    attention_mask: new Tensor('int64', mask, dims),
    token_type_ids: new Tensor('int64', segments, dims),
  };
}
