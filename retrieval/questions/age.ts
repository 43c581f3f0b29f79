import type { Actor, Mention } from '../../corpus/actors/actor.js';
import type { Passage } from '../../corpus/passage.js';
import { isWithin, type Span } from '../../corpus/span.js';
import { isSomebody } from '../../corpus/words/noun-class.js';
import { NUMBER_WORD } from '../wording/amount-pattern.js';
import { type Finding, FINDING_CONFIDENCE } from './finding.js';

const YEARS = `\\d{1,3}|(?:${NUMBER_WORD})(?:-(?:${NUMBER_WORD}))?`;
/** Behind a name: Ann Lee|, 42,| or |, aged ten,| or | (42)|, Ann | is 42 years old. */
const BEHIND = new RegExp(
  `^(?:,? \\((?:aged )?|, (?:aged |now |who is )?|,? aged |(?: is| was|, who is|, who was)(?= \\S+ years old) )(?<age>${YEARS})(?=[,;:.)!?–—]| –| years old|$)`,
  'iu',
);
/** Before it, or as its first words: |42-year-old| nurse Ann Lee. */
const BEFORE = new RegExp(`(?<age>${YEARS})[- ]year[- ]old(?: (?<noun>[\\p{L}-]+))? $`, 'iu');
const FIRST = new RegExp(`^(?:(?:an?|the) )?(?<age>${YEARS})[- ]year[- ]old(?!\\p{L})`, 'iu');

/** How old somebody is: where their years stand right beside their name. */
export function ageOf(actor: Actor, passages: readonly Passage[]): Finding | null {
  if (actor.type !== 'person') return null;
  for (const mention of actor.mentions) {
    const passage = passages.find((candidate) => isWithin(mention, candidate));
    const answer = passage === undefined ? null : ageBeside(mention, passage);
    if (passage !== undefined && answer !== null)
      return { passages: [{ index: passage.index, answer }], confidence: FINDING_CONFIDENCE };
  }
  return null;
}

function ageBeside(mention: Mention, passage: Passage): Span | null {
  if (mention.kind === 'pronoun') return null;
  const [start, end] = [mention.start - passage.start, mention.end - passage.start];
  const first = FIRST.exec(mention.text)?.groups?.['age'];
  if (first !== undefined) return spanIn(passage, passage.text.indexOf(first, start), first);
  const behind = BEHIND.exec(passage.text.slice(end));
  const { age } = behind?.groups ?? {};
  if (age !== undefined) return spanIn(passage, passage.text.indexOf(age, end), age);
  const before = BEFORE.exec(passage.text.slice(0, start));
  const { age: told, noun } = before?.groups ?? {};
  if (before === null || told === undefined) return null;
  return noun === undefined || isSomebody(noun) ? spanIn(passage, before.index, told) : null;
}

function spanIn({ start }: Passage, at: number, text: string): Span {
  return { text, start: start + at, end: start + at + text.length };
}
