import { TOP_K } from '../bot/asking/asker.js';
import { exampleQuestions } from '../bot/conversation/example-questions.js';
import { answerMessage } from '../bot/render/answer-message.js';
import { greetingMessage } from '../bot/render/greeting-message.js';
import type { Answerer } from '../retrieval/answerer.js';
import type { Mode } from '../retrieval/confidence.js';
import { isSmallTalk } from '../retrieval/questions/small-talk.js';
import { articleOption } from './input/article-option.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { modeOption } from './input/mode-option.js';
import { openAnswerer } from './input/open-answerer.js';
import { refuseUnusable } from './input/question.js';
import { terminalLayout } from './output/layout.js';
import { renderMessage } from './output/render-message.js';

interface PreviewOptions {
  readonly article: string;
  readonly mode: Mode;
}

/** Shows how the bot's answers look in Discord, from the very messages that it would send. */
async function preview(questions: readonly string[], options: PreviewOptions): Promise<void> {
  questions.forEach(refuseUnusable);
  using answerer = await openAnswerer(options.article, options.mode);
  const layout = terminalLayout();
  for (const question of questions) {
    const message = isSmallTalk(question)
      ? greetingMessage(question, await examplesOf(answerer))
      : answerMessage(await answerer.answer(question, { topK: TOP_K }), answerer.article, question);
    process.stdout.write(`${renderMessage(message, layout)}\n\n`);
  }
}

function examplesOf(answerer: Answerer): Promise<string[]> {
  return exampleQuestions(answerer.cast.actors, (question) => answerer.answer(question));
}

await runCommand(
  commandNamed('preview', "Shows how the bot's answers look in Discord.")
    .argument('<questions...>', 'questions, each answered alone')
    .addOption(articleOption())
    .addOption(modeOption())
    .action(preview),
);
