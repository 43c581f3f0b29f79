import { hasSense } from '../lexicon.js';
import type { Token } from '../token.js';
import { isProgressive, isSpeech } from '../verb.js';
import { list } from '../words.js';

/** A token with the tags of wink, and what stands beside it. */
export interface Place {
  readonly token: Token;
  /** The token before it in its passage. */
  readonly before: Token | undefined;
  /** The token after it in its passage. */
  readonly next: Token | undefined;
  /** All tokens of the article, and the index of `token` among them. */
  readonly tokens: readonly Token[];
  readonly i: number;
}

/** What tells where wink gets a tag wrong, and the right one. */
export interface TagRule {
  /** Sentences in which it applies: to the token between bars. */
  readonly examples: readonly string[];
  /** The right tag. */
  readonly pos: string;
  readonly applies: (place: Place) => boolean;
}

/** True of a noun that may be a verb of speech: claims, notes. */
export function namesSpeech({ lower }: Token): boolean {
  const verb = lower.replace(/s$/u, '');
  if (verb === 'radio') return false;
  return hasSense(verb, 'communication') || /^(?:estimate|fear|hope)$/u.test(verb);
}

/** True of a verb's bare form, and none that is its past too. */
export function isBaseForm({ pos, lower, lemma }: Token): boolean {
  return pos === 'VERB' && lower === lemma && !PAST_ALIKE.has(lower);
}

const PAST_ALIKE = list(
  'put set cut hit let read shut cost hurt beat bet burst cast quit rid shed split spread thrust upset',
);

/** True of a verb of speech that has its subject before it: said, warns. */
export function isSpoken(verb: Token): boolean {
  return verb.pos === 'VERB' && isSpeech(verb) && verb.lower !== verb.lemma && !isProgressive(verb);
}
