import type { Article } from '../../corpus/article.js';
import type { CheckedClaim, Verdict } from '../../retrieval/check/checker.js';
import type { NotCheckable } from '../../retrieval/check/claim.js';
import type { Label } from '../../retrieval/check/verdict.js';
import { MOST_CLAIMS } from '../most-claims.js';
import { articleLink } from './article-link.js';
import { type BotMessage, botMessage, MAX_CONTENT } from './bot-message.js';
import { headOf } from './cut-text.js';
import { escapeText, plainLine } from './escape-text.js';
import { CUT, placeOf, quoteOf, small, sourceLine } from './quote.js';
import { surenessOf, verdictWords } from './verdict-words.js';

/** Longest statement repeated, and longest quote shown, in characters. */
const MAX_REPEATED = 160;
const MAX_QUOTE = 400;

const MARKS: Readonly<Record<Label, string>> = {
  supported: '✅',
  contradicted: '❌',
  absent: '❔',
};

/** Why a part of a message is not checked. */
export const REASONS: Readonly<Record<NotCheckable, string>> = {
  question: 'a question',
  greeting: 'small talk',
  opinion: 'an opinion',
  'no-statement': 'no statement',
  language: 'not in English',
};

/**
 * What the article says of each statement of a text, with the sentence that decides it: as many
 * messages as it takes.
 *
 * @param most messages that can be sent; where it takes more, the last says that some are left out
 * @returns at least one
 */
export function checkMessages(
  claims: readonly CheckedClaim[],
  article: Article,
  most = Infinity,
): BotMessage[] {
  if (claims.every(({ statement }) => statement === null)) {
    return [botMessage(['There is no statement in this to hold against the article.'])];
  }
  const statements = claims.filter(({ statement }) => statement !== null).length;
  let others = 0;
  const blocks = claims
    .filter(({ statement, verdict }) =>
      statement === null ? others++ < MOST_CLAIMS : verdict !== null,
    )
    .map(blockOf);
  if (statements > MOST_CLAIMS) {
    blocks.push([small([`The first ${MOST_CLAIMS} of ${statements} statements are shown.`])]);
  }
  if (article.url !== null) blocks.push([small([articleLink(article)])]);
  const messages = packed(blocks);
  if (messages.length > most) {
    const left = messages.splice(most - 1).length;
    messages.push([
      `Discord takes no more messages of me here: the last ${left} are left out. Check less at once.`,
    ]);
  }
  return messages.map((lines) => botMessage(lines));
}

function blockOf({ text, verdict, notCheckable }: CheckedClaim): string[] {
  const claim = `“${escapeText(headOf(plainLine(text), MAX_REPEATED))}”`;
  if (verdict === null) {
    return [small([`${claim} not checked${notCheckable ? `: ${REASONS[notCheckable]}` : ''}`])];
  }
  return [claim, `**${MARKS[verdict.label]} ${verdictWords(verdict)}**`, ...evidence(verdict)];
}

function evidence(verdict: Verdict): string[] {
  const { label, deciding, passages } = verdict;
  const [first] = passages;
  if (first === undefined) return [];
  const by = first.attribution === null ? [] : [sourceLine(first.attribution)];
  const words = label === 'absent' ? ['what comes nearest'] : surenessOf(verdict);
  const { text, isCut } = quoteOf(first, MAX_QUOTE, label === 'absent' ? null : deciding);
  return [text, small([placeOf(first), ...by, ...words, ...(isCut ? [CUT] : [])])];
}

/** Blocks in order, as many in a message as it holds. */
function packed(blocks: readonly (readonly string[])[]): string[][] {
  const messages: string[][] = [];
  let left = 0;
  for (const block of blocks) {
    const size = block.reduce((sum, line) => sum + line.length + 1, 0);
    const last = messages.at(-1);
    if (last === undefined || size > left) {
      messages.push([...block]);
      left = MAX_CONTENT - size;
    } else {
      last.push(...block);
      left -= size;
    }
  }
  return messages;
}
