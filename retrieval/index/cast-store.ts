import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor, Mention, Saying } from '../../corpus/actors/actor.js';
import type { Cast } from '../../corpus/actors/cast.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import { type Span, spanOf } from '../../corpus/span.js';
import { hashModel } from '../encoders/encoder.js';
import { TAGGER_MODEL } from '../encoders/tagger.js';
import { sha256 } from './sha256.js';
import { writePublished } from './whole-file.js';

const FILE = 'cast.json';
const { resolve: installed } = createRequire(import.meta.url);
/** Packages that have a say in a cast by their versions. */
const PACKAGES = ['wink-nlp', 'wink-eng-lite-web-model', '@xenova/transformers'];
const RETRIEVAL = fileURLToPath(new URL('../', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
/** Files of `retrieval/` that have a say in a cast, or in how it is saved. */
const OWN = [
  'encoders/tagger',
  'encoders/word-pieces',
  'encoders/encoder',
  'encoders/tokenizer',
  'index/cast-cache',
  'index/cast-store',
];
/** The rest of `corpus/` is articles. */
const CODE = /(?<!\.meta)\.(?:[jt]s|json)$/u;

type SavedRange = readonly [start: number, end: number];

/** An actor without the texts, which the article itself gives back. */
interface SavedActor extends Pick<Actor, 'id' | 'name' | 'type' | 'aliases'> {
  readonly role: SavedRange | null;
  readonly mentions: readonly (readonly [...SavedRange, Mention['kind']])[];
  /** Indexes of passages, and the quotations in them. */
  readonly says: readonly (readonly [number, readonly SavedRange[]])[];
  readonly does: readonly number[];
  readonly named: readonly number[];
}

interface SavedCast extends Omit<Cast, 'actors'> {
  readonly actors: readonly SavedActor[];
}

/** Saved casts, one an article, beside its vector index. */
export class CastStore {
  /** A cast found anew is looked for and then saved: what found it is read once for both. */
  private finders: Promise<string> | undefined;

  constructor(private readonly cacheFolder: string) {}

  /** @returns null where none is saved that these finders made of this article, or it is damaged */
  async load(article: Article, passages: readonly Passage[]): Promise<Cast | null> {
    try {
      const lines = (await readFile(this.pathOf(article), 'utf8')).split('\n');
      const [key, seal, body] = lines;
      if (key !== (await this.keyOf(passages)) || body === undefined || seal !== sha256(body))
        return null;
      return restored(JSON.parse(body) as SavedCast, article, passages);
    } catch {
      // Whatever is wrong with it, the cast is found anew.
      return null;
    }
  }

  /** Saves a cast, in place of an older one of the same article. */
  async save(article: Article, passages: readonly Passage[], cast: Cast): Promise<void> {
    const path = this.pathOf(article);
    await mkdir(join(path, '..'), { recursive: true });
    const body = JSON.stringify(saved(cast));
    await writePublished(path, `${await this.keyOf(passages)}\n${sha256(body)}\n${body}`);
  }

  /**
   * What must agree for a saved cast to be used again: how the article is split, and what finds
   * actors.
   */
  private async keyOf(passages: readonly Passage[]): Promise<string> {
    this.finders ??= hashFinders();
    const hash = createHash('sha256');
    for (const { start, end } of passages) hash.update(`${start}-${end},`);
    return hash.update(await this.finders).digest('hex');
  }

  private pathOf({ sha256: of }: Article): string {
    return join(this.cacheFolder, of.slice(0, 32), FILE);
  }
}

/**
 * Hex SHA-256 over the tagger's model, the versions of packages, and every file that has a say in a
 * cast.
 */
async function hashFinders(): Promise<string> {
  const hash = createHash('sha256').update(await hashModel(TAGGER_MODEL));
  // Names of countries come from it.
  hash.update(process.versions['icu'] ?? '');
  for (const name of PACKAGES) {
    hash.update(await readFile(installed(`${name}/package.json`)));
  }
  for (const file of await finderFiles()) {
    hash.update(relative(RETRIEVAL, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/**
 * The files of code and weights that have a say in a cast: all of `corpus/`, for what finds actors
 * uses much of it, and those of `retrieval/` that do.
 */
export async function finderFiles(): Promise<string[]> {
  const names = await readdir(CORPUS, { recursive: true });
  const corpus = names.filter((name) => CODE.test(name)).map((name) => join(CORPUS, name));
  const own = OWN.map((name) => join(RETRIEVAL, `${name}${extname(import.meta.url)}`));
  return [...corpus, ...own].sort();
}

function saved({ actors, ...attributed }: Cast): SavedCast {
  const range = ({ start, end }: Span): SavedRange => [start, end];
  return {
    actors: actors.map(({ id, name, type, aliases, role, mentions, says, does, named }) => ({
      id,
      name,
      type,
      aliases,
      role: role && range(role),
      mentions: mentions.map(({ start, end, kind }) => [start, end, kind]),
      says: says.map(({ passage, quotes }) => [passage.index, quotes.map(range)]),
      does: does.map(({ index }) => index),
      named: named.map(({ index }) => index),
    })),
    ...attributed,
  };
}

function restored(
  { actors, ...attributed }: SavedCast,
  { text }: Article,
  passages: readonly Passage[],
): Cast {
  const spanAt = ([start, end]: SavedRange): Span => spanOf(text, start, end);
  const passageAt = (index: number): Passage => {
    const passage = passages[index];
    if (passage === undefined) throw new RangeError(`There is no passage ${index}.`);
    return passage;
  };
  return {
    actors: actors.map(({ role, mentions, says, does, named, ...rest }) => ({
      ...rest,
      role: role && spanAt(role),
      mentions: mentions.map(([start, end, kind]) => ({ ...spanAt([start, end]), kind })),
      says: says.map(([index, quotes]): Saying => ({
        passage: passageAt(index),
        quotes: quotes.map(spanAt),
      })),
      does: does.map(passageAt),
      named: named.map(passageAt),
    })),
    ...attributed,
  };
}
