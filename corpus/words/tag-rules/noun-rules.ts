import { singularOf } from '../lexicon.js';
import { isPlural, isTitle, leadsToName } from '../noun.js';
import { nounClass } from '../noun-class.js';
import { isCapital, isOwnersMark, type Token } from '../token.js';
import { isProgressive, isVerb } from '../verb.js';
import { BODY_NOUNS, isPossessivePronoun, PEOPLE_ADJECTIVES, PORTFOLIOS } from '../words.js';
import { isBaseForm, type Place, type TagRule } from './tag-rule.js';

/** Nouns that wink takes for verbs or adjectives. */
export const NOUNS: readonly TagRule[] = [
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
    // But not: | Leaving | company Oak Foods, he wept.
    examples: ['| Shipping | line Kestrel said no.'],
    pos: 'NOUN',
    applies: ({ tokens, i, before }) => before === undefined && isTradeOf(tokens, i),
  },
  {
    examples: ['It was made by IT | firm | Oak Systems in May.'],
    pos: 'NOUN',
    applies: ({ token, before, next }) =>
      BODY_NOUNS.has(token.lower) &&
      isBaseForm(token) &&
      (isCapital(before) || before?.pos === 'NOUN') &&
      isCapital(next),
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

/**
 * True of a noun for a person or a body that wink takes for a verb, between another noun and a
 * name: the trawler | skipper | Ann Lee. Behind a noun in the plural it may be a verb.
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

/**
 * True between an article with a name or an adjective, which are nobody in the
 * plural, and a noun: no verb stands there.
 */
function isWithinNoun(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined || /(?:s|sh|ch|se)$/u.test(before.lower)) return false;
  if (PEOPLE_ADJECTIVES.has(before.lower)) return false;
  let j = i - 1;
  while (/^(?:PROPN|ADJ)$/u.test(tokens[j]?.pos ?? '')) j--;
  const isSame = tokens[j]?.passage === before.passage;
  return isSame && j < i - 1 && /^(?:the|an?)$/u.test(tokens[j]?.lower ?? '');
}

/**
 * True of a word in -ing that opens a sentence before a noun for a body, its name and its verb:
 * | Shipping | line Kestrel said.
 */
function isTradeOf(tokens: readonly Token[], i: number): boolean {
  const [token, noun] = [tokens[i], tokens[i + 1]];
  if (token?.pos !== 'VERB' || !isProgressive(token) || noun?.pos !== 'NOUN') return false;
  let end = i + 2;
  while (isCapital(tokens[end])) end++;
  const isNamed = end > i + 2 && !isPlural(noun) && !isCapital(noun) && leadsToName(noun);
  const verb = tokens[end];
  return isNamed && verb?.passage === token.passage && isVerb(verb);
}
