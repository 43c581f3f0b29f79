import type { Actor } from '../corpus/actors/actor.js';
import { ActorDirectory } from '../corpus/actors/actor-directory.js';
import type { Cast } from '../corpus/actors/cast.js';
import type { Article } from '../corpus/article.js';
import type { Passage } from '../corpus/passage.js';
import { createEmbedder, splitForEmbedder } from '../retrieval/encoders/embedder.js';
import { createTagger } from '../retrieval/encoders/tagger.js';
import { openCast } from '../retrieval/index/cast-cache.js';
import { readArticleArgument } from './input/article-argument.js';
import { articleOption } from './input/article-option.js';
import { commandNamed, runCommand } from './input/command-line.js';
import { cacheFolder } from './input/environment.js';
import { UsageError } from './input/usage-error.js';
import { actorsJson } from './output/actors-json.js';
import { explainedDecision } from './output/explained-decision.js';
import { terminalLayout } from './output/layout.js';
import { Progress } from './output/progress.js';
import { renderActor, renderActors } from './output/render-actors.js';

interface ActorsOptions {
  readonly article: string;
  readonly json?: true;
  readonly explain?: true;
}

/** Names offered where one is unknown. */
const OFFERED = 3;

async function printActors(name: string | undefined, options: ActorsOptions): Promise<void> {
  if (name?.trim() === '') throw new UsageError('The name is empty; leave it out to see everyone.');
  const [article, embedder] = await Promise.all([
    readArticleArgument(options.article),
    createEmbedder(),
  ]);
  const passages = splitForEmbedder(article.text, embedder);
  const { actors: all, attributions } = options.explain
    ? await explainedCast(article, passages)
    : await castOf(article, passages);
  const actors = name === undefined ? all : [actorNamed(name, article, all)];
  const text = options.json
    ? JSON.stringify(actorsJson(article, actors, attributions))
    : render(actors, name);
  process.stdout.write(`${text}\n`);
}

/**
 * The saved cast of an article, or one found anew, with a progress bar where that takes a while.
 */
async function castOf(article: Article, passages: readonly Passage[]): Promise<Cast> {
  using progress = new Progress(`Finding who is in ${article.id}`);
  return await openCast(article, passages, {
    cacheFolder: cacheFolder(),
    onProgress: (done, total) => {
      progress.update(done, total);
    },
  });
}

/** The cast found anew, with every decision on standard error: a saved one no longer knows them. */
async function explainedCast(article: Article, passages: readonly Passage[]): Promise<Cast> {
  // Loaded only here, as a saved cast needs none of it.
  const [{ findCast, learnedJudge }, tagger] = await Promise.all([
    import('../corpus/actors/actors.js'),
    createTagger(),
  ]);
  const judge = learnedJudge((decision) =>
    process.stderr.write(`${explainedDecision(article, passages, decision)}\n`),
  );
  return findCast(article.text, passages, await tagger.tag(passages), judge);
}

function render(actors: readonly Actor[], name: string | undefined): string {
  const layout = terminalLayout();
  const [actor] = actors;
  return name === undefined || actor === undefined
    ? renderActors(actors, layout)
    : renderActor(actor, layout);
}

/** @throws {UsageError} that names the closest, where nobody is called so */
function actorNamed(name: string, article: Article, actors: readonly Actor[]): Actor {
  const directory = new ActorDirectory(actors);
  const actor = directory.find(name);
  if (actor !== null) return actor;
  const offered = directory.nearest(name, OFFERED);
  throw new UsageError(
    offered.length === 0
      ? `${article.id} has no actor "${name}": nobody in it says or does something.`
      : `${article.id} has no actor "${name}"; did you mean ${offered.map((other) => `"${other.name}"`).join(', ')}?`,
  );
}

await runCommand(
  commandNamed('actors', 'Who is in an article, and what each said and did, in its own words.')
    .argument('[name]', 'one actor, by any of its names; spelling slips are forgiven')
    .addOption(articleOption())
    .option('--json', 'one JSON object')
    .option('--explain', 'every decision on standard error, with what counted most for it')
    .action(printActors),
);
