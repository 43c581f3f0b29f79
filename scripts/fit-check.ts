import { basename, join, resolve } from 'node:path';
import { borneOut, LABELS, type VerdictFeatures } from '../retrieval/check/verdict.js';
import { checkAll } from './evaluation/check-all.js';
import { readGradedClaims } from './evaluation/claim-file.js';
import {
  fitMultinomial,
  type MultinomialModel,
  type Observation,
} from './evaluation/multinomial.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { figure, renderTable } from './output/render-table.js';

const FEATURES: readonly (keyof VerdictFeatures)[] = [
  'supports',
  'contradicts',
  'balance',
  'nearestDecides',
  'seemsToSupport',
  'bothNegated',
  'negationDiffers',
  'numberDiffers',
  'numbersShared',
  'extentDiffers',
  'toldOtherwise',
  'leftUnsure',
];

const COLUMNS = ['accuracy', 'contradicted P', 'R'];

/** Pull of the weights towards 0: a few hundred claims fit them. */
const DESCENT = { ridge: 0.003 };

/** From these probabilities on a claim might be called contradicted; what each costs is printed. */
const THRESHOLDS = [0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

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
        features: verdict.features,
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

interface ClaimObservation extends Observation {
  readonly features: VerdictFeatures;
}

type Judged = Observation & { readonly probabilities: readonly number[] };

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
    return observations
      .filter((__, i) => foldOf(i) === fold)
      .map((one) => ({ ...one, probabilities: verdictOf(model, one) }));
  }).flat();
}

/** Probabilities of the labels, in their order. */
function verdictOf(model: MultinomialModel, { inputs, features }: ClaimObservation): number[] {
  const [supported = 0, contradicted = 0, absent = 0] = model.probabilities(inputs);
  const judged = borneOut({ supported, contradicted, absent }, features);
  return LABELS.map((label) => judged[label]);
}

/**
 * What calling claims contradicted from a probability on gives; below it they are called absent.
 */
function row(judged: readonly Judged[], threshold: number): string[] {
  const [contradicted, absent] = [LABELS.indexOf('contradicted'), LABELS.indexOf('absent')];
  const called = judged.map(({ probabilities }) => {
    const likeliest = probabilities.indexOf(Math.max(...probabilities));
    const inDoubt = likeliest === contradicted && (probabilities[likeliest] ?? 0) < threshold;
    return inDoubt ? absent : likeliest;
  });
  const isRight = ({ outcome }: Judged, i: number): boolean => called[i] === outcome;
  const isCalled = (_: Judged, i: number): boolean => called[i] === contradicted;
  const right = judged.filter((one, i) => isRight(one, i) && isCalled(one, i)).length;
  const all = judged.filter(({ outcome }) => outcome === contradicted).length;
  const share = (of: number, total: number): number | null => (total === 0 ? null : of / total);
  return [
    threshold,
    share(judged.filter(isRight).length, judged.length),
    share(right, judged.filter(isCalled).length),
    share(right, all),
  ].map(figure);
}

await runCommand(
  commandNamed('fit-check', 'Fits the verdicts on sets of claims and prints their constants.')
    .argument('<set...>', 'folders with articles/ and claims.jsonl')
    .action(fitCheck),
);
