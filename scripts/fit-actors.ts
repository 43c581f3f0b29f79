import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findCast } from '../corpus/actors/actors.js';
import {
  bestOption,
  type Judge,
  type Option,
  type Step,
  type Subject,
  weighingJudge,
  type Weights,
} from '../corpus/actors/judge.js';
import { LINK } from '../corpus/actors/link.js';
import { type Tag, tagOf } from '../corpus/actors/tagging.js';
import type { Article } from '../corpus/article.js';
import { readArticleFile } from '../corpus/article-file.js';
import type { Passage } from '../corpus/passage.js';
import { splitPassages } from '../corpus/passages.js';
import { MAX_EMBEDDED_TOKENS } from '../retrieval/encoders/embedder.js';
import { type ChoiceExample, fitChoices, type FitOptions } from './evaluation/choice-model.js';
import { type GoldActor, GoldActors, readGold } from './evaluation/gold-actors.js';
import { readJson } from './evaluation/json-file.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { actorsJson } from './output/actors-json.js';
import { refuseUnwritable, writeWhole } from './output/write-whole.js';

/**
 * In the order in which they are taken: each phase is fitted with those before it as they turn out,
 * and the decisions within one do not hang on each other, or are taken as marked.
 */
const PHASES: readonly (readonly Step[])[] = [
  ['name', 'pronoun', 'description'],
  ['speaker'],
  ['deed', 'statement', 'role'],
  ['actor'],
];

/**
 * An article is read with weights fitted without its part, so that later steps see errors as they
 * come.
 */
const PARTS = 4;

/**
 * How much an actor counts in the fit against a phrase that is none, and so on: what is rare would
 * else be passed over too often for the best F1.
 */
const WEIGHT_OF_MISSING: Partial<Record<Step, (value: unknown) => number>> = {
  actor: (value) => (value === true ? 2.1 : 1),
  pronoun: (value) => (value === null ? 0.5 : 1),
  statement: (value) => (value === null ? 1 : 1.5),
  role: (value) => (value === null ? 1 : 3),
};

/**
 * `ridge` was chosen by the likelihood of the decisions on articles left
 * out, `minExamples` by the F1 of the casts.
 */
const FIT: Readonly<Record<Step, FitOptions>> = {
  name: { ridge: 0.05, minExamples: 6 },
  pronoun: { ridge: 0.03, minExamples: 8 },
  description: { ridge: 0.03, minExamples: 15 },
  speaker: { ridge: 0.05, minExamples: 6 },
  deed: { ridge: 0.1, minExamples: 10 },
  statement: { ridge: 0.15, minExamples: 10 },
  role: { ridge: 0.05, minExamples: 3 },
  actor: { ridge: 0.5, minExamples: 10 },
};

/**
 * How much a decision counts that is taken from a set after the first: those articles were marked
 * by others, who marked more.
 */
const WEIGHT_OF_FURTHER = 0.5;

interface MarkedArticle extends Article {
  readonly passages: readonly Passage[];
  /** By a tagger that was trained without the article. */
  readonly tags: readonly Tag[];
  readonly gold: readonly GoldActor[];
  readonly weight: number;
}

async function fit(
  scoresFile: string,
  sets: readonly string[],
  options: { out: string; leftOut?: string },
): Promise<void> {
  const articles = await readMarked(scoresFile, sets.map(setOf));
  await refuseUnwritable(options.out);
  const noWeights = Object.fromEntries(PHASES.flat().map((step) => [step, {}])) as Weights;
  let whole: Weights = noWeights;
  const parts: Weights[] = Array.from({ length: PARTS }, () => noWeights);
  for (const phase of PHASES) {
    const collected = articles.map((article, i) =>
      collect(article, phase, parts[i % PARTS] ?? whole),
    );
    for (const step of phase) {
      const examples = collected.map((lists) => lists[step] ?? []);
      const fitted = (keep: (i: number) => boolean): Record<string, number> =>
        fitChoices(
          examples.flatMap((list, i) => (keep(i) ? list : [])),
          FIT[step],
        );
      for (let part = 0; part < PARTS; part++) {
        parts[part] = { ...(parts[part] ?? whole), [step]: fitted((i) => i % PARTS !== part) };
      }
      whole = { ...whole, [step]: fitted(() => true) };
      const right = articles.map((_, i) =>
        accuracy(examples[i] ?? [], (parts[i % PARTS] ?? whole)[step]),
      );
      const total = right.reduce((sum, [, n]) => sum + n, 0);
      const hits = right.reduce((sum, [n]) => sum + n, 0);
      process.stderr.write(
        `${step}: ${total} decisions, ${((100 * hits) / total).toFixed(1)} % right on articles left out, ${Object.keys(whole[step]).length} weights\n`,
      );
    }
  }
  if (options.leftOut !== undefined) {
    await mkdir(options.leftOut, { recursive: true });
    for (const [i, article] of articles.entries()) {
      await writeCast(options.leftOut, article, weighingJudge(parts[i % PARTS] ?? whole));
    }
  }
  await writeWhole(options.out, `${JSON.stringify(whole, null, 1)}\n`);
}

/** A folder of texts and one of the actors marked in some of them. */
interface MarkedSet {
  readonly articles: string;
  readonly actors: string;
}

function setOf(pair: string): MarkedSet {
  const [articles, actors, ...rest] = pair.split('=');
  if (articles === undefined || actors === undefined || rest.length > 0)
    throw new UsageError(`${pair} is not of the form ARTICLES=ACTORS, two folders.`);
  return { articles, actors };
}

async function readMarked(
  scoresFile: string,
  sets: readonly MarkedSet[],
): Promise<MarkedArticle[]> {
  const scores = (await readJson(scoresFile)) as Partial<Record<string, number[][]>>;
  const files = new Map<string, { path: string; text: string; weight: number }>();
  for (const [i, { articles, actors }] of sets.entries()) {
    for (const name of await namesIn(actors)) {
      if (!name.endsWith('.json')) continue;
      const weight = i === 0 ? 1 : WEIGHT_OF_FURTHER;
      const id = name.replace(/\.json$/u, '');
      files.set(id, { path: join(actors, name), text: join(articles, `${id}.txt`), weight });
    }
  }
  if (files.size === 0)
    throw new UsageError('There are no marked actors (*.json) in these folders.');
  return Promise.all(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([id, { path, text, weight }]) => {
        const article = { ...(await readArticleFile(text)), id };
        // As `splitForEmbedder` cuts them, but with no model at hand: a word piece has some four
        // characters.
        const passages = splitPassages(article.text, {
          maxTokens: MAX_EMBEDDED_TOKENS,
          countTokens: (part) => part.length / 4,
        });
        const tags = scores[id]?.map(([start = 0, end = 0, ...own]) =>
          tagOf(start, end, own, own.slice(-2 * LINK)),
        );
        if (tags === undefined) throw new UsageError(`${scoresFile} has no tags for ${id}.`);
        return { ...article, passages, tags, gold: await readGold(path), weight };
      }),
  );
}

/** @throws {UsageError} for a folder that cannot be read */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new UsageError(`${folder}: cannot be read; name a folder of marked actors.`);
  }
}

/** Writes the cast that `judge` finds, in the form of `npm run actors -- --json`. */
async function writeCast(folder: string, article: MarkedArticle, judge: Judge): Promise<void> {
  const { text, passages, tags } = article;
  const { actors, attributions } = findCast(text, passages, tags, judge);
  const json = actorsJson(article, actors, attributions);
  await writeWhole(join(folder, `${article.id}.json`), `${JSON.stringify(json)}\n`);
}

/**
 * The decisions of a phase on an article, each with its right options; phases before go by weights.
 */
function collect(
  article: MarkedArticle,
  phase: readonly Step[],
  weights: Weights,
): Partial<Record<Step, ChoiceExample[]>> {
  const examples: Partial<Record<Step, ChoiceExample[]>> = {};
  const learned = weighingJudge(weights);
  const gold = new GoldActors(article.gold, article.passages);
  const order = PHASES.flat();
  const first = order.findIndex((step) => phase.includes(step));
  const judge: Judge = {
    choose: <T>(step: Step, about: Subject, options: readonly Option<T>[]) => {
      if (order.indexOf(step) < first) return learned.choose(step, about, options);
      const right = gold.right(step, about, options);
      if (phase.includes(step) && right !== null && right.length > 0 && options.length > 1) {
        const weight = WEIGHT_OF_MISSING[step]?.(options[right[0] ?? 0]?.value) ?? 1;
        (examples[step] ??= []).push({
          options: options.map(({ features }) => features),
          right: new Set(right),
          weight: weight * article.weight,
        });
      }
      const option = options[right?.[0] ?? 0] ?? options[0];
      if (option === undefined) throw new RangeError(`No option to choose from (${step}).`);
      return { value: option.value, probability: 1 };
    },
  };
  findCast(article.text, article.passages, article.tags, judge);
  return examples;
}

function accuracy(
  examples: readonly ChoiceExample[],
  weights: Readonly<Record<string, number>>,
): [number, number] {
  const hits = examples.filter(({ options, right }) => {
    const best = bestOption(
      weights,
      options.map((features, value) => ({ value, features })),
    );
    return best !== undefined && right.has(best.value);
  }).length;
  return [hits, examples.length];
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
    .action(fit),
);
