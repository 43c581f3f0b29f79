import type { Passage } from '../passage.js';
import { groupBy } from '../shared/group-by.js';
import { partitionPoint } from '../shared/partition-point.js';
import type { Range } from '../shared/range.js';
import { isFirstName } from '../words/lexicon.js';
import { isTitle } from '../words/noun.js';
import { inTitleCase, type Token } from '../words/token.js';
import type { TokenRange } from '../words/token-range.js';
import { SHORT_TITLES } from '../words/words.js';
import type { Phrase } from './phrase.js';

/**
 * What somebody says behind a label, as in a transcript, or below one: `RUTH COBB: | It was late.`
 */
export interface Turn extends Range {
  /** The name that the label is. */
  readonly label: Range;
}

/** A paragraph behind a label, which somebody may say. */
interface Labelled extends Turn {
  /** The label's name in small letters. */
  readonly name: string;
  readonly paragraph: number;
  readonly asks: boolean;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

/** `Ann Lee:`, `Mr. COBB:`, `RUTH VAN DYK, HOST:`, `Tom Ray (Lab):`. */
const LABEL = new RegExp(
  `^(${WORD}(?: (?:${WORD}|\\p{Ll}{2,3})){0,4})(?:, [^:.?!]{2,30}| \\([^():]{2,40}\\))?:(?:\\s+|$)`,
  'u',
);

/** `From the chief forecaster, | Ann Lee |:` over what she writes. */
const LEAD_IN = new RegExp(
  `^((?:From|Here['’]s|This is from)(?: [^.?!:]*)?[ ,] ?)(${WORD}(?: ${WORD}){1,3}):$`,
  'u',
);

/**
 * A list's item and a headline end with no such mark; what opens with a quotation mark is a
 * quotation.
 */
const SAID = /^[^"“'‘«].*[.?!…–—-][)\]]*$/su;

/** Words that people say to each other. */
const SPOKEN = /(?<![\p{L}’'])(?:I|[Ww]e|[Mm]y|me|us|[Oo]ur|[Yy]ou|[Yy]our)(?!\p{L})|\?$/u;

/**
 * The turns of an article, in order: those of people talking, and what is
 * written below who is told to write it.
 */
export function turnsOf(text: string, passages: readonly Passage[]): Turn[] {
  const paragraphs = [...groupBy(passages, ({ paragraph }) => paragraph).values()].map(rangeOf);
  const turns = [...talkIn(text, paragraphs), ...letters(text, paragraphs)];
  return turns.sort((a, b) => a.start - b.start);
}

/** What stands below a line that tells who writes it: `From the chief forecaster, Ann Lee:`. */
function letters(text: string, paragraphs: readonly Range[]): Turn[] {
  return paragraphs.flatMap((line, i): Turn[] => {
    const [, opening, name] = LEAD_IN.exec(text.slice(line.start, line.end)) ?? [];
    const below = paragraphs[i + 1];
    if (opening === undefined || name === undefined || below === undefined) return [];
    const said = text.slice(below.start, below.end);
    if (!isFirstName(name.split(' ')[0] ?? '') || !SAID.test(said) || LABEL.test(said)) return [];
    const start = line.start + opening.length;
    return [{ ...below, label: { start, end: start + name.length } }];
  });
}

/**
 * The turns of people talking: at least two, half of which sound like it. In profiles
 * (`Ann Lee: The nurse has lived in Hull since 2010.`) nobody does.
 */
function talkIn(text: string, paragraphs: readonly Range[]): Turn[] {
  const labelled = labelledIn(text, paragraphs);
  if (labelled.length < 2) return [];
  const known = namesIn(text);
  const byParagraph = new Map(labelled.map((turn) => [turn.paragraph, turn]));
  const people = new Set(
    labelled.filter((turn) => isPerson(turn, known) || isInTalk(turn, byParagraph)).map(nameOf),
  );
  const turns = labelled.filter((turn) => people.has(nameOf(turn)));
  const spoken = turns.filter(({ start, end }) => SPOKEN.test(text.slice(start, end)));
  return turns.length > 1 && spoken.length * 2 >= turns.length ? turns : [];
}

function nameOf({ name }: Labelled): string {
  return name;
}

/** The paragraphs that stand behind a label, or under one that stands alone: `ANN LEE, HOST:`. */
function labelledIn(text: string, paragraphs: readonly Range[]): Labelled[] {
  return paragraphs.flatMap((whole, paragraph): Labelled[] => {
    const [all, name] = LABEL.exec(text.slice(whole.start, whole.end)) ?? [];
    // Q: and A: name nobody.
    if (all === undefined || name === undefined || name.length === 1) return [];
    const own = { start: whole.start + all.length, end: whole.end };
    const isAlone = own.start === own.end;
    const { start, end } = (isAlone ? paragraphs[paragraph + 1] : own) ?? own;
    const said = text.slice(start, end);
    if (!SAID.test(said) || (isAlone && LABEL.test(said))) return [];
    const label = { start: whole.start, end: whole.start + name.length };
    return [{ start, end, label, paragraph, name: name.toLowerCase(), asks: said.endsWith('?') }];
  });
}

function rangeOf(passages: readonly Passage[]): Range {
  return { start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 };
}

/**
 * True of a full name, of one with a title, and of a surname or
 * initials of somebody named in full elsewhere.
 */
function isPerson({ name }: Labelled, known: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = name.split(' ');
  const isFull = isFirstName(inTitleCase(first)) || SHORT_TITLES.has(first.replace(/\.$/u, ''));
  return (rest.length > 0 && isFull) || known.has(rest.at(-1) ?? first);
}

/** True of whoever asks somebody else who answers in the next paragraph, and of whoever answers. */
function isInTalk(
  { paragraph, asks, name }: Labelled,
  byParagraph: ReadonlyMap<number, Labelled>,
): boolean {
  const [before, next] = [byParagraph.get(paragraph - 1), byParagraph.get(paragraph + 1)];
  const isAnswer = before?.asks === true && before.name !== name;
  return isAnswer || (asks && next !== undefined && next.name !== name);
}

/** The surnames, and the initials, of all whom a text names in full, in small letters. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [run] of text.matchAll(new RegExp(`${WORD}(?: ${WORD})+`, 'gu'))) {
    const words = run.replace(/(?:['’]s|[.'’-])$/u, '').split(' ');
    const first = words.findIndex((word) => isFirstName(inTitleCase(word)));
    const full = first < 0 ? [] : words.slice(first);
    if (full.length < 2) continue;
    names.add((full.at(-1) ?? '').toLowerCase());
    names.add(full.map((word) => word.charAt(0).toLowerCase()).join(''));
  }
  return names;
}

/**
 * The tokens with those of labels as names, spelt as they are
 * elsewhere: `COBB` as Cobb, initials as they are.
 */
export function withPlainLabels(tokens: readonly Token[], turns: readonly Turn[]): Token[] {
  const plain = [...tokens];
  if (turns.length === 0) return plain;
  const elsewhere = new Map<string, string>();
  for (const { lower, text } of tokens)
    if (/^\p{Lu}.*\p{Ll}/u.test(text)) elsewhere.set(lower, text);
  for (const turn of turns) {
    const range = labelTokens(tokens, turn);
    const isInitials = range.to - range.from === 1 && (tokens[range.from]?.text.length ?? 0) < 4;
    for (let i = range.from; i < range.to; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      const isCapitals = /^\p{Lu}[^\p{Ll}]+$/u.test(token.text);
      const known = isCapitals ? elsewhere.get(token.lower) : token.text;
      const text = known ?? (isInitials ? token.text : inTitleCase(token.text));
      plain[i] = { ...token, text, pos: 'PROPN' };
    }
  }
  return plain;
}

/** The tokens of a turn's label. */
export function labelTokens(tokens: readonly Token[], { label }: Turn): TokenRange {
  const at = (offset: number): number => partitionPoint(tokens, ({ start }) => start < offset);
  return { from: at(label.start), to: at(label.end) };
}

/** Whoever is named by the label of a turn that opens a passage, as a phrase. */
export function labelPhrase(tokens: readonly Token[], turn: Turn): Phrase | null {
  const { from, to } = labelTokens(tokens, turn);
  if (tokens[from - 1]?.passage === tokens[from]?.passage) return null;
  let nameFrom = from;
  for (let i = from; i < to - 1 && nameFrom === i; i++) {
    const token = tokens[i];
    if (token !== undefined && isTitle(token)) nameFrom++;
  }
  return {
    ...{ from, to, fullTo: to, head: to - 1, nameFrom, kind: 'named' },
    ...{ determiner: 'none', plural: false, nested: null },
  };
}
