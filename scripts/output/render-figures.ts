import type { Figure } from '../benchmarks/figure.js';
import { renderTable } from './render-table.js';

/** A table of what was measured, a dash where the bare model has no such figure. */
export function renderFigures(figures: readonly Figure[]): string {
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
