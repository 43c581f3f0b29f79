import type { Cast } from '../../corpus/actors/cast.js';
import type { Tagger } from '../../corpus/actors/tagging.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import type { OnProgress } from '../../corpus/shared/on-progress.js';
import { collectGarbage } from '../encoders/collect-garbage.js';
import { createTagger } from '../encoders/tagger.js';
import { CastStore } from './cast-store.js';

/** Decisions from one word of progress to the next: well within a second. */
const DECISIONS_A_REPORT = 100;

export interface CastOptions {
  /** Where casts are kept; nothing is kept when left out. */
  readonly cacheFolder?: string;
  /** Tags the passages; stays its owner's. Where none is given, one is loaded and let go again. */
  readonly tagger?: Tagger;
  /**
   * Told how many passages are tagged; at all of them once more each time that finding the cast,
   * which takes minutes in the longest articles, has come further.
   */
  readonly onProgress?: OnProgress;
}

/**
 * The cast of an article: the saved one where it can be trusted, else found anew and saved. A cache
 * that cannot be used costs time, never the answer.
 */
export async function openCast(
  article: Article,
  passages: readonly Passage[],
  { cacheFolder, tagger, onProgress }: CastOptions = {},
): Promise<Cast> {
  const store = cacheFolder === undefined ? null : new CastStore(cacheFolder);
  const known = await store?.load(article, passages);
  if (known) return known;
  // Loaded only here: the language data and the model that find actors
  // take longer to load than a cast to read.
  const tags = await (tagger ?? (await createTagger())).tag(passages, onProgress);
  // The tagger, before the memory that the cast takes is added.
  await collectGarbage();
  const { findCast, learnedJudge } = await import('../../corpus/actors/actors.js');
  let decisions = 0;
  const judge = learnedJudge(() => {
    if (decisions++ % DECISIONS_A_REPORT === 0) onProgress?.(passages.length, passages.length);
  });
  const cast = findCast(article.text, passages, tags, judge);
  // That nothing can be kept was said of the index, which lies in the same folder.
  await store?.save(article, passages, cast).catch(() => undefined);
  return cast;
}
