/**
 * Measures the embedder's variants where they will run: in Node, through transformers.js.
 *
 *   node scripts/training/embedder/measure_embedder.mjs VARIANTS --text DIR [--eval DIR]... [--speed] [--only NAME]...
 *                                                       [--rounds N] [--threads N]
 *
 * VARIANTS is the folder that `export_embedder.py --variant all --out VARIANTS` wrote. Each variant runs in a
 * process of its own, on as many threads as ONNX Runtime chooses or --threads says. Printed as a Markdown table:
 *   cosine   to fp32, mean and worst over 1,000 sentences drawn from the .txt files of --text, in batches of 16
 *   alone    worst cosine between a sentence embedded alone and the same one in its batch: dynamic quantisation
 *            takes its range from the whole batch
 *   P@1      share of answerable questions whose nearest sentence of the article is evidence, over the --eval sets
 *   ms, /s   (--speed) one question of 16 tokens; sentences of about 30 tokens a second at batch 8, 16, 32;
 *            tokenising not counted, pooling counted. The variants take turns, so that other work on the machine
 *            hits all alike; given is the best round's median
 */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AutoModel, AutoTokenizer, env, mean_pooling } from '@xenova/transformers';
import { ONNX } from '@xenova/transformers/src/backends/onnx.js';

const REFERENCE = 'fp32-unfused';
const SENTENCES = 1000;
const SEED = 20;
const BATCH = 16;
const BATCH_SIZES = [8, 16, 32];
const QUESTION = 'Who is going to meet the Ukrainian negotiator in Florida?'; // 16 tokens

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    text: { type: 'string' },
    eval: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    speed: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '8' },
    threads: { type: 'string', default: '0' }, // 0: as ONNX Runtime chooses
  },
});

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A plain splitter, the same for every variant; the project's own is not measured here. */
function splitSentences(text) {
  return text
    .split(/\n+|(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

/** Sentences of 5 to 60 words drawn from all .txt files of a folder, each file giving equally many. */
function drawSentences(folder, count) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const random = randomFrom(SEED);
  return files.flatMap((name, index) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const share =
      Math.floor(((index + 1) * count) / files.length) - Math.floor((index * count) / files.length);
    const drawn = new Set();
    while (drawn.size < share) {
      const start = Math.floor(random() * text.length);
      // The first piece is the tail of a sentence, the last one may be cut short.
      const pieces = splitSentences(text.slice(start, start + 3000)).slice(1, -1);
      const sentence = pieces.find((piece) => /^\S+(\s+\S+){4,59}$/.test(piece));
      if (sentence) drawn.add(sentence);
    }
    return [...drawn];
  });
}

/** Loads one variant; refuses transformers.js's silent fallback to WebAssembly. */
async function load(folder, threads) {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const create = ONNX.InferenceSession.create.bind(ONNX.InferenceSession);
  ONNX.InferenceSession.create = (model, { executionProviders }) => {
    if (!executionProviders.includes('cpu'))
      throw new Error(`${folder}: not loaded by the native runtime`);
    return create(model, {
      executionProviders: ['cpu'],
      ...(threads > 0 && { intraOpNumThreads: threads }),
    });
  };
  const quantized = existsSync(join(folder, 'onnx', 'model_quantized.onnx'));
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder));
  const model = await AutoModel.from_pretrained(basename(folder), { quantized });
  const tokenise = (texts) => tokenizer(texts, { padding: true, truncation: true });
  const forward = async (inputs) => {
    const output = await model(inputs);
    return (
      output.sentence_embedding ??
      mean_pooling(output.last_hidden_state, inputs.attention_mask).normalize()
    );
  };
  return { tokenise, forward };
}

/** One unit vector a text, embedded in batches of like length. */
async function embed({ tokenise, forward }, texts, batch = BATCH) {
  const order = texts.map((_, index) => index).sort((a, b) => texts[a].length - texts[b].length);
  const vectors = new Array(texts.length);
  for (let start = 0; start < order.length; start += batch) {
    const members = order.slice(start, start + batch);
    const rows = (await forward(tokenise(members.map((index) => texts[index])))).tolist();
    members.forEach((index, row) => (vectors[index] = rows[row]));
  }
  return vectors;
}

const dot = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0);

function summary(a, b) {
  const cosines = a.map((vector, index) => dot(vector, b[index]));
  return {
    mean: cosines.reduce((sum, value) => sum + value, 0) / cosines.length,
    worst: Math.min(...cosines),
  };
}

/** Counts the answerable questions of a set whose nearest sentence contains, or lies in, an evidence sentence. */
async function retrieve(embedder, set) {
  const rows = readFileSync(join(set, 'questions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(JSON.parse);
  const byArticle = groupByArticle(rows);
  let hits = 0;
  let questions = 0;
  for (const [slug, all] of byArticle) {
    const sentences = splitSentences(readFileSync(join(set, 'articles', `${slug}.txt`), 'utf8'));
    const vectors = await embed(embedder, sentences);
    const asked = all.filter((row) => row.answerable);
    for (const row of asked) {
      const [question] = await embed(embedder, [row.question], 1);
      const scores = vectors.map((vector) => dot(vector, question));
      const nearest = sentences[scores.indexOf(Math.max(...scores))];
      if (row.evidence.some((text) => text.includes(nearest) || nearest.includes(text))) hits += 1;
    }
    questions += asked.length;
  }
  return { set: basename(set), hits, questions };
}

function groupByArticle(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.article, [...(groups.get(row.article) ?? []), row]);
  return groups;
}

/** Median of the milliseconds of `count` calls, after two that do not count. */
async function medianTime(call, count) {
  const times = [];
  for (let i = -2; i < count; i += 1) {
    const start = performance.now();
    await call();
    if (i >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(count / 2)];
}

/** What the rounds of one variant run on: a question, and batches of sentences of about 30 tokens. */
function speedInputs({ tokenise }, sentences) {
  const typical = sentences.filter(
    (text) => Math.abs(tokenise([text]).input_ids.dims[1] - 30) <= 2,
  );
  return {
    question: tokenise([QUESTION]),
    batches: BATCH_SIZES.map((size) => tokenise(typical.slice(0, size))),
  };
}

/** One round: milliseconds of the question, then of each batch. */
async function speedRound({ forward }, { question, batches }) {
  const round = [await medianTime(() => forward(question), 40)];
  for (const batch of batches) round.push(await medianTime(() => forward(batch), 5));
  return round;
}

/** Vectors of the drawn sentences, how far they depend on their batch, and retrieval. */
async function accuracy(embedder) {
  const sentences = drawSentences(options.text, SENTENCES);
  const vectors = await embed(embedder, sentences);
  const alone = summary(vectors, await embed(embedder, sentences, 1)).worst;
  const retrieval = [];
  for (const set of options.eval) retrieval.push(await retrieve(embedder, set));
  return { vectors, alone, retrieval };
}

/** The child's side: loads one variant, then answers each message of the parent. */
async function serve(folder) {
  const embedder = await load(folder, Number(options.threads));
  let inputs;
  process.on('message', async (request) => {
    if (request === 'accuracy') return process.send(await accuracy(embedder));
    inputs ??= speedInputs(embedder, drawSentences(options.text, SENTENCES));
    return process.send(await speedRound(embedder, inputs));
  });
  process.send('ready');
}

/** Starts a child for one variant. `ask` sends it a request and resolves to its reply. */
async function start(folder) {
  const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
    env: { ...process.env, MEASURE_FOLDER: folder },
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'], // ONNX Runtime warns about unused initializers on stderr
  });
  const reply = () =>
    new Promise((done, failed) => {
      child.once('message', done);
      child.once('exit', () => failed(new Error(`${folder}: the measuring process ended`)));
    });
  await reply();
  const ask = (request) => {
    child.send(request);
    return reply();
  };
  return { ask, stop: () => child.kill() };
}

const printRow = (cells) => console.log(`| ${cells.join(' | ')} |`);

function printHead(cells) {
  printRow(cells);
  printRow(cells.map(() => '---'));
}

async function reportAccuracy(root, names) {
  const sets = options.eval.map((set) => `P@1 ${basename(resolve(set))}`);
  printHead(['variant', 'cosine mean', 'worst', 'alone', ...sets]);
  let reference;
  for (const name of [REFERENCE, ...names.filter((other) => other !== REFERENCE)]) {
    const child = await start(join(root, name));
    const { vectors, alone, retrieval } = await child.ask('accuracy');
    child.stop();
    reference ??= vectors;
    const { mean, worst } = summary(vectors, reference);
    const shares = retrieval.map(
      ({ hits, questions }) => `${(hits / questions).toFixed(3)} (${hits}/${questions})`,
    );
    printRow([name, mean.toFixed(4), worst.toFixed(4), alone.toFixed(4), ...shares]);
  }
}

async function reportSpeed(root, names) {
  const children = [];
  for (const name of names) children.push({ name, rounds: [], ...(await start(join(root, name))) });
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const child of children) child.rounds.push(await child.ask('speed'));
  }
  printHead([
    'variant',
    'question, ms',
    ...BATCH_SIZES.map((size) => `batch ${size}, sentences/s`),
  ]);
  for (const { name, rounds, stop } of children) {
    stop();
    const [question, ...batches] = rounds[0].map((_, column) =>
      Math.min(...rounds.map((round) => round[column])),
    );
    const rates = batches.map((ms, index) => ((1000 * BATCH_SIZES[index]) / ms).toFixed(0));
    printRow([name, question.toFixed(2), ...rates]);
  }
}

async function main() {
  if (positionals.length !== 1 || !options.text) {
    console.error(
      'usage: measure_embedder.mjs VARIANTS --text DIR [--eval DIR]... [--speed] [--only NAME]... ' +
        '[--rounds N] [--threads N]',
    );
    process.exitCode = 2;
    return;
  }
  const root = resolve(positionals[0]);
  const found = readdirSync(root).filter((name) => existsSync(join(root, name, 'onnx')));
  if (!options.speed && !found.includes(REFERENCE)) {
    console.error(
      `${join(root, REFERENCE)} is missing, to which all are compared: ` +
        `make it by export_embedder.py --weights WEIGHTS --variant ${REFERENCE} --out ${root}`,
    );
    process.exitCode = 2;
    return;
  }
  const names =
    options.only.length > 0 ? found.filter((name) => options.only.includes(name)) : found;
  await (options.speed ? reportSpeed : reportAccuracy)(root, names);
}

await (process.env.MEASURE_FOLDER ? serve(process.env.MEASURE_FOLDER) : main());
