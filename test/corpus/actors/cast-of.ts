import { findCast } from '../../../corpus/actors/actors.js';
import type { Cast } from '../../../corpus/actors/cast.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { tagger } from '../../models.js';

/** A text's passages, by a rough count of tokens. */
export function split(text: string): Passage[] {
  return splitPassages(text, { maxTokens: 254, countTokens: (part) => part.length / 4 });
}

/** Its cast, by the real tagger. */
export async function castOf(text: string): Promise<Cast> {
  const passages = split(text);
  return findCast(text, passages, await tagger.tag(passages));
}
