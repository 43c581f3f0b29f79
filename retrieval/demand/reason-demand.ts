import { DENIES } from '../wording/denial-words.js';
import { wholeWord } from '../wording/whole-word.js';
import { type Demand } from './marked.js';

const CONCESSION = new RegExp(
  wholeWord('although|despite|even (?:if|though)|in spite of|notwithstanding|regardless of|though'),
  'iu',
);

const BEHIND_CONCESSION = new RegExp(`${CONCESSION.source}[^,.;]*$`, 'iu');

/**
 * A clause that tells something else, or what followed: was fined, | which she denied |; not: the
 * camp, | which is full |, refused them.
 */
const BESIDE = /^(?:(?:after|for) )?which(?!\p{L})/iu;
const ENDS_IN_BESIDE = /, which (?:(?:he|it|she|they) )?$/u;
/**
 * Behind such a clause, the verb of the subject that it tells of: the camp, which is full|, refused
 * them |.
 */
const GOES_ON = /^, (?!and |but |or |which )/u;

/**
 * What tells when: was asked to stay | until it is known |; why it has not been decided may be told
 * so.
 */
const WHEN = /^(?:before|till|until)(?!\p{L})/iu;

const BECAUSE = wholeWord('as|because|for|since');
/**
 * Before what follows from something: the line closed, after which | the town was fed by mules |.
 */
const BEHIND_CAUSE = new RegExp(`, (?:after|for) which(?:(?!${BECAUSE})[^.;])*$`, 'u');

/** No reason, but the denial of one: | It was not the money |, she says. */
const NO_REASON =
  /^(?:it|that|this)(?: (?:is|was) not|['’]s not| (?:is|was)n['’]t) (?!just |merely |only |simply )[^,;:–—]+$/iu;

/**
 * Why something is done is not what it is done in spite of: marched
 * despite | a cut in the tax |; nor up to when, nor what is said to be no reason.
 */
export function reasonDemand(question: string): Demand | null {
  if (!/^(?:how come|why|for what reason)(?:'s)? /u.test(question) || CONCESSION.test(question))
    return null;
  const isDenied = DENIES.test(question);
  return ({ text, before, after }) =>
    (GOES_ON.test(after) || (!BESIDE.test(text) && !ENDS_IN_BESIDE.test(before))) &&
    (isDenied || !(WHEN.test(text) || NO_REASON.test(text))) &&
    !BEHIND_CAUSE.test(before) &&
    !BEHIND_CONCESSION.test(before) &&
    CONCESSION.exec(text)?.index !== 0;
}
