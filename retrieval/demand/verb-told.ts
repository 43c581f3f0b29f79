import { AUXILIARY } from '../wording/auxiliaries.js';
import { familyOf, pastFormsLike } from '../wording/verb-forms.js';

/** Words that may stand between a subject and its verb. */
const HELPER = `(?:${AUXILIARY}|be|been|being|also|never|not|\\p{L}+ly|\\p{L}+n['’]t)`;

/** A name beside a noun: her brother | , Paul Klein, | would sue. */
const NAME_BESIDE = '(?:,[^,.;]{1,40},)?';

const NOUN = "(?<noun>(?:(?!and )[\\p{L}'’-]+ ){0,3}?[\\p{L}'’-]+)";
/** A pattern of somebody behind whose they are: her | brother, Paul Klein, | would sue. */
export const OWNED = `${NOUN}${NAME_BESIDE}`;

interface VerbTold {
  readonly forms: readonly string[];
  /** A pattern of any form. */
  readonly any: string;
  /** A pattern of a form as a sentence has it behind its subject. */
  readonly withHelpers: string;
}

/**
 * How an article may tell of a verb that a question asks about.
 *
 * Example: of "resign", `any` finds "resigning", and `withHelpers` "resigned" and "will
 * resign" but not "resign" alone, which is what a question has behind "did". Of "die" also
 * "was killed", as whoever is killed dies.
 */
export function verbTold(verb: string): VerbTold {
  const family = [...familyOf(verb)];
  const forms = family.includes('die') ? [...family, 'drowned', 'killed', 'murdered'] : family;
  const alone = forms.filter((form) => form !== verb || pastFormsLike(verb) !== null);
  return {
    forms,
    any: `(?:${forms.join('|')})(?!\\p{L})`,
    withHelpers: `(?:(?:${HELPER} )+(?:${forms.join('|')})|(?:${alone.join('|')}))(?!\\p{L})`,
  };
}
