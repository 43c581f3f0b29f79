/** The state of a button lies in its id, so that it works after a restart too. */
export function contextId(sentence: number): string {
  return `context:${String(sentence)}`;
}

/** The sentence whose context a button shows; null for any other id. */
export function parseContextId(id: string): number | null {
  const number = /^context:(\d{1,7})$/.exec(id)?.[1];
  return number === undefined ? null : Number(number);
}
