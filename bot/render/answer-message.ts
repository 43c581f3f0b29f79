import { ButtonStyle, ComponentType, escapeMarkdown, MessageFlags } from 'discord.js';
import type { Article } from '../../corpus/article.js';
import type { Passage } from '../../corpus/passage.js';
import type { Answer, Citation } from '../../retrieval/answer.js';
import { contextId } from './custom-id.js';

/** A message as Discord takes it: text, buttons, nobody pinged, no previews of links in the text. */
export interface BotMessage {
  readonly content: string;
  readonly components: readonly {
    readonly type: ComponentType.ActionRow;
    readonly components: readonly {
      readonly type: ComponentType.Button;
      readonly style: ButtonStyle.Secondary;
      readonly label: string;
      readonly custom_id: string;
    }[];
  }[];
  readonly allowedMentions: { readonly parse: [] };
  readonly flags: MessageFlags.SuppressEmbeds;
}

/** What every message has in common. */
export const QUIETLY = {
  allowedMentions: { parse: [] },
  flags: MessageFlags.SuppressEmbeds,
} as const satisfies Partial<BotMessage>;

/** Discord's limit of a message's text, in UTF-16 code units. */
const MAX_CONTENT = 2000;
/** Room for each quoted passage, so that three and what stands around them fit. */
const MAX_QUOTE = 550;

/** The answer: the sentence as a quote, where it stands and how sure that is; or the nearest ones. */
export function answerMessage(answer: Answer, article: Article): BotMessage {
  const [first] = answer.passages;
  if (first === undefined || answer.status === 'not-found') {
    const nearest = answer.passages.map((passage) => `${quote(passage)}\n${place(passage)}`);
    return message(["The article doesn't say. What comes nearest:", ...nearest].join('\n'), first);
  }
  const sure = `${confidenceWord(answer.confidence)} (${String(Math.round(answer.confidence * 100))} %)`;
  const link = article.url === null ? '' : `\n-# <${article.url}>`;
  return message(`${quote(first, answer)}\n${place(first)} · ${sure}${link}`, first);
}

/** A passage with its neighbours, itself in bold. */
export function contextMessage(passages: readonly Passage[], sentence: number): BotMessage {
  const shown = passages.slice(Math.max(0, sentence - 2), sentence + 1);
  const text = shown
    .map((passage) => {
      const line = shorten(oneLine(passage.text), MAX_QUOTE);
      return passage.sentence === sentence ? `**${escapeText(line)}**` : escapeText(line);
    })
    .join(' ');
  return message(`> ${text}\n-# around sentence ${String(sentence)} of ${String(passages.length)}`);
}

function message(content: string, context?: Citation): BotMessage {
  const components =
    context === undefined
      ? []
      : [
          {
            type: ComponentType.ActionRow as const,
            components: [
              {
                type: ComponentType.Button as const,
                style: ButtonStyle.Secondary as const,
                label: 'Context',
                custom_id: contextId(context.sentence),
              },
            ],
          },
        ];
  return { content: shorten(content, MAX_CONTENT), components, ...QUIETLY };
}

function quote(passage: Citation, answer?: Answer): string {
  const span = answer?.answer;
  if (!span || passage.text.length > MAX_QUOTE) {
    return `> ${escapeText(shorten(oneLine(passage.text), MAX_QUOTE))}`;
  }
  const part = (from: number, to: number): string =>
    escapeText(oneLine(passage.text.slice(from - passage.start, to - passage.start)));
  return `> ${part(passage.start, span.start)}**${part(span.start, span.end)}**${part(span.end, passage.end)}`;
}

function place({ paragraph, sentence, start, end }: Citation): string {
  return `-# ¶${String(paragraph)} · sentence ${String(sentence)} · characters ${String(start)}–${String(end)}`;
}

function confidenceWord(confidence: number): string {
  if (confidence >= 0.8) return 'sure';
  return confidence >= 0.5 ? 'likely' : 'unsure';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Article text is nobody's markup: whatever Discord would read as some is escaped. */
export function escapeText(text: string): string {
  return escapeMarkdown(text, {
    heading: true,
    bulletedList: true,
    numberedList: true,
    maskedLink: true,
  }).replace(/[<@]/g, '\\$&');
}

/** Cut at a word, with an ellipsis, where it is longer than `limit`. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 2).replace(/\s*\S*$/u, '');
  return `${cut === '' ? text.slice(0, limit - 2).replace(/[\uD800-\uDBFF]$/u, '') : cut} …`;
}
