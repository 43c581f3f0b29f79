import type { Cast } from '../../corpus/actors/cast.js';
import type { Passage } from '../../corpus/passage.js';

/**
 * For each passage the names of those it speaks of by a pronoun or a description ("he", "the
 * publication"), each once: a question that names them is about it.
 */
export function namesMeant(passages: readonly Passage[], { actors }: Cast): string[][] {
  const names = passages.map(() => new Set<string>());
  for (const { name, mentions } of actors) {
    const isNamed = mentions.some(({ kind }) => kind === 'named');
    if (!isNamed) continue;
    // Mentions stand in the order of the text.
    let at = 0;
    for (const { kind, start } of mentions) {
      while ((passages[at + 1]?.start ?? Infinity) <= start) at++;
      if (kind !== 'named') names[at]?.add(name);
    }
  }
  return names.map((each) => [...each]);
}
