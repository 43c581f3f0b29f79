import { isPlaceName } from '../words/geography.js';
import { isFirstName } from '../words/lexicon.js';
import { inTitleCase, isCapital, type Token } from '../words/token.js';
import { CALENDAR, list, MONTHS, PRESS_HEADS, WEEKDAYS } from '../words/words.js';
import { RECENT_YEAR } from '../words/year.js';
import type { PassageTokens } from './passage-tokens.js';
import { capitalRun } from './proper-name.js';

/** Tokens between the place of a dateline and its dash at most. */
const DATELINE_REACH = 10;

/**
 * Behind what only tells whence a report comes, or whose turn it is in an interview:
 * `Q: | Did you know?`
 */
export function behindLabel(tokens: PassageTokens): number {
  const isTurn = /^[QA]$/u.test(tokens.token(tokens.first).text);
  if (isTurn && tokens.at(tokens.first + 1)?.text === ':') return tokens.first + 2;
  const words = tokens.slice(tokens.first, tokens.last);
  // The marks of Markdown: | *Ann Lee, science editor* |
  const line = words.filter(({ text }) => !/^[*_]+$/u.test(text));
  const isLine = [
    isByline,
    isHelp,
    isTopics,
    isAgency,
    isDateOfIssue,
    isSound,
    isLineUp,
    isCopyright,
  ].some((isThat) => isThat(line));
  if (isLine || isAbovePost(tokens)) return tokens.last;
  return (
    behindDateline(tokens) ?? behindCaption(tokens) ?? behindPictureCredit(words, tokens.first)
  );
}

/**
 * Behind what tells that a caption follows: `Image caption: |`, `Picture: | Ann Lee waves`,
 * and behind the whole of one of what can be watched:
 * `Media caption, Watch: Ann Lee explains |`; null where none opens the passage.
 */
function behindCaption(tokens: PassageTokens): number | null {
  const { first } = tokens;
  const [kind, next] = [tokens.token(first).lower, tokens.at(first + 1)];
  if (next?.lower === 'caption' && /^[:,]$/u.test(tokens.at(first + 2)?.text ?? '')) {
    if (/^(?:media|video)$/u.test(kind)) return tokens.last;
    return CREDITS.has(kind) ? first + 3 : null;
  }
  const isCredit = behindCredit(tokens, first) !== first;
  return CREDITS.has(kind) && next?.text === ':' && !isCredit ? first + 2 : null;
}

/**
 * Behind whose picture a caption tells of:
 * `Getty Images | The bridge in May`; `first` where none begins so.
 */
function behindPictureCredit(words: readonly Token[], first: number): number {
  const agency = PICTURE_AGENCIES.find((names) =>
    names.every((name, i) => words[i]?.text === name),
  );
  const isCaption = !/^[.?!:]$/u.test(words.at(-1)?.text ?? '');
  const next = words[agency?.length ?? 0];
  return agency !== undefined && isCaption && isCapital(next) ? first + agency.length : first;
}

/** Agencies that captions begin with. */
const PICTURE_AGENCIES = ['Getty Images', 'PA Media', 'AFP', 'EPA', 'Reuters'].map((name) =>
  name.split(' '),
);

/**
 * Behind the party of whoever is named before it: Ann Lee | (Lab), | (R-Ohio), | (Lib Dem, Hexley);
 * Ann Lee, | D-Calif.,; General | (Retd) |; `i` where none is.
 */
export function behindParty(tokens: PassageTokens, i: number): number {
  const isBracketed = tokens.at(i)?.text === '(';
  const seat = isBracketed ? i + 1 : i;
  const isSeat = /^[RDI]$/u.test(tokens.at(seat)?.text ?? '') && tokens.isHyphen(seat + 1);
  if (!isBracketed) return isSeat ? behindSeat(tokens, i) : i;
  if (!isCapital(tokens.at(i - 1))) return i;
  let end = i + 1;
  while (
    isSeat ? /[^)]/u.test(tokens.at(end)?.text ?? '') : PARTIES.has(tokens.at(end)?.lower ?? '')
  )
    end++;
  const place = tokens.at(end)?.text === ',' ? capitalRun(tokens, end + 1) : end;
  return end > i + 1 && tokens.at(place)?.text === ')' ? place + 1 : i;
}

/**
 * Behind a party and a state between commas: Ann Lee, | D-Calif. |, said no; `i` where they are
 * none.
 */
function behindSeat(tokens: PassageTokens, i: number): number {
  if (tokens.at(i - 1)?.text !== ',' || !isCapital(tokens.at(i - 2))) return i;
  let end = i + 2;
  while (isCapital(tokens.at(end)) || tokens.at(end)?.text === '.') end++;
  return end > i + 2 && /^[,.]$/u.test(tokens.at(end)?.text ?? '.') ? end : i;
}

/**
 * Behind a credit that ends a passage: `The hall in May. | Photograph: Ann Lee/AFP.`,
 * `Image credits: AFP`; `i` where none begins.
 */
export function behindCredit(tokens: PassageTokens, i: number): number {
  if (!CREDITS.has(tokens.token(i).lower)) return i;
  const mark = CREDITS.has(tokens.at(i + 1)?.lower ?? '') ? i + 2 : i + 1;
  if (tokens.at(mark)?.text !== ':') return i;
  const named = tokens.slice(mark + 1, tokens.last);
  const isOnly = named.every(
    (token) => isCapital(token) || /^(?:[.,/&©()-]|and|by|for|of|the)$/u.test(token.lower),
  );
  return isOnly && isCapital(named[0]) ? tokens.last : i;
}

const CREDITS = list(
  'image photo photograph photography picture illustration graphic video credit credits',
);

/**
 * Behind where a firm's shares are traded, and by what letters: (| NASDAQ:
 * CRVN |), (| CRVN.O |); `i` where none begin.
 */
export function behindTicker(tokens: PassageTokens, i: number): number {
  const [open, exchange, mark, letters, close] = [-1, 0, 1, 2, 3].map(
    (step) => tokens.at(i + step)?.text ?? '',
  );
  const isTicker = /^[A-Z]{2,6}$/u.test(exchange ?? '') && /^[A-Z0-9.]{1,6}$/u.test(letters ?? '');
  const isCode = mark === '.' && /^[A-Z]{1,2}$/u.test(letters ?? '');
  if (open !== '(' || close !== ')' || !isTicker) return i;
  return mark === ':' || isCode ? i + 4 : i;
}

/** Behind whose money is meant: | NZ$ | 6m, | US$ | 5m; `i` where none is. */
export function behindCurrency(tokens: PassageTokens, i: number): number {
  const [token, sign] = [tokens.token(i), tokens.at(i + 1)];
  if (/^\p{Lu}{1,3}[$£€]$/u.test(token.text)) return i + 1;
  const isSign = sign?.start === token.end && /^[$£€]$/u.test(sign.text);
  return isSign && /^\p{Lu}{1,3}$/u.test(token.text) ? i + 2 : i;
}

/**
 * The party that goes by a name, in one of its names: Conservative of `Tory` and of
 * `Conservative Party`; undefined where none does.
 */
export function partyNamed(name: string): string | undefined {
  return PARTIES.get(name.toLowerCase().replace(/ party$/u, ''));
}

/** Parties as lists of members shorten them, each with the name of it that stands first here. */
const PARTIES: ReadonlyMap<string, string> = new Map(
  `conservative conservatives con tory tories;labour lab;lib-dem libdem lib dem ld;liberal liberals;green greens;
  democrat democrats democratic d;republican republicans r gop;reform;plaid;alliance;snp;ind independent;ukip;dup;retd ret`
    .split(';')
    .flatMap((names) => {
      const [party = '', ...others] = names.trim().split(' ');
      return [party, ...others].map((name) => [name, party] as const);
    }),
);

/** Tokens of a byline, or of a line that tells the date, at most. */
const LONGEST_LINE = 16;

/**
 * True of a line that only tells who wrote the article: `By Ann Lee and Tom Ray, science editor`,
 * `Ann Lee in Oslo`, `Ann Lee Rome correspondent`, `Zuri Obi, economics editor`, `By our health
 * editor`.
 */
function isByline(line: readonly Token[]): boolean {
  // EXCLUSIVE | by Ann Lee
  const words = OPENS_BYLINE.test(line[0]?.lower ?? '') ? line.slice(1) : line;
  const [by, name] = words;
  if (words.length < 3 || words.length > LONGEST_LINE) return false;
  if (by?.lower === 'by' && name?.lower === 'our') return isPost(words);
  if (!isCapital(name)) return false;
  if (by?.lower !== 'by') {
    const isApart = isCapital(by) && words.find((word) => !isCapital(word))?.text === ',';
    return isFirstName(by?.text ?? '')
      ? isFromPlaces(words) || isPost(words)
      : isApart && isPost(words);
  }
  // What has a capital is a name, whatever it looks like: at | Moor | Lane.
  return !CALENDAR.has(name?.lower ?? '') && !isSentence(words.filter((word) => !isCapital(word)));
}

/**
 * True of a line that only tells who helped with the report: `(Additional reporting by Ann Lee in
 * Oslo; editing by Tom Ray.)`, `Ann Lee contributed to this report.`
 */
function isHelp(line: readonly Token[]): boolean {
  const words = line.filter(({ text }) => !/^[().]$/u.test(text));
  const at = words.findIndex(({ lower }) => lower === 'by');
  const opening = words.slice(0, at).map(({ lower }) => lower);
  if (at > 0 && opening.length < 4 && opening.every((word) => HELP.test(word))) {
    const rest = words.slice(at + 1);
    return isCapital(rest[0]) && rest.every((word) => isCapital(word) || HELP.test(word.lower));
  }
  return HELPED.test(words.map(({ text }) => text).join(' '));
}

const HELPED =
  /(?:^\p{Lu}[^.:;]* reported from (?:(?:\p{Lu}\S*|and|from|,) ?)+|contributed (?:reporting(?: (?:from|in)(?: (?:\p{Lu}\S*|and))+)?|(?:reporting )?to this (?:report|article|story)))$/u;

/** What lines about help are made of, names left out. */
const HELP =
  /^(?:with|additional|further|reporting|writing|editing|research|photography|graphics|production|by|in|at|and|for|from|[,;/&-])$/u;

/** True of a line that only lists what the article is about: `Topics: Oslo, trade`. */
function isTopics(words: readonly Token[]): boolean {
  return (
    /^(?:topics|tags)$/u.test(words[0]?.lower ?? '') && words[1]?.text === ':' && !isSentence(words)
  );
}

/** True of a line that only names who brings the report: `The Associated Press`. */
function isAgency(words: readonly Token[]): boolean {
  const isName = words.every((word, i) => isCapital(word) || (i === 0 && word.lower === 'the'));
  return words.length > 1 && isName && PRESS_HEADS.has(words.at(-1)?.lower ?? '');
}

/** True of a line in a transcript that tells what is heard: `(SOUNDBITE OF DOOR CREAKING)`. */
function isSound(words: readonly Token[]): boolean {
  const [opening, closing] = [words[0]?.text, words.at(-1)?.text];
  return opening === '(' && closing === ')' && !words.some(({ text }) => /\p{Ll}/u.test(text));
}

/**
 * True of a line that only tells whose the text or a picture is:
 * `© Agence France-Presse`, `Copyright 2024 The Star`.
 */
function isCopyright(words: readonly Token[]): boolean {
  return /^(?:©|copyright)$/u.test(words[0]?.lower ?? '') && !isSentence(words);
}

/**
 * True of a list of players: `OXLEY (4-3-3): Ives; Hurst, Bell; Tait (Lund 62).`,
 * `Subs not used: Kelly, Ross.`
 */
function isLineUp(words: readonly Token[]): boolean {
  const colon = words.findIndex(({ text }) => text.endsWith(':'));
  const players = words.slice(colon + 1);
  const isSubs = /^sub(?:stitute)?s$/u.test(words[0]?.lower ?? '');
  const isOnly = players.every(
    (word) => isCapital(word) || /^(?:[-,;.()']+|\d+)$/u.test(word.text),
  );
  return (
    colon > 0 &&
    players.length > 0 &&
    isOnly &&
    (isSubs || players.some(({ text }) => text.endsWith(';')))
  );
}

/**
 * True of a name with a post at a newspaper:
 * `Ann Lee Rome correspondent`, `Tom Ray, science editor`.
 */
function isPost(words: readonly Token[]): boolean {
  return (
    /^(?:correspondent|editor|reporter|writer)$/u.test(words.at(-1)?.text ?? '') &&
    !isSentence(words)
  );
}

/** True of a name alone over a line with its post: `Ann Lee`, and below it `Health editor`. */
function isAbovePost(tokens: PassageTokens): boolean {
  const name = tokens.slice(tokens.first, tokens.last);
  const below = tokens.slice(tokens.last, tokens.last + LONGEST_LINE);
  const post = below.filter(({ passage }) => passage === below[0]?.passage);
  const isName = name.length > 1 && name.length < 5 && name.every(isCapital);
  return isName && post.length < LONGEST_LINE && isPost(post);
}

const OPENS_BYLINE = /^(?:exclusive|words|report|reporting|analysis|interview)$/u;

/** True of names alone, and where they were: `Ann Lee in Oslo and Tom Ray in Hull`. */
function isFromPlaces(words: readonly Token[]): boolean {
  const linked = words.filter((word) => !isCapital(word));
  const isOnly = linked.every(({ lower }) => /^(?:in|at|and|,)$/u.test(lower));
  return isOnly && linked.some(({ lower }) => lower === 'in') && isCapital(words.at(-1));
}

/**
 * True of a line that only tells where and when the article appeared:
 * `Hale Gazette | Tuesday 4 February 2025`.
 */
function isDateOfIssue(words: readonly Token[]): boolean {
  // A headline may hold a day too: Anger at 9 May parade.
  const isWhole = words.some(({ lower }) => WEEKDAYS.has(lower) || IS_YEAR.test(lower));
  const isDay = (i: number): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/u.test(words[i]?.text ?? '');
  return (
    isWhole &&
    !isSentence(words.filter(({ lower }) => !ISSUING.has(lower))) &&
    words.length <= LONGEST_LINE &&
    words.some(({ lower }, i) => MONTHS.has(lower) && (isDay(i - 1) || isDay(i + 1)))
  );
}

const IS_YEAR = new RegExp(`^${RECENT_YEAR}$`, 'u');

const ISSUING = new Set(['published', 'updated', 'posted', 'issued']);

/** True of words that tell something: one is a verb, or ends a sentence. */
function isSentence(words: readonly Token[]): boolean {
  return words.some(({ pos, text }) => /^(?:VERB|AUX)$/u.test(pos) || /^[.?!]$/u.test(text));
}

/**
 * Behind the dateline of a report, where one opens it: `KARVIA CITY — |`,
 * `LONDON (Reuters) - |`, `PARIS: |`; but not: NASA — which …
 */
function behindDateline(tokens: PassageTokens): number | null {
  let to = tokens.first;
  while (/^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens.at(to)?.text ?? '')) to++;
  if (to === tokens.first) return null;
  const place = tokens.slice(tokens.first, to);
  const isKnown = isPlaceName(place.map(({ text }) => inTitleCase(text)).join(' '));
  if (tokens.at(to)?.text === ':') return isKnown ? to + 1 : null;
  // A body's initials are written so elsewhere too, and are short.
  if (tokens.spelling.capital.has(tokens.token(tokens.first).text)) return null;
  let dash = to;
  while (dash < to + DATELINE_REACH && isDatelineWord(tokens, dash)) dash++;
  const next = tokens.at(dash + 1);
  const opens = isCapital(next) || /^["“‘']$/u.test(next?.text ?? '');
  const isAlone = dash === to && place.length === 1 && place.every(({ text }) => text.length < 6);
  const isDash = /^[-–—]+$/u.test(tokens.at(dash)?.text ?? '');
  return isDash && opens && (isKnown || !isAlone) ? dash + 1 : null;
}

/** What may stand between place and dash: `, March 3 (Reuters)`. */
function isDatelineWord(tokens: PassageTokens, i: number): boolean {
  const token = tokens.at(i);
  return isCapital(token) || /^(?:[,./()[\]]|\d+)$/u.test(token?.text ?? '');
}
