import { plainCase } from '../../corpus/shared/plain-letters.js';
import { INTENDED, POSSIBLE } from '../wording/unrealised.js';
import { familyOf, pastForms, pastFormsLike } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';

/** What could have come about: may have | pushed |, might have been | seen |. */
const PERHAPS_DONE = /(?<!\p{L})(?:could|may|might) (?:well )?have (?:been )?(?<verb>\p{L}+)/gu;
/** What is thought of: considered | closing | it, were planning a | strike |. */
const THOUGHT_OF =
  /(?<!\p{L})(?:consider|discuss|plan|propos|suggest|threaten|weigh)\p{L}* (?:an? |the )?(?:[\p{L}\p{N}-]+ ){0,2}?(?<verb>\p{L}+ing|strike|vote|walkout|sale|boycott)(?!\p{L})/gu;
/**
 * What is yet to come: will | close |, 'll be | sold |, is going to | resign |, were to | meet |.
 */
const TO_COME =
  /(?:(?<!\p{L})(?:will|would|going to|(?<=(?<!\p{L})(?:am|are|is|was|were) )to)|['’]ll)(?: also| not| never| now| soon| still| \p{L}+ly)?(?: be)? (?<verb>\p{L}+)/gu;
/** A claim that tells of more than deeds: may, wants to, whether. */
const UNDECIDED = new RegExp(
  wholeWord(
    'can|could|if|may|maybe|might|must|ought|perhaps|possible|possibly|potential\\p{L}*|probably|should|would',
  ),
  'u',
);
const FUTURE = /(?<!\p{L})(?:about to|going to|gonna|won't|will)(?!\p{L})|['’]ll(?!\p{L})/u;
/** What was to be, the claim tells as a wish or a plan, too. */
const WISH =
  /(?<!\p{L})(?:aim|ask|call|consider|demand|expect|hop(?:e|ing)|inten[dt]|offer|plan|pledg|promis|propos|think\p{L}* (?:about|of)|threat|urg(?:e|ing)|vow|want|wish|would like)\p{L}*(?!\p{L})/u;
const LIGHT_VERBS = new Set(['be', 'do', 'get', 'go', 'have', 'make', 'take']);

/**
 * True where a claim tells as done, or sure, what a text only tells as
 * planned, wished, possible or yet to come.
 */
export function isUnrealised(claim: string, text: string): boolean {
  const [claimed, told] = [plainCase(claim), plainCase(text)];
  if (UNDECIDED.test(claimed) || WISH.test(claimed)) return false;
  const inAnyForm = (verb: string): string[] => [...familyOf(verb), `${verb}s`, `${verb}es`];
  if (FUTURE.test(claimed)) return isOnlyIn([POSSIBLE], inAnyForm, claimed, told);
  return (
    isOnlyIn([PERHAPS_DONE, INTENDED, POSSIBLE, THOUGHT_OF], inAnyForm, claimed, told) ||
    isOnlyIn([TO_COME], pastOf, claimed, told)
  );
}

/**
 * The past forms of a verb or of a past form. What closes in May will close then; so none of what
 * is written like the present, as of cost.
 */
function pastOf(verb: string): readonly string[] {
  const past = pastForms(verb);
  return past.includes(verb) ? [] : (pastFormsLike(verb) ?? past);
}

/** True where a claim has some form of a verb that a text has in certain frames alone. */
function isOnlyIn(
  frames: readonly RegExp[],
  formsOf: (verb: string) => readonly string[],
  claimed: string,
  told: string,
): boolean {
  const words = wordsOf(claimed);
  const rest = wordsOf(frames.reduce((left, frame) => left.replace(frame, ' '), told));
  const framed = frames.flatMap((frame) =>
    [...told.matchAll(frame)].flatMap(({ groups }) => groups?.['verb'] ?? []),
  );
  return framed.some((verb) => {
    if (LIGHT_VERBS.has(verb)) return false;
    const forms = new Set(formsOf(verb));
    return words.some((word) => forms.has(word)) && !rest.some((word) => forms.has(word));
  });
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}
