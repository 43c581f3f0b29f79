import { endOf, type Phrase } from '../../grammar/phrase.js';
import { singularOf } from '../../words/lexicon.js';
import { isSomebody } from '../../words/noun-class.js';
import { firstOfPassage, type Token } from '../../words/token.js';
import {
  isProgressive,
  isSpeech,
  isTelling,
  isThought,
  mayBeParticiple,
  takesQuoted,
} from '../../words/verb.js';
import { INDEFINITES, isTimeOpener, list, PRONOUNS } from '../../words/words.js';
import { mentionOf, phrasesIn, quotationAt, type Reading } from '../reading.js';

/**
 * Tokens `[from, to)` of a quotation, marks not included, in the passages from `first` to `last`.
 */
export interface QuotedTokens {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The phrases of which one stands for whoever says a quotation, where the words around it tell so:
 * none where it stands on something, null where they leave it open.
 */
export function frameOf(reading: Reading, quoted: QuotedTokens): readonly Phrase[] | null {
  if (isRead(reading, quoted) || isShown(reading, quoted) || isCalledOut(reading, quoted))
    return [];
  return (
    meanwhile(reading, quoted) ??
    setOff(reading, quoted) ??
    tagging(reading, quoted) ??
    quotedBy(reading, quoted) ??
    thinkers(reading, quoted) ??
    tellingOf(reading, quoted) ??
    documentSaying(reading, quoted) ??
    documentBehind(reading, quoted) ??
    subjectsBeforeColon(reading, quoted) ??
    gesturing(reading, quoted)
  );
}

/** True of what stands in a document: “We rely on luck,” | it reads; “…,” | the letter read. */
function isRead({ tokens }: Reading, { to, last }: QuotedTokens): boolean {
  let i = to;
  while (/^(?:PUNCT|X|SYM)$/u.test(tokens[i]?.pos ?? '')) i++;
  const opens = /^(?:it|the|an?|its|his|her|their|one|another)$/u.test(tokens[i]?.lower ?? '');
  while (/^(?:DET|PRON|ADJ|NOUN|NUM)$/u.test(tokens[i]?.pos ?? '')) i++;
  const isSame = tokens[i]?.passage === last;
  return opens && isSame && /^(?:read|reads)$/u.test(tokens[i]?.lower ?? '');
}

/**
 * True of what stands on something: a | sign reading | “Enough”, one | placard said: | “Enough”.
 */
function isShown({ tokens }: Reading, { from, first }: QuotedTokens): boolean {
  const verb = wordBefore({ tokens }, from);
  const [told, noun] = [tokens[verb], tokens[verb - 1]];
  if (told?.passage !== first || noun?.passage !== first) return false;
  return /^(?:read|reads|reading|say|says|said|saying)$/u.test(told.lower) && SIGNS.has(noun.lower);
}

const SIGNS = list(
  'sign signs placard placards banner banners poster posters shirt shirts badge badges plaque sticker stickers billboard flag inscription caption headline graffiti',
);

/**
 * True of what others call out while somebody does something: left | to shouts of | “shame”; but
 * not: they met him with cries of “shame”.
 */
function isCalledOut({ tokens }: Reading, { from }: QuotedTokens): boolean {
  const of = wordBefore({ tokens }, from);
  const call = tokens[of - 1];
  if (tokens[of]?.lower !== 'of' || !CALLS.has(singularOf(call?.lower ?? ''))) return false;
  const before = tokens.slice(Math.max(firstOfPassage(tokens, of), of - CALL_REACH), of);
  const link = before.findLast(({ lower }) => /^(?:amid|amidst|to|with)$/u.test(lower));
  return link !== undefined && link.lower !== 'with';
}

const CALLS = list('call cheer chant chorus cry jeer roar scream shout yell');

/** Tokens back in which it is told that somebody calls: to | jeers and loud cries of “ |. */
const CALL_REACH = 8;

/**
 * Whoever says or sings it while another does something: Lee spoke, | as
 * fans | sang “…”; null where nobody does.
 */
function meanwhile(reading: Reading, { from, first }: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  const verb = wordBefore(reading, from);
  const told = tokens[verb];
  if (told?.passage !== first || told.pos !== 'VERB') return null;
  const subjects = (subjectsOf(reading, first, verb) ?? []).filter(
    ({ from: i }) => isTimeOpener(tokens[i - 1]?.lower ?? '') && tokens[i - 2]?.text === ',',
  );
  return subjects.length > 0 ? subjects : null;
}

/**
 * Of whom a second clause tells, where it is said in what commas set off behind them: Lee wanted a
 * vote, but | the mayor |, | citing “a lack of time”, | refused; null where it is not.
 */
function setOff(reading: Reading, { from, to, first }: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  let comma = from - 2;
  while (tokens[comma]?.passage === first && tokens[comma]?.text !== ',') comma--;
  const opener = tokens[comma + 1];
  const isAside =
    comma === from - 2 ||
    (opener?.pos === 'VERB' && isProgressive(opener)) ||
    /^wh(?:o|ich)$/u.test(opener?.lower ?? '');
  if (!isAside || ![to - 1, to + 1].some((i) => tokens[i]?.text === ',')) return null;
  const beside = phrasesIn(reading, first).filter(
    ({ fullTo, nested }) => fullTo === comma && nested === null,
  );
  const subjects = beside.filter(({ from: i }) => opensSecondClause(reading, i));
  return subjects.length > 0 ? subjects : null;
}

/**
 * True where a second clause begins, with the name of whoever it tells of or what
 * they are: … , but | the mayor, Ann Lee |,
 */
function opensSecondClause(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const link = tokens[i - 1];
  if (tokens[i - 2]?.text === ',' && /^(?:and|but|while|whereas)$/u.test(link?.lower ?? ''))
    return true;
  const title = phrasesIn(reading, tokens[i]?.passage ?? -1).find(({ fullTo }) => fullTo === i - 1);
  return link?.text === ',' && title !== undefined && opensSecondClause(reading, title.from);
}

/**
 * Whoever is told to say it right behind it: “…,” | she | replied; “…,”
 * said | Ann Lee |; null where nobody is.
 */
function tagging(reading: Reading, quoted: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  const { from, to, last } = quoted;
  const mark = tokens[to];
  if (mark?.passage !== last || mark.pos !== 'PUNCT') return null;
  // An official told them it was “a solution,” The Post notes: what another tells of
  if (/^\p{Ll}/u.test(tokens[from]?.text ?? '') && isToldBefore(reading, quoted)) return null;
  const phrases = phrasesIn(reading, last).filter((phrase) => {
    const { verb, inverted } = mentionOf(reading, phrase).grammar;
    const told = tokens[verb ?? -1];
    if (verb === null || told === undefined || !isSpeech(told)) return false;
    return inverted
      ? verb === to + 1 && phrase.from === verb + 1
      : phrase.from === to + 1 && verb === phrase.to;
  });
  // “…,” | I | said: whoever tells the article, and nobody else in it
  const isKnown = phrases.some(
    (phrase) =>
      reading.entityOf.has(phrase) || PRONOUNS.get(tokens[phrase.from]?.lower ?? '')?.person === 1,
  );
  if (isKnown) return phrases;
  // Ann Lee sent an email. “…,” | it | said: nobody
  const isThing = phrases.some(({ from: i }) => tokens[i]?.lower === 'it');
  return isThing ? thingsBefore(reading, quoted) : null;
}

/**
 * True where somebody tells or thinks something before a quotation, in its passage: told them it
 * was | “…”.
 */
function isToldBefore({ tokens }: Reading, { from, first }: QuotedTokens): boolean {
  for (let i = from - 1; tokens[i]?.passage === first; i--) {
    const token = tokens[i];
    if (token?.pos === 'VERB' && (isSpeech(token) || isThought(token))) return true;
  }
  return false;
}

/**
 * Whatever may be meant by `it` in the two sentences before a quotation: no person, nor several.
 */
function thingsBefore(reading: Reading, { first }: QuotedTokens): readonly Phrase[] {
  const before = [first - 2, first - 1, first].flatMap((passage) => phrasesIn(reading, passage));
  return before.filter((phrase) => {
    const entity = reading.entityOf.get(phrase);
    return entity !== undefined && entity.likelyType !== 'person' && !phrase.plural;
  });
}

/**
 * Whoever says of another what he is, before his words are quoted: | Ann Lee |, who said
 * Ray was “a bore”; null where nobody does.
 */
function tellingOf(reading: Reading, { from, first }: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  const verb = wordBefore(reading, from);
  const copula = tokens[verb];
  if (copula?.passage !== first || copula.pos !== 'AUX') return null;
  const subject = phrasesIn(reading, first).find(
    ({ to, nested }) => to === verb && nested === null,
  );
  const opening = subject === undefined ? -1 : subject.from - 1;
  const told = tokens[opening]?.lower === 'that' ? opening - 1 : opening;
  const token = tokens[told];
  return token?.pos === 'VERB' && isTelling(token) ? subjectsOf(reading, first, told) : null;
}

/**
 * What is no person, opens the sentence and says it, and whose it is: | A post | by | Ann
 * Lee | said “…”; null where nothing does.
 */
function documentSaying(reading: Reading, { from, first }: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  const told = wordBefore(reading, from);
  const verb = tokens[told];
  if (verb?.passage !== first || verb.pos !== 'VERB' || !isTelling(verb)) return null;
  const [subject, other] = subjectsOf(reading, first, told) ?? [];
  if (subject === undefined || other !== undefined || mayBeSomebody(reading, subject)) return null;
  if (subject.from !== firstOfPassage(tokens, from)) return null;
  return [subject, ...makersOf(reading, subject, told)];
}

/**
 * What is no person and says it right behind it, and whose it is: “…,” | a letter | by | Ann Lee |
 * said; “…,” says | a video | seen by thousands; null where nothing does.
 */
function documentBehind(reading: Reading, { to, last }: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  let from = to;
  while (tokens[from]?.pos === 'PUNCT') from++;
  const isInverted = tokens[from]?.pos === 'VERB';
  const told = isInverted ? from : nextTelling(tokens, from);
  const subject = phrasesIn(reading, last).find(
    (phrase) => phrase.from === (isInverted ? from + 1 : from) && phrase.nested === null,
  );
  const verb = tokens[told ?? -1];
  if (told === null || verb?.passage !== last || !isTelling(verb) || subject === undefined)
    return null;
  const next = tokens[endOf(subject)];
  const isDescribed = next?.pos === 'VERB' && mayBeParticiple(next);
  if (!isDescribed || mayBeSomebody(reading, subject)) return null;
  return [subject, ...makersOf(reading, subject, isInverted ? Infinity : told)];
}

/**
 * The first verb of telling from token `from` on, before the next comma
 * or stop; null where none stands there.
 */
function nextTelling(tokens: readonly Token[], from: number): number | null {
  for (let i = from; tokens[i]?.pos !== 'PUNCT'; i++) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (token.pos === 'VERB' && isTelling(token)) return i;
  }
  return null;
}

/**
 * Those whose words a document holds: a post | by | Ann Lee |, a letter sent by | Ann
 * Lee |; not: a letter seen by | the Post |.
 */
function makersOf(reading: Reading, document: Phrase, to: number): Phrase[] {
  const { tokens, grammarOf } = reading;
  return phrasesIn(reading, tokens[document.from]?.passage ?? -1).filter((phrase) => {
    if (phrase.from < document.to || phrase.to > to) return false;
    if (!/^(?:by|from)$/u.test(grammarOf.get(phrase)?.preposition ?? '')) return false;
    const verb = tokens[phrase.from - 2];
    return verb?.pos !== 'VERB' || AUTHORING.has(verb.lemma);
  });
}

/** By whom a document is so treated, his words it holds. */
const AUTHORING = list('write sign send post issue release share make record publish');

/**
 * Whom another quotes: The paper quoted | Ann Lee | as saying “…”, The paper quotes
 * | Ann Lee |: “…”; null where nobody is.
 */
function quotedBy(reading: Reading, { from, first }: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  const phrases = phrasesIn(reading, first);
  const isObject = ({ from: start }: Phrase): boolean => {
    const before = tokens[start - 1];
    return before?.pos === 'VERB' && takesQuoted(before);
  };
  // quotes | ex-general | Ann Lee |: “…”
  const named = phrases.filter(
    (phrase) =>
      tokens[from - 2]?.text === ':' &&
      endOf(phrase) === from - 2 &&
      (isObject(phrase) || phrases.some((other) => other.to === phrase.from && isObject(other))),
  );
  if (named.length > 0) return named;
  for (let i = from - 1; tokens[i]?.passage === first; i--) {
    const verb = tokens[i];
    if (verb === undefined || tokens[i - 1]?.lower !== 'as') continue;
    if (!isProgressive(verb) || !isSpeech(verb)) continue;
    return subjectsOf(reading, first, i);
  }
  return null;
}

/**
 * Whoever thinks so of somebody: … praised him; | Ann Lee | thought him “a
 * bore”; null where no such verb stands there.
 */
function thinkers(reading: Reading, { from, first }: QuotedTokens): readonly Phrase[] | null {
  const { tokens } = reading;
  let i = wordBefore(reading, from);
  if (/^(?:him|her|it|them|me|us|you)$/u.test(tokens[i]?.lower ?? '')) i--;
  const verb = tokens[i];
  if (verb?.passage !== first || verb.pos !== 'VERB' || !OPINIONS.has(verb.lemma)) return null;
  return subjectsOf(reading, first, i);
}

const OPINIONS = list('think consider deem find call judge label brand dub');

/**
 * The subjects of a sentence that a colon ends before the quotation: | Ann Lee | was
 * gloomier: “…”. Who spoke before is not meant.
 */
function subjectsBeforeColon(
  reading: Reading,
  { from, first }: QuotedTokens,
): readonly Phrase[] | null {
  const { tokens } = reading;
  if (tokens[from - 2]?.text !== ':') return null;
  const phrases = phrasesIn(reading, first).filter(
    (phrase) => phrase.to < from && !isQuoted(reading, phrase),
  );
  // He added: “…”, where it is not known who he is
  const isTold = phrases.some(
    (phrase) =>
      reading.grammarOf.get(phrase)?.verb != null &&
      reading.entityOf.has(phrase) &&
      mayBeSomebody(reading, phrase),
  );
  return isTold ? phrases : null;
}

/** False of what is no human being nor a body: `The message`, `it`. */
function mayBeSomebody({ tokens }: Reading, { kind, head }: Phrase): boolean {
  const noun = tokens[head]?.lower ?? '';
  if (kind === 'pronoun') return noun !== 'it';
  return kind === 'named' || INDEFINITES.has(noun) || isSomebody(noun);
}

/**
 * Tokens of a sentence that only tells how somebody looks at most, with the stop: `Ann Lee sighs.`
 */
const LONGEST_GESTURE = 5;

/**
 * Whoever does something before a quotation that stands alone: | Lee | sighs. “I have heard it all
 * before.”
 */
function gesturing(
  reading: Reading,
  { from, to, first, last }: QuotedTokens,
): readonly Phrase[] | null {
  const { tokens, passages } = reading;
  const [before, own] = [passages[first - 1], passages[first]];
  if (before === undefined || before.paragraph !== own?.paragraph) return null;
  const opening = firstOfPassage(tokens, from);
  const isAlone = opening >= from - 1 && tokens[to + 1]?.passage !== last;
  const start = firstOfPassage(tokens, opening - 1);
  if (!isAlone || opening - start > LONGEST_GESTURE) return null;
  const phrases = phrasesIn(reading, first - 1).filter(
    (phrase) => phrase.from === start && reading.entityOf.get(phrase)?.likelyType === 'person',
  );
  const isTold = phrases.some((phrase) => {
    const verb = tokens[reading.grammarOf.get(phrase)?.verb ?? -1];
    return verb !== undefined && !isSpeech(verb);
  });
  return isTold ? phrases : null;
}

/**
 * The phrases that are subjects of the verb at a token, outside
 * quotations; null where there are none.
 */
function subjectsOf(reading: Reading, passage: number, verb: number): readonly Phrase[] | null {
  const phrases = phrasesIn(reading, passage).filter((phrase) => {
    const { grammar, quotation } = mentionOf(reading, phrase);
    return quotation === null && grammar.verb === verb && grammar.form === 'active';
  });
  return phrases.length > 0 ? phrases : null;
}

function isQuoted(reading: Reading, { from }: Phrase): boolean {
  return quotationAt(reading, reading.tokens[from]?.start ?? 0) !== null;
}

/** The last word before a quotation's opening mark, and a comma or colon before that. */
function wordBefore({ tokens }: Pick<Reading, 'tokens'>, from: number): number {
  let i = from - 1;
  while (tokens[i]?.pos === 'PUNCT') i--;
  return i;
}
