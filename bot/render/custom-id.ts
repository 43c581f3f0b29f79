import type { Article } from '../../corpus/article.js';

/**
 * What a button or form does. All of it stands in the button's id, so that it works after a restart
 * too.
 */
export type CustomId =
  /** Shows a sentence, or several in a row, among its neighbours. */
  | { readonly action: 'context'; readonly sentence: number; readonly lastSentence: number }
  /** Opens the further passages, given by their sentence numbers. */
  | { readonly action: 'more'; readonly sentences: readonly number[] }
  /** Turns to a page of them, counted from 1. */
  | { readonly action: 'page'; readonly page: number; readonly sentences: readonly number[] }
  /** Turns to a page of what an actor said and did, counted from 1. */
  | { readonly action: 'actor'; readonly page: number; readonly actor: string }
  /** Turns to a page of the list of actors. */
  | { readonly action: 'actors'; readonly page: number }
  /** Turns to a page of the quotations: of one actor, or null for all. */
  | { readonly action: 'quotes'; readonly page: number; readonly actor: string | null }
  /** Of a menu: shows the actor whose id is chosen. */
  | { readonly action: 'choose-actor' }
  /** Opens the form for another question. */
  | { readonly action: 'follow-up' }
  /** Says whether an answer was right; its sentence is null where the article did not say. */
  | {
      readonly action: 'feedback';
      readonly verdict: 'up' | 'down';
      readonly sentence: number | null;
    }
  /** Of a form: says what would have been right instead of this sentence. */
  | { readonly action: 'comment'; readonly sentence: number | null };

/**
 * Digits of the article's hash that an id begins with: sentence numbers of another article mean
 * nothing.
 */
const TAG_LENGTH = 8;

/** Discord's limit, in characters, less the tag and its colon. */
const MAX_LENGTH = 100 - TAG_LENGTH - 1;

const NO_SENTENCE = 'none';

/** An id as it was read. */
interface TaggedId {
  readonly id: CustomId;
  /** As articleTag gives it for the article that the button or form is about. */
  readonly tag: string;
}

/** Short for the article, in ids. */
export function articleTag({ sha256 }: Article): string {
  return sha256.slice(0, TAG_LENGTH);
}

/**
 * The id of a button, menu or form, at most 100 characters; further passages that do not
 * fit in are left out. An actor's id always fits in: it is 60 characters of a name at
 * most, and a number where names are alike.
 *
 * @param article that it is about
 */
export function formatCustomId(id: CustomId, article: Article): string {
  return `${articleTag(article)}:${formatAction(id)}`;
}

/** What the button or form of this id does; null for an id that is none of ours. */
export function parseCustomId(text: string): TaggedId | null {
  const [, tag, action] = /^([0-9a-f]{8}):(.+)$/s.exec(text) ?? [];
  if (tag === undefined || action === undefined) return null;
  const id = parseAction(action);
  return id === null ? null : { id, tag };
}

function formatAction(id: CustomId): string {
  switch (id.action) {
    case 'context':
      return `context:${id.sentence}${id.lastSentence === id.sentence ? '' : `-${id.lastSentence}`}`;
    case 'more':
      return listed('more:', id.sentences);
    case 'page':
      return listed(`page:${id.page}:`, id.sentences);
    case 'actor':
      return `actor:${id.page}:${id.actor}`;
    case 'actors':
      return `actors:${id.page}`;
    case 'quotes':
      return `quotes:${id.page}${id.actor === null ? '' : `:${id.actor}`}`;
    case 'choose-actor':
    case 'follow-up':
      return id.action;
    case 'feedback':
      return `feedback:${id.verdict}:${id.sentence ?? NO_SENTENCE}`;
    case 'comment':
      return `comment:${id.sentence ?? NO_SENTENCE}`;
  }
}

function parseAction(text: string): CustomId | null {
  if (text === 'follow-up' || text === 'choose-actor') return { action: text };
  const actors = /^(actor|actors|quotes):([1-9]\d{0,4})(?::(.+))?$/su.exec(text);
  if (actors !== null) return actorId(String(actors[1]), Number(actors[2]), actors[3] ?? null);
  const context = /^context:([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/.exec(text);
  if (context !== null) return contextId(Number(context[1]), context[2]);
  const more = /^(?:more|page:([1-9]\d{0,2})):([1-9]\d{0,6}(?:\.[1-9]\d{0,6})*)$/.exec(text);
  if (more !== null) {
    const sentences = (more[2] ?? '').split('.').map(Number);
    return more[1] === undefined
      ? { action: 'more', sentences }
      : { action: 'page', page: Number(more[1]), sentences };
  }
  const feedback = /^(?:feedback:(up|down)|comment):([1-9]\d{0,6}|none)$/.exec(text);
  if (feedback === null) return null;
  const sentence = feedback[2] === NO_SENTENCE ? null : Number(feedback[2]);
  return feedback[1] === undefined
    ? { action: 'comment', sentence }
    : { action: 'feedback', verdict: feedback[1] === 'up' ? 'up' : 'down', sentence };
}

/** @param last in digits; left out where it is the same sentence */
function contextId(sentence: number, last?: string): CustomId | null {
  if (last === undefined) return { action: 'context', sentence, lastSentence: sentence };
  const lastSentence = Number(last);
  return lastSentence > sentence ? { action: 'context', sentence, lastSentence } : null;
}

function actorId(action: string, page: number, actor: string | null): CustomId | null {
  if (action === 'quotes') return { action, page, actor };
  if (action === 'actors') return actor === null ? { action, page } : null;
  return actor === null ? null : { action: 'actor', page, actor };
}

function listed(prefix: string, sentences: readonly number[]): string {
  let id = prefix + String(sentences[0]);
  for (const sentence of sentences.slice(1)) {
    const longer = `${id}.${sentence}`;
    if (longer.length > MAX_LENGTH) break;
    id = longer;
  }
  return id;
}
