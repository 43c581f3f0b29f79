import { BE } from '../wording/auxiliaries.js';
import type { Demand } from './marked.js';

const BLAMED = 'accused|blamed|criticised|faulted';

/**
 * Whose | fault | is it, who was | to blame |, who got | blamed |; not: who | blames |
 * the council, who was blamed | by | it.
 */
const AT_FAULT = new RegExp(
  `^who(?:(?:'s|se| (?:${BE})) (?:.+ )?(?:at fault|fault|to blame)|(?:'s| (?:${BE}|gets|got|(?:ha[ds]|have) been)) (?:been |being |\\p{L}+ly )*(?:${BLAMED})(?! by))(?: |$)`,
  'u',
);

const BLAMES = `(?:(?:\\p{L}+ly|also|had|has|have|later|that|which|who) )*(?:accus(?:es|ing)|blam(?:es|ing)|criticis(?:es|ing)|faults|(?:${BLAMED})(?! by))(?!\\p{L})`;
const BLAMES_BEHIND = new RegExp(`^(?:,[^,.;]{1,40},|,)? ${BLAMES}`, 'u');
const BLAMES_WITHIN = new RegExp(`, (?:which|who) ${BLAMES}`, 'u');

/** Who is to blame is not who blames somebody: | the manager |, Tom Reed, blames the council. */
export function blameDemand(question: string): Demand | null {
  if (!AT_FAULT.test(question)) return null;
  return ({ text, after }) => !BLAMES_BEHIND.test(after) && !BLAMES_WITHIN.test(text);
}
