import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LINK } from '../../corpus/actors/link.js';
import { type Tag, tagOf } from '../../corpus/actors/tagging.js';
import type { Article } from '../../corpus/article.js';
import { readArticleFile } from '../../corpus/article-file.js';
import type { Passage } from '../../corpus/passage.js';
import { splitPassages } from '../../corpus/passages.js';
import { MAX_EMBEDDED_TOKENS } from '../../retrieval/encoders/embedder.js';
import { readJson } from '../evaluation/json-file.js';
import { UsageError } from '../input/usage-error.js';
import { type GoldActor, readGold } from './gold-actor.js';

/**
 * How much a decision counts that is taken from a set after the first: those articles were marked
 * by others, who marked more.
 */
const WEIGHT_OF_FURTHER = 0.5;

/** An article in which the actors are marked by hand. */
export interface MarkedArticle extends Article {
  readonly passages: readonly Passage[];
  /** By a tagger that was trained without the article. */
  readonly tags: readonly Tag[];
  readonly gold: readonly GoldActor[];
  /** How much each of its decisions counts in the fit; 1 for the articles of the first set. */
  readonly weight: number;
}

/** A folder of texts and one of the actors marked in some of them. */
export interface MarkedSet {
  readonly articles: string;
  readonly actors: string;
}

/**
 * The set that `ARTICLES=ACTORS` names.
 *
 * @throws {UsageError} where it is of no such form
 */
export function parseMarkedSet(pair: string): MarkedSet {
  const [articles, actors, ...rest] = pair.split('=');
  if (articles === undefined || actors === undefined || rest.length > 0)
    throw new UsageError(`${pair} is not of the form ARTICLES=ACTORS, two folders.`);
  return { articles, actors };
}

/**
 * Reads the marked articles of all sets, ordered by id; of one marked in several sets the last
 * counts.
 *
 * @param tagsFile JSON, by article id a row for each word piece: its start and end, then the shares
 * and the links that the tagger gives it
 * @throws {UsageError} for what cannot be read, and an article without tags
 */
export async function readMarkedArticles(
  tagsFile: string,
  sets: readonly MarkedSet[],
): Promise<MarkedArticle[]> {
  const tags = (await readJson(tagsFile)) as TagRows;
  const files = await markedFilesOf(sets);
  if (files.length === 0)
    throw new UsageError('There are no marked actors (*.json) in these folders.');
  return Promise.all(
    files.map(async (file) => {
      const article = { ...(await readArticleFile(file.text)), id: file.id };
      const rows = tags[file.id];
      if (rows === undefined) throw new UsageError(`${tagsFile} has no tags for ${file.id}.`);
      return {
        ...article,
        passages: passagesOf(article),
        tags: rows.map(tagOfRow),
        gold: await readGold(file.actors),
        weight: file.weight,
      };
    }),
  );
}

type TagRows = Partial<Record<string, readonly (readonly number[])[]>>;

/** Where an article and its marks lie. */
interface MarkedFile {
  readonly id: string;
  readonly text: string;
  readonly actors: string;
  readonly weight: number;
}

async function markedFilesOf(sets: readonly MarkedSet[]): Promise<MarkedFile[]> {
  const files = new Map<string, MarkedFile>();
  for (const [i, { articles, actors }] of sets.entries()) {
    const weight = i === 0 ? 1 : WEIGHT_OF_FURTHER;
    for (const name of await namesIn(actors)) {
      if (!name.endsWith('.json')) continue;
      const id = name.replace(/\.json$/u, '');
      const [text, marks] = [join(articles, `${id}.txt`), join(actors, name)];
      files.set(id, { id, text, actors: marks, weight });
    }
  }
  return [...files.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @throws {UsageError} for a folder that cannot be read */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new UsageError(`${folder}: cannot be read; name a folder of marked actors.`);
  }
}

/**
 * As `splitForEmbedder` cuts them, but with no model at hand: a word piece has some four
 * characters.
 */
function passagesOf({ text }: Article): Passage[] {
  return splitPassages(text, {
    maxTokens: MAX_EMBEDDED_TOKENS,
    countTokens: (part) => part.length / 4,
  });
}

/** The links stand last, where the shares end. */
function tagOfRow([start = 0, end = 0, ...numbers]: readonly number[]): Tag {
  return tagOf(start, end, numbers, numbers.slice(-2 * LINK));
}
