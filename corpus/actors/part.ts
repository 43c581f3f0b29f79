import { isHeading, type Passage } from '../passage.js';
import { groupBy } from '../shared/group-by.js';
import { sharedLength } from '../shared/range.js';
import type { Entity, EntityMention } from './entity.js';
import { passagesWithin, type Reading } from './reading.js';
import { isNameAlone } from './sources/name-line.js';
import { isReportOwner } from './sources/report-owner.js';
import type { Speaker } from './sources/speaker.js';

/** The part that an entity has in a passage. */
export interface Part {
  readonly entity: Entity;
  readonly passage: Passage;
  /** Its mentions there; none where it only says what stands there. */
  readonly mentions: readonly EntityMention[];
  /** Share of the passage that it says in quotation marks, 0..1. */
  readonly quoted: number;
}

/**
 * The parts that each entity has in the passages, in their order: where it is mentioned or quoted.
 * Headings are left out, and so are lines that only name somebody.
 */
export function partsOf(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
): Map<Entity, Part[]> {
  const shares = quotedShares(reading, speakers);
  const labels = labelLines(reading);
  const parts = new Map<Entity, Part[]>();
  for (const entity of reading.entities) {
    const mentions = groupBy(entity.mentions, ({ passage }) => passage);
    const quoted = shares.get(entity) ?? new Map<number, number>();
    const indexes = new Set([...mentions.keys(), ...quoted.keys()]);
    const own = [...indexes]
      .sort((a, b) => a - b)
      .flatMap((index): Part[] => {
        const passage = reading.passages[index];
        const share = quoted.get(index) ?? 0;
        if (passage === undefined || isHeading(passage) || labels.has(index)) return [];
        if (share === 0 && isNameAlone(reading, passage)) return [];
        const told = (mentions.get(index) ?? []).map((mention) =>
          asSource(reading, mention, entity),
        );
        return [{ entity, passage, mentions: told, quoted: share }];
      });
    parts.set(entity, own);
  }
  return parts;
}

/**
 * A mention as that of a source, where what is theirs tells: | its | figures show. It is given the
 * words by which the weights and rules know a source, as if it stood there: according to | it |.
 */
function asSource(reading: Reading, mention: EntityMention, entity: Entity): EntityMention {
  if (!isReportOwner(reading, entity, mention)) return mention;
  return { ...mention, grammar: { ...mention.grammar, preposition: 'according to' } };
}

/** The passages that only name who says what stands below them: `ANN LEE, HOST:`. */
function labelLines(reading: Reading): Set<number> {
  const lines = reading.quotations.flatMap(({ turn }) => {
    const line = turn === null ? undefined : passagesWithin(reading, turn.label)[0];
    return turn !== null && line !== undefined && line.end < turn.start ? [line.index] : [];
  });
  return new Set(lines);
}

/** By entity and passage, the share of the passage that the entity says in quotation marks. */
function quotedShares(
  reading: Reading,
  speakers: readonly (Speaker | null)[],
): Map<Entity, Map<number, number>> {
  const shares = new Map<Entity, Map<number, number>>();
  reading.quotations.forEach((quotation, i) => {
    const entity = speakers[i]?.entity;
    if (entity === undefined) return;
    const of = shares.get(entity) ?? new Map<number, number>();
    shares.set(entity, of);
    for (const passage of passagesWithin(reading, quotation)) {
      const inside = sharedLength(quotation, passage);
      if (inside <= 0) continue;
      of.set(passage.index, (of.get(passage.index) ?? 0) + inside / (passage.end - passage.start));
    }
  });
  return shares;
}
