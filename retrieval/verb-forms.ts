import { verbKind } from '../corpus/words/lexicon.js';

/** Verbs whose past forms are no -ed: base, past, and the participle where it differs. */
const IRREGULAR = `beat beat beaten,become became become,begin began begun,bet bet,bite bit bitten,blow blew blown,break broke broken,bring brought,
build built,buy bought,cast cast,catch caught,choose chose chosen,come came come,cost cost,cut cut,do did done,draw drew drawn,
drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,
fly flew flown,forget forgot forgotten,freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,
hang hung hanged,have had,hear heard,hide hid hidden,hit hit,hold held,hurt hurt,keep kept,know knew known,lay laid,lead led,
leave left,lend lent,let let,lie lay lain lied,light lit,lose lost,make made,mean meant,meet met,pay paid,put put,quit quit,read read,
ride rode ridden,ring rang rung,rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,send sent,set set,
shake shook shaken,shoot shot,show showed shown,shut shut,sing sang sung,sink sank sunk,sit sat,sleep slept,speak spoke spoken,
spend spent,split split,spread spread,stand stood,steal stole stolen,strike struck,swear swore sworn,sweep swept,swim swam swum,
take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,wear wore worn,win won,write wrote written`;

const PAST: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR.split(/,\s*/u).map((verb) => {
    const [base = '', ...past] = verb.split(' ');
    return [base, past] as const;
  }),
);

/** The past tense and the participle of a verb in small letters: buy is bought, write wrote or written. */
export function pastForms(verb: string): readonly string[] {
  const irregular = PAST.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/u.test(verb)) return [verb.replace(/y$/u, 'ied')];
  return [`${verb}ed`, `${verb}${verb.slice(-1)}ed`];
}

/** All forms of a verb but that of he, she and it: buy, bought, buying. */
export function formsOf(verb: string): ReadonlySet<string> {
  const stem = verb.replace(/(?<=[^aeiou])e$/u, '');
  return new Set([verb, ...pastForms(verb), `${stem}ing`, `${stem}${stem.slice(-1)}ing`]);
}

/** The past tense and the participle of the verb of a past form: of wrote, wrote and written; null of what is none. */
export function pastFormsLike(past: string): readonly string[] | null {
  const irregular = [...PAST.values()].find((forms) => forms.includes(past));
  return irregular ?? (past.endsWith('ed') ? [past] : null);
}

/** All forms of the verbs that a word may be a form of: of left, leave, left and leaving; of freed, free too. */
export function familyOf(word: string): ReadonlySet<string> {
  const irregular = [...PAST].flatMap(([base, past]) => (past.includes(word) ? base : []));
  const stem = /^(?<stem>.+)(?:ed|ing)$/u.exec(word)?.groups?.['stem'];
  const regular =
    stem === undefined
      ? [word]
      : [stem, `${stem}e`, stem.replace(/([^aeiou])\1$/u, '$1'), stem.replace(/i$/u, 'y')];
  return new Set([...irregular, ...regular].flatMap((base) => [...formsOf(base)]));
}

const AUXILIARY =
  /(?<!\p{L})(?:am|are|can|could|did|do|does|had|has|have|is|may|might|shall|should|was|were|will|would)(?:n't)? /u;
const DETERMINERS = new Set(
  'a an any each every her his its many most my our some that the their these this those your'.split(
    ' ',
  ),
);

/** Forms of the verbs of a question that tell what was done: of "when will the hostages be freed?" free, freed, freeing. */
export function verbsAsked(question: string): string[] {
  const [, ...behind] = question.split(AUXILIARY);
  const words = (behind.length === 0 ? question : behind.join(' ')).match(/[\p{L}'-]+/gu) ?? [];
  const families = words.flatMap((word, i) =>
    DETERMINERS.has(words[i - 1] ?? '') || !/^\p{L}{3,}$/u.test(word) ? [] : [familyOf(word)],
  );
  return families.flatMap((family) =>
    [...family].some((form) => verbKind(form) !== 'other') ? [...family] : [],
  );
}
