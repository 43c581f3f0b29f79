import { createEmbedder, type Embedder } from '../../retrieval/encoders/embedder.js';
import { type Encoder, loadEncoder, shippedModel } from '../../retrieval/encoders/encoder.js';
import { createReader, type Reader } from '../../retrieval/encoders/reader.js';

/** What the benchmarks share: embedder and reader, and the same models bare. */
export interface Models {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly bareEmbedder: Encoder;
  readonly bareReader: Encoder;
}

export async function loadModels(): Promise<Models> {
  return {
    embedder: await createEmbedder(),
    reader: await createReader(),
    bareEmbedder: await loadEncoder(shippedModel('verbatim-embedder')),
    bareReader: await loadEncoder(shippedModel('verbatim-reader')),
  };
}
