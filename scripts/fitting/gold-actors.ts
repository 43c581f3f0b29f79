import type { Entity } from '../../corpus/actors/entity.js';
import type { Option, Step, Subject } from '../../corpus/actors/judge.js';
import type { Passage } from '../../corpus/passage.js';
import type { Range } from '../../corpus/shared/range.js';
import type { Span } from '../../corpus/span.js';
import { readJson } from '../evaluation/json-file.js';
import { UsageError } from '../input/usage-error.js';

/** An actor marked by hand. */
export interface GoldActor {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly mentions: readonly Range[];
  readonly says: readonly Range[];
  readonly does: readonly Range[];
  readonly quotes: readonly Range[];
}

/** @throws {UsageError} naming the file that is no list of actors */
export async function readGold(path: string): Promise<GoldActor[]> {
  const actors = await readJson(path);
  if (!Array.isArray(actors)) throw new UsageError(`${path}: must hold a list of actors.`);
  return actors as GoldActor[];
}

/** Tells which options of a decision are right, by the actors marked in the article. */
export class GoldActors {
  private readonly taken = new Map<GoldActor, Entity>();

  constructor(
    private readonly actors: readonly GoldActor[],
    private readonly passages: readonly Passage[],
  ) {}

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
    const none = options.findIndex(({ value }) => value === null);
    // Words for no actor may stand for whatever else is none: what that is was not marked.
    const right = this.standingFor(gold, options);
    return gold === null ? [none, ...right] : right.length > 0 ? right : [none];
  }

  private named<T>({ offset = 0, end = 0 }: Subject, options: readonly Option<T>[]): number[] {
    // Of words around the name the actor may be another: "a watchmaker in Geneva".
    const gold = this.actors.find(({ mentions }) =>
      mentions.some((mention) => mention.start >= offset && mention.start < end),
    );
    const right = gold === undefined ? [] : this.standingFor(gold, options);
    return right.length > 0 ? right : [options.findIndex(({ value }) => value === null)];
  }

  /** The options that stand for an actor, or for none. */
  private standingFor<T>(gold: GoldActor | null, options: readonly Option<T>[]): number[] {
    return options.flatMap(({ value }, i) =>
      value !== null && this.actorOf(value as Entity) === gold ? [i] : [],
    );
  }

  private speakers<T>(about: Subject, options: readonly Option<T>[]): number[] {
    const { offset = 0, end = 0 } = about;
    let gold: GoldActor | null = null;
    let most = 0;
    for (const actor of this.actors) {
      const shared = actor.quotes.reduce(
        (sum, quote) => sum + Math.max(0, Math.min(end, quote.end) - Math.max(offset, quote.start)),
        0,
      );
      if (shared > most) {
        most = shared;
        gold = actor;
      }
    }
    const none = options.findIndex(({ value }) => value === null);
    if (gold === null) return [none];
    const right = options.flatMap(({ value }, i) => {
      const entity = (value as { entity: Entity } | null)?.entity;
      return entity !== undefined && this.actorOf(entity) === gold ? [i] : [];
    });
    return right.length > 0 ? right : [none];
  }

  private deeds<T>({ entity, passage }: Subject, options: readonly Option<T>[]): number[] | null {
    const gold = entity === undefined ? null : this.actorOf(entity);
    const range = this.passages[passage ?? -1];
    if (range === undefined) return null;
    const acts =
      gold !== null && [...gold.says, ...gold.does].some((other) => overlaps(other, range));
    return options.flatMap(({ value }, i) => (value === acts ? [i] : []));
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
    return options.flatMap(({ value }, i) => (value === kind ? [i] : []));
  }

  private roles<T>(about: Subject, options: readonly Option<T>[]): number[] | null {
    const gold = about.entity === undefined ? null : this.actorOf(about.entity);
    if (gold === null) return null;
    const none = options.findIndex(({ value }) => value === null);
    if (gold.role === '') return [none];
    const right = options.flatMap(({ value }, i) =>
      value !== null && isSameRole((value as Span).text, gold.role) ? [i] : [],
    );
    // The fullest wording that is right.
    return right.length > 0 ? right : [none];
  }

  private standing<T>(about: Subject, options: readonly Option<T>[]): number[] | null {
    const { entity } = about;
    if (entity === undefined) return null;
    const gold = this.actorOf(entity);
    const owner = gold === null ? undefined : (this.taken.get(gold) ?? entity);
    if (gold !== null && owner !== undefined) this.taken.set(gold, owner);
    // Of one that is spoken of as two the second is no actor besides.
    const isActor = owner === entity;
    return options.flatMap(({ value }, i) => (value === isActor ? [i] : []));
  }
}

function overlaps(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

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
