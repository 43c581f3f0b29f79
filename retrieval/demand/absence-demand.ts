import type { Passage } from '../../corpus/passage.js';
import { termsOf } from '../index/lexical-index.js';
import { wholeWord } from '../wording/whole-word.js';
import type { Demand } from './marked.js';

const WHOSE_HEAD =
  /^who(?:'s| is| was| are)? (?:the )?(?:[\p{L}-]+ )?(?<noun>\p{L}+)(?: (?:of|at|in) (?<of>.+))?$/u;

const WHO_HEADS = /^who (?<verb>\p{L}+?)(?:s|ed)? (?<of>.+)$/u;

/**
 * Nobody is what the article says there is none of: "who leads the
 * movement?", where the movement has no leader.
 */
export function lackDemand(question: string, passages: readonly Passage[]): Demand | null {
  const { verb, of: led } = WHO_HEADS.exec(question)?.groups ?? {};
  const { noun = `${verb ?? ''}er`, of = led } = WHOSE_HEAD.exec(question)?.groups ?? {};
  if (of === undefined || !/^\p{L}{4,}$/u.test(noun)) return null;
  const none = new RegExp(
    wholeWord(
      `(?:(?:are|had|has|have|is|was|were) (?:no|without)|without)(?: an?)? (?:[\\p{L}-]+ )?${noun}`,
    ),
    'iu',
  );
  const named = [...termsOf(of)];
  const lacking = passages.filter(({ text }) => {
    const terms = termsOf(text);
    return none.test(text) && named.every((term) => terms.has(term));
  });
  return lacking.length === 0 ? null : ({ passage }) => lacking.includes(passage);
}

const TO_COME = /^when (?:is|are|will|does|do) /u;

/** No date has been set for | the trial |; ended without a date for | another round |. */
const NO_DATE =
  /(?<!\p{L})(?:no|without(?: an?)?|not (?:set|named|given|announced) an?)(?: \p{L}+){0,2} (?:date|timetable)(?: \p{L}+){0,4}? for (?<event>[^,.;]+)/iu;

/**
 * "When will the next round begin?" is answered nowhere but where the article says
 * that no date is set for another round.
 */
export function undatedDemand(question: string, passages: readonly Passage[]): Demand | null {
  if (!TO_COME.test(question)) return null;
  const asked = termsOf(question);
  const undated = passages.flatMap(({ text }) => {
    const event = NO_DATE.exec(text)?.groups?.['event'];
    return event === undefined ? [] : [...termsOf(event)].filter((term) => asked.has(term));
  });
  if (undated.length === 0) return null;
  return ({ passage: { text } }) => {
    const terms = termsOf(text);
    return undated.some((term) => terms.has(term));
  };
}
