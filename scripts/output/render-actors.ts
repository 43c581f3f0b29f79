import { countsOf } from '../../bot/render/actors-message.js';
import type { Actor } from '../../corpus/actors/actor.js';
import type { Passage } from '../../corpus/passage.js';
import type { Span } from '../../corpus/span.js';
import { block, type Layout, printable } from './layout.js';
import { placeOf } from './place.js';

/** Everyone in an article, one a line, in the order in which they first appear. */
export function renderActors(actors: readonly Actor[], layout: Layout): string {
  if (actors.length === 0) return 'The article names nobody who says or does something.';
  const { bold, dim } = layout.colors;
  return actors
    .map((actor) => {
      const role = actor.role === null ? actor.type : printable(actor.role.text);
      return `  ${bold(printable(actor.name))}  ${dim([role, ...countsOf(actor)].join(' · '))}`;
    })
    .join('\n');
}

/**
 * One actor: what it is, what it says with the quotations marked, and what it does, else where it
 * is named.
 */
export function renderActor(actor: Actor, layout: Layout): string {
  const { bold, dim } = layout.colors;
  const also = actor.aliases.map(printable).join(' · ');
  const lines = [
    bold(printable(actor.name)) +
      dim(`  ${actor.role === null ? actor.type : printable(actor.role.text)}`),
    ...(also === '' ? [] : [dim(`also: ${also}`)]),
    '',
  ];
  if (actor.says.length > 0) {
    lines.push(bold('Said'));
    for (const { passage, quotes } of actor.says) lines.push(...item(passage, quotes, layout));
  }
  for (const [title, passages] of [
    ['Did', actor.does],
    ['Named', actor.named],
  ] as const) {
    if (passages.length > 0) lines.push(bold(title));
    for (const passage of passages) lines.push(...item(passage, [], layout));
  }
  return lines.join('\n');
}

function item(passage: Passage, quotes: readonly Span[], layout: Layout): string[] {
  const place = placeOf(passage);
  return [block(marked(passage, quotes, layout), layout), `  ${layout.colors.dim(place)}`, ''];
}

function marked(passage: Passage, quotes: readonly Span[], { colors }: Layout): string {
  let text = '';
  let at = passage.start;
  const slice = (from: number, to: number): string =>
    printable(passage.text.slice(from - passage.start, to - passage.start));
  for (const { start, end } of quotes) {
    text += slice(at, start) + colors.bold(slice(start, end));
    at = end;
  }
  return text + slice(at, passage.end);
}
