import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { overlap } from '../../corpus/span.js';
import { termsOf } from '../index/lexical-index.js';
import { DO, HAVE } from '../wording/auxiliaries.js';
import { pastFormsLike } from '../wording/verb-forms.js';
import { mayBe } from './doer-demand.js';
import { type Party, partyOf } from './doing.js';
import type { Demand } from './marked.js';
import { subjectOf, type Verb } from './verb-subject.js';

/** What of theirs a question asks for: how many seats do | the Greens have |. */
const ASKED = new RegExp(`(?:^| )(?:${DO}|${HAVE}) (?<rest>.+)$`, 'u');
const OWNING = /^(?:get|got|have|hold|own|possess)$/u;
const OWNS =
  /(?<!\p{L})(?:ha[ds]|have|gets?|got|h[eo]lds?|own(?:ed|s)?|possess(?:ed|es)?)(?= (?!to )(?<next>[\p{L}\p{N}]+))/giu;

/**
 * What somebody has is not what another has: "how many seats do the Greens have?"
 * not "the Liberals hold | eight | seats".
 */
export function ownerDemand(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  const words = ASKED.exec(question)?.groups?.['rest']?.split(' ') ?? [];
  const owner = partyOf(words, directory, passages);
  if (owner === null) return null;
  const [verb = '', next = ''] = words.slice(owner.name.split(' ').length);
  if (!OWNING.test(verb) || next === 'to' || pastFormsLike(next) !== null) return null;
  return ({ passage, before, text }) => {
    const owns = owningIn(passage, before.length) ?? owningIn(passage, before.length + text.length);
    const subject = owns === null ? null : subjectOf(owns, passage, directory.actors);
    if (subject === null || subject === owner.actor || mayBe(subject, owner)) return true;
    return isTold(owner, passage);
  };
}

/**
 * The last verb of owning that stands in a passage before a place; not one that
 * helps another: | have | tabled a motion.
 */
function owningIn({ text, start }: Passage, end: number): Verb | null {
  const found = [...text.slice(0, end + 1).matchAll(OWNS)].findLast(
    ({ groups }) => pastFormsLike(groups?.['next'] ?? '') === null,
  );
  if (found === undefined) return null;
  const at = start + found.index;
  return { start: at, end: at + found[0].length, isPast: true };
}

/** Whether a passage tells of somebody, by name or otherwise. */
function isTold({ name, actor }: Party, passage: Passage): boolean {
  const told = termsOf(passage.text);
  return (
    actor?.mentions.some((mention) => overlap(mention, passage)) === true ||
    [...termsOf(name)].some((term) => told.has(term))
  );
}
