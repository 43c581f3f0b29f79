import { join } from 'node:path';
import { readArticleFile } from '../../corpus/article-file.js';
import { groupBy } from '../../corpus/shared/group-by.js';
import { createChecker, type Verdict } from '../../retrieval/check/checker.js';
import { createEntailmentModel } from '../../retrieval/check/entailment.js';
import { createEmbedder } from '../../retrieval/encoders/embedder.js';
import { Progress } from '../output/progress.js';
import { requireArticles } from './articles-folder.js';
import type { ArticleClaim } from './claim-file.js';

/** Passages in a prediction. */
const TOP_K = 10;

/**
 * Checks claims about many articles, each indexed once, with a progress bar on stderr.
 *
 * @param articlesFolder holds `<article>.txt`
 * @returns the verdicts in the order of the claims
 * @throws {UsageError} before any work, naming the first claim whose article is missing
 */
export async function checkAll<C extends ArticleClaim>(
  articlesFolder: string,
  claims: readonly C[],
  label: string,
): Promise<{ readonly claim: C; readonly verdict: Verdict }[]> {
  await requireArticles(articlesFolder, claims, 'Claim');
  const [embedder, model] = await Promise.all([createEmbedder(), createEntailmentModel()]);
  const verdicts = new Map<C, Verdict>();
  using progress = new Progress(label);
  for (const [name, group] of groupBy(claims, ({ article }) => article)) {
    const article = await readArticleFile(join(articlesFolder, `${name}.txt`));
    const checker = await createChecker({ article, embedder, model });
    for (const claim of group) {
      verdicts.set(claim, await checker.checkClaim(claim.claim, { topK: TOP_K }));
      progress.update(verdicts.size, claims.length);
    }
  }
  return claims.flatMap((claim) => {
    const verdict = verdicts.get(claim);
    return verdict === undefined ? [] : [{ claim, verdict }];
  });
}
