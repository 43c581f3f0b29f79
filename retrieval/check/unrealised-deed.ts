import { plainCase } from '../../corpus/plain-letters.js';
import { INTENDED, POSSIBLE } from '../unrealised.js';
import { familyOf } from '../verb-forms.js';
import { wholeWord } from '../whole-word.js';

/** What could have come about: may have | pushed |, might have been | seen |. */
const PERHAPS_DONE = /(?<!\p{L})(?:could|may|might) (?:well )?have (?:been )?(?<verb>\p{L}+)/gu;
/** What is thought of: considered | closing | it, were planning a | strike |. */
const THOUGHT_OF =
  /(?<!\p{L})(?:consider|discuss|plan|propos|suggest|threaten|weigh)\p{L}* (?:an? |the )?(?:[\p{L}\p{N}-]+ ){0,2}?(?<verb>\p{L}+ing|strike|vote|walkout|sale|boycott)(?!\p{L})/gu;
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
  /(?<!\p{L})(?:aim|ask|call|consider|demand|expect|hop(?:e|ing)|inten[dt]|offer|plan|pledg|promis|propos|threat|urg(?:e|ing)|vow|want|wish|would like)\p{L}*(?!\p{L})/u;
const HELPING = new Set(['be', 'do', 'get', 'go', 'have', 'make', 'take']);

/** True where a claim tells as done, or sure, what a text only tells as planned, wished or possible. */
export function isUnrealised(claim: string, text: string): boolean {
  const [claimed, told] = [plainCase(claim), plainCase(text)];
  if (UNDECIDED.test(claimed) || WISH.test(claimed)) return false;
  const frames = FUTURE.test(claimed) ? [POSSIBLE] : [PERHAPS_DONE, INTENDED, POSSIBLE, THOUGHT_OF];
  const words = wordsOf(claimed);
  const rest = wordsOf(frames.reduce((left, frame) => left.replace(frame, ' '), told));
  return frames
    .flatMap((frame) => [...told.matchAll(frame)].flatMap(({ groups }) => groups?.['verb'] ?? []))
    .filter((verb) => !HELPING.has(verb))
    .some((verb) => {
      const forms = new Set([...familyOf(verb), `${verb}s`, `${verb}es`]);
      return words.some((word) => forms.has(word)) && !rest.some((word) => forms.has(word));
    });
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}
