import { basename, join, resolve } from 'node:path';
import { LABELS, type VerdictFeatures } from '../retrieval/check/verdict.js';
import { commandNamed, runCommand } from './command-line.js';
import { checkAll } from './evaluation/check-all.js';
import { readGradedClaims } from './evaluation/claim-file.js';
import { fitMultinomial, type Observation } from './evaluation/multinomial.js';

const FEATURES: readonly (keyof VerdictFeatures)[] = [
  'supports',
  'contradicts',
  'balance',
  'isNearest',
  'bothNegated',
  'negationDiffers',
  'numberDiffers',
  'numbersShared',
  'extentDiffers',
];

/** Pull of the weights towards 0: a few hundred claims fit them. */
const RIDGE = 0.003;

/** Share of the claims called contradicted that are to be so. */
const WANTED_PRECISION = 0.85;

/** Prints the constants of `retrieval/check/verdict.ts`, fitted on sets of claims. */
async function fitCheck(folders: readonly string[]): Promise<void> {
  const observations: Observation[] = [];
  const groups: string[] = [];
  for (const folder of folders) {
    const claims = await readGradedClaims(join(folder, 'claims.jsonl'));
    const checked = await checkAll(join(folder, 'articles'), claims, basename(resolve(folder)));
    for (const { claim, verdict } of checked) {
      groups.push(claim.article);
      observations.push({
        inputs: FEATURES.map((name) => verdict.features[name]),
        outcome: LABELS.indexOf(claim.label),
      });
    }
  }
  const fitted = fitMultinomial(observations, LABELS.length, RIDGE).outcomes;
  const lines = fitted.map(({ bias, weights }, outcome) => {
    const pairs = FEATURES.map((name, i) => `${name}: ${(weights[i] ?? 0).toFixed(3)}`);
    return `${LABELS[outcome] ?? ''}: { bias: ${bias.toFixed(3)}, ${pairs.join(', ')} },`;
  });
  const { threshold, precision, recall } = contradictedThreshold(
    crossValidated(observations, groups),
  );
  lines.push(
    `threshold ${threshold.toFixed(2)}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

type Judged = Observation & { readonly probabilities: readonly number[] };

/** Probabilities from fits that left out the observation's own article and every fifth other one. */
function crossValidated(observations: readonly Observation[], groups: readonly string[]): Judged[] {
  const FOLDS = 5;
  const articles = [...new Set(groups)];
  const foldOf = (i: number): number => articles.indexOf(groups[i] ?? '') % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitMultinomial(
      observations.filter((__, i) => foldOf(i) !== fold),
      LABELS.length,
      RIDGE,
    );
    return observations
      .filter((__, i) => foldOf(i) === fold)
      .map((one) => ({ ...one, probabilities: model.probabilities(one.inputs) }));
  }).flat();
}

/** The lowest threshold of "contradicted" with the wanted precision. */
function contradictedThreshold(judged: readonly Judged[]): {
  threshold: number;
  precision: number;
  recall: number;
} {
  const contradicted = LABELS.indexOf('contradicted');
  const all = judged.filter(({ outcome }) => outcome === contradicted).length;
  for (let percent = 34; percent < 100; percent++) {
    const threshold = percent / 100;
    const called = judged.filter(({ probabilities }) => {
      const own = probabilities[contradicted] ?? 0;
      return own >= threshold && own >= Math.max(...probabilities);
    });
    const right = called.filter(({ outcome }) => outcome === contradicted).length;
    const precision = right / called.length;
    if (precision >= WANTED_PRECISION) return { threshold, precision, recall: right / all };
  }
  return { threshold: 1, precision: NaN, recall: 0 };
}

await runCommand(
  commandNamed('fit-check', 'Fits the verdicts on sets of claims and prints their constants.')
    .argument('<set...>', 'folders with articles/ and claims.jsonl')
    .action(fitCheck),
);
