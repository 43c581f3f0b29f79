import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArticle } from '../corpus/article.js';
import { readArticleFile } from '../corpus/article-file.js';
import { defaultArticlePath, packageRoot } from '../corpus/package-root.js';
import { type Answerer, createAnswerer } from '../retrieval/answerer.js';
import { batchesByLength } from '../retrieval/encoders/batches.js';
import {
  createEmbedder,
  type Embedder,
  MAX_EMBEDDED_TOKENS,
} from '../retrieval/encoders/embedder.js';
import {
  CLS_ID,
  type Encoder,
  type EncoderInput,
  loadEncoder,
  SEP_ID,
  shippedModel,
} from '../retrieval/encoders/encoder.js';
import { pairInput } from '../retrieval/encoders/pair-input.js';
import { createReader, type Reader, READER_BATCH_TOKENS } from '../retrieval/encoders/reader.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { renderTable } from './output/render-table.js';

/** One figure: what was measured, the bare model's own time in the same run, and their ratio. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bare: number | null;
  /** `value / bare`. */
  readonly ratio: number | null;
}

const QUESTIONS = [
  'Who is meeting Umerov in Florida?',
  'what did Rutte say about military support',
  'When did the chief of staff resign?',
  'Why are European officials worried about the draft?',
  'how many regions does Russia claim',
];

const ROUNDS = 12;
const COLD_STARTS = 7;
/** Lengths of the articles whose growth is measured, in sentences. */
const LENGTHS = [23, 200, 2000];

type Benchmark = (bench: Bench) => Promise<Figure[]>;

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  cold: benchCold,
  warm: benchWarm,
  indexing: benchIndexing,
  growth: benchGrowth,
  memory: benchMemory,
};

/** What the benchmarks share: embedder and reader, and the same models bare. */
interface Bench {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly bare: Encoder;
  readonly bareReader: Encoder;
}

async function bench(name: string | undefined, options: { json?: true }): Promise<void> {
  const chosen = Object.entries(BENCHMARKS).filter(([each]) => name === undefined || each === name);
  if (chosen.length === 0) {
    const names = Object.keys(BENCHMARKS).join(', ');
    throw new UsageError(`There is no benchmark "${name ?? ''}"; there are ${names}.`);
  }
  const shared: Bench = {
    embedder: await createEmbedder(),
    reader: await createReader(),
    bare: await loadEncoder(shippedModel('verbatim-embedder')),
    bareReader: await loadEncoder(shippedModel('verbatim-reader')),
  };
  const figures: Figure[] = [];
  for (const [each, run] of chosen) {
    process.stderr.write(`Measuring ${each} …\n`);
    figures.push(...(await run(shared)));
  }
  const text = options.json ? JSON.stringify(figures) : renderFigures(figures);
  process.stdout.write(`${text}\n`);
}

/**
 * Process start to printed answer, its index saved before; bare: Node
 * loading both models and running them once.
 */
async function benchCold(): Promise<Figure[]> {
  const cache = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    const ask = [join(packageRoot, 'dist/scripts/ask.js'), QUESTIONS[0] ?? ''];
    const encoder = JSON.stringify(join(packageRoot, 'dist/retrieval/encoders/encoder.js'));
    const load = [
      '--input-type=module',
      '-e',
      `const { loadEncoder, shippedModel } = await import(${encoder});
       const models = await Promise.all(
         ['verbatim-embedder', 'verbatim-reader'].map((name) => loadEncoder(shippedModel(name))));
       for (const model of models) await model.run([{ ids: [${String(CLS_ID)}, ${String(SEP_ID)}] }]);`,
    ];
    await timeProcess(ask, cache);
    const [cold = [], bare = []] = await alternately(COLD_STARTS, [
      () => timeProcess(ask, cache),
      () => timeProcess(load, cache),
    ]);
    return [figure('cold ask, median', median(cold), 'ms', median(bare))];
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

/**
 * Lengths of the articles that a warm answer is timed on: the default one, and a long news article.
 */
const WARM_LENGTHS = [23, 60];

/**
 * A question; bare: the forward passes of both models for the same question and as many passages.
 */
async function benchWarm(shared: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const length of WARM_LENGTHS) {
    using answerer = await createAnswerer({ article: await longArticle(length), ...shared });
    const { warm, forward } = await timeQuestions(answerer, shared);
    const name = `warm answer, ${String(answerer.passages.length)} sentences`;
    figures.push(
      figure(`${name}, median`, median(warm), 'ms', median(forward)),
      figure(`${name}, p95`, percentile(warm, 0.95), 'ms', percentile(forward, 0.95)),
    );
  }
  return figures;
}

/**
 * Splitting, embedding and indexing; bare: forward passes over the same tokens at each batch size.
 */
async function benchIndexing({ embedder, reader, bare }: Bench): Promise<Figure[]> {
  const article = await longArticle(400);
  const { passages } = await createAnswerer({ article, embedder, reader });
  const inputs = passages
    .map(({ text }) => bare.tokenize(text).slice(0, MAX_EMBEDDED_TOKENS))
    .map((pieces) => ({ ids: [CLS_ID, ...pieces, SEP_ID] }))
    .sort((a, b) => a.ids.length - b.ids.length);
  const forwardAll = (size: number) => async (): Promise<number> =>
    timed(async () => {
      for (let i = 0; i < inputs.length; i += size) await bare.run(inputs.slice(i, i + size));
    });
  const [ours = [], ...bares] = await alternately(5, [
    () => timed(() => createAnswerer({ article, embedder, reader })),
    ...[4, 8, 16, 32].map(forwardAll),
  ]);
  const rate = (times: readonly number[]): number => (1000 * passages.length) / median(times);
  const best = Math.max(...bares.map(rate));
  return [figure('indexing', rate(ours), 'sentences/s', best)];
}

/** The same questions on longer articles; bare: the shortest one. */
async function benchGrowth(shared: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const length of LENGTHS) {
    const article = await longArticle(length);
    using answerer = await createAnswerer({ article, ...shared });
    const { warm } = await timeQuestions(answerer, shared);
    const first = figures[0]?.value ?? median(warm);
    figures.push(figure(`warm answer, ${String(length)} sentences`, median(warm), 'ms', first));
  }
  return figures;
}

/** Memory of this process with the models (each loaded twice here) and a long article. */
async function benchMemory(shared: Bench): Promise<Figure[]> {
  using answerer = await createAnswerer({ article: await longArticle(2000), ...shared });
  await answerer.answer(QUESTIONS[0] ?? '');
  return [figure('memory, 2000 sentences', process.memoryUsage().rss / 2 ** 20, 'MiB', null)];
}

async function timeQuestions(
  answerer: Answerer,
  { bare, bareReader }: Bench,
): Promise<{ warm: number[]; forward: number[] }> {
  const inputs = QUESTIONS.map((text) => ({ ids: [CLS_ID, ...bare.tokenize(text), SEP_ID] }));
  const reads: EncoderInput[][][] = [];
  for (const question of QUESTIONS) reads.push(await readBatches(answerer, bareReader, question));
  let [asked, ran] = [0, 0];
  const [warm = [], forward = []] = await alternately(ROUNDS * QUESTIONS.length, [
    () => timed(() => answerer.answer(QUESTIONS[asked++ % QUESTIONS.length] ?? '')),
    () =>
      timed(async () => {
        const turn = ran++ % inputs.length;
        await bare.run([inputs[turn] ?? { ids: [] }]);
        for (const batch of reads[turn] ?? []) await bareReader.run(batch);
      }),
  ]);
  return { warm, forward };
}

/**
 * The reader's inputs for a question: the passages that the answerer
 * reads, in the batches it makes of them.
 */
async function readBatches(
  answerer: Answerer,
  encoder: Encoder,
  question: string,
): Promise<EncoderInput[][]> {
  const { passages } = answerer;
  const found = await answerer.answer(question, { topK: passages.length });
  const asked = encoder.tokenize(question);
  const inputs = found.passages
    .filter(({ scores }) => scores.relevance !== null)
    .map(({ text, sentence }) => {
      const before = passages[sentence - 2];
      return pairInput(
        asked,
        encoder.tokenize(text),
        before === undefined ? null : encoder.tokenize(before.text),
      );
    });
  return batchesByLength(inputs, READER_BATCH_TOKENS).map((batch) =>
    batch.flatMap((row) => inputs[row] ?? []),
  );
}

/** The default article over and over with a number in each sentence, so that no two are equal. */
async function longArticle(sentences: number): Promise<ReturnType<typeof createArticle>> {
  const { text } = await readArticleFile(defaultArticlePath);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const copies = Math.ceil(sentences / 23);
  const copy = (number: number): string =>
    lines.map((line) => (number === 0 ? line : `In year ${String(number)}, ${line}`)).join('\n');
  return createArticle(Array.from({ length: copies }, (_, i) => copy(i)).join('\n'), {
    id: `bench-${String(sentences)}`,
  });
}

/** Runs each in turn, round after round, so that a slow spell of the machine hits all alike. */
async function alternately(
  rounds: number,
  runs: readonly (() => Promise<number>)[],
): Promise<number[][]> {
  const times: number[][] = runs.map(() => []);
  for (const run of runs) await run();
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of runs.entries()) times[i]?.push(await run());
  }
  return times;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function timeProcess(args: readonly string[], cache: string): Promise<number> {
  return timed(
    () =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(process.execPath, args, {
          stdio: 'ignore',
          env: { ...process.env, VERBATIM_CACHE: cache },
        });
        child.once('error', reject);
        child.once('exit', (code) => {
          if (code === 0) resolve();
          else reject(new Error(`A measured process ended with status ${String(code)}.`));
        });
      }),
  );
}

function figure(name: string, value: number, unit: string, bare: number | null): Figure {
  return { name, value, unit, bare, ratio: bare === null ? null : value / bare };
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function renderFigures(figures: readonly Figure[]): string {
  const cell = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
  return renderTable(
    ['measured', 'value', 'unit', 'bare', 'ratio'],
    figures.map(({ name, value, unit, bare, ratio }) => [
      name,
      cell(value),
      unit,
      cell(bare),
      cell(ratio),
    ]),
  );
}

await runCommand(
  commandNamed('bench', 'Measures speed and memory, each against the bare model in the same run.')
    .argument('[name]', `one of ${Object.keys(BENCHMARKS).join(', ')}`)
    .option('--json', 'one JSON list of all figures')
    .action(bench),
);
