/** What went wrong in the words of whatever was thrown: anything may be, not only an Error. */
export function errorMessage(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
