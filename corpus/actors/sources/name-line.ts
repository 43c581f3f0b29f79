import type { Passage } from '../../passage.js';
import { partitionPoint } from '../../shared/partition-point.js';
import { isCapital } from '../../words/token.js';
import type { Reading } from '../reading.js';

/**
 * True of a line that only names somebody, as tags and credits do: `Oxley`,
 * `Ann Lee, council leader`.
 */
export function isNameAlone({ tokens }: Reading, { text, index, start }: Passage): boolean {
  if (/[.?!…:;"”’)]$/u.test(text)) return false;
  const from = partitionPoint(tokens, (token) => token.start < start);
  const to = partitionPoint(tokens, ({ passage }) => passage <= index);
  const words = tokens.slice(from, to);
  const comma = words.findIndex((word) => word.text === ',');
  const name = comma === -1 ? words : words.slice(0, comma);
  return (
    words.every(({ pos }) => !/^(?:VERB|AUX)$/u.test(pos)) &&
    name.every((word) => isCapital(word) || /^(?:of|the|and|&)$/u.test(word.lower))
  );
}
