import { labelOf, LABELS } from '../retrieval/check/verdict.js';
import { scoreClaims } from './evaluation/score-claims.js';
import {
  type ClaimObservation,
  observeClaims,
  VERDICT_FEATURES,
} from './fitting/claim-observations.js';
import { crossValidated, fitVerdicts, type JudgedClaim } from './fitting/verdict-model.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { figure, renderTable } from './output/render-table.js';

const COLUMNS = ['threshold', 'accuracy', 'contradicted P', 'R', 'supported P', 'R'];

/**
 * From these probabilities on a claim might be called supported or contradicted; what each costs is
 * printed.
 */
const THRESHOLDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

/**
 * Prints weights and thresholds to choose from for
 * `retrieval/check/verdict.ts`, fitted on sets of claims.
 */
async function fitCheck(folders: readonly string[]): Promise<void> {
  const observations: ClaimObservation[] = [];
  for (const folder of folders) observations.push(...(await observeClaims(folder)));
  if (observations.length === 0) {
    throw new UsageError(
      `There is no claim to fit on; fill claims.jsonl in ${folders.join(', ')}.`,
    );
  }
  const judged = crossValidated(observations);
  const costs = renderTable(
    COLUMNS,
    THRESHOLDS.map((threshold) => costOf(judged, threshold)),
  );
  process.stdout.write(`${[...weightLines(observations), costs].join('\n')}\n`);
}

/** A line of weights for each label but the last, as they stand in the code. */
function weightLines(observations: readonly ClaimObservation[]): string[] {
  return fitVerdicts(observations).outcomes.map(({ bias, weights }, outcome) => {
    const pairs = VERDICT_FEATURES.map((name, i) => `${name}: ${(weights[i] ?? 0).toFixed(3)}`);
    return `${LABELS[outcome] ?? ''}: { bias: ${bias.toFixed(3)}, ${pairs.join(', ')} },`;
  });
}

/**
 * What calling claims supported or contradicted from a probability on gives; below it they are
 * called absent.
 *
 * @returns a cell a column of COLUMNS
 */
function costOf(judged: readonly JudgedClaim[], threshold: number): string[] {
  const score = scoreClaims(
    judged.map(({ claim, verdict, probabilities }) => ({
      claim,
      verdict: { ...verdict, label: labelOf(probabilities, threshold) },
    })),
  );
  return [
    threshold,
    score.accuracy,
    score.contradictedPrecision,
    score.contradictedRecall,
    score.supportedPrecision,
    score.supportedRecall,
  ].map(figure);
}

await runCommand(
  commandNamed('fit-check', 'Fits the verdicts on sets of claims and prints their constants.')
    .argument('<set...>', 'folders with articles/ and claims.jsonl')
    .action(fitCheck),
);
