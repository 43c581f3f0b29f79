/** Containment counts as a match from this many characters on. */
const SHORTEST_CONTAINED = 12;

/** True when a passage equals, contains or is contained in one of the evidence sentences. */
export function isRightPassage(passage: string, evidence: readonly string[]): boolean {
  const found = collapse(passage);
  return evidence.some((sentence) => {
    const wanted = collapse(sentence);
    if (found === wanted) return true;
    return (
      Math.min(codePoints(found), codePoints(wanted)) >= SHORTEST_CONTAINED &&
      (found.includes(wanted) || wanted.includes(found))
    );
  });
}

/** 1 where the answer equals one of the right ones after SQuAD's normalisation, else 0. */
export function exactMatch(answer: string, rights: readonly string[]): number {
  return rights.some((right) => normalise(answer) === normalise(right)) ? 1 : 0;
}

/** Best token F1 against the right answers, 0..1, after SQuAD's normalisation. */
export function tokenF1(answer: string, rights: readonly string[]): number {
  return Math.max(...rights.map((right) => pairF1(normalWords(answer), normalWords(right))));
}

function pairF1(found: readonly string[], wanted: readonly string[]): number {
  if (found.length === 0 || wanted.length === 0) {
    return found.length === wanted.length ? 1 : 0;
  }
  const left = [...wanted];
  const shared = found.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return shared === 0 ? 0 : (2 * shared) / (found.length + wanted.length);
}

function collapse(text: string): string {
  return text.replace(/``|''/g, '"').replace(/\s+/g, ' ').trim();
}

function codePoints(text: string): number {
  return Array.from(text).length;
}

/** Lower case, without ASCII punctuation, curly quotes and articles (SQuAD's own evaluation). */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’“”]/g, '')
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

function normalWords(text: string): string[] {
  const normal = normalise(text);
  return normal === '' ? [] : normal.split(' ');
}
