import { basename, join, resolve } from 'node:path';
import type { Citation } from '../retrieval/answer.js';
import { type ConfidenceFeatures, confidenceFeatures } from '../retrieval/confidence.js';
import {
  type Candidate,
  rank,
  rankInputs,
  type RankWeights,
  worstReading,
} from '../retrieval/ranking.js';
import { answerAll } from './evaluation/predictor.js';
import { type GradedQuestion, readGradedQuestions } from './evaluation/question-file.js';
import { isRightPassage } from './evaluation/text-match.js';
import { fitListwise } from './fitting/listwise.js';
import { fitMultinomial, type Observation } from './fitting/multinomial.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';

/**
 * Passages read for each question: more than the answerer reads, so that more wrong ones teach the
 * ranking. All of them come back, neighbours with the same answer as one.
 */
const READ_PASSAGES = 16;

/** Share of what is answered that must be right in "careful" mode. */
const CAREFUL_ACCURACY = 0.9;
/** Share of the questions with the right passage first that "eager" mode answers. */
const EAGER_RECALL = 0.99;

/**
 * Relevance and margin go together, so that it takes many long steps to tell what each of them
 * weighs.
 */
const CONFIDENCE_DESCENT = { ridge: 1e-4, steps: 5000, rate: 1 };

interface Read {
  readonly question: GradedQuestion;
  /** Share of its content words that the article nowhere holds. */
  readonly unknown: number;
  readonly candidates: readonly Candidate[];
  /** For each candidate whether it is right. */
  readonly right: readonly boolean[];
}

interface Decided {
  readonly confidence: number;
  /** Whether the first passage is right. */
  readonly right: boolean;
  readonly answerable: boolean;
}

/**
 * Prints the constants of `retrieval/ranking.ts` and `retrieval/confidence.ts`, fitted on
 * question sets that neither the reader was trained on nor anything is measured on. The modes
 * are chosen on the first set alone, whose questions are like those that people ask of an
 * article; the others may be written to deceive.
 */
async function fitReader(folders: readonly string[]): Promise<void> {
  const read: Read[] = [];
  let asked = 0;
  for (const folder of folders) {
    read.push(...(await readSet(folder)));
    asked ||= read.length;
  }
  if (!read.some(({ question }) => question.answerable)) {
    throw new UsageError(
      `There is no answerable question to fit on; fill questions.jsonl in ${folders.join(', ')}.`,
    );
  }
  const weights = fitRanking(read.filter(({ question }) => question.answerable));
  print('RANK_WEIGHTS', weights);

  const ranked = read.map(({ question, unknown, candidates, right }) => {
    const order = rank(candidates, weights);
    const first = candidates.findIndex(({ found }) => found === order[0]?.found);
    return { question, features: confidenceFeatures(order, unknown), right: right[first] === true };
  });
  const names = Object.keys(ranked[0]?.features ?? {}) as (keyof ConfidenceFeatures)[];
  const examples: Observation[] = ranked.map(({ features, right }) => ({
    inputs: names.map((name) => features[name]),
    outcome: right ? 0 : 1,
  }));
  const model = fitMultinomial(examples, 2, CONFIDENCE_DESCENT);
  const [ofRight] = model.outcomes;
  const fitted = names.map((name, i) => [name, ofRight?.weights[i] ?? 0] as const);
  print('WEIGHTS', { bias: ofRight?.bias ?? 0, ...Object.fromEntries(fitted) });

  const decided = ranked.slice(0, asked).map(({ question, right }, i) => ({
    confidence: model.probabilities(examples[i]?.inputs ?? [])[0] ?? 0,
    right,
    answerable: question.answerable,
  }));
  print('MODES', {
    balanced: best(decided, decisionAccuracy),
    careful: lowest(decided, (answered) => shareRight(answered) >= CAREFUL_ACCURACY),
    eager: highest(decided, (answered) => recall(answered, decided) >= EAGER_RECALL),
  });
}

async function readSet(folder: string): Promise<Read[]> {
  const questions = await readGradedQuestions(join(folder, 'questions.jsonl'));
  const label = basename(resolve(folder));
  const answers = await answerAll(join(folder, 'articles'), questions, label, {
    topK: READ_PASSAGES,
    readPassages: READ_PASSAGES,
  });
  return answers.map(({ question, answer }) => {
    const passages = answer.passages.filter(({ scores }) => scores.relevance !== null);
    return {
      question,
      unknown: answer.features.unknown,
      candidates: passages.map(candidateOf),
      right: passages.map(
        ({ text }) => question.answerable && isRightPassage(text, question.evidence),
      ),
    };
  });
}

function candidateOf({ sentence, scores }: Citation): Candidate {
  const { retrieval, dense, lexical, coverage, relevance, margin } = scores;
  return {
    found: { index: sentence - 1, score: retrieval, dense, lexical, coverage },
    reading: { relevance: relevance ?? NaN, margin: margin ?? NaN, span: null, nextSpans: [] },
  };
}

function fitRanking(read: readonly Read[]): RankWeights {
  const { bias, weights } = fitListwise(
    read.map(({ candidates, right }) => {
      const unread = worstReading(candidates);
      return { inputs: candidates.map((each) => rankInputs(each, unread)), right };
    }),
  );
  const [relevance = 0, margin = 0, retrieval = 0, lexical = 0] = weights;
  return { bias, relevance, margin, retrieval, lexical };
}

/** Thresholds to choose from. */
const STEPS = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

function answeredAt(decided: readonly Decided[], threshold: number): Decided[] {
  return decided.filter(({ confidence }) => confidence >= threshold);
}

function best(
  decided: readonly Decided[],
  value: (decided: readonly Decided[], threshold: number) => number,
): number {
  return STEPS.reduce((a, b) => (value(decided, b) > value(decided, a) ? b : a));
}

function lowest(decided: readonly Decided[], holds: (answered: Decided[]) => boolean): number {
  return STEPS.find((threshold) => holds(answeredAt(decided, threshold))) ?? 1;
}

function highest(decided: readonly Decided[], holds: (answered: Decided[]) => boolean): number {
  return STEPS.findLast((threshold) => holds(answeredAt(decided, threshold))) ?? 0;
}

/** Share answered with the right passage, or unanswerable and refused. */
function decisionAccuracy(decided: readonly Decided[], threshold: number): number {
  const rightly = decided.filter(({ confidence, right, answerable }) =>
    confidence >= threshold ? right : !answerable,
  );
  return rightly.length / decided.length;
}

function recall(answered: readonly Decided[], decided: readonly Decided[]): number {
  return (shareRight(answered) * answered.length) / (shareRight(decided) * decided.length);
}

function shareRight(decided: readonly Decided[]): number {
  return decided.filter(({ right }) => right).length / decided.length;
}

function print(name: string, values: Readonly<Record<string, number>>): void {
  const lines = Object.entries(values).map(
    ([key, value]) => `  ${key}: ${Number(value.toFixed(3))},`,
  );
  process.stdout.write(`${name}\n${lines.join('\n')}\n`);
}

await runCommand(
  commandNamed('fit-reader', 'Fits ranking, confidence and modes and prints their constants.')
    .argument(
      '<set...>',
      'folders with articles/ and questions.jsonl; the modes are chosen on the first',
    )
    .action(fitReader),
);
