import { hasSense, singularOf, verbKind } from '../lexicon.js';
import { determinerOf, isPeople, isPlural } from '../noun.js';
import { nounClass } from '../noun-class.js';
import { isCapital, type Token } from '../token.js';
import { isProgressive, isVerb, mayBeParticiple } from '../verb.js';
import { isPossessivePronoun, LIMITING } from '../words.js';
import { namesSpeech, type Place, type TagRule } from './tag-rule.js';

/** Verbs that wink takes for nouns or adjectives. */
export const VERBS: readonly TagRule[] = [
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
    // But not: the union’s | support | it won.
    examples: ['Peru, Chad and Fiji | support | it.', 'Most farmers | support | them, he says.'],
    pos: 'VERB',
    applies: ({ token, before, next, tokens, i }) =>
      token.pos === 'NOUN' &&
      verbKind(token.lower) !== 'other' &&
      /^(?:it|them|him|us|me)$/u.test(next?.lower ?? '') &&
      (tokens[i + 2]?.passage !== token.passage || tokens[i + 2]?.pos === 'PUNCT') &&
      (before?.pos === 'PROPN' ? tokens[i - 2]?.lower === 'and' : isPluralNoun(before)),
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
    applies: isStarring,
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

/** True of a word all in capitals. */
function isShouted(token: Token | undefined): boolean {
  return /^\p{Lu}{2,}$/u.test(token?.text ?? '');
}

/** True of a verb that a headline writes all in capitals: SLAMS. */
function isShoutedVerb(token: Token): boolean {
  const isLong = isShouted(token) && token.text.length > 3 && token.text.endsWith('S');
  return isLong && verbKind(token.lower.replace(/s$/u, '')) !== 'other';
}

/** True of `stars` before a name that goes on with a part: it | stars | Ola Brun as a nurse. */
function isStarring({ token, before, next, tokens, i }: Place): boolean {
  if (token.lower !== 'stars' || before?.pos !== 'NOUN' || !isCapital(next)) return false;
  let end = i + 1;
  while (isCapital(tokens[end])) end++;
  return tokens[end]?.lower === 'as';
}

/**
 * True of `alleged` where somebody before it alleges what follows, and does not describe a noun.
 */
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

/**
 * True of a verb of speech before the clause that it tells, which no verb opens: The
 * Star, a tabloid, | claims | that he lied.
 */
function isTellingThat(tokens: readonly Token[], i: number): boolean {
  const [before, token, that, then] = tokens.slice(i - 1, i + 3);
  if (i === 0 || token === undefined || before?.passage !== token.passage) return false;
  if (that?.lower !== 'that' || isVerb(then)) return false;
  const follows = isCapital(before) || /^(?:,|who|which)$/u.test(before.lower);
  return follows && namesSpeech(token);
}

/**
 * True of what one person or body tells, before it or behind it: the report
 * | notes | that, “…,” the firm | claims |.
 */
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

/**
 * True of what looks like an adjective and is the verb of somebody: He later | married |
 * Helen; but not: the | injured | three.
 */
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
 * True of what is taken for a noun and is the verb of a name that opens a sentence: Kovac |
 * studies | the bees, Porto Central | disputes | this; but not: Kestrel Bank | shares | this week
 * fell.
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

function isPluralNoun(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' && isPlural(token);
}
