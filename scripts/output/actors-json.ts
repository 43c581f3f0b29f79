import type { Actor } from '../../corpus/actors/actor.js';
import type { PassageAttribution } from '../../corpus/actors/sources/attribution.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import { articleJson } from './article-json.js';

/** The JSON form of actors that programs rely on. It may gain fields, never lose or rename one. */
export function actorsJson(
  article: Article,
  actors: readonly Actor[],
  attributions: readonly (PassageAttribution | null)[],
): object {
  const passageJson = ({ text, start, end, paragraph, sentence, index }: Passage): object => ({
    ...{ text, start, end, paragraph, sentence },
    attribution: attributions[index] ?? null,
  });
  return {
    article: articleJson(article),
    actors: actors.map((actor) => ({
      ...actor,
      says: actor.says.map(({ passage, quotes }) => ({ passage: passageJson(passage), quotes })),
      does: actor.does.map(passageJson),
      named: actor.named.map(passageJson),
    })),
  };
}
