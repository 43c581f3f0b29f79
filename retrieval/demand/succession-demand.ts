import { wholeWord } from '../whole-word.js';
import { type Demand, ofPassage } from './marked.js';

const TAKING_OFFICE =
  /^when (?:did|was|were|is|had|has) (?<name>.+?) (?:appointed|become|been|begin|elected|inaugurated|made|named|start|sworn in|take (?:charge|office|over|the \p{L}+))(?: |$)/u;
const BEFORE_PREDECESSOR =
  '(?:in place of|ousted|replac(?:ed|es|ing)|succe(?:eded|eds|eding)|successor to|succession to|t(?:ake|akes|aking|ook) over from|unseated)';

/** When somebody takes office is not when another takes it from them: succeeded | Peter Holm | in 2019. */
export function successionDemand(question: string): Demand | null {
  const name = /\p{L}{3,}$/u.exec(TAKING_OFFICE.exec(question)?.groups?.['name'] ?? '')?.[0];
  if (name === undefined) return null;
  const left = new RegExp(
    `(?<!\\p{L})${BEFORE_PREDECESSOR} (?:[\\p{L}.’'-]+ ){0,4}?${name}(?!\\p{L}|['’])|(?<!\\p{L})${name},? (?:who )?(?:was|is|were) (?:replaced|succeeded|ousted) by`,
    'giu',
  );
  const named = new RegExp(wholeWord(name), 'iu');
  return ofPassage(({ text }) => {
    const rest = text.replace(left, ' ');
    return rest === text || named.test(rest);
  });
}
