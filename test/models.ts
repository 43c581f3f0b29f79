import { createEmbedder } from '../retrieval/encoders/embedder.js';
import { createReader } from '../retrieval/encoders/reader.js';
import { createTagger } from '../retrieval/encoders/tagger.js';

// Loaded once a worker, and shared by its tests as answerers share them.
export const embedder = await createEmbedder();
export const reader = await createReader();
export const tagger = await createTagger();
