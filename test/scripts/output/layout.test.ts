import { expect, it } from 'vitest';
import { terminalLayout } from '../../../scripts/output/layout.js';

const hasColors = (): boolean => false;

it('is as wide as the terminal, of a common width where that is unknown, and unbroken in a file', () => {
  expect(terminalLayout({ isTTY: true, columns: 60, hasColors }).width).toBe(60);
  expect(terminalLayout({ isTTY: true, columns: 0, hasColors }).width).toBe(80);
  expect(terminalLayout({ isTTY: false, columns: 60, hasColors }).width).toBeNull();
});
