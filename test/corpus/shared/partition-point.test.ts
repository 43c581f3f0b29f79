import { expect, it } from 'vitest';
import { partitionPoint } from '../../../corpus/shared/partition-point.js';

it.each([0, 1, 2, 3, 7, 8])(
  'finds the first of %i items that fails, wherever it stands',
  (length) => {
    const items = Array.from({ length }, (_, i) => i);
    for (let failing = 0; failing <= length; failing++)
      expect(partitionPoint(items, (item) => item < failing)).toBe(failing);
  },
);
