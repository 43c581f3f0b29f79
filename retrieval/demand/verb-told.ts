import { AUXILIARY } from './auxiliaries.js';
import { familyOf, pastFormsLike } from './verb-forms.js';

/** Words that may stand between a subject and its verb. */
const HELPER = `(?:${AUXILIARY}|be|been|being|also|never|not|\\p{L}+ly|\\p{L}+n['’]t)`;

/** Her brother | , Paul Klein, | would sue. */
const BESIDE = '(?:,[^,.;]{1,40},)?';

const NOUN = "(?<noun>(?:(?!and )[\\p{L}'’-]+ ){0,3}?[\\p{L}'’-]+)";
/** Somebody who is told by what they are to another, behind whose they are: her | brother, Paul Klein, | would sue. */
export const OWNED = `${NOUN}${BESIDE}`;

interface VerbTold {
  readonly forms: readonly string[];
  /** Patterns. */
  readonly any: string;
  readonly withHelpers: string;
}

/** A verb as it is told in any form, after "did" in its past ones alone: | has been killed |, | killed |, where whoever is killed dies. */
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
