import { plainWords } from '../../corpus/plain-letters.js';
import { DENIES } from '../denial-words.js';
import { OPPOSITES } from '../opposites.js';
import { wholeWord } from '../whole-word.js';
import { type Demand, ofPassage } from './marked.js';
import { isOpenQuestion } from './question-kind.js';

/** What is told of the opposite is no answer: "what does the law allow?" where the law bans it. */
export function oppositeDemand(question: string): Demand | null {
  if (!isOpenQuestion(question) || DENIES.test(question)) return null;
  // Ann Rose has not risen.
  const asked = plainWords(question).filter((word) => word !== 'rose');
  const demanded = OPPOSITES.flatMap(([one, other]) => {
    const [isOne, isOther] = [holdsAny(asked, one), holdsAny(asked, other)];
    if (isOne === isOther) return [];
    return isOne ? { own: one, opposite: other } : { own: other, opposite: one };
  });
  if (demanded.length === 0) return null;
  return ofPassage(({ text }) => {
    // to decline to say so is no decline
    const told = plainWords(text.replace(/(?<!\p{L})declin\p{L}+ to(?!\p{L})/giu, ' '));
    return (
      DENIES.test(text) ||
      demanded.every(({ own, opposite }) => !holdsAny(told, opposite) || holdsAny(told, own))
    );
  });
}

function holdsAny(words: readonly string[], forms: ReadonlySet<string>): boolean {
  return words.some((word) => forms.has(word));
}

const SIDE =
  /(?:^| )(?<verb>argue|argued|campaign|campaigned|fight|fought|rule|ruled|speak|spoke|vote|voted|voting) (?<side>for|against)(?: |$)/u;

/** Who voted for it is not who voted against it. */
export function sideDemand(question: string): Demand | null {
  const side = SIDE.exec(question)?.groups?.['side'];
  if (side === undefined) return null;
  const other = side === 'for' ? 'against' : '(?:for|in favou?r)';
  const own = side === 'for' ? '(?:for|in favou?r)' : 'against';
  const verb = '(?:argu|campaign|f[io]u?ght|rul|sp[eo]a?k|vot)\\p{L}*';
  const onOther = new RegExp(wholeWord(`${verb} ${other}`), 'iu');
  const onOwn = new RegExp(wholeWord(own), 'iu');
  return ofPassage(({ text }) => !onOther.test(text) || onOwn.test(text));
}
