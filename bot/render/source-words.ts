import type { PassageAttribution } from '../../corpus/actors/sources/attribution.js';

/**
 * `according to A Russian official, as told by The Guardian`
 *
 * @param shown how a name of the article appears where the words are printed
 */
export function sourceWords(
  { source, through }: PassageAttribution,
  shown: (name: string) => string,
): string {
  const told = through === null ? '' : `, as told by ${shown(through.source)}`;
  return `according to ${shown(source)}${told}`;
}
