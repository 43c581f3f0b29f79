import type { Phrase } from '../../grammar/phrase.js';
import { isPlaceName } from '../../words/geography.js';
import { singularOf } from '../../words/lexicon.js';
import { isOwnersMark } from '../../words/token.js';
import { isSpeech } from '../../words/verb.js';
import { isPossessivePronoun, list } from '../../words/words.js';
import type { Entity, EntityMention } from '../entity.js';
import { phrasesIn, type Reading } from '../reading.js';

/**
 * True of whoever tells by what is theirs: | the CSC |'s figures show, | her | study
 * found, a report by | Hale Bank | says, in | his | view; but not: | England |'s
 * figures show, a | Cardiff | study found.
 */
export function isReportOwner(
  reading: Reading,
  { likelyType, name }: Entity,
  { phrase, passage }: EntityMention,
): boolean {
  if (likelyType !== 'person' && likelyType !== 'organisation') return false;
  const { tokens } = reading;
  const isPossessive =
    phrase.kind === 'pronoun' && isPossessivePronoun(tokens[phrase.from]?.lower ?? '');
  const isOwner = isPossessive || phrase.nested === 'owner';
  if (isOwner && isViewOf(reading, phrase)) return true;
  const isMaker =
    phrase.nested === 'modifier' && likelyType === 'organisation' && !isPlaceName(name);
  const isAuthor = tokens[phrase.from - 1]?.lower === 'by';
  return phrasesIn(reading, passage).some((report) => {
    const isWithin = report.from <= phrase.from && phrase.to <= report.to && report !== phrase;
    const isHost = isOwner || isMaker ? isWithin : isAuthor && report.to === phrase.from - 1;
    return isHost && report.kind === 'nominal' && isTellingReport(reading, report);
  });
}

/** True of what somebody thinks: in | her | view, in | Ann Lee |'s opinion. */
function isViewOf({ tokens }: Reading, { from, to }: Phrase): boolean {
  const noun = tokens[isOwnersMark(tokens[to]) ? to + 1 : to];
  return tokens[from - 1]?.lower === 'in' && /^(?:view|opinion)$/u.test(noun?.lower ?? '');
}

/** True of a report that a sentence is told by: its | figures | show. */
function isTellingReport({ tokens, grammarOf }: Reading, report: Phrase): boolean {
  const grammar = grammarOf.get(report);
  const noun = tokens[report.head]?.lower ?? '';
  if (report.nested !== null || !REPORTS.has(singularOf(noun))) return false;
  const verb = tokens[grammar?.verb ?? -1];
  const tells = verb !== undefined && (isSpeech(verb) || verb.lemma === 'suggest');
  return grammar?.preposition === 'according to' || (tells && grammar?.form === 'active');
}

const REPORTS = list(
  'report study survey statement website poll review research analysis data figure estimate',
);
