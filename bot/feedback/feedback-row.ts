import { z } from 'zod';
import type { Span } from '../../corpus/span.js';
import type { Feedback, StoredFeedback } from './feedback.js';

const ROW = z.object({
  message_id: z.string(),
  user_hash: z.string(),
  time: z.string(),
  guild_id: z.string().nullable(),
  channel_id: z.string(),
  article_id: z.string(),
  article_sha256: z.string(),
  question: z.string().nullable(),
  history: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  passage_text: z.string().nullable(),
  passage_start: z.number().nullable(),
  passage_end: z.number().nullable(),
  answer_text: z.string().nullable(),
  answer_start: z.number().nullable(),
  answer_end: z.number().nullable(),
  confidence: z.number().nullable(),
  verdict: z.enum(['right', 'wrong']),
  comment: z.string().nullable(),
});

type Row = z.input<typeof ROW>;

/** Columns of the table. */
export const COLUMNS = ROW.keyof().options;

const SPAN = z
  .object({ text: z.string(), start: z.int().nonnegative(), end: z.int() })
  .refine(
    ({ text, start, end }) => end - start === text.length,
    'is not as long as its offsets say',
  );

const FEEDBACK = z
  .object({
    time: z.iso.datetime(),
    messageId: z.string().min(1),
    passage: SPAN.nullable(),
    answer: SPAN.nullable(),
    confidence: z.number().min(0).max(1).nullable(),
  })
  .refine(({ passage, answer }) => answer === null || standsIn(answer, passage), {
    path: ['answer'],
    error: 'does not stand in the passage',
  });

/** @throws {RangeError} when feedback contradicts itself: nobody could tell later what was meant */
export function checkFeedback(feedback: Feedback): void {
  const { error } = FEEDBACK.safeParse(feedback);
  const issue = error?.issues[0];
  if (issue === undefined) return;
  throw new RangeError(`Feedback is not kept: its ${issue.path.join('.')} ${issue.message}.`);
}

/** Whether the passage holds the answer at the answer's place, letter by letter. */
function standsIn(answer: Span, passage: Span | null): boolean {
  if (passage === null) return false;
  const from = answer.start - passage.start;
  return from >= 0 && passage.text.slice(from, answer.end - passage.start) === answer.text;
}

/** Feedback as a row of the table. */
export function rowOf(userHash: string, feedback: Feedback): Row {
  const { passage, answer } = feedback;
  return {
    message_id: feedback.messageId,
    user_hash: userHash,
    time: feedback.time,
    guild_id: feedback.guildId,
    channel_id: feedback.channelId,
    article_id: feedback.article.id,
    article_sha256: feedback.article.sha256,
    question: feedback.question,
    history: JSON.stringify(feedback.history),
    passage_text: passage?.text ?? null,
    passage_start: passage?.start ?? null,
    passage_end: passage?.end ?? null,
    answer_text: answer?.text ?? null,
    answer_start: answer?.start ?? null,
    answer_end: answer?.end ?? null,
    confidence: feedback.confidence,
    verdict: feedback.verdict,
    comment: feedback.comment,
  };
}

/** The feedback in a row of the table. */
export function parseRow(row: unknown): StoredFeedback {
  const found = ROW.parse(row);
  return {
    time: found.time,
    guildId: found.guild_id,
    channelId: found.channel_id,
    messageId: found.message_id,
    userHash: found.user_hash,
    article: { id: found.article_id, sha256: found.article_sha256 },
    question: found.question,
    history: found.history,
    passage: savedSpan(found.passage_text, found.passage_start, found.passage_end),
    answer: savedSpan(found.answer_text, found.answer_start, found.answer_end),
    confidence: found.confidence,
    verdict: found.verdict,
    comment: found.comment,
  };
}

/** The span that three columns hold; null where any of them is empty. */
function savedSpan(text: string | null, start: number | null, end: number | null): Span | null {
  return text === null || start === null || end === null ? null : { text, start, end };
}
