import { verbKind } from '../../corpus/words/lexicon.js';
import { list } from '../../corpus/words/words.js';
import { AUXILIARY } from './auxiliaries.js';

/**
 * Verbs whose past forms do not end in -ed: the base, the past tense, then each further participle.
 */
const IRREGULAR = `arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,
bend bent,bet bet,bid bid,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,
bring brought,broadcast broadcast,build built,burn burned burnt,burst burst,buy bought,cast cast,catch caught,
choose chose chosen,cling clung,come came come,cost cost,creep crept,cut cut,deal dealt,dig dug,do did done,
draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,
fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden,forecast forecast,
foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,
give gave given,go went gone,grow grew grown,hang hung hanged,have had,hear heard,hide hid hidden,hit hit,
hold held,hurt hurt,keep kept,kneel knelt,know knew known,lay laid,lead led,leap leaped leapt,
learn learned learnt,leave left,lend lent,let let,lie lay lain lied,light lit,lose lost,make made,mean meant,
meet met,mislead misled,mistake mistook mistaken,overcome overcame overcome,override overrode overridden,
overrun overran overrun,oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,
pay paid,prove proved proven,put put,quit quit,read read,rebuild rebuilt,repay repaid,rewrite rewrote rewritten,
ride rode ridden,ring rang rung,rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,
send sent,set set,shake shook shaken,shed shed,shine shone,shoot shot,show showed shown,shrink shrank shrunk,
shut shut,sing sang sung,sink sank sunk,sit sat,slay slew slain,sleep slept,slide slid,speak spoke spoken,
spend spent,spin spun,spit spat,split split,spread spread,spring sprang sprung,stand stood,steal stole stolen,
stick stuck,sting stung,strike struck,strive strove striven,swear swore sworn,sweep swept,swell swelled swollen,
swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told,think thought,
throw threw thrown,thrust thrust,tread trod trodden,undergo underwent undergone,understand understood,
undertake undertook undertaken,undo undid undone,uphold upheld,upset upset,wake woke woken,wear wore worn,
weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood,
write wrote written`;

const PAST: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR.split(/,\s*/u).map((verb) => {
    const [base = '', ...past] = verb.split(' ');
    return [base, past] as const;
  }),
);

/** Verbs that end as past forms do, beside those that are irregular as well. */
const BASES_IN_ED = list('exceed need proceed speed succeed weed');

/**
 * The past tense and the participle of a verb that is given as its base, as
 * buy is. Example: bought; wrote, written.
 */
export function pastForms(verb: string): readonly string[] {
  const irregular = PAST.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/u.test(verb)) return [verb.replace(/y$/u, 'ied')];
  return [`${verb}ed`, `${verb}${verb.slice(-1)}ed`];
}

/**
 * All forms of a verb that is given as its base, but that of "he", "she" and "it".
 * Example: buy, bought, buying. A last letter that may be doubled stands in both ways,
 * one of which is no word: opened, openned.
 */
export function formsOf(verb: string): ReadonlySet<string> {
  const stem = verb.replace(/ie$/u, 'y').replace(/(?<=[^aeio])e$/u, '');
  return new Set([verb, ...pastForms(verb), `${stem}ing`, `${stem}${stem.slice(-1)}ing`]);
}

/**
 * The past tense and the participle of the verb of which a word is one of the two; null where it is
 * neither. Example: of wrote, wrote and written.
 */
export function pastFormsLike(past: string): readonly string[] | null {
  const irregular = [...PAST.values()].find((forms) => forms.includes(past));
  return irregular ?? (endsAsPast(past) ? [past] : null);
}

/**
 * All forms of every verb that a word may be a form of. Example: of left, those of
 * leave; of freed, those of free and fre.
 */
export function familyOf(word: string): ReadonlySet<string> {
  const irregular = [...PAST].flatMap(([base, past]) => (past.includes(word) ? base : []));
  return new Set([...irregular, ...regularBases(word)].flatMap((base) => [...formsOf(base)]));
}

/** True of a word that ends as regular past forms do and is one. */
function endsAsPast(word: string): boolean {
  return word.endsWith('ed') && !PAST.has(word) && !BASES_IN_ED.has(word);
}

/**
 * The bases of which a word is a form if they are regular: itself where it ends neither in -ed nor
 * in -ing.
 */
function regularBases(word: string): string[] {
  const isForm = endsAsPast(word) || (word.endsWith('ing') && !PAST.has(word));
  if (!isForm) return [word];
  const stem = word.replace(/(?:ed|ing)$/u, '');
  const undoubled = stem.replace(/([^aeiou])\1$/u, '$1');
  return [stem, `${stem}e`, undoubled, stem.replace(/i$/u, 'y'), stem.replace(/y$/u, 'ie')];
}

const BEHIND_AUXILIARY = new RegExp(`(?<!\\p{L})(?:${AUXILIARY})(?:n't)? `, 'u');
const DETERMINERS = list(
  'a an any each every her his its many most my our some that the their these this those your',
);

/**
 * Forms of the verbs of a question that tell what was done: of "when will the
 * hostages be freed?" free, freed, freeing.
 */
export function verbsAsked(question: string): string[] {
  const [, ...behind] = question.split(BEHIND_AUXILIARY);
  const words = (behind.length === 0 ? question : behind.join(' ')).match(/[\p{L}'-]+/gu) ?? [];
  const families = words.flatMap((word, i) =>
    DETERMINERS.has(words[i - 1] ?? '') || !/^\p{L}{3,}$/u.test(word) ? [] : [familyOf(word)],
  );
  return families.flatMap((family) =>
    [...family].some((form) => verbKind(form) !== 'other') ? [...family] : [],
  );
}
