import type { Article } from '../../corpus/article.js';
import type { Answer, Citation } from '../../retrieval/answer.js';
import { confidenceWords } from '../../retrieval/confidence.js';
import { articleLink } from './article-link.js';
import { type BotMessage, botMessage, button, roomBeside } from './bot-message.js';
import {
  askedLine,
  CUT,
  leadInLine,
  placeOf,
  quoteOf,
  quotesOf,
  readAsLine,
  small,
  sourceLine,
} from './quote.js';

/** Passages shown at most where the article does not say, and where several answer together. */
const SEVERAL = 3;

/**
 * The answer: its sentence as a quote, who says it, where it stands, how sure that is and a link to
 * it; above the quote what it points back to. Of a list or an overview: the first sentences. Where
 * the article does not say: that, and what comes nearest.
 *
 * @param article that the question was asked of
 * @param asked the question where others would not see it: it is then shown
 */
export function answerMessage(
  answer: Answer,
  article: Article,
  asked: string | null = null,
): BotMessage {
  const head = [
    ...(asked === null ? [] : [askedLine(asked)]),
    ...(answer.readAs === null ? [] : [readAsLine(answer.readAs)]),
  ];
  const [first, ...further] = answer.passages;
  if (answer.status === 'not-found' || first === undefined) return notFound(head, answer, article);
  return answer.parts.length > 1
    ? answeredBySeveral(head, answer, first, article)
    : answered(head, answer, first, further, article);
}

function answered(
  head: readonly string[],
  answer: Answer,
  passage: Citation,
  further: readonly Citation[],
  article: Article,
): BotMessage {
  const { sentence, lastSentence } = passage;
  const by = passage.attribution === null ? [] : [`— ${sourceLine(passage.attribution)}`];
  const about = [placeOf(passage), confidenceWords(answer.confidence)];
  const link = article.url === null ? [] : [small([articleLink(article, passage)])];
  const beside = [...head, ...by, small([...about, CUT]), ...link];
  const leadIn = passage.leadIn === null ? '' : leadInLine(passage.leadIn);
  const after = leadIn === '' || leadIn.length > roomBeside(beside) / 2 ? [] : [leadIn];
  const { text, isCut } = quoteOf(passage, roomBeside([...after, ...beside]), answer.answer);
  return botMessage(
    [...head, ...after, text, ...by, small(isCut ? [...about, CUT] : about), ...link],
    [
      button('Context', { action: 'context', sentence, lastSentence }, article),
      ...furtherButtons(further, article),
      ...feedbackButtons(sentence, article),
    ],
  );
}

/** A list or an overview: its first passages, and how many there are. */
function answeredBySeveral(
  head: readonly string[],
  { confidence, parts, passages }: Answer,
  first: Citation,
  article: Article,
): BotMessage {
  const { sentence, lastSentence } = first;
  const sure = confidenceWords(confidence);
  const counted = (shown: number): string =>
    small([
      sure,
      shown === parts.length
        ? `${shown} passages that answer together`
        : `the first ${shown} of ${parts.length} passages that answer together, the others under “More passages”`,
    ]);
  const link = article.url === null ? [] : [small([articleLink(article, first)])];
  // How many are shown depends on the room left, and the line that counts them on
  // how many: its longest form is reckoned.
  const beside = [...head, counted(0), ...link];
  const several = passages.slice(0, Math.min(SEVERAL, parts.length));
  const shown = quotesOf(several, roomBeside(beside), parts);
  return botMessage(
    [...head, ...shown.flat(), counted(shown.length), ...link],
    [
      button('Context', { action: 'context', sentence, lastSentence }, article),
      ...furtherButtons(passages.slice(shown.length), article),
      ...feedbackButtons(sentence, article),
    ],
  );
}

function notFound(head: readonly string[], answer: Answer, article: Article): BotMessage {
  // What comes nearest was given before.
  const passages = answer.isAllGiven ? [] : answer.passages;
  const says = answer.isAllGiven
    ? 'That is all the article has on this.'
    : `The article doesn't say.${passages.length === 0 ? '' : ' What comes nearest:'}`;
  const link = article.url === null ? [] : [small([articleLink(article)])];
  const nearest = quotesOf(passages.slice(0, SEVERAL), roomBeside([...head, says, ...link]));
  return botMessage(
    [...head, says, ...nearest.flat(), ...link],
    [...furtherButtons(passages.slice(nearest.length), article), ...feedbackButtons(null, article)],
  );
}

function furtherButtons(
  further: readonly Citation[],
  article: Article,
): ReturnType<typeof button>[] {
  if (further.length === 0) return [];
  const sentences = further.flatMap(sentencesIn);
  return [button('More passages', { action: 'more', sentences }, article)];
}

/** Every sentence of a citation: of several cited as one, any may be why it was found. */
function sentencesIn({ sentence, lastSentence }: Citation): number[] {
  return Array.from({ length: lastSentence - sentence + 1 }, (_, index) => sentence + index);
}

function feedbackButtons(sentence: number | null, article: Article): ReturnType<typeof button>[] {
  return [
    button('Follow up', { action: 'follow-up' }, article),
    button('👍', { action: 'feedback', verdict: 'up', sentence }, article),
    button('👎', { action: 'feedback', verdict: 'down', sentence }, article),
  ];
}
