/** The offices that short names stand for: `pm` for `prime minister`. */
export const SHORT_OFFICES: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive'],
  ['chief executive officer', 'chief executive'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
  ['cto', 'chief technology officer'],
  ['pm', 'prime minister'],
]);
