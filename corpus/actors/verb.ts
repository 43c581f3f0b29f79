import { hasSense } from './lexicon.js';
import type { Token } from './token.js';

/** True for verbs and auxiliaries, in any form. */
export function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** True where `verb` is denied: `has not | said`. */
export function isNegated(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; /^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? ''); i--) {
    if (/^(?:not|n['’]t|never)$/u.test(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** True for verbs of saying, asking, claiming. */
export function isSpeech(verb: Token): boolean {
  return hasSense(verb.lemma, 'communication') || SPEECH.has(verb.lemma);
}

/** True for verbs of thinking, wanting, fearing. */
export function isThought(verb: Token): boolean {
  return hasSense(verb.lemma, 'thought') || THOUGHT.has(verb.lemma);
}

/** True where a subject of the verb states what it thinks: believes, hopes, fears. */
export function isBelief(verb: Token): boolean {
  return THOUGHT.has(verb.lemma);
}

/** Verbs of speech whose commonest sense is another. */
const SPEECH = new Set(
  'say tell add call note warn write insist conclude explain respond reply continue admit find reveal show confirm point joke quip go recall argue claim'.split(
    ' ',
  ),
);
const THOUGHT = new Set(
  'think believe hope fear want expect feel know consider worry agree doubt'.split(' '),
);
