import type { Entity } from '../../corpus/actors/entity.js';
import type { Option, Step, Subject } from '../../corpus/actors/judge.js';
import type { Passage } from '../../corpus/passage.js';
import { type Range, sharedLength } from '../../corpus/shared/range.js';
import type { Span } from '../../corpus/span.js';
import type { GoldActor } from './gold-actor.js';

/** Tells which options of a decision are right, by the actors marked in the article. */
export class GoldActors {
  /** Who stands for an actor that was decided upon. */
  private readonly taken = new Map<GoldActor, Entity>();

  constructor(
    private readonly actors: readonly GoldActor[],
    private readonly passages: readonly Passage[],
  ) {}

  /** The numbers of the right options, -1 for one that is missing; null where it was not marked. */
  right<T>(step: Step, about: Subject, options: readonly Option<T>[]): number[] | null {
    switch (step) {
      case 'name':
        return this.named(about, options);
      case 'pronoun':
      case 'description':
        return this.references(about, options);
      case 'speaker':
        return this.speakers(about, options);
      case 'deed':
        return this.deeds(about, options);
      case 'statement':
        return this.statements(about, options);
      case 'role':
        return this.roles(about, options);
      case 'actor':
        return this.standing(about, options);
    }
  }

  /** The actor whose mention holds an offset: the shortest such mention's. */
  private actorAt(offset: number): GoldActor | null {
    let best: GoldActor | null = null;
    let length = Infinity;
    for (const actor of this.actors) {
      for (const { start, end } of actor.mentions) {
        if (offset >= start && offset < end && end - start < length) {
          best = actor;
          length = end - start;
        }
      }
    }
    return best;
  }

  /** The actor whom most of an entity's mentions stand for. */
  private actorOf(entity: Entity): GoldActor | null {
    const counts = new Map<GoldActor | null, number>();
    for (const offset of entity.offsets) {
      const actor = this.actorAt(offset);
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
    let best: GoldActor | null = null;
    let most = 0;
    for (const [actor, count] of counts) {
      if (actor !== null && count > most) {
        best = actor;
        most = count;
      }
    }
    return best;
  }

  private references<T>(about: Subject, options: readonly Option<T>[]): number[] {
    const gold = this.actorAt(about.offset ?? -1);
    // Words for no actor may stand for whatever else is none: what that is was not marked.
    const right = this.standingFor(gold, options);
    return gold === null ? [noneOf(options), ...right] : rightOrNone(right, options);
  }

  private named<T>({ offset = 0, end = 0 }: Subject, options: readonly Option<T>[]): number[] {
    // Of words around the name the actor may be another: "a watchmaker in Geneva".
    const gold = this.actors.find(({ mentions }) =>
      mentions.some((mention) => mention.start >= offset && mention.start < end),
    );
    const right = gold === undefined ? [] : this.standingFor(gold, options);
    return rightOrNone(right, options);
  }

  /** The options that stand for an actor, or for none. */
  private standingFor<T>(gold: GoldActor | null, options: readonly Option<T>[]): number[] {
    return optionsWhere(
      options,
      (value) => value !== null && this.actorOf(value as Entity) === gold,
    );
  }

  private speakers<T>(about: Subject, options: readonly Option<T>[]): number[] {
    const { offset = 0, end = 0 } = about;
    const gold = this.quotedIn({ start: offset, end });
    if (gold === null) return [noneOf(options)];
    const right = optionsWhere(options, (value) => {
      const entity = (value as { entity: Entity } | null)?.entity;
      return entity !== undefined && this.actorOf(entity) === gold;
    });
    return rightOrNone(right, options);
  }

  /** The actor whose quotations take up most of a range. */
  private quotedIn(range: Range): GoldActor | null {
    let best: GoldActor | null = null;
    let most = 0;
    for (const actor of this.actors) {
      const shared = actor.quotes.reduce(
        (sum, quote) => sum + Math.max(0, sharedLength(quote, range)),
        0,
      );
      if (shared > most) {
        most = shared;
        best = actor;
      }
    }
    return best;
  }

  private deeds<T>({ entity, passage }: Subject, options: readonly Option<T>[]): number[] | null {
    const gold = entity === undefined ? null : this.actorOf(entity);
    const range = this.passages[passage ?? -1];
    if (range === undefined) return null;
    const acts =
      gold !== null && [...gold.says, ...gold.does].some((other) => overlaps(other, range));
    return optionsWhere(options, (value) => value === acts);
  }

  private statements<T>(about: Subject, options: readonly Option<T>[]): number[] | null {
    const { entity, passage } = about;
    const gold = entity === undefined ? null : this.actorOf(entity);
    const range = this.passages[passage ?? -1];
    if (gold === null || range === undefined) return null;
    const kind = gold.says.some((other) => overlaps(other, range))
      ? 'says'
      : gold.does.some((other) => overlaps(other, range))
        ? 'does'
        : null;
    return optionsWhere(options, (value) => value === kind);
  }

  private roles<T>(about: Subject, options: readonly Option<T>[]): number[] | null {
    const gold = about.entity === undefined ? null : this.actorOf(about.entity);
    if (gold === null) return null;
    if (gold.role === '') return [noneOf(options)];
    const right = optionsWhere(
      options,
      (value) => value !== null && isSameRole((value as Span).text, gold.role),
    );
    return rightOrNone(right, options);
  }

  private standing<T>(about: Subject, options: readonly Option<T>[]): number[] | null {
    const { entity } = about;
    if (entity === undefined) return null;
    const gold = this.actorOf(entity);
    const owner = gold === null ? undefined : (this.taken.get(gold) ?? entity);
    if (gold !== null && owner !== undefined) this.taken.set(gold, owner);
    // Of one that is spoken of as two the second is no actor besides.
    const isActor = owner === entity;
    return optionsWhere(options, (value) => value === isActor);
  }
}

/** The numbers of the options whose value is so. */
function optionsWhere<T>(options: readonly Option<T>[], holds: (value: T) => boolean): number[] {
  return options.flatMap(({ value }, i) => (holds(value) ? [i] : []));
}

/** The number of the option that chooses nothing; -1 where there is none. */
function noneOf(options: readonly Option<unknown>[]): number {
  return options.findIndex(({ value }) => value === null);
}

function rightOrNone(right: number[], options: readonly Option<unknown>[]): number[] {
  return right.length > 0 ? right : [noneOf(options)];
}

/** Whether two ranges share at least half of the shorter one. */
function overlaps(a: Range, b: Range): boolean {
  const shared = sharedLength(a, b);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** Whether one wording holds the other, or they share half of their words. */
function isSameRole(a: string, b: string): boolean {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:the|an?|s)$/u.test(word)) ?? [];
  const [x, y] = [words(a), words(b)];
  const [p, q] = [x.join(' '), y.join(' ')];
  if (p === '' || q === '') return false;
  if (p.includes(q) || q.includes(p)) return true;
  const shared = x.filter((word) => y.includes(word)).length;
  return (2 * shared) / (x.length + y.length) >= 0.5;
}
