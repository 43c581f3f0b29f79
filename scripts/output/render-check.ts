import type { Colors } from 'picocolors/types.js';
import { REASONS } from '../../bot/render/check-message.js';
import { surenessOf, verdictWords } from '../../bot/render/verdict-words.js';
import type { CheckedClaim, CheckedPassage, Verdict } from '../../retrieval/check/checker.js';
import type { Label } from '../../retrieval/check/verdict.js';
import { block, type Layout, printable } from './layout.js';
import { placeOf } from './place.js';
import { marked, sourceLine } from './render-answer.js';

/** Nearest passages shown for a claim that the article does not mention. */
const NEAREST = 2;

const MARKS: Readonly<Record<Label, (heading: string, colors: Colors) => string>> = {
  supported: (heading, colors) => colors.green(`✔ ${heading}`),
  contradicted: (heading, colors) => colors.red(`✘ ${heading}`),
  absent: (heading, colors) => colors.yellow(`? ${heading}`),
};

/** A checked message as people read it: each claim, what the article says of it, and where. */
export function renderCheck(claims: readonly CheckedClaim[], layout: Layout): string {
  const { colors } = layout;
  if (claims.length === 0) return colors.dim('There is nothing to check in this text.');
  return claims.flatMap((claim) => renderClaim(claim, layout)).join('\n');
}

function renderClaim({ text, verdict, notCheckable }: CheckedClaim, layout: Layout): string[] {
  const { colors } = layout;
  const claim = printable(text);
  if (verdict === null) {
    const reason = notCheckable === null ? '' : `: ${REASONS[notCheckable]}`;
    return [colors.dim(`– “${claim}” (not checked${reason})`), ''];
  }
  return [colors.bold(`“${claim}”`), ...renderVerdict(verdict, layout), ''];
}

function renderVerdict(verdict: Verdict, layout: Layout): string[] {
  const { colors } = layout;
  const marked = MARKS[verdict.label](verdictWords(verdict), colors);
  const heading = [marked, ...surenessOf(verdict).map(colors.dim)].join(colors.dim(' · '));
  if (verdict.label !== 'absent') {
    return [heading, ...verdict.passages.slice(0, 1).flatMap((p) => quote(p, verdict, layout))];
  }
  return [
    `${heading}${colors.dim(' · nearest:')}`,
    ...verdict.passages.slice(0, NEAREST).flatMap((p) => quote(p, verdict, layout)),
  ];
}

function quote(passage: CheckedPassage, { label, deciding }: Verdict, layout: Layout): string[] {
  const { colors } = layout;
  const paint = label === 'absent' ? colors.dim : (text: string): string => text;
  const { attribution } = passage;
  const by = attribution === null ? [] : [sourceLine(attribution)];
  return [
    block(marked(passage, deciding, colors, paint), layout),
    block(colors.dim([placeOf(passage), ...by].join(' · ')), layout),
  ];
}
