import { isFirstName } from '../lexicon.js';
import { isPersonNoun } from '../noun.js';
import { nounClass } from '../noun-class.js';
import { isCapital, isOwnersMark, type Token } from '../token.js';
import { isVerb } from '../verb.js';
import { BODY_NOUNS, NAME_PARTICLES, ORGANISATION_HEADS } from '../words.js';
import { isBaseForm, isSpoken, type TagRule } from './tag-rule.js';

/** Words of names that wink takes for anything else. */
export const NAMES: readonly TagRule[] = [
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
    // But not in a headline: Trump to | Meet | Putin.
    examples: [
      'They found | Wade | Collier guilty.',
      '| Garland | County said so, in Garland County.',
    ],
    pos: 'PROPN',
    applies: ({ tokens, i }) => isWithinName(tokens, i) || isNamedElsewhere(tokens, i),
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

/**
 * True of a name that is taken for a verb where none stands: the | Met | Office, in | Hull |, and
 * at the start | Hull | City Council met, | Save | Aldora said; but not: | Meet | Ann Lee.
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

/** True of a capital that no verb has where it stands: found | Wade | Collier, of | Holt | Hill. */
function isWithinName(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.pos !== 'VERB' || !isCapital(token) || /(?:ed|ing)$/u.test(token.lower)) return false;
  const isBehindWord = before?.passage === token.passage && /^\p{Ll}{2,}$/u.test(before.text);
  return isBehindWord && before.lower !== 'to' && isNameBehind(token, next);
}

/** True of a sentence's first word that is within such a name elsewhere. */
function isNamedElsewhere(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.pos !== 'VERB' || tokens[i - 1]?.passage === token.passage) return false;
  return (
    isNameBehind(token, next) &&
    tokens.some(
      ({ text }, other) =>
        text === token.text &&
        tokens[other + 1]?.text === next?.text &&
        isWithinName(tokens, other),
    )
  );
}

function isNameBehind(token: Token, next: Token | undefined): boolean {
  return next?.pos === 'PROPN' && isCapital(next) && next.passage === token.passage;
}

/**
 * True of a word in a row of capitals, and not its first, behind the noun for the body that
 * they name: the group Just | Stop | Oil.
 */
function isInNameOfBody(tokens: readonly Token[], i: number): boolean {
  let [first, end] = [i, i];
  while (isCapital(tokens[first - 1])) first--;
  while (isCapital(tokens[end])) end++;
  const [noun, last] = [tokens[first - 1], tokens[end - 1]];
  const isWithin = noun?.passage === last?.passage;
  return isWithin && i > first && end > i && end - first > 2 && BODY_NOUNS.has(noun?.lower ?? '');
}
