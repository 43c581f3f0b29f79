import { wholeWord } from '../wording/whole-word.js';
import { type Demand } from './marked.js';

const CONCESSION = new RegExp(
  wholeWord('although|despite|even (?:if|though)|in spite of|notwithstanding|regardless of|though'),
  'iu',
);

const BEHIND_CONCESSION = new RegExp(`${CONCESSION.source}[^,.;]*$`, 'iu');

/** A clause that tells something else, or what came later: was fined, | which she denied |; it closed | before prices rose |. */
const BESIDE = /^(?:before|(?:(?:after|for) )?which)(?!\p{L})/iu;
const ENDS_IN_BESIDE = /, which (?:(?:he|it|she|they) )?$/u;

const BECAUSE = wholeWord('as|because|for|since');
/** Before what follows from something: the line closed, after which | the town was fed by mules |. */
const BEHIND_CAUSE = new RegExp(`, (?:after|for) which(?:(?!${BECAUSE})[^.;])*$`, 'u');

/** Why something is done is not what it is done in spite of: marched despite | a cut in the tax |. */
export function reasonDemand(question: string): Demand | null {
  if (!/^(?:how come|why|for what reason)(?:'s)? /u.test(question) || CONCESSION.test(question))
    return null;
  return ({ text, before }) =>
    !BESIDE.test(text) &&
    !ENDS_IN_BESIDE.test(before) &&
    !BEHIND_CAUSE.test(before) &&
    !BEHIND_CONCESSION.test(before) &&
    CONCESSION.exec(text)?.index !== 0;
}
