import { isUtf8 } from 'node:buffer';
import type { Command } from 'commander';
import { withoutMarkup } from '../bot/conversation/markup.js';
import type { Article } from '../corpus/article.js';
import { type Checker, createChecker } from '../retrieval/check/checker.js';
import { createEntailmentModel } from '../retrieval/check/entailment.js';
import { createEmbedder } from '../retrieval/encoders/embedder.js';
import { checkAll } from './evaluation/check-all.js';
import { readClaims } from './evaluation/claim-file.js';
import { readArticleArgument } from './input/article-argument.js';
import { articleOption } from './input/article-option.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { indexing } from './input/indexing.js';
import { UsageError } from './input/usage-error.js';
import { checkJson, claimPredictionJson } from './output/check-json.js';
import { terminalLayout } from './output/layout.js';
import { renderCheck } from './output/render-check.js';
import { writeJsonLines } from './output/write-json-lines.js';
import { refuseUnwritable } from './output/write-whole.js';

/** Characters of a text; Discord's longest message has 4,000. */
const MAX_TEXT_LENGTH = 20_000;

interface CheckOptions {
  readonly article: string;
  readonly json?: true;
  readonly articles?: string;
  readonly claims?: string;
  readonly out?: string;
}

async function check(
  text: string | undefined,
  options: CheckOptions,
  command: Command,
): Promise<void> {
  const { articles, claims, out } = options;
  if (articles === undefined && claims === undefined && out === undefined) {
    await checkText(text ?? (await textFromStdin(options.article)), options);
    return;
  }
  if (articles === undefined || claims === undefined || out === undefined) {
    throw new UsageError('--articles, --claims and --out go together; give all three.');
  }
  // The article has a default; here it counts only where somebody wrote one.
  const namesArticle = command.getOptionValueSource('article') === 'cli';
  if (text !== undefined || namesArticle || options.json) {
    throw new UsageError('With --claims give no text, --article or --json.');
  }
  await checkFile(articles, claims, out);
}

async function checkText(text: string, options: CheckOptions): Promise<void> {
  if (text.trim() === '') {
    throw new UsageError('The text is empty; write it in quotes: npm run check -- "Rutte said …"');
  }
  if (text.length > MAX_TEXT_LENGTH) {
    throw new UsageError(
      `The text has ${String(text.length)} characters, more than the limit of ${String(MAX_TEXT_LENGTH)}; check it in parts.`,
    );
  }
  const article = await readArticleArgument(options.article);
  const checker = await openChecker(article);
  const claims = await checker.check(text, { plain: withoutMarkup(text) });
  const output = options.json
    ? JSON.stringify(checkJson(article, claims))
    : renderCheck(claims, terminalLayout());
  process.stdout.write(`${output}\n`);
}

async function openChecker(article: Article): Promise<Checker> {
  const [embedder, model] = await Promise.all([createEmbedder(), createEntailmentModel()]);
  return indexing(article, (options) => createChecker({ ...options, article, embedder, model }));
}

async function checkFile(articles: string, claims: string, out: string): Promise<void> {
  const read = await readClaims(claims);
  await refuseUnwritable(out);
  const verdicts = await checkAll(articles, read, 'Checking');
  const predictions = verdicts.map(({ claim, verdict }) => claimPredictionJson(claim.id, verdict));
  await writeJsonLines(out, predictions);
}

async function textFromStdin(article: string): Promise<string> {
  if (article === '-') {
    throw new UsageError('The article comes from standard input; give the text as an argument.');
  }
  if (process.stdin.isTTY) {
    throw new UsageError('Give the text to check in quotes: npm run check -- "Rutte said …"');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new UsageError('The text is not valid UTF-8; send UTF-8 text.');
  return bytes.toString('utf8');
}

await runCommand(
  commandNamed('check', 'Holds what a text states against an article.')
    .argument('[text]', 'without one: read from standard input')
    .addOption(articleOption())
    .option('--json', 'one JSON object')
    .option('--articles <dir>', 'with --claims and --out: folder with <article>.txt files')
    .option('--claims <file>', 'JSON Lines of {id, article, claim}, each one claim as a whole')
    .option('--out <file>', 'JSON Lines written here, one a claim')
    .action(check),
);
