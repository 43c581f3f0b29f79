import { list, SHORT_TITLES } from './words/words.js';

/**
 * What `Intl.Segmenter` gets wrong about sentences, as data. It follows Unicode's sentence breaks,
 * which know punctuation and case but no abbreviation. Measured by `npm run eval-splitter`.
 */

/**
 * Never the last word of a sentence: titles as they are shortened, and words that link two others.
 */
const NEVER_LAST = [
  ...[...SHORT_TITLES].map((title) => title.charAt(0).toUpperCase() + title.slice(1)),
  // Of several people; written out, as an s behind each title would make `Pres` the `Press`.
  ...list('Drs Profs Gens Lts Sens Reps Govs'),
  ...list('vs v cf viz approx e.g i.e'),
];

/** Last words only where what follows can hardly be anything but a new sentence. */
const SELDOM_LAST = list(`
  Inc Ltd Co Corp Cos Bros Dept Univ Assn Jr Sr Esq St Mt Ft Ave Blvd Rd Hwy al etc est Ph Ed ed
  eds Ala Ariz Ark Cal Calif Colo Conn Del Fla Ill Ind Kan Mass Md Mich Minn Mo Mont Neb Nev Okla
  Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que`);

/** Go on where a number follows: `No. 10`, `pp. 3–7`, `Jan. 5`, `c. 1871`. */
const BEFORE_NUMBER = list(`
  No Nos no nos p pp c ca Vol vol Vols vols Op op Fig fig Figs figs Art art Ch ch Sec sec Sect
  para Pt Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`);

/** Open a new sentence, whatever abbreviation stands before: `at 5 a.m. | The U.S. …`. */
const SENTENCE_OPENERS = list(`
  The This That These Those There Here He She It They We You His Her Its Their Our But And So Or
  Yet In On At If When While After Before Since As For From With By To However Meanwhile Although
  Though Because Then Now What Why How Who Where Not No Some Many Most Both Each Every All One An`);

/** Attach a speaker to a quotation that ends in ! or ?: `“Why?” Mr Smith asked.` */
const SPEECH_VERBS = list(`
  said says asked asks added adds replied replies wrote writes told tells shouted cried wondered`);

const NO_OPENER = `(?!["“‘'(]*${anyOf(SENTENCE_OPENERS)}(?![\\p{L}\\p{N}'’.]))`;

/** A boundary is dropped where `last` matches the word before it and `next` what follows. */
export interface JoinRule {
  /** Matched against the last word with its marks, up to the space before it. */
  readonly last: RegExp;
  readonly next: RegExp;
}

export const JOIN_RULES: readonly JoinRule[] = [
  // Lt. | Gen. | Smith
  { last: abbreviation(NEVER_LAST), next: /^/u },
  // Acme Inc. | Chairman Smith; but: Acme Inc. The firm …
  { last: abbreviation(SELDOM_LAST), next: new RegExp(`^${NO_OPENER}`, 'u') },
  // No. | 10 Downing Street
  { last: abbreviation(BEFORE_NUMBER), next: /^[\d#]/u },
  // the U.S. | Congress, 5 p.m. | Monday, Ph.D. | Jones; but: in the U.S. The visit …
  { last: /^["“‘'([]*(?:\p{L}{1,2}\.)+\p{L}{1,2}\.$/u, next: new RegExp(`^${NO_OPENER}`, 'u') },
  // George W. | Bush; but: World War I. Germany …
  { last: /^["“‘'([]*(?!I)\p{Lu}\.[)\]]?$/u, next: new RegExp(`^${NO_OPENER}\\p{Lu}`, 'u') },
  // I. | M. Pei, z. | B.
  { last: /^["“‘'([]*\p{L}\.$/u, next: /^\p{L}\./u },
  // And (really!) | so on; “Why?” | he asked; Yahoo! | shares
  { last: /!["”’)\]]*$|[?]["”’)\]]+$/u, next: /^\p{Ll}\P{Lu}/u },
  // 「本当？」 | と彼は言った
  { last: /[」』]$/u, next: /^と/u },
  // “Stop!” | Mr Smith said.
  {
    last: /[!?]["”’]+$/u,
    next: new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}${anyOf(SPEECH_VERBS)}\\b`, 'u'),
  },
  // Viva Maria! | (1965)
  { last: /[!?]["”’]*$/u, next: /^\(\s*(?:\p{Ll}|\d)/u },
];

/** The end of a sentence about what somebody wrote on the network X, no initial of a name. */
export const NETWORK_END = /(?:^|\s)(?:on|to|via) X\.$/u;

/** A list's number or letter, which opens the first sentence of its item: `1. | First item`. */
export const LIST_MARK = /^[•*–-]?\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]$/u;

const FOOTNOTE = String.raw`\[(?:\d[\d,–-]*|\p{Ll}[\p{Ll}\d ?]{0,39})\]`;

/** Sentences may also begin after these. */
export const SPLIT_RULES: readonly RegExp[] = [
  // Wait… | What?
  /…["”’)\]]*\s+(?=["“‘(]*\p{Lu})/gu,
  // It cost 5 million. | 10 people left. – in the US. | (http://www.example.com)
  /[.!?]["”’)\]]*\s+(?=\d|\(\p{Ll})/gu,
  // Sure. | wikiHow is … – In the end. | iPhones …
  /[.!?]["”’)\]]*\s+(?=\p{Ll}{1,8}\p{Lu})/gu,
  // in Rome. [12] [citation needed] | Later
  new RegExp(`[.!?…]["”’)]*(?:\\s*${FOOTNOTE})+\\s+(?=\\P{Ll})`, 'gu'),
];

/** A mark that ends a sentence only before a space, unlike 。: not within node.js or a.b?c=d. */
export const NEEDS_SPACE = /[!-~…”’]$/u;

/** Marks that open a quotation or bracket go with the sentence after. */
export const OPENING_MARK = /[\s"'\p{Pi}\p{Ps}]/u;

/**
 * Closing marks and footnote marks go with the sentence before:
 * `to tango.” | The`, `Rome. [12] | Later`.
 */
export const SENTENCE_TAIL = new RegExp(
  `(?:["'\\p{Pf}\\p{Pe}]|[“‘](?=\\s))*(?:\\s*${FOOTNOTE})*`,
  'uy',
);

/** Words that point back when a sentence opens with them. */
const POINTING_BACK = [
  ...list(`
    he she it they we his her hers its their theirs him them this that these those such both neither`),
  'the former',
  'the latter',
  'the same',
];

export const POINTS_BACK = new RegExp(
  `^[\\s"“‘'«(–—-]*${anyOf(POINTING_BACK)}(?![\\p{L}\\p{N}])`,
  'iu',
);

/** A pattern of any of the words. */
function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].map((word) => word.replaceAll('.', '\\.')).join('|')})`;
}

/** Matches any of the words, with a full stop behind it. */
function abbreviation(words: Iterable<string>): RegExp {
  return new RegExp(`^["“‘'([]*${anyOf(words)}\\.$`, 'u');
}
