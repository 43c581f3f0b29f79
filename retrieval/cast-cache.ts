import type { Cast } from '../corpus/actors/cast.js';
import type { Article } from '../corpus/article.js';
import type { Passage } from '../corpus/passage.js';
import { CastStore } from './cast-store.js';
import { createTagger } from './tagger.js';

/**
 * The cast of an article: the saved one where it can be trusted, else found anew and saved. A cache that
 * cannot be used costs time, never the answer.
 *
 * @param cacheFolder nothing is kept when left out
 */
export async function openCast(
  article: Article,
  passages: readonly Passage[],
  cacheFolder?: string,
): Promise<Cast> {
  const store = cacheFolder === undefined ? null : new CastStore(cacheFolder);
  const known = await store?.load(article, passages);
  if (known) return known;
  // Loaded only here: the language data and the model that find actors take longer to load than a cast to read.
  const [{ findCast }, tagger] = await Promise.all([
    import('../corpus/actors/actors.js'),
    createTagger(),
  ]);
  const cast = findCast(article.text, passages, await tagger.tag(passages));
  // That nothing can be kept was said of the index, which lies in the same folder.
  await store?.save(article, passages, cast).catch(() => undefined);
  return cast;
}
