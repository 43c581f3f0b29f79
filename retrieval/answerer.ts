import { type Cast, findCast } from '../corpus/actors/actors.js';
import type { Article } from '../corpus/article.js';
import { type Passage, textInContext } from '../corpus/passage.js';
import { SPLITTER_VERSION, splitPassages } from '../corpus/passages.js';
import type { Answer, Citation } from './answer.js';
import { ANSWER_THRESHOLD, confidenceFeatures, confidenceOf } from './confidence.js';
import { type Embedder, MAX_EMBEDDED_TOKENS, type OnProgress } from './embedder.js';
import { openVectorIndex } from './index-cache.js';
import { LexicalIndex } from './lexical-index.js';
import type { Reader } from './reader.js';
import { type RetrievedPassage, Retriever } from './retriever.js';

/** Characters of a question that are searched for; the rest of a longer one is left unread. */
const MAX_QUESTION_LENGTH = 2000;

const DEFAULT_TOP_K = 3;

export interface AnswererOptions {
  readonly article: Article;
  /** Stays its owner's: several answerers may share one. */
  readonly embedder: Embedder;
  /** Marks the answer in the passage; without one `Answer.answer` is null. */
  readonly reader?: Reader;
  /** Where vector indexes are kept between runs; nothing is kept when left out. */
  readonly cacheFolder?: string;
  /** Passages embedded so far, when the index must be built. */
  readonly onProgress?: OnProgress;
  /** One line for people: why an index is built again, or cannot be kept. */
  readonly onNotice?: (line: string) => void;
}

export interface AnswerOptions {
  /** Passages wanted; 3 when left out. */
  readonly topK?: number;
  /** Earlier questions of the same conversation, oldest first. */
  readonly history?: readonly string[];
}

/** Answers questions about one article in its own words. */
export interface Answerer extends Disposable {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Who is in the article, and what it says from whom. */
  readonly cast: Cast;
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /** Lets go of article and indexes; later questions are refused. */
  close(): void;
}

/** Splits and indexes an article, or opens its saved index, and answers questions about it. */
export async function createAnswerer(options: AnswererOptions): Promise<Answerer> {
  const { article, embedder, reader } = options;
  const passages = splitPassages(article.text, {
    maxTokens: MAX_EMBEDDED_TOKENS,
    countTokens: (text) => embedder.countTokens(text),
  });
  const cast = findCast(article.text, passages);
  const vectors = await openVectorIndex({
    ...options,
    key: {
      articleSha256: article.sha256,
      modelSha256: await embedder.modelSha256,
      splitterVersion: SPLITTER_VERSION,
      dimension: embedder.dimension,
      count: passages.length,
    },
    embed: () =>
      embedder.embed(
        passages.map((passage) => textInContext(passages, passage)),
        options.onProgress,
      ),
  });
  const retriever = new Retriever(embedder, vectors, LexicalIndex.build(passages));
  let open = true;

  const answer = async (question: string, wanted: AnswerOptions = {}): Promise<Answer> => {
    if (!open) throw new Error('This answerer is closed; create another.');
    const query = question.slice(0, MAX_QUESTION_LENGTH);
    const previous = wanted.history?.at(-1)?.slice(0, MAX_QUESTION_LENGTH);
    // At least two, for the lead of the first over the second.
    const topK = Math.max(2, wanted.topK ?? DEFAULT_TOP_K);
    const retrieved = await retriever.retrieve(query, topK, previous);
    const features = confidenceFeatures(retrieved);
    const confidence = confidenceOf(features);
    return {
      question,
      status: confidence >= ANSWER_THRESHOLD ? 'answered' : 'not-found',
      confidence,
      features,
      answer: reader ? await answerSpan(reader, query, passages, retrieved) : null,
      passages: retrieved
        .slice(0, wanted.topK ?? DEFAULT_TOP_K)
        .flatMap((found) => citationOf(passages, found, cast)),
    };
  };

  const close = (): void => {
    open = false;
  };
  return { article, passages, cast, answer, close, [Symbol.dispose]: close };
}

async function answerSpan(
  reader: Reader,
  question: string,
  passages: readonly Passage[],
  retrieved: readonly RetrievedPassage[],
): Promise<Answer['answer']> {
  const passage = passages[retrieved[0]?.index ?? -1];
  if (passage === undefined) return null;
  const before = passages[passage.index - 1] ?? null;
  const [reading] = await reader.read(question, [{ passage, before }]);
  return reading?.span ?? null;
}

function citationOf(passages: readonly Passage[], found: RetrievedPassage, cast: Cast): Citation[] {
  const passage = passages[found.index];
  if (passage === undefined) return [];
  const { text, start, end, paragraph, sentence } = passage;
  const { score, dense, lexical } = found;
  const attribution = cast.attributions[found.index] ?? null;
  return [
    { text, start, end, paragraph, sentence, score, scores: { dense, lexical }, attribution },
  ];
}
