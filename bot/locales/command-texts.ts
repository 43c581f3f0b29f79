/** How a command or an option is called and explained. */
export interface CommandText {
  /** For slash commands and their options: lower case, no blanks, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** The texts of all commands in one language. */
export interface CommandTexts {
  readonly ask: CommandText;
  readonly question: CommandText;
  readonly private: CommandText;
  readonly article: CommandText;
  readonly passage: CommandText;
  readonly number: CommandText;
  readonly actor: CommandText;
  readonly name: CommandText;
  readonly actors: CommandText;
  readonly quotes: CommandText;
  readonly speaker: CommandText;
  readonly help: CommandText;
  /** The entry in a message's menu, at most 32 characters. */
  readonly askTheArticle: string;
}
