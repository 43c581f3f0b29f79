import type { Span } from '../span.js';
import { hasSense, singularOf, verbKind } from '../words/lexicon.js';
import { nounClass } from '../words/noun-class.js';
import { isSpeech } from '../words/verb.js';
import { PLACE_PREPOSITIONS } from '../words/words.js';
import type { ActorType } from './actor.js';
import type { Entity, EntityMention } from './entity.js';
import { type Reading, tagOfPhrase } from './reading.js';
import type { Conduct } from './statement.js';
import { stepsReached } from './steps.js';
import { actorShare, deedShare, likeliestType, stepsOf } from './tagging.js';

/** An entity that may be an actor, with what tells whether it is one. */
export interface Nominee {
  readonly reading: Reading;
  readonly entity: Entity;
  readonly conduct: Conduct;
  /** The words that tell what it is; null where none do. */
  readonly role: Span | null;
  /** Whether a quotation is its. */
  readonly isSpeaking: boolean;
  /** The entities before it that are actors. */
  readonly before: readonly Entity[];
}

/** What speaks for and against an entity being an actor, as features that a Judge weighs. */
export function standing(nominee: Nominee): string[] {
  const { entity, conduct } = nominee;
  const [first] = entity.mentions;
  const figures = figuresOf(nominee);
  const features = [
    'bias',
    ...tagFeatures(nominee, figures),
    ...narratorFeatures(entity),
    ...conductFeatures(nominee, figures),
    ...(conduct.statements.length === 0 ? idleFeatures(nominee, figures) : []),
    `opens:${(first?.passage ?? 0) < 3 ? 1 : 0}`,
    ...(entity.isNamed || first === undefined
      ? nameFeatures(nominee, figures)
      : descriptionFeatures(nominee, figures, first)),
    ...entity.mentions.flatMap((mention) => grammarFeatures(nominee, figures, mention)),
  ];
  return [...new Set(features)];
}

/** What features of several kinds are made of. */
interface Figures {
  readonly type: Entity['type'];
  readonly named: 'named' | 'nominal';
  /** How many mentions it has, roughly. */
  readonly count: string;
  /** How often it says or does something, roughly. */
  readonly acts: string;
  /** For each mention, the probability by the tagger that it stands for an actor. */
  readonly tagged: readonly number[];
  /** The highest of them. */
  readonly highest: number;
  /** What the tagger takes it for. */
  readonly tagType: ActorType;
  /** The probability that it acts anywhere. */
  readonly any: number;
  /** How many of its mentions stand before a noun: | US | negotiators. */
  readonly modifiers: 'only' | 'some' | 'none';
  /** Whether most of its mentions tell where or whither: in | Oslo |. */
  readonly isPlaced: boolean;
}

function figuresOf({ reading, entity, conduct }: Nominee): Figures {
  const { mentions } = entity;
  const count = mentions.length;
  const tags = mentions.map(({ phrase }) => tagOfPhrase(reading, phrase));
  const tagged = tags.map(actorShare);
  const modifiers = mentions.filter(({ phrase }) => phrase.nested === 'modifier').length;
  const placed = mentions.filter(({ grammar }) => isPlacing(grammar.preposition ?? '')).length;
  return {
    type: entity.type,
    named: entity.isNamed ? 'named' : 'nominal',
    count: roughly(count),
    acts: roughly(conduct.statements.length),
    tagged,
    highest: highestOf(tagged),
    tagType: likeliestType(tags),
    any: 1 - conduct.deeds.reduce((none, deed) => none * (1 - deed), 1),
    modifiers: modifiers === count ? 'only' : modifiers > 0 ? 'some' : 'none',
    isPlaced: placed * 2 > count,
  };
}

/** What the tagger makes of its mentions. */
function tagFeatures({ reading, entity }: Nominee, figures: Figures): string[] {
  const { mentions } = entity;
  const { named, count, tagged, highest, tagType, modifiers } = figures;
  const mean = tagged.reduce((sum, share) => sum + share, 0) / Math.max(1, mentions.length);
  const begun = highestOf(mentions.map(({ phrase }) => reading.tags[phrase.from]?.begins ?? 0));
  const acts = highestOf(mentions.map(({ phrase }) => deedShare(tagOfPhrase(reading, phrase))));
  return [
    ...stepsOf('tag', highest),
    ...stepsOf(`tag:${named}`, highest),
    ...stepsOf(`tag:${tagType}`, highest),
    ...stepsOf('tag:mean', mean),
    ...stepsOf(`tag:mean:${count}`, mean),
    ...stepsOf('tag:first', tagged[0] ?? 0),
    ...stepsOf('tag:begins', begun),
    ...stepsOf(`tag:begins:${named}`, begun),
    ...stepsOf(`tag:begins:${modifiers === 'only' ? 'nested' : 'free'}`, begun),
    ...stepsOf('tag:acts', acts),
    ...stepsOf(`tag:acts:${named}`, acts),
  ];
}

/**
 * How often whoever tells the article says "I": a reporter now and then,
 * somebody who tells an own story all the time.
 */
function narratorFeatures({ isNarrator, mentions }: Entity): string[] {
  return isNarrator
    ? ['narrator', ...stepsReached('narrator', mentions.length, [3, 6, 12, 24])]
    : [];
}

/** What it says and does. */
function conductFeatures(nominee: Nominee, figures: Figures): string[] {
  const { entity, conduct, role, isSpeaking } = nominee;
  const { statements, deeds } = conduct;
  const { type, named, count, acts, any, modifiers, isPlaced } = figures;
  const said = statements.filter(({ kind }) => kind === 'says').length;
  const [says, does] = [roughly(said), roughly(statements.length - said)];
  const best = statements.reduce((top, { probability }) => Math.max(top, probability), 0);
  const likeliest = Math.max(0, highestOf(deeds));
  const expected = deeds.reduce((sum, deed) => sum + deed, 0);
  return [
    `${type}:${named}`,
    `${named}:says:${says}`,
    `${named}:does:${does}`,
    `says:${says}:does:${does}`,
    `${type}:acts:${acts}`,
    `${named}:count:${count}`,
    `${type}:count:${count}`,
    `best:${Math.floor(best * 5)}`,
    ...tenths('deed', likeliest),
    ...tenths(`deed:${named}`, likeliest),
    ...tenths('any', any),
    ...tenths(`expected:${named}`, expected / 4),
    `${named}:role:${role === null ? 0 : 1}`,
    `place:${entity.isPlace ? 1 : 0}:${isPlaced ? 'in' : 'free'}:${acts}`,
    `modifier:${modifiers}`,
    `speaks:${isSpeaking ? 1 : 0}`,
  ];
}

/** What counts beside that of one of whom nothing is told. */
function idleFeatures({ role }: Nominee, figures: Figures): string[] {
  const { type, named, count, highest, tagType, any, modifiers, isPlaced } = figures;
  return [
    ...stepsOf('idle:tag', highest),
    ...stepsOf(`idle:tag:${tagType}`, highest),
    ...tenths('idle:any', any),
    `idle:${type}:${named}`,
    `idle:${tagType}:count:${count}`,
    `idle:modifier:${modifiers}`,
    `idle:${type}:in:${isPlaced ? 1 : 0}`,
    `idle:role:${role === null ? 0 : 1}`,
  ];
}

/** How one without a name is described when it is mentioned first. */
function descriptionFeatures(
  { reading, entity, before }: Nominee,
  { acts, highest }: Figures,
  { phrase, grammar }: EntityMention,
): string[] {
  const { determiner } = phrase;
  const noun = singularOf(reading.tokens[phrase.head]?.lower ?? '');
  const number = phrase.plural ? 'plural' : 'single';
  const again = before.some((other) => mayBeCalledSo(other, noun, entity)) ? 'again' : 'new';
  const place =
    phrase.nested ??
    (grammar.verb !== null
      ? 'subject'
      : grammar.object !== null
        ? 'object'
        : (grammar.preposition ?? 'other'));
  return [
    `${again}:${number}`,
    ...stepsOf(`tag:${determiner}:${number}`, highest),
    ...stepsOf(`tag:${again}:${number}`, highest),
    `${again}:${determiner}:${number}`,
    `first:${determiner}:${number}`,
    `class:${nounClass(noun)}:${determiner}:${number}`,
    `class:${nounClass(noun)}:${acts}`,
    `noun:${noun}`,
    `words:${Math.min(3, phrase.to - phrase.from)}`,
    `first-role:${place}`,
    `quoted:${entity.mentions.every(({ quotation }) => quotation !== null) ? 1 : 0}`,
  ];
}

/** How a name is made, and what other things are called so. */
function nameFeatures({ reading, entity }: Nominee, { type, count, acts }: Figures): string[] {
  const { name, mentions } = entity;
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const isOwner = mentions.some(({ phrase }) => phrase.nested === 'owner');
  const isOpening = mentions.every(({ phrase }) => opensSentence(reading, phrase.nameFrom));
  const isLocated = hasSense(name, 'located') || hasSense(name.toLowerCase(), 'place');
  return [
    `last:${last.toLowerCase()}`,
    `ending:${last.slice(-3).toLowerCase()}`,
    `thing:${entity.isThing ? 1 : 0}:${acts}`,
    `owner:${isOwner ? 1 : 0}`,
    `name:${type}:${Math.min(4, words.length)}`,
    `case:${/^[\p{Lu}\d.&-]+$/u.test(name) ? 'upper' : 'title'}`,
    ...(words.length === 1 ? [`opening-only:${isOpening ? count : 'no'}`] : []),
    `located:${isLocated ? 1 : 0}:${acts}`,
    `acting:${hasSense(name, 'acting') ? 1 : 0}:${acts}`,
    `the:${entity.withThe > 0 ? 1 : 0}:${type}`,
  ];
}

/** What a mention does in its sentence. */
function grammarFeatures(
  { reading }: Nominee,
  { type, named }: Figures,
  { grammar }: EntityMention,
): string[] {
  const verb = reading.tokens[grammar.verb ?? -1];
  const form = grammar.form ?? '';
  return [
    ...(grammar.preposition === null ? [] : [`${named}:after:${grammar.preposition}`]),
    ...(verb === undefined
      ? []
      : [
          `does:${verb.lemma}`,
          `does:${type}:${form}:${verbKind(verb.lemma)}`,
          `subject:${named}:${form}:${isSpeech(verb) ? 'speech' : 'other'}`,
        ]),
  ];
}

/**
 * True of another who is called by the same noun, unless their countries tell them
 * apart: the Greek and the Turkish coach.
 */
function mayBeCalledSo(other: Entity, noun: string, { countries }: Entity): boolean {
  const isApart = [...countries].some((country) => other.isOfOtherCountry(country));
  return other.nouns.has(noun) && !isApart;
}

/** A number in classes that hold none, one, two or three, and more. */
function roughly(n: number): string {
  return n === 0 ? '0' : n === 1 ? '1' : n < 4 ? '2' : '4';
}

/** A number 0..1 as the tenths that it has reached. */
function tenths(name: string, value: number): string[] {
  const reached = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((tenth) => value >= tenth / 10);
  return reached.map((tenth) => `${name}>${tenth}`);
}

/** True where a capital may come from the place alone. */
function opensSentence({ tokens }: Reading, i: number): boolean {
  const [token, before] = [tokens[i], tokens[i - 1]];
  return (
    before === undefined || before.passage !== token?.passage || /^[“"‘:•–-]$/u.test(before.text)
  );
}

/** Whether a preposition makes what follows the place, or the aim, of something. */
function isPlacing(preposition: string): boolean {
  return PLACE_PREPOSITIONS.has(preposition) || /^(?:to|into|throughout)$/u.test(preposition);
}

/**
 * Of any number of figures: so many arguments as one entity may have
 * mentions would be too many for Math.max.
 */
function highestOf(figures: readonly number[]): number {
  return figures.reduce((highest, figure) => Math.max(highest, figure), -Infinity);
}
