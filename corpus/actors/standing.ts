import type { Span } from '../span.js';
import { hasSense, singularOf, verbKind } from '../words/lexicon.js';
import { nounClass } from '../words/noun-class.js';
import { isSpeech } from '../words/verb.js';
import { PLACE_PREPOSITIONS } from '../words/words.js';
import type { Entity } from './entity.js';
import { type Reading, tagOfPhrase } from './reading.js';
import type { Conduct } from './statement.js';
import { actorShare, deedShare, likeliestType, stepsOf } from './tagging.js';

/**
 * What speaks for an entity being an actor.
 *
 * @param before those before it that are actors
 */
export function standing(
  reading: Reading,
  speaking: ReadonlySet<Entity>,
  entity: Entity,
  { statements, deeds }: Conduct,
  role: Span | null,
  before: readonly Entity[],
): string[] {
  const { type } = entity;
  const named = entity.isNamed ? 'named' : 'nominal';
  const says = statements.filter(({ kind }) => kind === 'says').length;
  const does = statements.length - says;
  const best = statements.reduce((top, { probability }) => Math.max(top, probability), 0);
  const likeliest = Math.max(0, highestOf(deeds));
  const any = 1 - deeds.reduce((none, deed) => none * (1 - deed), 1);
  const expected = deeds.reduce((sum, deed) => sum + deed, 0);
  const first = entity.mentions[0];
  const head = reading.tokens[first?.phrase.head ?? 0]?.lower ?? '';
  const prepositions = entity.mentions.filter(({ grammar }) =>
    isPlacing(grammar.preposition ?? ''),
  ).length;
  const nested = entity.mentions.filter(({ phrase }) => phrase.nested === 'modifier').length;
  const count = entity.mentions.length;
  const bucket = (n: number): string => (n === 0 ? '0' : n === 1 ? '1' : n < 4 ? '2' : '4');
  const tags = entity.mentions.map(({ phrase }) => tagOfPhrase(reading, phrase));
  const tagged = tags.map(actorShare);
  const acting = tags.map(deedShare);
  const highest = highestOf(tagged);
  const mean = tagged.reduce((sum, share) => sum + share, 0) / Math.max(1, count);
  const tagType = likeliestType(tags);
  const begun = highestOf(
    entity.mentions.map(({ phrase }) => reading.tags[phrase.from]?.begins ?? 0),
  );
  const acts = highestOf(acting);
  const features = new Set([
    'bias',
    ...stepsOf('tag', highest),
    ...stepsOf(`tag:${named}`, highest),
    ...stepsOf(`tag:${tagType}`, highest),
    ...stepsOf('tag:mean', mean),
    ...stepsOf(`tag:mean:${bucket(count)}`, mean),
    ...stepsOf('tag:first', tagged[0] ?? 0),
    ...stepsOf('tag:begins', begun),
    ...stepsOf(`tag:begins:${named}`, begun),
    ...stepsOf(`tag:begins:${nested === count ? 'nested' : 'free'}`, begun),
    ...stepsOf('tag:acts', acts),
    ...stepsOf(`tag:acts:${named}`, acts),
    ...(entity.isNarrator ? ['narrator', ...told(count)] : []),
    `${type}:${named}`,
    `${named}:says:${bucket(says)}`,
    `${named}:does:${bucket(does)}`,
    `says:${bucket(says)}:does:${bucket(does)}`,
    `${type}:acts:${bucket(says + does)}`,
    `${named}:count:${bucket(count)}`,
    `${type}:count:${bucket(count)}`,
    `best:${Math.floor(best * 5)}`,
    ...steps('deed', likeliest),
    ...steps(`deed:${named}`, likeliest),
    ...steps('any', any),
    ...steps(`expected:${named}`, expected / 4),
    `${named}:role:${role === null ? 0 : 1}`,
    `place:${entity.isPlace ? 1 : 0}:${prepositions * 2 > count ? 'in' : 'free'}:${bucket(says + does)}`,
    `modifier:${nested === count ? 'only' : nested > 0 ? 'some' : 'none'}`,
    `speaks:${speaking.has(entity) ? 1 : 0}`,
    // Of whom nothing is told, other things count.
    ...(statements.length > 0
      ? []
      : [
          ...stepsOf('idle:tag', highest),
          ...stepsOf(`idle:tag:${tagType}`, highest),
          ...steps('idle:any', any),
          `idle:${type}:${named}`,
          `idle:${tagType}:count:${bucket(count)}`,
          `idle:modifier:${nested === count ? 'only' : nested > 0 ? 'some' : 'none'}`,
          `idle:${type}:in:${prepositions * 2 > count ? 1 : 0}`,
          `idle:role:${role === null ? 0 : 1}`,
        ]),
    `opens:${(first?.passage ?? 0) < 3 ? 1 : 0}`,
  ]);
  if (!entity.isNamed && first !== undefined) {
    const noun = singularOf(head);
    const number = first.phrase.plural ? 'plural' : 'single';
    const again = before.some((other) => mayBeCalledSo(other, noun, entity)) ? 'again' : 'new';
    features.add(`${again}:${number}`);
    for (const step of stepsOf(`tag:${first.phrase.determiner}:${number}`, highest))
      features.add(step);
    for (const step of stepsOf(`tag:${again}:${number}`, highest)) features.add(step);
    features.add(`${again}:${first.phrase.determiner}:${number}`);
    features.add(`first:${first.phrase.determiner}:${number}`);
    features.add(`class:${nounClass(noun)}:${first.phrase.determiner}:${number}`);
    features.add(`class:${nounClass(noun)}:${bucket(says + does)}`);
    features.add(`noun:${noun}`);
    features.add(`words:${Math.min(3, first.phrase.to - first.phrase.from)}`);
    features.add(
      `first-role:${first.phrase.nested ?? (first.grammar.verb !== null ? 'subject' : first.grammar.object !== null ? 'object' : (first.grammar.preposition ?? 'other'))}`,
    );
    features.add(`quoted:${entity.mentions.every(({ quotation }) => quotation !== null) ? 1 : 0}`);
  } else {
    const words = entity.name.split(' ').length;
    const last = entity.name.split(' ').at(-1) ?? '';
    features.add(`last:${last.toLowerCase()}`);
    features.add(`ending:${last.slice(-3).toLowerCase()}`);
    features.add(`thing:${entity.isThing ? 1 : 0}:${bucket(says + does)}`);
    features.add(
      `owner:${entity.mentions.some(({ phrase }) => phrase.nested === 'owner') ? 1 : 0}`,
    );
    features.add(`name:${type}:${Math.min(4, words)}`);
    features.add(`case:${/^[\p{Lu}\d.&-]+$/u.test(entity.name) ? 'upper' : 'title'}`);
    const opening = entity.mentions.every(({ phrase }) => opensSentence(reading, phrase.nameFrom));
    if (words === 1) features.add(`opening-only:${opening ? bucket(count) : 'no'}`);
    features.add(
      `located:${hasSense(entity.name, 'located') || hasSense(entity.name.toLowerCase(), 'place') ? 1 : 0}:${bucket(says + does)}`,
    );
    features.add(`acting:${hasSense(entity.name, 'acting') ? 1 : 0}:${bucket(says + does)}`);
    features.add(`the:${entity.withThe > 0 ? 1 : 0}:${type}`);
  }
  for (const { grammar } of entity.mentions) {
    const verb = reading.tokens[grammar.verb ?? -1];
    if (grammar.preposition !== null) features.add(`${named}:after:${grammar.preposition}`);
    if (verb === undefined) continue;
    features.add(`does:${verb.lemma}`);
    features.add(`does:${type}:${grammar.form ?? ''}:${verbKind(verb.lemma)}`);
    features.add(`subject:${named}:${grammar.form ?? ''}:${isSpeech(verb) ? 'speech' : 'other'}`);
  }
  return [...features];
}

/** True of another who is called by the same noun, unless their countries tell them apart: the Greek and the Turkish coach. */
function mayBeCalledSo(other: Entity, noun: string, { countries }: Entity): boolean {
  const isApart = [...countries].some((country) => other.isOfOtherCountry(country));
  return other.nouns.has(noun) && !isApart;
}

/** How often whoever tells the article says "I": a reporter now and then, somebody who tells an own story all the time. */
function told(count: number): string[] {
  return [3, 6, 12, 24]
    .filter((least) => count >= least)
    .map((least) => `narrator>${String(least)}`);
}

/** A number 0..1 as steps that it has reached. */
function steps(name: string, value: number): string[] {
  const reached: string[] = [];
  for (let step = 1; step <= 9; step++) if (value >= step / 10) reached.push(`${name}>${step}`);
  return reached;
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

/** Of any number of figures: so many arguments as one entity may have mentions would be too many for Math.max. */
function highestOf(figures: readonly number[]): number {
  return figures.reduce((highest, figure) => Math.max(highest, figure), -Infinity);
}
