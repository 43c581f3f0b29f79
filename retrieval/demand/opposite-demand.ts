import { OPPOSITES } from '../opposites.js';
import { type Demand, ofPassage } from './marked.js';

const NEGATION =
  /(?<!\p{L})(?:cannot|neither|never|no|nobody|none|not|without)(?!\p{L})|n['’]t(?!\p{L})/iu;
/** To "did prices fall?" it is an answer that they rose. */
const OPEN_QUESTION = /(?:^| )(?:how|wh(?:at|en|ere|ich|om?|ose|y))(?:'s)?(?= )/u;

/** What is told of the opposite is no answer: "what does the law allow?" where the law bans it. */
export function oppositeDemand(question: string): Demand | null {
  if (!OPEN_QUESTION.test(question) || NEGATION.test(question)) return null;
  // Ann Rose has not risen.
  const asked = wordsOf(question).filter((word) => word !== 'rose');
  const demanded = OPPOSITES.flatMap(([one, other]) => {
    const [isOne, isOther] = [holdsAny(asked, one), holdsAny(asked, other)];
    if (isOne === isOther) return [];
    return isOne ? { own: one, opposite: other } : { own: other, opposite: one };
  });
  if (demanded.length === 0) return null;
  return ofPassage(({ text }) => {
    // to decline to say so is no decline
    const told = wordsOf(text.replace(/(?<!\p{L})declin\p{L}+ to(?!\p{L})/giu, ' '));
    return (
      NEGATION.test(text) ||
      demanded.every(({ own, opposite }) => !holdsAny(told, opposite) || holdsAny(told, own))
    );
  });
}

function holdsAny(words: readonly string[], forms: ReadonlySet<string>): boolean {
  return words.some((word) => forms.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
