/** Exit status when the configuration is missing or refused: starting again would not help. */
export const EXIT_REFUSED = 2;

/** Configuration that is missing, malformed or refused. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  /**
   * @param message in full, for `npm start`: the problems and, where it helps, steps to follow
   * @param problems one line each: the setting, what is wrong with it, what to do
   */
  constructor(
    message: string,
    readonly problems: readonly string[] = [message],
  ) {
    super(message);
  }
}
