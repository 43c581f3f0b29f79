import { readFileSync } from 'node:fs';
import { defaultArticlePath } from '../../../corpus/package-root.js';

/** The text that questions are about by default. */
export const article = readFileSync(defaultArticlePath, 'utf8');
