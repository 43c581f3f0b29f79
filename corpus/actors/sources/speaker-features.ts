import { isSpeech, isThought } from '../../words/verb.js';
import type { EntityMention } from '../entity.js';
import { type Reading, tagOfPhrase } from '../reading.js';
import { actorShare, stepsOf } from '../tagging.js';
import { opensParagraph, paragraphOf, type QuotationPlace } from './quotation-place.js';
import type { Candidate } from './speaker.js';

/** What speaks for a quotation being nobody's speech, by name. */
export function silenceFeatures(reading: Reading, place: QuotationPlace): string[] {
  const length = lengthOf(place);
  const style = styleOf(reading, place);
  const before = reading.tokens[place.from - 2]?.lower ?? '';
  return [
    `none:${length}`,
    `none:${style}`,
    `none:${length}:${style}`,
    `none:${style}:${isBehindSpeech(reading, place) ? 'speech' : 'mute'}`,
    `none:${place.quotation.continues ? 'continues' : 'opens'}`,
    ...(/^(?:the|a|an|called|titled|entitled|named|so-called|of|his|her|its|their)$/u.test(before)
      ? [`none:after:${before}`, 'none:after-name-word']
      : []),
  ];
}

/** What speaks for a quotation being said by whoever says the one before. */
export function continuationFeatures(
  reading: Reading,
  before: QuotationPlace,
  place: QuotationPlace,
): string[] {
  const { start, continues } = place.quotation;
  const { end } = before.quotation;
  const paragraphs = Math.min(paragraphOf(reading, start) - paragraphOf(reading, end - 1), 2);
  const between = Math.max(0, start - end);
  const gap = between < 12 ? 0 : between < 60 ? 1 : between < 250 ? 2 : 3;
  const length = lengthOf(place);
  const style = styleOf(reading, place);
  return [
    'previous',
    ...(before.last === place.first
      ? [`previous:same-passage:${style.charAt(0)}`, `previous:same-passage:${style}:${length}`]
      : []),
    `previous:${continues ? 'continues' : 'opens'}`,
    `previous:${paragraphs}:${gap}`,
    `previous:${style}:${paragraphs}`,
    `previous:${length}:${paragraphs}`,
    `previous:opens-paragraph:${opensParagraph(reading, place) ? 1 : 0}:${paragraphs}`,
  ];
}

/**
 * What speaks for a quotation being said by whoever a mention near it stands for.
 *
 * @param before the quotation before
 */
export function attachmentFeatures(
  reading: Reading,
  before: QuotationPlace | undefined,
  place: QuotationPlace,
  { entity, mention }: Candidate,
): string[] {
  const { tokens } = reading;
  const { grammar, phrase } = mention;
  const verb = tokens[grammar.verb ?? -1];
  const act = actOf(reading, mention);
  const side = phrase.from < place.from ? 'before' : 'after';
  const passages = side === 'before' ? place.first - mention.passage : mention.passage - place.last;
  const { start, end } = place.quotation;
  const paragraphs = Math.abs(
    paragraphOf(reading, tokens[phrase.from]?.start ?? 0) -
      paragraphOf(reading, side === 'before' ? start : end - 1),
  );
  const near = nearnessOf(place, mention, act);
  const style = styleOf(reading, place);
  const where = `${side}:${Math.min(passages, 2)}:${Math.min(paragraphs, 1)}`;
  const isOuter = side === 'after' && passages === 0 && before?.last === place.first;
  const tag = tagOfPhrase(reading, phrase);
  return [
    `${act}:${where}`,
    `${act}:${where}:${near}`,
    `${act}:${shapeOf(mention)}:${side}:${near}`,
    `${side}:${Math.min(passages, 2)}:${near}:${style}`,
    `${act}:${style}:${where}`,
    `${act}:${phrase.kind}`,
    `type:${entity.type}`,
    ...stepsOf('tag:says', tag.says),
    ...stepsOf('tag', actorShare(tag)),
    `role:${phrase.nested ?? 'free'}:${roleIn(mention)}`,
    `opens:${opensParagraph(reading, place) ? 1 : 0}:${where}`,
    ...(side === 'before' ? [`mark:${markBefore(reading, place)}:${act}:${near}`] : []),
    ...(verb === undefined ? [] : [`verb:${verb.lemma}`]),
    ...(place.quotation.continues ? ['continues'] : []),
    ...(isOuter ? [`outer:${style.charAt(0)}`] : []),
  ];
}

/** The number of words of a quotation, in steps. */
function lengthOf({ from, to }: QuotationPlace): string {
  const words = to - from;
  return words < 3 ? '1' : words < 6 ? '3' : words < 12 ? '6' : '12';
}

/** Whether a quotation begins with a capital, and ends with a mark: `A.` is a whole sentence. */
function styleOf({ text }: Reading, { quotation }: QuotationPlace): string {
  const inside = text.slice(quotation.start, quotation.end);
  return `${/^\P{L}*\p{Lu}/u.test(inside) ? 'A' : 'a'}${/[.,!?]$/u.test(inside) ? '.' : ''}`;
}

/** True where a verb of speech stands before a quotation in its passage. */
function isBehindSpeech({ tokens }: Reading, { from, first }: QuotationPlace): boolean {
  for (let i = from - 1; tokens[i]?.passage === first; i--) {
    const token = tokens[i];
    if (token?.pos === 'VERB' && isSpeech(token)) return true;
  }
  return false;
}

/** What a mention does, by its verb: whether that tells that it speaks. */
function actOf({ tokens }: Reading, { grammar }: EntityMention): string {
  if (grammar.preposition === 'according to') return 'according';
  const verb = tokens[grammar.verb ?? -1];
  if (verb === undefined) return 'none';
  if (isSpeech(verb)) return grammar.form === 'passive' ? 'told' : 'speech';
  if (grammar.also !== null) return 'also';
  return isThought(verb) ? 'thought' : 'verb';
}

/** How far a quotation is from the nearer of a mention and its verb, in steps. */
function nearnessOf(
  { from, to }: QuotationPlace,
  { grammar, phrase }: EntityMention,
  act: string,
): number {
  const anchor = grammar.verb !== null && act !== 'none' ? grammar.verb : phrase.head;
  const gap =
    phrase.from < from
      ? from - Math.max(anchor, phrase.to - 1)
      : Math.min(anchor, phrase.from) - to;
  return gap <= 3 ? 0 : gap <= 6 ? 1 : gap <= 12 ? 2 : 3;
}

/** How a mention and its verb stand to each other. */
function shapeOf({ grammar }: EntityMention): string {
  if (grammar.inverted) return 'inverted';
  if (grammar.relative) return 'relative';
  return grammar.skipped ? 'skipped' : 'plain';
}

/** What a mention is in its sentence where it is no subject. */
function roleIn({ grammar }: EntityMention): string {
  if (grammar.object !== null) return 'object';
  return grammar.preposition === null ? 'other' : 'preposition';
}

/** The colon or comma before the mark that opens a quotation; empty where none is. */
function markBefore({ tokens }: Reading, { from }: QuotationPlace): string {
  const mark = tokens[from - 2]?.text ?? '';
  return mark === ':' || mark === ',' ? mark : '';
}
