import { verbKind } from '../../corpus/words/lexicon.js';
import { familyOf, pastFormsLike } from '../wording/verb-forms.js';
import { SAYING } from './claim-rules.js';
import { type ClauseWord, clauseWordsOf } from './clause-words.js';

/** What two do to each other, or one who is told of with them: met, agreed, married. */
const MUTUAL =
  /^(?:agree|argu|clash|divorc|draw|drew|fight|fought|join|link|marri|marry|me?et|play|resembl|shar|talk|unit)/u;
const BEFORE_PARTICIPLE = /^(?:am|are|be|been|being|get|got|is|was|were)$/u;
const BEFORE_VERB = /^(?:can|could|did|do|does|may|might|must|not|should|to|will|would|.+n't)$/u;
/** Words between a form of "be" and its participle, at most: was | never fully | paid. */
const REACH = 3;

/** Who does something to whom in a text, as stems. */
interface Deed {
  readonly doer: ReadonlySet<string>;
  readonly sufferer: ReadonlySet<string>;
}

/**
 * True where doer and sufferer of a claim's verb are exchanged in a
 * text: Lee sued Roe, Lee was sued by Roe.
 */
export function isExchanged(claim: string, text: string): boolean {
  const [claimed, told] = [clauseWordsOf(claim), clauseWordsOf(text)];
  return claimed.some((verb, i) => {
    if (!isDeed(verb, claimed[i - 1])) return false;
    const forms = familyOf(verb.text);
    const own = deedAt(claimed, i);
    return told.some((other, j) => {
      if (!forms.has(other.text)) return false;
      const { doer, sufferer } = deedAt(told, j);
      return (
        haveCommon(own.doer, sufferer) &&
        haveCommon(own.sufferer, doer) &&
        !haveCommon(own.doer, doer)
      );
    });
  });
}

/**
 * True of a verb, not of a noun that is written like one: Lee | sued | Roe, but: the | finance |
 * director.
 */
function isDeed({ text, term }: ClauseWord, before: ClauseWord | undefined): boolean {
  if (term === null || MUTUAL.test(text) || SAYING.test(text)) return false;
  if (pastFormsLike(text) === null && !BEFORE_VERB.test(before?.text ?? '')) return false;
  return [...familyOf(text)].some((form) => verbKind(form) !== 'other');
}

function deedAt(words: readonly ClauseWord[], verb: number): Deed {
  const [left, right] = [termsOf(words.slice(0, verb)), termsOf(words.slice(verb + 1))];
  const by = words.findIndex(({ text }, i) => i > verb && text === 'by');
  const isPassive =
    words.slice(Math.max(0, verb - REACH), verb).some(({ text }) => BEFORE_PARTICIPLE.test(text)) ||
    (by > 0 && by <= verb + REACH + 1 && pastFormsLike(words[verb]?.text ?? '') !== null);
  if (!isPassive) return { doer: left, sufferer: right };
  return { doer: termsOf(by < 0 ? [] : words.slice(by + 1)), sufferer: left };
}

function termsOf(words: readonly ClauseWord[]): Set<string> {
  return new Set(words.flatMap(({ term }) => term ?? []));
}

function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((term) => other.has(term));
}
