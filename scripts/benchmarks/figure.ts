/** One figure: what was measured, the bare model's own time in the same run, and their ratio. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What `value` and `bare` are counted in, `ms` for example. */
  readonly unit: string;
  /** Null where the bare model has no such figure. */
  readonly bare: number | null;
  /** `value / bare`. */
  readonly ratio: number | null;
}

export function figureOf(name: string, value: number, unit: string, bare: number | null): Figure {
  return { name, value, unit, bare, ratio: bare === null ? null : value / bare };
}
