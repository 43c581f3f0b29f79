/**
 * What the sentence library gets wrong, as data. Each rule looks at the text just before and just
 * after a boundary that the library proposes. Measured by `npm run eval-splitter`.
 */

/**
 * Marks that hide sentence ends from the library: it never splits between them, although quotations
 * and brackets often hold several sentences. They are blanked out before it sees the text.
 */
export const HIDING_MARKS = /["‘“”„«»()[\]]/g;

/** Closing marks belong to the sentence before: `to tango.” | The US president`. */
export const CLOSING_MARKS = /^["”’»')\]]+(?=\s|$)/u;

/** The same, set off by a space, as tokenised texts have it: `it was wonderful " | Moreau said`. */
export const DETACHED_CLOSING_MARK = /^\s+["'”’](?=\s)/u;

/** Footnote marks belong to the sentence before: `in Rome. [12] | Later`. */
export const FOOTNOTE_MARKS = /^(?:\[[^\]\n]{1,40}\]\s*)+/u;

/** What stands before every true boundary; the library also cuts very long runs at fixed lengths. */
export const SENTENCE_END = /[\p{Sentence_Terminal}…:;]["”’»)\]]*\s*(?:\[[^\]\n]{1,40}\]\s*)*$/u;

/** A full stop before one of these ends a sentence, even an abbreviation's: `at 5 a.m. | The U.S.`. */
export const SENTENCE_OPENERS =
  /[.!?]\s+(?=(?:The|This|That|These|Those|There|He|She|It|They|We|You|His|Her|Its|Their|But|And|So|In|On|At|If|When|While|After|As|For|However|Meanwhile|What|Why|How|Who)\s)/gu;

/** Abbreviations that a name, a number or another word follows in the same sentence. */
const NEVER_LAST = [
  ...['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'Prof', 'Rev', 'Hon', 'St', 'Mme', 'Mlle', 'Messrs'],
  ...['Gen', 'Lt', 'Col', 'Maj', 'Capt', 'Cmdr', 'Adm', 'Sgt', 'Cpl', 'Pvt', 'Brig'],
  ...['Sen', 'Rep', 'Gov', 'Pres', 'Amb', 'Supt', 'Det', 'Insp', 'Atty', 'Sec'],
  ...['vs', 'v', 'cf', 'viz', 'approx', 'ca', 'e\\.g', 'i\\.e', 'M\\.?Sc', 'B\\.?Sc'],
];

/** Abbreviations that go on only when a number follows: `No. 10`, `pp. 3–7`. */
const BEFORE_NUMBER = [
  'No',
  'Nos',
  'no',
  'nos',
  'p',
  'pp',
  'fig',
  'Fig',
  'vol',
  'Vol',
  'Art',
  'art',
];

/** Verbs that attach a speaker to a quotation ending in ! or ?: `“Why?” Mr Smith asked.` */
const SPEECH_VERBS =
  'said|says|asked|asks|added|adds|replied|replies|wrote|writes|told|tells|shouted|cried|wondered';

/** A proposed boundary is dropped where `before` matches the text that ends there and `after` what follows. */
export interface JoinRule {
  readonly before: RegExp;
  readonly after: RegExp;
}

export const JOIN_RULES: readonly JoinRule[] = [
  // We just ... | don't know.
  { before: /(?:\.\.+|…)["”’)\]]*\s*$/u, after: /^["“‘([]*\p{Ll}/u },
  // a boundary never stands before a mark that closes or continues
  { before: /\S\s*$/u, after: /^[\])”’»,;:.!?]/u },
  // “Why?” | he asked. – “Stop!” | Mr Smith said.
  {
    before: /[!?]["”’]\s*$/u,
    after: new RegExp(`^(?:\\p{Ll}|(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}(?:${SPEECH_VERBS})\\b)`, 'u'),
  },
  // 1. | First item
  { before: /^\(?(?:\d{1,3}|[a-z])[.)]\s*$/iu, after: /^\S/u },
  // Viva Maria! | (1965)
  { before: /[!?]["”’]?\s*$/u, after: /^\(\s*(?:\p{Ll}|\d)/u },
  // Lt. | Gen. | Smith
  { before: new RegExp(`(?:^|[\\s("“'‘])(?:${NEVER_LAST.join('|')})\\.\\s*$`, 'u'), after: /^\S/u },
  // No. | 10 Downing Street
  {
    before: new RegExp(`(?:^|[\\s("“'‘])(?:${BEFORE_NUMBER.join('|')})\\.\\s*$`, 'u'),
    after: /^\d/u,
  },
  // J. | K. Rowling
  { before: /(?:^|[\s.])\p{Lu}\.\s*$/u, after: /^(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll}/u },
];

/** Characters before a boundary that the rules may look at. */
export const RULE_WINDOW = 60;

/** Words that point back when a sentence opens with them. */
export const POINTS_BACK =
  /^[\s"“‘'«(–—-]*(?:he|she|it|they|we|his|her|hers|its|their|theirs|him|them|this|that|these|those|such|both|neither|the former|the latter|the same)(?![\p{L}\p{N}])/iu;
