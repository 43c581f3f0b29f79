import { hasSense } from './lexicon.js';
import type { Token } from './token.js';
import { list } from './words.js';

/** True for verbs and auxiliaries, in any form. */
export function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** True of a verb in -ing. */
export function isProgressive({ lower }: Token): boolean {
  return lower.endsWith('ing');
}

/** True of a form that may be a past participle: `claimed`, `held`. */
export function mayBeParticiple({ lower }: Token): boolean {
  return PAST_PARTICIPLE.test(lower);
}

const PAST_PARTICIPLE =
  /(?:ed|en|wn|rn)$|^(?:made|held|built|found|left|run|led|won|sold|told|sent|paid|lost|kept|taught|bought|brought|caught|hit|put|set|shot|hurt|cut|read|met|heard|hung|struck|bound|dealt|meant|laid|fed|spent|sung|begun|swung|torn|worn|done)$/u;

/** True where `verb` is denied: `has not | said`. */
export function isNegated(tokens: readonly Token[], verb: number): boolean {
  for (let i = verb - 1; /^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? ''); i--) {
    if (/^(?:not|n['’]t|never)$/u.test(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** True for verbs of saying, asking, claiming. */
export function isSpeech(verb: Token): boolean {
  if (SILENT.has(verb.lemma)) return false;
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

/** Verbs that tell of what is not said. */
const SILENT = list(
  'ignore disregard snub summon introduce nominate film photograph videotape interview investigate sign wave bless confer transmit issue submit',
);

/** Verbs of speech whose commonest sense is another. */
const SPEECH = list(
  'say tell add tweet call rule estimate note warn write insist conclude explain respond reply continue admit find reveal show confirm point joke quip go recall argue claim',
);
const THOUGHT = list('think believe hope fear want expect feel know consider worry agree doubt');

/**
 * True of verbs whose object is what somebody says: `announce`, `deny`; of
 * `deny` and its like only with a clause.
 */
export function isTelling({ lemma }: Token): boolean {
  return TELLING.has(lemma) || CLAUSE_NEEDING.has(lemma);
}

const TELLING = list(
  'say tell add note write announce claim argue insist warn state report explain recall reply respond admit declare confirm comment describe predict suggest stress reveal conclude observe remark promise mention joke accuse threaten caution acknowledge estimate contend assert allege concede emphasise emphasize underline testify demand',
);

/**
 * True of a verb that tells what somebody wants by the word behind it:
 * | called | for a vote, | ruled | out a sale.
 */
export function tellsWithNext({ lemma }: Token, next: Token | undefined): boolean {
  return (lemma === 'call' && next?.lower === 'for') || (lemma === 'rule' && next?.lower === 'out');
}

/**
 * True of verbs that tell only what a clause behind them holds: denied | it had, but not: believes
 * in him.
 */
export function needsClause({ lemma }: Token): boolean {
  return CLAUSE_NEEDING.has(lemma);
}

const CLAUSE_NEEDING = list('deny suspect believe think maintain');

/** True of verbs whose object is a clause rather than somebody: who said | the man was ill. */
export function takesClause({ lemma }: Token): boolean {
  return CLAUSE_TAKING.has(lemma);
}

const CLAUSE_TAKING = list('say think believe claim argue insist hope fear');

/**
 * True of verbs behind which a clause may begin without `that`: warned
 * | Lee was ill; but not: defended | Lee.
 */
export function mayTakeClause(verb: Token): boolean {
  if (takesClause(verb) || takesNobody(verb) || isBelief(verb)) return true;
  return isTelling(verb) && !/^(?:accuse|describe|mention|threaten)$/u.test(verb.lemma);
}

/** True of verbs of speech whose object is never somebody: `said | Ann Lund` is said by her. */
export function takesNobody({ lemma }: Token): boolean {
  return NOBODY_TAKING.has(lemma);
}

const NOBODY_TAKING = list('say add reply respond insist joke quip explain conclude');

/** True of verbs whose object is whoever is quoted: The paper quoted | Ann Lee | as saying. */
export function takesQuoted({ lemma }: Token): boolean {
  return lemma === 'quote' || lemma === 'cite' || lemma === 'report';
}

/** True of verbs whose past is nobody's description: nobody is `apologised`. */
export function isNeverParticiple({ lemma }: Token): boolean {
  return NEVER_PARTICIPLE.has(lemma);
}

const NEVER_PARTICIPLE = list(
  'say agree disagree apologise apologize resign decide refuse vow fail arrive happen react respond reply appear remain emerge insist complain argue warn',
);

/** True of verbs that take somebody and what they say or take of him: accuse | them | of theft. */
export function takesOf({ lemma }: Token): boolean {
  return OF_TAKING.has(lemma);
}

const OF_TAKING = list('accuse acquit convict deprive rid rob strip absolve');
