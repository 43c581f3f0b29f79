import { checkSet } from './evaluation/claim-set.js';
import {
  type ClaimScore,
  isDecidingFirst,
  isRight,
  scoreClaims,
  type ScoredClaim,
} from './evaluation/score-claims.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { printScores } from './output/print-scores.js';

const MEASURES: readonly (readonly [string, keyof ClaimScore])[] = [
  ['accuracy', 'accuracy'],
  ['macro F1', 'macroF1'],
  ['contradicted P', 'contradictedPrecision'],
  ['contradicted R', 'contradictedRecall'],
  ['supported P', 'supportedPrecision'],
  ['supported R', 'supportedRecall'],
  ['deciding first', 'decidingFirst'],
  ['ECE', 'ece'],
];

interface EvalClaimsOptions {
  readonly json?: true;
  readonly errors?: true;
}

async function evaluateClaims(
  folders: readonly string[],
  options: EvalClaimsOptions,
): Promise<void> {
  const scores: { set: string; score: ClaimScore }[] = [];
  for (const folder of folders) {
    const { name, checked } = await checkSet(folder);
    scores.push({ set: name, score: scoreClaims(checked) });
    if (options.errors) process.stderr.write(checked.flatMap(errorLine).join(''));
  }
  printScores(scores, 'claims', MEASURES, options.json ?? false);
}

/** What is wrong with a verdict, to be looked at; nothing where it is right. */
function errorLine(scored: ScoredClaim): string[] {
  const { claim, verdict } = scored;
  if (isRight(scored) && (claim.label === 'absent' || isDecidingFirst(scored))) return [];
  const lines = [
    `${String(claim.id)} ${claim.label} → ${verdict.label} ${verdict.confidence.toFixed(2)}`,
    `  claim     ${claim.claim}`,
    ...claim.evidence.map((sentence) => `  evidence  ${sentence}`),
    `  first     ${verdict.passages[0]?.text ?? ''}`,
  ];
  return [`${lines.join('\n')}\n`];
}

await runCommand(
  commandNamed('eval-claims', 'Measures the checking of claims on sets of claims.')
    .argument('<set...>', 'folders with articles/ and claims.jsonl')
    .option('--json', 'one JSON list of all figures')
    .option('--errors', 'list on stderr what was wrong')
    .action(evaluateClaims),
);
