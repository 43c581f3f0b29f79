import { basename, join, resolve } from 'node:path';
import {
  borneOut,
  labelOf,
  LABELS,
  type Probabilities,
  type VerdictFeatures,
} from '../retrieval/check/verdict.js';
import { checkAll } from './evaluation/check-all.js';
import { readGradedClaims } from './evaluation/claim-file.js';
import { scoreClaims, type ScoredClaim } from './evaluation/score-claims.js';
import { fitMultinomial, type MultinomialModel, type Observation } from './fitting/multinomial.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { figure, renderTable } from './output/render-table.js';

const FEATURES: readonly (keyof VerdictFeatures)[] = [
  'supports',
  'contradicts',
  'bothNegated',
  'negationDiffers',
  'extentDiffers',
  'toldOtherwise',
  'leftUnsure',
];

const COLUMNS = ['accuracy', 'contradicted P', 'R', 'supported P', 'R'];

/** Pull of the weights towards 0: a few hundred claims fit them. */
const DESCENT = { ridge: 0.003 };

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
  const groups: string[] = [];
  for (const folder of folders) {
    const claims = await readGradedClaims(join(folder, 'claims.jsonl'));
    const checked = await checkAll(join(folder, 'articles'), claims, basename(resolve(folder)));
    for (const { claim, verdict } of checked) {
      groups.push(claim.article);
      observations.push({
        inputs: FEATURES.map((name) => verdict.features[name]),
        outcome: LABELS.indexOf(claim.label),
        claim,
        verdict,
      });
    }
  }
  if (observations.length === 0) {
    throw new UsageError(
      `There is no claim to fit on; fill claims.jsonl in ${folders.join(', ')}.`,
    );
  }
  const fitted = fitMultinomial(observations, LABELS.length, DESCENT).outcomes;
  const lines = fitted.map(({ bias, weights }, outcome) => {
    const pairs = FEATURES.map((name, i) => `${name}: ${(weights[i] ?? 0).toFixed(3)}`);
    return `${LABELS[outcome] ?? ''}: { bias: ${bias.toFixed(3)}, ${pairs.join(', ')} },`;
  });
  const judged = crossValidated(observations, groups);
  lines.push(
    renderTable(
      ['threshold', ...COLUMNS],
      THRESHOLDS.map((at) => row(judged, at)),
    ),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

type ClaimObservation = Observation & ScoredClaim;

type Judged = ScoredClaim & { readonly probabilities: Probabilities };

/**
 * Probabilities from fits that left out the observation's own article and every fifth other one.
 */
function crossValidated(
  observations: readonly ClaimObservation[],
  groups: readonly string[],
): Judged[] {
  const FOLDS = 5;
  const articles = [...new Set(groups)];
  const foldOf = (i: number): number => articles.indexOf(groups[i] ?? '') % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitMultinomial(
      observations.filter((__, i) => foldOf(i) !== fold),
      LABELS.length,
      DESCENT,
    );
    return observations.filter((__, i) => foldOf(i) === fold).map((one) => judgedBy(model, one));
  }).flat();
}

function judgedBy(model: MultinomialModel, { inputs, claim, verdict }: ClaimObservation): Judged {
  const [supported = 0, contradicted = 0, absent = 0] = model.probabilities(inputs);
  const probabilities = borneOut({ supported, contradicted, absent }, verdict.features);
  return { claim, verdict, probabilities };
}

/**
 * What calling claims supported or contradicted from a probability on gives; below it they are
 * called absent.
 */
function row(judged: readonly Judged[], threshold: number): string[] {
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
