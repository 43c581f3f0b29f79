import type { Colors } from 'picocolors/types.js';
import { sourceWords } from '../../bot/render/source-words.js';
import type { PassageAttribution } from '../../corpus/actors/sources/attribution.js';
import type { Span } from '../../corpus/span.js';
import type { Answer, Citation } from '../../retrieval/answer.js';
import { confidenceOf, confidenceWords } from '../../retrieval/confidence.js';
import { block, type Layout, printable } from './layout.js';
import { placeOf } from './place.js';

/**
 * An answer as people read it: how the question was read where that was not as typed, the
 * passage with the answer marked, where it stands, how sure that is, then the next
 * passages, dimmed where they are no part of it.
 */
export function renderAnswer(answer: Answer, layout: Layout, explain = false): string {
  const { colors } = layout;
  const [first, ...others] = answer.passages;
  const lines: string[] = [];
  if (answer.readAs !== null) lines.push(colors.dim(`Read as “${printable(answer.readAs)}”`), '');
  if (answer.isAllGiven) {
    lines.push(colors.bold('That is all the article has on this.'), '');
  } else if (answer.status === 'not-found' || first === undefined) {
    lines.push(colors.bold("The article doesn't say."), colors.dim('What comes nearest:'), '');
    for (const passage of answer.passages) lines.push(...quote(passage, layout, null, colors.dim));
  } else {
    if (first.leadIn !== null) lines.push(leadIn(first.leadIn, layout));
    lines.push(...quote(first, layout, answer.answer, (text) => text, answer.confidence));
    for (const [i, passage] of others.entries()) {
      const part = answer.parts[i + 1];
      const isPart = part !== undefined;
      lines.push(...quote(passage, layout, part ?? null, isPart ? (text) => text : colors.dim));
    }
  }
  if (explain) lines.push(...explanation(answer, layout));
  return lines.join('\n');
}

/** What stands before a passage that points back: `after: The chief of staff resigned.` */
function leadIn({ text }: Span, layout: Layout): string {
  return block(layout.colors.dim(`after: ${printable(text)}`), layout);
}

function quote(
  passage: Citation,
  layout: Layout,
  answer: Span | null,
  paint: (text: string) => string,
  confidence?: number,
): string[] {
  const place = placeOf(passage);
  const sure = confidence === undefined ? '' : ` · ${confidenceWords(confidence)}`;
  const { attribution } = passage;
  const by = attribution === null ? [] : [`— ${sourceLine(attribution)}`];
  return [
    block(marked(passage, answer, layout.colors, paint), layout),
    ...by.map((line) => block(paint(line), layout)),
    block(layout.colors.dim(place + sure), layout),
    '',
  ];
}

/** `according to a Russian official, as told by the publication` */
export function sourceLine(attribution: PassageAttribution): string {
  return sourceWords(attribution, printable);
}

/** The passage's text with a span of it emphasised. */
export function marked(
  passage: Span,
  answer: Span | null,
  colors: Colors,
  paint: (text: string) => string,
): string {
  if (answer === null) return paint(printable(passage.text));
  const from = answer.start - passage.start;
  const to = answer.end - passage.start;
  return (
    paint(printable(passage.text.slice(0, from))) +
    emphasised(printable(passage.text.slice(from, to)), colors) +
    paint(printable(passage.text.slice(to)))
  );
}

/** As bold is written in plain text where there are no colours. */
function emphasised(text: string, colors: Colors): string {
  return colors.isColorSupported ? colors.bold(colors.inverse(text)) : `**${text}**`;
}

function explanation(answer: Answer, layout: Layout): string[] {
  const { dim } = layout.colors;
  const features = Object.entries(answer.features)
    .map(([name, value]) => `${name} ${(value as number).toFixed(3)}`)
    .join(' · ');
  const read = confidenceOf(answer.features);
  const from = `${read.toFixed(3)} from ${features}`;
  return [
    dim(
      read === answer.confidence
        ? `confidence ${from}`
        : `confidence ${answer.confidence.toFixed(3)} by what is asked for; what was read has ${from}`,
    ),
    ...answer.passages.map((passage) => dim(explainedScore(passage))),
    '',
  ];
}

function explainedScore({ sentence, score, scores }: Citation): string {
  const { dense, lexical, relevance, margin } = scores;
  const read =
    relevance === null || margin === null
      ? 'not read'
      : `relevance ${relevance.toFixed(2)}, span margin ${margin.toFixed(2)}`;
  return `sentence ${String(sentence)}: score ${score.toFixed(3)} from ${read}, cosine ${dense.toFixed(3)}, BM25 ${lexical.toFixed(2)}`;
}
