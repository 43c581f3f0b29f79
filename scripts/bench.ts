import { measureCold } from './benchmarks/cold.js';
import type { Figure } from './benchmarks/figure.js';
import { measureGrowth } from './benchmarks/growth.js';
import { measureIndexing } from './benchmarks/indexing.js';
import { measureMemory } from './benchmarks/memory.js';
import { loadModels, type Models } from './benchmarks/models.js';
import { measureWarm } from './benchmarks/warm.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { renderFigures } from './output/render-figures.js';

/** In the order in which they are run. */
const BENCHMARKS: Readonly<Record<string, (models: Models) => Promise<Figure[]>>> = {
  cold: measureCold,
  warm: measureWarm,
  indexing: measureIndexing,
  growth: measureGrowth,
  memory: measureMemory,
};
const NAMES = Object.keys(BENCHMARKS).join(', ');

async function bench(name: string | undefined, options: { json?: true }): Promise<void> {
  const chosen = Object.entries(BENCHMARKS).filter(([each]) => name === undefined || each === name);
  if (chosen.length === 0) {
    throw new UsageError(`There is no benchmark "${name ?? ''}"; there are ${NAMES}.`);
  }
  const models = await loadModels();
  const figures: Figure[] = [];
  for (const [each, measure] of chosen) {
    process.stderr.write(`Measuring ${each} …\n`);
    figures.push(...(await measure(models)));
  }
  const text = options.json ? JSON.stringify(figures) : renderFigures(figures);
  process.stdout.write(`${text}\n`);
}

await runCommand(
  commandNamed('bench', 'Measures speed and memory, each against the bare model in the same run.')
    .argument('[name]', `one of ${NAMES}`)
    .option('--json', 'one JSON list of all figures')
    .action(bench),
);
