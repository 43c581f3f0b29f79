import { Option } from 'commander';
import { fileName } from './command-line.js';
// Reads .env too, before the default below is looked at.
import { articlePath } from './environment.js';

/**
 * `--article`: a file, or standard input for "-"; `VERBATIM_ARTICLE`, as for the bot, where it is
 * left out.
 */
export function articleOption(): Option {
  return new Option('--article <file>', 'a UTF-8 text file, or - for standard input')
    .argParser(fileName)
    .default(articlePath(), 'VERBATIM_ARTICLE, else the article that comes with Verbatim');
}
