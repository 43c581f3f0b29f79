import { singularOf } from '../lexicon.js';
import { isPersonNoun, isTitle } from '../noun.js';
import { isCapital } from '../token.js';
import { isVerb } from '../verb.js';
import { isClauseOpener } from '../words.js';
import type { Place, TagRule } from './tag-rule.js';

/** What is none of these. */
export const OTHERS: readonly TagRule[] = [
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
    examples: ['| Acting | Sheriff Ann Lee left.'],
    pos: 'ADJ',
    applies: ({ token, next }) =>
      token.text === 'Acting' &&
      token.pos === 'VERB' &&
      next !== undefined &&
      isCapital(next) &&
      isTitle(next),
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

/**
 * True of what tells where, at the start: | Outside | court, Ann Lee
 * said; but not: Outside experts, too, said.
 */
function isPlaceOpener({ token, before, tokens, i }: Place): boolean {
  if (before !== undefined || !/^(?:in|out)side$/u.test(token.lower)) return false;
  let end = i + 1;
  while (/^(?:NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '')) end++;
  const head = tokens[end - 1];
  return end > i + 1 && tokens[end]?.text === ',' && head !== undefined && !isPersonNoun(head);
}
