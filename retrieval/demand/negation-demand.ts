import { plainCase } from '../../corpus/plain-letters.js';
import { verbsAsked } from '../verb-forms.js';
import type { Demand } from './marked.js';

/** Asks for a time, a place, somebody or something of what was done; not "will it?". */
const OPEN_QUESTION = /(?:^| )(?:how|wh(?:at|en|ere|ich|om?|ose|y))(?:'s)?(?= )/u;
const FOR_TIME = /^(?:when|(?:in |on )?(?:what|which) (?:day|month|year))(?: |'s )/u;
/** A question with one of these asks for what is not done, or since when it is not. */
const NEGATION =
  /(?<!\p{L})(?:cannot|instead|last|never|no|nobody|non|none|not|without)(?!\p{L})|n't(?!\p{L})/u;

/** Up to the verb that is denied: will | not be | freed, has | not yet been | freed. */
const NOT =
  "(?<!\\p{L})(?!(?<=would )not have|wouldn't have)(?:not|never|cannot|\\p{L}+n't)(?! (?:just|merely|only|simply) ) (?:(?!(?:and|as|but|for|that|till|to|until|which|who) )\\p{L}+ ){0,3}?";
/** | no deal was | reached, | none of the hostages were | freed */
const NO_ONE =
  "(?<!\\p{L})(?:neither|no|no one|nobody|none)(?! (?:doubt|fewer|later|less|longer|matter|more|sooner|wonder) )(?: (?!(?:and|but|except|that|which|who) )[\\p{L}'-]+){0,6}? ";
const DENIAL = /(?<!\p{L})(?:cannot|neither|never|no|nobody|none|not)(?!\p{L})|n't(?!\p{L})/u;
/** What turns the denial round: | not | on Friday | but on | Sunday. */
const TURNED = /(?<!\p{L})(?:but|except|instead|only|rather|till|unless|until|without)(?!\p{L})/u;
/** Its verb tells something else: but | signed it | in 1988. */
const VERB_BEHIND_BUT = /(?<!\p{L})but (?!(?:also|at|by|for|from|in|on|only|to|with) )/u;

/**
 * What did not happen tells no time, nor place, nor anything else of it: "when will they be freed?" is not answered where
 * they will not be freed in | March |, nor "when did it ratify the pact?" where it signed it in | 1988 | and did not ratify it.
 */
export function negationDemand(question: string): Demand | null {
  if (!OPEN_QUESTION.test(question) || NEGATION.test(question)) return null;
  const verbs = verbsAsked(question);
  if (verbs.length === 0) return null;
  const verb = `(?:${verbs.join('|')})(?!\\p{L})`;
  const denied = new RegExp(`(?:${NOT}|${NO_ONE})${verb}`, 'gu');
  const done = new RegExp(`(?<!\\p{L})${verb}`, 'u');
  const isForTime = FOR_TIME.test(question);
  return ({ passage, before, text }) => {
    const plain = plainCase(passage.text);
    if (!DENIAL.test(plain)) return true;
    const [found] = plain.matchAll(denied);
    if (found === undefined || done.test(plain.replace(denied, ' '))) return true;
    const end = found.index + found[0].length;
    const between = plain.slice(end, before.length) + plainCase(text);
    if (before.length < end) return !isForTime;
    return TURNED.test(between) && !VERB_BEHIND_BUT.test(between);
  };
}
