import lexicon from './lexicon.json' with { type: 'json' };

/** Which words mean what, from WordNet's senses and from texts (scripts/training/actors). */
type Sense = keyof typeof lexicon;

/** Nouns for people that WordNet 3.1 lacks. */
const PEOPLE = ['midfielder', 'influencer', 'podcaster', 'vlogger', 'youtuber', 'showrunner'];

const words = new Map<string, ReadonlySet<string>>(
  Object.entries(lexicon).map(([sense, list]) => [
    sense,
    new Set([
      ...list.split(sense === 'located' ? '|' : ' '),
      ...(sense === 'person' ? PEOPLE : []),
    ]),
  ]),
);

/** True when the word has that sense; lower case, names as they are written. */
export function hasSense(word: string, sense: Sense): boolean {
  return words.get(sense)?.has(word) ?? false;
}

const NAMES = ['male', 'female', 'eitherGender'] as const;

/** True for a first name: `Femi`. */
export function isFirstName(word: string): boolean {
  return NAMES.some((sense) => hasSense(word, sense));
}

/** What a verb is about, as far as WordNet's commonest sense tells. */
export function verbKind(lemma: string): string {
  return VERB_KINDS.find((kind) => hasSense(lemma, kind)) ?? 'other';
}

const VERB_KINDS = [
  'communication',
  'thought',
  'social',
  'possession',
  'creation',
  'competition',
  'contact',
  'motion',
  'perception',
  'change',
  'body',
  'consumption',
  'stative',
] as const;

/** The singular of an English noun in lower case. */
export function singularOf(noun: string): string {
  if (noun === 'people') return noun;
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is)$/u.test(noun)) return noun;
  if (noun.endsWith('men') && noun.length > 4) return noun.replace(/men$/u, 'man');
  if (noun.endsWith('ies') && noun.length > 4) return noun.replace(/ies$/u, 'y');
  if (/(?:ch|sh|x|ss|zz)es$/u.test(noun)) return noun.slice(0, -2);
  return noun.replace(/s$/u, '');
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['police', 'police'],
  ['politics', 'politics'],
  ['news', 'news'],
]);
