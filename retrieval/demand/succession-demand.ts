import { wholeWord } from '../wording/whole-word.js';
import { type Demand, ofPassage } from './marked.js';

const TAKING_OFFICE =
  /^when (?:did|was|were|is|had|has) (?<name>.+?) (?:appointed|become|been|begin|elected|inaugurated|made|named|start|sworn in|take (?:charge|office|over|the \p{L}+))(?: |$)/u;
const BEFORE_PREDECESSOR =
  '(?:in place of|ousted|replac(?:ed|es|ing)|succe(?:eded|eds|eding)|successor to|succession to|t(?:ake|akes|aking|ook) over from|unseated)';

/**
 * When somebody takes office is not when another takes it from them: succeeded | Peter Holm | in
 * 2019.
 */
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

/** Who was Lee's | successor |, who | succeeded | Lee, who was the mayor | after | Lee. */
const SUCCESSOR =
  /^who(?:m| was| is|'s)? (?:(?<owner>.+?)'s? (?:\p{L}+ )?(?<side>successor|predecessor)|the (?<noun>successor|predecessor) (?:of|to) (?<of>.+)|(?<verb>came after|followed|replaced|succeeded|came before|preceded) (?<named>.+?))(?: (?:as|at|in) .+)?$/u;
const COMES_AFTER = '(?:followed|replaced|succeeded|took over from)';

/**
 * Who comes after somebody is not who came before, and the other way round: "who was Lee's
 * successor?" is not answered with | Tom Roe |, who was replaced by Lee.
 */
export function successorDemand(question: string): Demand | null {
  const { owner, side, noun, of, verb, named } = SUCCESSOR.exec(question)?.groups ?? {};
  const name = /\p{L}{3,}$/u.exec(owner ?? of ?? named ?? '')?.[0];
  if (name === undefined) return null;
  const isAfter = !/^(?:predecessor|came before|preceded)$/u.test(side ?? noun ?? verb ?? '');
  const names = `(?:[\\p{L}.’'-]+,? ){0,5}?${name}(?!\\p{L}|['’])`;
  const first = `(?<!\\p{L})(?:${name}(?:,? (?:who )?|[^.;]{1,80}? (?:and|who) )(?:was|is|were) ${COMES_AFTER}|(?<!(?:be|been|is|was|were) )${COMES_AFTER} (?!by |as )${names})`;
  const later = `(?<!\\p{L})(?:${name},? (?:who )?(?:had )?${COMES_AFTER} (?!by )|(?:was|were|been) ${COMES_AFTER} [^.;]{0,30}?by ${names})`;
  const [right, wrong] = (isAfter ? [first, later] : [later, first]).map(
    (pattern) => new RegExp(pattern, 'iu'),
  );
  return ofPassage(({ text }) => right?.test(text) === true || wrong?.test(text) !== true);
}
