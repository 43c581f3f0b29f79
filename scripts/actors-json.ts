import type { Actor } from '../corpus/actors/actor.js';
import type { Article } from '../corpus/article.js';
import type { Passage } from '../corpus/passage.js';

/** The JSON form of actors that programs rely on. It may gain fields, never lose or rename one. */
export function actorsJson(article: Article, actors: readonly Actor[]): object {
  const { id, title, sha256 } = article;
  return {
    article: { id, title, sha256 },
    actors: actors.map((actor) => ({
      ...actor,
      says: actor.says.map(({ passage, quotes }) => ({ passage: passageJson(passage), quotes })),
      does: actor.does.map(passageJson),
    })),
  };
}

function passageJson({ text, start, end, paragraph, sentence }: Passage): object {
  return { text, start, end, paragraph, sentence };
}
