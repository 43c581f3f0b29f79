import { hasSense, isFirstName, singularOf, verbKind } from './lexicon.js';
import { determinerOf, isPeople, isPersonNoun, isTitle } from './noun.js';
import { nounClass } from './noun-class.js';
import { isCapital, isOwnersMark, type Token } from './token.js';
import { isProgressive, isSpeech, isVerb, mayBeParticiple } from './verb.js';
import {
  BODY_NOUNS,
  isClauseOpener,
  isPossessivePronoun,
  LIMITING,
  list,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  PEOPLE_ADJECTIVES,
  PORTFOLIOS,
} from './words.js';

/** A token with the tags of wink, and what stands beside it. */
interface Place {
  readonly token: Token;
  /** The token before it in its passage. */
  readonly before: Token | undefined;
  /** The token after it in its passage. */
  readonly next: Token | undefined;
  /** All tokens of the article, and the index of `token` among them. */
  readonly tokens: readonly Token[];
  readonly i: number;
}

/** What tells where wink gets a tag wrong, and the right one. */
interface TagRule {
  /** Sentences in which it applies: to the token between bars. */
  readonly examples: readonly string[];
  /** The right tag. */
  readonly pos: string;
  readonly applies: (place: Place) => boolean;
}

/** Nouns that wink takes for verbs or adjectives. */
const NOUNS: readonly TagRule[] = [
  {
    examples: ['Those familiar with his | thinking | said so.'],
    pos: 'NOUN',
    applies: ({ token, before, next }) =>
      token.pos === 'VERB' &&
      isProgressive(token) &&
      isPossessivePronoun(before?.lower ?? '') &&
      isVerb(next),
  },
  {
    examples: ['The Israeli | military | said so.'],
    pos: 'NOUN',
    applies: ({ token, before, next }) =>
      token.lower === 'military' && isCapital(before) && isVerb(next),
  },
  {
    examples: ['Its member | states | agreed.'],
    pos: 'NOUN',
    applies: ({ token, before }) => token.lower === 'states' && before?.lower === 'member',
  },
  {
    examples: [
      "Zelensky's | chief | of staff left.",
      'Its | chief |, Mike Riley, left.',
      'Fire | chief | Zoe Brand left.',
      'A deputy | premier |, Ann Lee, left.',
    ],
    pos: 'NOUN',
    applies: ({ token, next }) =>
      token.pos === 'ADJ' &&
      /^(?:chief|head|premier|representative)$/u.test(token.lower) &&
      (next?.lower === 'of' || next?.pos === 'PUNCT' || (isCapital(next) && !isCapital(token))),
  },
  {
    // But not: the | general | election, the | major | powers.
    examples: [
      'The | general | said no.',
      'The | major | is 31.',
      'The | general |, who fled, wept.',
      'They met the | general |’s son.',
    ],
    pos: 'NOUN',
    applies: ({ token, before, next, tokens, i }) =>
      token.pos === 'ADJ' &&
      /^(?:general|major)$/u.test(token.lower) &&
      before?.lower === 'the' &&
      (isVerb(next) ||
        isOwnersMark(next) ||
        (next?.text === ',' && /^whos?e?$/u.test(tokens[i + 2]?.lower ?? ''))),
  },
  {
    examples: [
      'Its | rival | Pakike won.',
      'A former | rival |, Ann Lee, won.',
      'The Montreal | daily | La Lanterne closed.',
    ],
    pos: 'NOUN',
    applies: ({ token, next, tokens, i }) =>
      token.pos === 'ADJ' &&
      /^(?:daily|expert|professional|rival|specialist|veteran|weekly)$/u.test(token.lower) &&
      (isCapital(next) || (next?.text === ',' && isCapital(tokens[i + 2]))),
  },
  {
    examples: ['She beat an | independent | who had promised more.'],
    pos: 'NOUN',
    applies: ({ token, before, next }) =>
      token.pos === 'ADJ' && /^an?$/u.test(before?.lower ?? '') && next?.lower === 'who',
  },
  {
    examples: [
      'The retired trawler | skipper | Ann Lee left.',
      'The Hale | firm | Kestrel closed.',
    ],
    pos: 'NOUN',
    applies: isCallingBeforeName,
  },
  {
    examples: [
      'The former Ireland | international |, who retired, left.',
      'England | international | Ann Lee left.',
    ],
    pos: 'NOUN',
    applies: ({ token, before, next }) =>
      token.lower === 'international' &&
      token.pos === 'ADJ' &&
      isCapital(before) &&
      !/^(?:NOUN|ADJ)$/u.test(next?.pos ?? ''),
  },
  {
    examples: ['It was late when | finance | minister Ann Lee spoke.'],
    pos: 'NOUN',
    applies: ({ token, next }) =>
      token.pos === 'VERB' && PORTFOLIOS.has(token.lower) && next !== undefined && isTitle(next),
  },
  {
    examples: ['| Shares | in Oxley fell.'],
    pos: 'NOUN',
    applies: ({ token, before }) => before === undefined && token.lower === 'shares',
  },
  {
    examples: ['It was in the | whips | ’ office.'],
    pos: 'NOUN',
    applies: ({ token, before, next }) =>
      token.pos === 'VERB' && before?.pos === 'DET' && /^['’]s?$/u.test(next?.text ?? ''),
  },
  {
    examples: ['The American | hedge | fund closed.'],
    pos: 'NOUN',
    applies: ({ token, next, tokens, i }) =>
      isBaseForm(token) && next?.pos === 'NOUN' && isWithinNoun(tokens, i),
  },
];

/** Verbs that wink takes for nouns or adjectives. */
const VERBS: readonly TagRule[] = [
  {
    examples: ['Danny Roe | SLAMS | Rory Pask.'],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      isShoutedVerb(token) && isCapital(next) && isCapital(before) && !isShouted(before),
  },
  {
    examples: ['The clan’s mother | stares | at them.', 'Older people | account | for most.'],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      token.pos === 'NOUN' && before !== undefined && isVerbOf(before, token, next),
  },
  {
    // But not: the | alleged | fraud.
    examples: ['The lawyer | alleged | that they lied.', '“They lied,” | alleged | Tom Ray.'],
    pos: 'VERB',
    applies: ({ token, tokens, i }) => token.pos === 'ADJ' && isAllegedBy(tokens, i),
  },
  {
    examples: [
      'People who | own | the land left.',
      'The man who | shot | two officers left.',
      'The man who | shot | dead a boy left.',
    ],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      /^(?:NOUN|ADJ)$/u.test(token.pos) &&
      before?.lower === 'who' &&
      (/^(?:DET|PRON|NUM|PROPN)$/u.test(next?.pos ?? '') || next?.lower === 'dead') &&
      (mayBeParticiple(token) || verbKind(token.lower.replace(/s$/u, '')) !== 'other'),
  },
  {
    // But not: the | injured | three.
    examples: ['He later | married | Helen Moss.'],
    pos: 'VERB',
    applies: ({ token, tokens, i }) => token.pos === 'ADJ' && isPastOf(tokens, i),
  },
  {
    // But not: The pop | stars | Ann Lee and Joe Fox left.
    examples: ['The series | stars | Ola Brun as a nurse.'],
    pos: 'VERB',
    applies: ({ token, before, next, tokens, i }) => {
      if (token.lower !== 'stars' || before?.pos !== 'NOUN' || !isCapital(next)) return false;
      let end = i + 1;
      while (isCapital(tokens[end])) end++;
      return tokens[end]?.lower === 'as';
    },
  },
  {
    // But not: It cost | lives | in Hale; Kestrel | shares | fell.
    examples: [
      'Brandt | lives | in Leeds.',
      'Kovac | charges | a fee.',
      'Kovac | claims | 80 million users.',
      'Porto Central | disputes | this and says no.',
    ],
    pos: 'VERB',
    applies: isVerbOfOpeningName,
  },
  {
    examples: ['It cut its rate, | surprising | most economists.'],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      token.pos === 'ADJ' &&
      isProgressive(token) &&
      before?.text === ',' &&
      (determinerOf(next) !== null || LIMITING.has(next?.lower ?? '')),
  },
  {
    examples: ['The 67-year-old | found | her brother.'],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      token.lower === 'found' && before?.lower === 'old' && /^(?:DET|PRON)$/u.test(next?.pos ?? ''),
  },
  {
    // But not: told France Info | radio | that.
    examples: ['It was late, The Guardian | notes |.'],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      token.pos === 'NOUN' &&
      before?.pos === 'PROPN' &&
      namesSpeech(token) &&
      (next === undefined || next.pos === 'PUNCT'),
  },
  {
    // But not: He made accusations, | claims | that were false.
    examples: [
      'The Star, a tabloid, | claims | that the minister lied.',
      'Carl Dent, who | claims | that the minister lied, left.',
      'Ben Roth | estimates | that half the fish died.',
    ],
    pos: 'VERB',
    applies: ({ token, tokens, i }) => token.pos === 'NOUN' && isTellingThat(tokens, i),
  },
  {
    // But not: the police | reports | that were lost, its brand | claims | in Hale.
    examples: [
      'The company | points | out that it was late.',
      'The website | states | that it was late.',
      'As the pollster | notes |: “It was late.”',
      '“It was late,” the government | notes | in an appeal.',
      'It was late, the newspaper | remarks |.',
      'As Cole | points | out, it was late.',
      'It can hear, a team of researchers | reports | in the journal.',
    ],
    pos: 'VERB',
    applies: isTellingOfOne,
  },
  {
    examples: ['The Independent | quotes | ex-general Tom Ray: “We were lost.”'],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      token.lower === 'quotes' &&
      isCapital(before) &&
      /^(?:ADJ|DET|NOUN|PRON|PROPN)$/u.test(next?.pos ?? ''),
  },
  {
    examples: ['| Cross-examined | by Ann Lee, he agreed.'],
    pos: 'VERB',
    applies: ({ token, before, next }) =>
      before === undefined && token.lower.endsWith('-examined') && next?.lower === 'by',
  },
];

/** Words of names that wink takes for anything else. */
const NAMES: readonly TagRule[] = [
  {
    examples: ['| De | Wit said no.'],
    pos: 'PROPN',
    applies: ({ token, next }) =>
      token.pos === 'X' && NAME_PARTICLES.has(token.lower) && isCapital(token) && isCapital(next),
  },
  {
    examples: ['Doctors | Without | Borders said no.'],
    pos: 'PROPN',
    applies: ({ token, before, next }) =>
      token.text === 'Without' && isCapital(before) && next?.text === 'Borders',
  },
  {
    // But not: | Meet | Ann Lee.
    examples: [
      'The | Met | Office said no.',
      'They live in | Hull |.',
      '| Hull | City Council met.',
      '| Save | Aldora said no.',
    ],
    pos: 'PROPN',
    applies: ({ tokens, i }) => isNameForVerb(tokens, i),
  },
  {
    examples: ['| Sue | Green left.'],
    pos: 'PROPN',
    applies: ({ token, next }) =>
      /^(?:VERB|NOUN|ADJ|ADV|INTJ)$/u.test(token.pos) &&
      isCapital(token) &&
      isCapital(next) &&
      isFirstName(token.text),
  },
  {
    // But not in a headline: How | Will | Labour Vote.
    examples: ['The MP | Will | Stone left.'],
    pos: 'PROPN',
    applies: ({ token, before, next }) =>
      token.text === 'Will' &&
      next?.pos === 'PROPN' &&
      before !== undefined &&
      (!isCapital(before) || isPersonNoun(before)),
  },
  {
    examples: ['It was written by | Miss | Worth.'],
    pos: 'PROPN',
    applies: ({ token, next }) => token.text === 'Miss' && token.pos === 'VERB' && isCapital(next),
  },
  {
    examples: ['| Unite | said the law was bad.', '| Unite |, which represents staff, said no.'],
    pos: 'PROPN',
    applies: ({ token, before, next, tokens, i }) =>
      before === undefined &&
      isBaseForm(token) &&
      next !== undefined &&
      (isSpoken(next) || (next.text === ',' && tokens[i + 2]?.lower === 'which')),
  },
  {
    examples: ['The union, | Unite |, says no.', 'They met | Unite |’s secretary.'],
    pos: 'PROPN',
    applies: ({ token, before, next }) =>
      isCapital(token) &&
      isBaseForm(token) &&
      !isCapital(before) &&
      /^[\p{L},]/u.test(before?.text ?? '') &&
      /^(?:,|['’]s)$/u.test(next?.text ?? ''),
  },
  {
    examples: ['| Associated | Press writer Ann Lee left.'],
    pos: 'PROPN',
    applies: ({ token, next }) =>
      /^(?:Associated|United|Allied|Consolidated)$/u.test(token.text) &&
      next?.pos === 'PROPN' &&
      isCapital(next),
  },
  {
    // It counts the bearers of a name.
    examples: ['Pope John Paul | I | in 1978 said no.'],
    pos: 'PROPN',
    applies: ({ token, before, next }) =>
      token.text === 'I' &&
      isFirstName(before?.text ?? '') &&
      !/^(?:VERB|AUX|ADV)$/u.test(next?.pos ?? ''),
  },
  {
    examples: ['He is an | IT | technician.', 'The | US | left.'],
    pos: 'PROPN',
    applies: ({ token }) => token.text === 'IT' || token.text === 'US',
  },
  {
    examples: ['The gossip magazine | Closer | said no.'],
    pos: 'PROPN',
    applies: ({ token, before }) =>
      isCapital(token) &&
      before?.pos === 'NOUN' &&
      /^(?:VERB|ADJ|ADV)$/u.test(token.pos) &&
      /^(?:person|group|voice)$/u.test(nounClass(before.lower)),
  },
  {
    // Whatever the words of its name are.
    examples: [
      'The campaign group Just | Stop | Oil said no.',
      'The movement Enough | Is | Enough met.',
    ],
    pos: 'PROPN',
    applies: ({ tokens, i }) => isInNameOfBody(tokens, i),
  },
  {
    examples: ['Foreign Secretary Yvette | Cooper | said no.', 'The firm Mars | One | closed.'],
    pos: 'PROPN',
    applies: ({ token, before }) =>
      isCapital(token) &&
      before?.pos === 'PROPN' &&
      isCapital(before) &&
      (/^(?:NOUN|VERB|ADJ|ADV|NUM|X)$/u.test(token.pos) || token.text === 'One'),
  },
];

/** What is none of these. */
const OTHERS: readonly TagRule[] = [
  {
    examples: ['Ann Lee has | since | said that it was late.'],
    pos: 'ADV',
    applies: ({ token, before, next }) =>
      token.lower === 'since' && before?.lemma === 'have' && isVerb(next),
  },
  {
    examples: ['They left, | although | Unison said no.'],
    pos: 'SCONJ',
    applies: ({ token }) => token.pos === 'ADP' && isClauseOpener(token.lower),
  },
  {
    examples: ['| Outside | court, Ann Lee said no.'],
    pos: 'ADP',
    applies: isPlaceOpener,
  },
  {
    examples: [
      'The | ruling | Popular Front denied it.',
      'The | opposition | Liberal Democrats denied it.',
    ],
    pos: 'ADJ',
    applies: ({ token, before, next }) =>
      token.pos === 'NOUN' &&
      /^(?:ruling|governing|opposition)$/u.test(token.lower) &&
      before?.pos === 'DET' &&
      isCapital(next),
  },
  {
    examples: ['The council said | no. |'],
    pos: 'INTJ',
    applies: ({ token, next }) => token.text === 'no.' && next === undefined,
  },
  {
    // It is no part of the name.
    examples: ['| Former | Kestrel Bank chief Ann Lee left.'],
    pos: 'ADJ',
    applies: ({ token, before }) => before === undefined && /^(?:former|late)$/u.test(token.lower),
  },
  {
    examples: ['Its | managing | director left.'],
    pos: 'ADJ',
    applies: ({ token, next }) =>
      token.lower === 'managing' && /^(?:NOUN|ADJ)$/u.test(next?.pos ?? ''),
  },
  {
    // But not: They | lead | pilots.
    examples: ['Its | lead | investigator left.', '“It fell,” said | lead | author Ann Lee.'],
    pos: 'ADJ',
    applies: ({ token, next }) =>
      token.lower === 'lead' &&
      token.pos === 'VERB' &&
      next?.pos === 'NOUN' &&
      isPersonNoun(next) &&
      singularOf(next.lower) === next.lower,
  },
  {
    examples: ['Then | I | left.'],
    pos: 'PRON',
    applies: ({ token }) => token.text === 'I',
  },
];

/** Where two apply, the first counts: `I` is a pronoun unless it is part of a name. */
export const TAG_RULES: readonly TagRule[] = [...NOUNS, ...VERBS, ...NAMES, ...OTHERS];

/** The right part of speech of a token: that of the first rule that applies, or else wink's. */
export function mendedTag(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (token === undefined) return 'X';
  const inPassage = (other: Token | undefined): Token | undefined =>
    other?.passage === token.passage ? other : undefined;
  const [before, next] = [inPassage(tokens[i - 1]), inPassage(tokens[i + 1])];
  const place: Place = { token, before, next, tokens, i };
  return TAG_RULES.find(({ applies }) => applies(place))?.pos ?? token.pos;
}

/** True of a word all in capitals. */
function isShouted(token: Token | undefined): boolean {
  return /^\p{Lu}{2,}$/u.test(token?.text ?? '');
}

/** True of a verb that a headline writes all in capitals: SLAMS. */
function isShoutedVerb(token: Token): boolean {
  const isLong = isShouted(token) && token.text.length > 3 && token.text.endsWith('S');
  return isLong && verbKind(token.lower.replace(/s$/u, '')) !== 'other';
}

/** True of what tells where, at the start: | Outside | court, Ann Lee said; but not: Outside experts, too, said. */
function isPlaceOpener({ token, before, tokens, i }: Place): boolean {
  if (before !== undefined || !/^(?:in|out)side$/u.test(token.lower)) return false;
  let end = i + 1;
  while (/^(?:NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '')) end++;
  const head = tokens[end - 1];
  return end > i + 1 && tokens[end]?.text === ',' && head !== undefined && !isPersonNoun(head);
}

/**
 * True of a noun for a person or a body that wink takes for a verb, between another noun and a name: the trawler
 * | skipper | Ann Lee. Behind a noun in the plural it may be a verb.
 */
function isCallingBeforeName({ token, before, next }: Place): boolean {
  return (
    isBaseForm(token) &&
    !isCapital(token) &&
    isCapital(next) &&
    before !== undefined &&
    /^(?:NOUN|PROPN|ADJ)$/u.test(before.pos) &&
    singularOf(before.lower) === before.lower &&
    /^(?:person|group)$/u.test(nounClass(token.lower))
  );
}

/** True of a verb of speech that has its subject before it: said, warns. */
function isSpoken(verb: Token): boolean {
  return verb.pos === 'VERB' && isSpeech(verb) && verb.lower !== verb.lemma && !isProgressive(verb);
}

/** True of a verb's bare form, and none that is its past too. */
function isBaseForm({ pos, lower, lemma }: Token): boolean {
  return pos === 'VERB' && lower === lemma && !PAST_ALIKE.has(lower);
}

const PAST_ALIKE = list(
  'put set cut hit let read shut cost hurt beat bet burst cast quit rid shed split spread thrust upset',
);

/** True between an article with a name or an adjective, which are nobody in the plural, and a noun: no verb stands there. */
function isWithinNoun(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined || /(?:s|sh|ch|se)$/u.test(before.lower)) return false;
  if (PEOPLE_ADJECTIVES.has(before.lower)) return false;
  let j = i - 1;
  while (/^(?:PROPN|ADJ)$/u.test(tokens[j]?.pos ?? '')) j--;
  const isSame = tokens[j]?.passage === before.passage;
  return isSame && j < i - 1 && /^(?:the|an?)$/u.test(tokens[j]?.lower ?? '');
}

/** True of `alleged` where somebody before it alleges what follows, and does not describe a noun. */
function isAllegedBy(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.lower !== 'alleged' || before?.passage !== token.passage) return false;
  if (next?.passage !== token.passage) return false;
  // “They lied,” | alleged | Tom Ray
  if (/[”"]$/u.test(before.text) && /^(?:PROPN|DET)$/u.test(next.pos)) return true;
  // has alleged, was alleged, also alleged
  let j = i - 1;
  while (/^(?:AUX|ADV)$/u.test(tokens[j]?.pos ?? '')) j--;
  const isCopula = before.pos === 'AUX' && before.lemma === 'be';
  const subject = tokens[j];
  return (
    !isCopula &&
    /^(?:NOUN|PROPN|PRON)$/u.test(subject?.pos ?? '') &&
    !isPossessivePronoun(subject?.lower ?? '') &&
    (next.text === ',' || /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|SCONJ)$/u.test(next.pos))
  );
}

/** True of a verb of speech before the clause that it tells, which no verb opens: The Star, a tabloid, | claims | that he lied. */
function isTellingThat(tokens: readonly Token[], i: number): boolean {
  const [before, token, that, then] = tokens.slice(i - 1, i + 3);
  if (i === 0 || token === undefined || before?.passage !== token.passage) return false;
  if (that?.lower !== 'that' || isVerb(then)) return false;
  const follows = isCapital(before) || /^(?:,|who|which)$/u.test(before.lower);
  return follows && namesSpeech(token);
}

/** True of what one person or body tells, before it or behind it: the report | notes | that, “…,” the firm | claims |. */
function isTellingOfOne({ token, before, next, tokens, i }: Place): boolean {
  if (token.pos !== 'NOUN') return false;
  // Oxley won by ten | points | out of twelve
  const isOut = next?.lower === 'out' && tokens[i + 2]?.lower !== 'of';
  if (isCapital(before) && token.lower === 'points' && isOut) return true;
  if (before?.pos !== 'NOUN' || before.lower === 'police') return false;
  const isThird = token.lower.endsWith('s') && namesSpeech(token);
  // a team | of researchers |
  const [body, of] = tokens.slice(Math.max(0, i - 3), i - 1);
  const areOfBody = of?.lower === 'of' && nounClass(body?.lower ?? '') === 'group';
  if (isThird && areOfBody && isPeople(before) && body?.passage === token.passage)
    return next === undefined || next.lower === 'that' || /^(?:PUNCT|ADP)$/u.test(next.pos);
  const isOne = singularOf(before.lower) === before.lower;
  if (!isThird || !isOne || !/^(?:person|group|voice)$/u.test(nounClass(before.lower)))
    return false;
  let j = i - 1;
  while (/^(?:NOUN|ADJ|PROPN)$/u.test(tokens[j]?.pos ?? '')) j--;
  const [mark, opening] = [tokens[j - 1], tokens[j]];
  if (opening?.passage !== token.passage || determinerOf(opening) === null) return false;
  const isEnd = next === undefined || next.pos === 'PUNCT';
  return (
    (next?.lower === 'that' && !isVerb(tokens[i + 2])) ||
    isOut ||
    next?.text === ':' ||
    (mark?.passage === token.passage &&
      ((mark.text === ',' && isEnd) ||
        (/^[”"]$/u.test(mark.text) && (isEnd || next.pos === 'ADP'))))
  );
}

/** True of a noun that may be a verb of speech: claims, notes. */
function namesSpeech({ lower }: Token): boolean {
  const verb = lower.replace(/s$/u, '');
  if (verb === 'radio') return false;
  return hasSense(verb, 'communication') || /^(?:estimate|fear|hope)$/u.test(verb);
}

/** True of what looks like an adjective and is the verb of somebody: He later | married | Helen; but not: the | injured | three. */
function isPastOf(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined || !token.lower.endsWith('ed') || next?.passage !== token.passage)
    return false;
  let j = i - 1;
  while (tokens[j]?.pos === 'ADV') j--;
  const subject = tokens[j];
  const isHis = subject?.passage === token.passage && /^(?:s?he|they|who)$/u.test(subject.lower);
  return isHis && (isCapital(next) || isPossessivePronoun(next.lower));
}

/**
 * True of a name that is taken for a verb where none stands: the | Met | Office, in | Hull |, and at the start | Hull | City
 * Council met, | Save | Aldora said; but not: | Meet | Ann Lee.
 */
function isNameForVerb(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (token?.pos !== 'VERB' || !isCapital(token) || /(?:ed|ing)$/u.test(token.lower)) return false;
  if (before?.passage === token.passage) return /^(?:the|in|at|from)$/u.test(before.lower);
  let end = i + 1;
  while (isCapital(tokens[end])) end++;
  const isBody = ORGANISATION_HEADS.has(tokens[end - 1]?.lower ?? '');
  const verb = tokens[end];
  if (end === i + 1 || verb?.passage !== token.passage) return false;
  return isSpoken(verb) || (isBody && (isVerb(verb) || isOwnersMark(verb)));
}

/** True of a word in a row of capitals, and not its first, behind the noun for the body that they name: the group Just | Stop | Oil. */
function isInNameOfBody(tokens: readonly Token[], i: number): boolean {
  let [first, end] = [i, i];
  while (isCapital(tokens[first - 1])) first--;
  while (isCapital(tokens[end])) end++;
  const [noun, last] = [tokens[first - 1], tokens[end - 1]];
  const isWithin = noun?.passage === last?.passage;
  return isWithin && i > first && end > i && end - first > 2 && BODY_NOUNS.has(noun?.lower ?? '');
}

/**
 * True of what is taken for a noun and is the verb of a name that opens a sentence: Kovac | studies | the bees, Porto Central |
 * disputes | this; but not: Kestrel Bank | shares | this week fell.
 */
function isVerbOfOpeningName({ token, before, next, tokens, i }: Place): boolean {
  const third = token.lower.replace(/s$/u, '');
  if (token.pos !== 'NOUN' || before?.pos !== 'PROPN' || third === token.lower) return false;
  let first = i - 1;
  while (isCapital(tokens[first - 1]) && tokens[first - 1]?.passage === token.passage) first--;
  if (tokens[first - 1]?.passage === token.passage) return false;
  const isPointing =
    verbKind(third) !== 'other' &&
    /^(?:this|that)$/u.test(next?.lower ?? '') &&
    /^(?:PUNCT|CCONJ)$/u.test(tokens[i + 2]?.pos ?? '');
  if (isPointing) return true;
  if (first < i - 1) return false;
  const takesObject =
    verbKind(third) !== 'other' &&
    /^(?:the|an?|it|him|his|her|its|their)$/u.test(next?.lower ?? '');
  const isCounted = next?.pos === 'NUM' || /^(?:around|about|[£$€])$/u.test(next?.lower ?? '');
  return (
    takesObject ||
    (namesSpeech(token) && isCounted) ||
    (token.lower === 'lives' && next?.pos === 'ADP')
  );
}

/** True where what is taken for a noun after people is their verb. */
function isVerbOf(subject: Token, { lower }: Token, next: Token | undefined): boolean {
  if (next?.lower === 'of' || /^['’]/u.test(next?.text ?? '')) return false;
  const goesOn = /^(?:DET|PRON|ADP|ADV|NUM|SCONJ|PART)$/u.test(next?.pos ?? '');
  const noun = singularOf(subject.lower);
  const isPlural = noun !== subject.lower || noun === 'people';
  // figures | show
  if (isPlural && goesOn && /^(?:show|suggest|indicate|reveal|say|warn)$/u.test(lower)) return true;
  const third = lower.replace(/s$/u, '');
  // UK Uncut | plans | to
  if (subject.pos === 'PROPN' && next?.lower === 'to') {
    return third !== lower && verbKind(third) !== 'other';
  }
  const isPeople = hasSense(noun, 'person') || noun === 'people';
  if (!isPeople || (isCapital(subject) && !isPlural)) return false;
  if (!isPlural) return goesOn && third !== lower && verbKind(third) !== 'other';
  if (singularOf(lower) !== lower) return false;
  // The hunters | claim | wolves are
  const claims = next?.pos === 'NOUN' && /^(?:communication|thought)$/u.test(verbKind(lower));
  return claims || (goesOn && verbKind(lower) !== 'other');
}
