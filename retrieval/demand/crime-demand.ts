import type { Actor, Mention } from '../../corpus/actors/actor.js';
import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Passage } from '../../corpus/passage.js';
import { plainWords } from '../../corpus/shared/plain-letters.js';
import { isWithin, overlap } from '../../corpus/span.js';
import { BE, DO } from '../wording/auxiliaries.js';
import { formsOf, pastForms } from '../wording/verb-forms.js';
import { NAME_GAP } from './gap.js';
import { type Demand, type Marked, markedIn } from './marked.js';

const SIDES = ['victim', 'suspect'] as const;
type Side = (typeof SIDES)[number];

/** By what a question calls whoever suffers a crime, and whoever is said to have done it. */
const CALLED: Readonly<Record<Side, string>> = {
  victim: 'victims?',
  suspect: 'accused|attackers?|culprits?|defendants?|killers?|murderers?|suspects?',
};

const CRIMES = 'assault|attack|death|kidnapping|killing|manslaughter|murder|rape|shooting|stabbing';
const HARM = 'assault attack kidnap kill murder rape shoot stab strangle'.split(' ');
const HARMED = HARM.flatMap(pastForms).join('|');
const HARMING = HARM.flatMap((verb) => [...formsOf(verb)].filter((form) => form !== verb)).join(
  '|',
);
const ACCUSED = 'accused|arrested|charged|convicted|detained|jailed';

/**
 * Before a name, words for its bearer or a verb that has it as its object: the
 * victim, | Tom Hale |, murder of | Tom Hale |.
 */
function before(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?<!(?:${BE}|been) )(?:${words}) ${NAME_GAP}$`, 'u');
}

/** Behind a name, what is done to its bearer: | Lee Fox |, 31, a plumber, was charged. */
function behind(words: string): RegExp {
  const besideName = '(?:,[^.;]{1,60},| \\([^()]{1,40}\\))?(?:,? who)?';
  return new RegExp(
    `^${besideName} (?:(?:had|has|have) been|${BE}) (?:\\p{L}+ly )?(?:${words})(?!\\p{L})`,
    'u',
  );
}

/** How a sentence tells of either. */
const TOLD: Readonly<Record<Side, { readonly before: RegExp; readonly behind: RegExp }>> = {
  victim: {
    before: before(`(?:${CALLED.victim}),?|(?:${CRIMES}) (?:of|on)|${HARMING}`),
    behind: behind(`found dead|${HARMED}`),
  },
  suspect: {
    before: before(`(?:${CALLED.suspect}),?|(?:${ACCUSED})(?! (?:of|over) )`),
    behind: behind(`${ACCUSED}|found guilty|on trial|remanded`),
  },
};

/** Whoever an article tells to be on one side of a crime. */
function peopleOn(
  side: Side,
  { actors }: ActorDirectory,
  passages: readonly Passage[],
): ReadonlySet<Actor> {
  const isTold = (mention: Mention): boolean => {
    const passage = passages.find((outer) => isWithin(mention, outer));
    if (passage === undefined) return false;
    const { before, after } = markedIn(passage, mention);
    return TOLD[side].before.test(before) || TOLD[side].behind.test(after);
  };
  return new Set(actors.filter(({ mentions }) => mentions.some(isTold)));
}

/** who was | the victim |, what is the name of | the killer | */
const WHO = '^(?:who|what (?:is|was) the name of)(?: is| was)? (?:an? |the )?(?:SIDE)$';
/** the | victim's | job, how old is | the suspect |, where did | the victim | live */
const OF_THEM =
  `(?:^| )(?:SIDE)(?:'s|')? (?:age|job|occupation|profession)$|^how old (?:is|was) the (?:SIDE)$|` +
  `^(?:what|where) (?:${DO}) the (?:SIDE) (?:do|live|work)(?: |$)`;

/** The side that a question asks about in a way. */
function sideAsked(question: string, way: string): Side | undefined {
  return SIDES.find((side) => new RegExp(way.replaceAll('SIDE', CALLED[side]), 'u').test(question));
}

/**
 * Who is the victim of a crime is not who is arrested for it, nor the other way
 * round, and what is told of one is not told of the other: "what was the victim's
 * job?" is not answered with that of the suspect.
 */
export function crimeDemand(
  question: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): Demand | null {
  const side = sideAsked(question, `${WHO}|${OF_THEM}`);
  if (side === undefined) return null;
  const own = peopleOn(side, directory, passages);
  const other = peopleOn(side === 'victim' ? 'suspect' : 'victim', directory, passages);
  return (marked) =>
    !toldOf(marked, directory).some((actor) => other.has(actor) && !own.has(actor));
}

/**
 * The words of the names of those whom a question calls the victim or the killer; null of another
 * word.
 */
export function namesOnSide(
  called: string,
  directory: ActorDirectory,
  passages: readonly Passage[],
): string[] | null {
  const side = sideAsked(called, "^(?:SIDE)(?:'s|')?$");
  if (side === undefined) return null;
  return [...peopleOn(side, directory, passages)].flatMap(({ name }) => plainWords(name));
}

/**
 * Of whom marked words tell: whoever they name, and, where they do not begin
 * with a name, the last who is named before.
 */
function toldOf({ passage, text, before }: Marked, { actors }: ActorDirectory): Actor[] {
  const start = passage.start + before.length;
  const end = start + text.length;
  const placed = actors.flatMap((actor) => actor.mentions.map((at) => ({ actor, at })));
  const named = placed.filter(({ at }) => overlap(at, { start, end }));
  const last = placed
    .filter(({ at }) => at.start >= passage.start && at.end <= start)
    .sort((a, b) => b.at.end - a.at.end)[0];
  const isNameFirst = named.some(({ at }) => at.start <= start);
  return [...named, ...(isNameFirst || last === undefined ? [] : [last])].map(({ actor }) => actor);
}
