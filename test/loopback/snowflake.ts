/** Discord counts milliseconds from the first of January 2015. */
const EPOCH = 1_420_070_400_000n;
const TIMESTAMP_SHIFT = 22n;
/** Ids a millisecond: the low 12 bits count. */
const PER_MILLISECOND = 1n << 12n;
const YEAR = 365n * 86_400_000n;

/** Makes ids as Discord does: unique, in order of time, their creation time readable from them. */
export class Snowflakes {
  readonly #firstGuild = BigInt(Date.now()) - EPOCH - YEAR;
  #guilds = 0n;
  #millisecond = 0n;
  #count = 0n;

  next(): string {
    const now = BigInt(Date.now()) - EPOCH;
    if (now > this.#millisecond) {
      this.#millisecond = now;
      this.#count = 0n;
    } else if (++this.#count === PER_MILLISECOND) {
      this.#millisecond++;
      this.#count = 0n;
    }
    return ((this.#millisecond << TIMESTAMP_SHIFT) | this.#count).toString();
  }

  /** Guilds are a millisecond apart, so that any number of shards gets an even share of them. */
  nextGuild(): string {
    return ((this.#firstGuild + this.#guilds++) << TIMESTAMP_SHIFT).toString();
  }
}

/** The shard out of `count` that hears of a guild; direct messages (null) go to the first. */
export function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> TIMESTAMP_SHIFT) % BigInt(count));
}
