import { databasePathIn } from '../bot/environment.js';
import type { StoredFeedback } from '../bot/feedback/feedback.js';
import { FeedbackError } from '../bot/feedback/feedback-error.js';
import { findFeedbackStore } from '../bot/feedback/feedback-store.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { UsageError } from './input/usage-error.js';
import { renderFeedback } from './output/render-feedback.js';

import './input/environment.js';

/** Lists what people said of the bot's answers. */
function listFeedback({ json }: { json?: true }): void {
  const file = databasePathIn(process.env);
  const feedback = read(file);
  if (feedback.length === 0) {
    // With --json, standard output holds nothing but JSON.
    const output = json ? process.stderr : process.stdout;
    output.write(`No feedback yet in ${file}.\n`);
  } else if (json) {
    for (const entry of feedback) {
      process.stdout.write(`${JSON.stringify(evaluationQuestion(entry))}\n`);
    }
  } else {
    process.stdout.write(renderFeedback(feedback));
  }
}

function read(file: string): StoredFeedback[] {
  try {
    using store = findFeedbackStore(file);
    return store?.list() ?? [];
  } catch (error) {
    if (error instanceof FeedbackError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * In the form of an evaluation set. A right answer tells the right passage, a right "the article
 * doesn't say" that there is none. `answerable`, `evidence` and `answers` are null where that is
 * not known: of a wrong answer, and of one whose question the bot had forgotten, being started anew
 * or having given thousands of answers since.
 */
function evaluationQuestion(feedback: StoredFeedback): object {
  const { question, passage, answer, verdict } = feedback;
  const isKnown = verdict === 'right' && question !== null;
  return {
    ...feedback,
    id: `${feedback.messageId}-${feedback.userHash.slice(0, 8)}`,
    article: feedback.article.id,
    articleSha256: feedback.article.sha256,
    answerable: isKnown ? passage !== null : null,
    evidence: isKnown ? textsOf(passage) : null,
    answers: isKnown ? textsOf(answer) : null,
  };
}

function textsOf(span: { readonly text: string } | null): string[] {
  return span === null ? [] : [span.text];
}

await runCommand(
  commandNamed('feedback', "Lists what people said of the bot's answers.")
    .option('--json', 'JSON Lines, in the form of an evaluation set')
    .action(listFeedback),
);
