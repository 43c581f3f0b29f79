import { countryOfDemonym } from './geography.js';
import { hasSense, isFirstName, singularOf } from './lexicon.js';
import { nounClass } from './noun-class.js';
import { isCapital, type Token } from './token.js';
import {
  BODY_NOUNS,
  COLLECTIVES,
  GENERATIONS,
  list,
  ORGANISATION_HEADS,
  POST_NOMINALS,
  STATE_NOUNS,
  TITLES,
  VOICES,
} from './words.js';

export type Determiner = 'the' | 'a' | 'this' | 'possessive' | 'quantity' | 'none';

/** A noun for people that is no first name: `Councilwoman` LaToya Cantrell, `Smoker` Neil Timms. */
export function isWorker(token: Token): boolean {
  return (
    hasSense(token.lower, 'person') &&
    !isFirstName(token.text) &&
    /(?:er|or|ist|an|ee|ress)$/u.test(token.lower)
  );
}

/** A title, in full or shortened: `Colonel`, `Lt.` */
export function isTitle({ lower }: Token): boolean {
  return TITLES.has(withoutStops(lower));
}

/** A title of several people, in full or shortened: `Justices`, `Sens.` */
export function isPluralTitle({ lower }: Token): boolean {
  const title = withoutStops(lower);
  return singularOf(title) !== title && TITLES.has(singularOf(title));
}

/** A noun for several people: `firefighters`, `Co-founders`. */
export function isPeople({ lower }: Token): boolean {
  const noun = singularOf(lower);
  const sense = nounClass(noun.slice(noun.lastIndexOf('-') + 1));
  return noun !== lower && /^(?:person|maybe)$/u.test(sense);
}

/** A noun or title for people: they hold offices and speak for bodies. */
export function isPersonNoun(token: Token): boolean {
  return hasSense(singularOf(token.lower), 'person') || isTitle(token);
}

/** Letters behind a name: `KC`, `Ph.D.` */
export function isPostNominal(token: Token): boolean {
  return isCapital(token) && POST_NOMINALS.has(withoutStops(token.lower));
}

/** `Jr.` and the like. */
export function isGeneration(token: Token): boolean {
  return isCapital(token) && GENERATIONS.has(withoutStops(token.lower));
}

function withoutStops(word: string): string {
  return word.replaceAll('.', '');
}

/** A word after which "of" or "for" leads on a name. */
export function isNamingHead(word: string): boolean {
  const noun = singularOf(word);
  return ORGANISATION_HEADS.has(word) || ORGANISATION_HEADS.has(noun) || hasSense(noun, 'group');
}

/** True for words that may stand before a name that they describe. */
export function leadsToName(token: Token | undefined): boolean {
  if (token === undefined || isCapital(token)) return true;
  const noun = singularOf(token.lower);
  return (
    hasSense(noun, 'person') ||
    hasSense(noun, 'maybePerson') ||
    hasSense(noun, 'group') ||
    COLLECTIVES.has(noun) ||
    BODY_NOUNS.has(noun) ||
    NAMED_THINGS.has(noun) ||
    VOICES.has(noun) ||
    TITLES.has(noun) ||
    (/(?:er|or|ist|man)$/u.test(noun) && !THINGS_IN_ER.has(noun))
  );
}

/** Nouns for what acts by those who run it, and mostly stands before its name. */
const NAMED_THINGS = list(
  'app boat carrier daily ferry lender platform restaurant ship site start-up startup studio trawler vessel weekly yacht',
);

/**
 * Nouns that end as those for people do and name nobody: swept from | power | Prime Minister
 * Kardos.
 */
const THINGS_IN_ER = list(
  'power order paper water number matter offer river tower border summer winter dinner letter corner error terror floor door favor labor',
);

export function isKnownNoun(word: string): boolean {
  const noun = singularOf(word);
  const isSomebody = ['person', 'group', 'maybePerson'] as const;
  return noun === 'source' || isSomebody.some((sense) => hasSense(noun, sense));
}

/** An adjective of origin: `Russian` names no actor, `Russians` does. */
export function isDemonym(token: Token): boolean {
  return countryOfDemonym(token.text) !== undefined && !/[^s]s$/u.test(token.text);
}

/** Somebody of a party: a | Democrat. */
export function isPartisan({ lower }: Token): boolean {
  return /^(?:democrat|republican|conservative|tory|socialist|liberal|independent|centrist|communist)$/u.test(
    lower,
  );
}

export function isPlural(token: Token): boolean {
  return (
    ['people', 'police', 'media', 'public'].includes(token.lower) ||
    singularOf(token.lower) !== token.lower
  );
}

export function determinerOf(token: Token | undefined): Determiner | null {
  if (token === undefined) return null;
  switch (token.lower) {
    case 'the':
      return 'the';
    case 'a':
    case 'an':
    case 'another':
      return 'a';
    case 'this':
    case 'that':
    case 'these':
    case 'those':
      return token.pos === 'DET' || token.pos === 'PRON' ? 'this' : null;
    default:
      return token.pos === 'DET' ? 'quantity' : null;
  }
}

/** Nouns that name a place, or an office over one, before "of". */
const SEATED: ReadonlySet<string> = new Set([
  ...STATE_NOUNS,
  ...list(
    'mayor mayoress governor sheriff bishop archbishop capital city town village hamlet resort suburb port island county district province state north south east west',
  ),
]);

/**
 * True where the name of a place begins behind what is there: the mayor
 * of | Oxley |, the village of | Oxley |.
 */
export function isSeatAt(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.lower === 'of' && SEATED.has(tokens[i - 2]?.lower ?? '');
}
