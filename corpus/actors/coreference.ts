import { appositionsOf } from './apposition.js';
import { resolveDescription } from './description.js';
import type { Entity } from './entity.js';
import type { Judge } from './judge.js';
import { NameBook } from './naming.js';
import { resolvePronoun } from './pronoun.js';
import { addMention, newEntity, quotationAt, type Reading } from './reading.js';
import type { Speaker } from './speaker.js';

/** Entities kept in mind: those spoken of last. */
const MOST_ACTIVE = 200;

/** Finds who bears which name. */
export function resolveNames(reading: Reading): void {
  const book = new NameBook(reading.tokens, () => newEntity(reading));
  for (const phrase of reading.phrases) {
    if (phrase.kind === 'named') addMention(reading, phrase, book.entityOf(phrase));
  }
}

/**
 * Finds who descriptions and pronouns of the third person stand for: those outside quotations, or,
 * when the speakers are known, those within.
 */
export function resolveReferences(
  reading: Reading,
  judge: Judge,
  speakers?: readonly (Speaker | null)[],
): void {
  const appositions = appositionsOf(reading);
  const active: Entity[] = [];
  for (const phrase of reading.phrases) {
    let entity = reading.entityOf.get(phrase);
    const quotation = quotationAt(reading, reading.tokens[phrase.head]?.start ?? 0);
    const isDue = (quotation !== null) === (speakers !== undefined);
    if (entity !== undefined || !isDue) {
      // Known already, or not yet to be.
    } else if (phrase.kind === 'pronoun') {
      const speaker = quotation === null ? undefined : speakers?.[quotation]?.entity;
      entity = resolvePronoun(reading, judge, phrase, active, speaker);
    } else if (phrase.kind === 'nominal') {
      const apposed = appositions.get(phrase);
      if (apposed !== undefined) {
        apposed.entity.learn(reading.tokens.slice(phrase.head, phrase.head + 1));
        if (apposed.before) addMention(reading, phrase, apposed.entity);
        continue;
      }
      entity = resolveDescription(reading, judge, phrase, active);
    }
    if (entity === undefined) continue;
    const at = active.indexOf(entity);
    if (at !== -1) active.splice(at, 1);
    active.unshift(entity);
    if (active.length > MOST_ACTIVE) active.pop();
  }
}
