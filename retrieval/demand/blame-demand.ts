import type { Demand } from './marked.js';

/** Whose | fault | is it, who was | to blame |; not: who | blames | the council. */
const AT_FAULT = /^(?:who(?:'s| is| was| were|se) )(?:.+ )?(?:at fault|fault|to blame)(?: |$)/u;

const BLAMES =
  /^(?:,[^,.;]{1,40},|,)? (?:(?:\p{L}+ly|also|had|has|have|later|who) )*(?:accus(?:ed?|es|ing)|blam(?:ed?|es|ing)|criticis(?:ed?|es)|fault(?:ed|s))(?!\p{L})/u;

/** Who is to blame is not who blames somebody: | the manager |, Tom Reed, blames the council. */
export function blameDemand(question: string): Demand | null {
  if (!AT_FAULT.test(question)) return null;
  return ({ after }) => !BLAMES.test(after);
}
