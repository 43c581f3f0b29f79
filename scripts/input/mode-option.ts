import { Option } from 'commander';
import { MODE_NAMES } from '../../retrieval/confidence.js';

// Reads .env too, before the variable below is looked at.
import './environment.js';

/** `--mode`: how ready to answer; `VERBATIM_MODE` where it is left out. */
export function modeOption(): Option {
  return new Option('--mode <mode>', 'how ready to answer')
    .choices(MODE_NAMES)
    .env('VERBATIM_MODE')
    .default('balanced');
}
