import { createChecker, type Verdict } from '../../retrieval/check/checker.js';
import { createEntailmentModel } from '../../retrieval/check/entailment.js';
import { createEmbedder } from '../../retrieval/encoders/embedder.js';
import { articleByArticle } from './article-by-article.js';
import { requireArticles } from './articles-folder.js';
import type { ArticleClaim } from './claim-file.js';

/** Passages in a prediction. */
const TOP_K = 10;

/** A claim with what the article says of it. */
interface Checked<C> {
  readonly claim: C;
  readonly verdict: Verdict;
}

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
): Promise<Checked<C>[]> {
  await requireArticles(articlesFolder, claims, 'Claim');
  const [embedder, model] = await Promise.all([createEmbedder(), createEntailmentModel()]);
  return articleByArticle<C, Checked<C>>(
    articlesFolder,
    claims,
    label,
    async (article, group, done) => {
      const checker = await createChecker({ article, embedder, model });
      for (const claim of group) {
        done(claim, { claim, verdict: await checker.checkClaim(claim.claim, { topK: TOP_K }) });
      }
    },
  );
}
