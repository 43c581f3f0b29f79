import { formsOf } from '../wording/verb-forms.js';
import { wholeWord } from '../wording/whole-word.js';

/** Verbs behind which stands what somebody says or thinks. */
const VERBS =
  'add announce argue ask believe call claim demand fear feel hope insist recommend reckon report say suggest tell think urge want warn';

const FORMS = VERBS.split(' ').flatMap((verb) => [...formsOf(verb), `${verb}s`]);

/** Finds a form of a verb of saying or thinking. */
export const TELLS = new RegExp(wholeWord(FORMS.join('|')), 'iu');
