import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findCast } from '../corpus/actors/actors.js';
import { type Judge, weighingJudge } from '../corpus/actors/judge.js';
import { CastWeights, type FittedStep } from './fitting/cast-weights.js';
import {
  type MarkedArticle,
  parseMarkedSet,
  readMarkedArticles,
} from './fitting/marked-articles.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { actorsJson } from './output/actors-json.js';
import { refuseUnwritable, writeWhole } from './output/write-whole.js';

async function fitActors(
  tagsFile: string,
  sets: readonly string[],
  options: { out: string; leftOut?: string },
): Promise<void> {
  const articles = await readMarkedArticles(tagsFile, sets.map(parseMarkedSet));
  await refuseUnwritable(options.out);
  const weights = CastWeights.fit(articles, (fitted) =>
    process.stderr.write(`${lineOf(fitted)}\n`),
  );
  if (options.leftOut !== undefined) await writeCasts(options.leftOut, articles, weights);
  await writeWhole(options.out, `${JSON.stringify(weights.all, null, 1)}\n`);
}

function lineOf({ step, decisions, right, weights }: FittedStep): string {
  const share = ((100 * right) / decisions).toFixed(1);
  return `${step}: ${decisions} decisions, ${share} % right on articles left out, ${weights} weights`;
}

/** Writes each article's cast as weights fitted without the article find it. */
async function writeCasts(
  folder: string,
  articles: readonly MarkedArticle[],
  weights: CastWeights,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [i, article] of articles.entries()) {
    await writeCast(folder, article, weighingJudge(weights.withoutArticle(i)));
  }
}

/** Writes the cast that `judge` finds, in the form of `npm run actors -- --json`. */
async function writeCast(folder: string, article: MarkedArticle, judge: Judge): Promise<void> {
  const { text, passages, tags } = article;
  const { actors, attributions } = findCast(text, passages, tags, judge);
  const json = actorsJson(article, actors, attributions);
  await writeWhole(join(folder, `${article.id}.json`), `${JSON.stringify(json)}\n`);
}

await runCommand(
  commandNamed('fit-actors', 'Fits the weights by which actors are found, on marked articles.')
    .argument('<tags>', 'JSON file: their tags, by taggers trained without them (train_tagger.py)')
    .argument(
      '<sets...>',
      'ARTICLES=ACTORS: a folder with <article>.txt files, and one with the actors marked in them, <article>.json',
    )
    .option('--left-out <folder>', 'the casts by weights fitted without the article, written here')
    .option('--out <file>', 'JSON written here', 'corpus/actors/weights.json')
    .action(fitActors),
);
