import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandText, CommandTexts } from './locales/command-texts.js';
import { de } from './locales/de.js';
import { en } from './locales/en.js';
import { esES } from './locales/es-es.js';
import { fr } from './locales/fr.js';
import { ru } from './locales/ru.js';
import { uk } from './locales/uk.js';

// The names by which interactions arrive, whatever the person's language.
export const ASK = en.ask.name;
export const ARTICLE = en.article.name;
export const PASSAGE = en.passage.name;
export const ACTOR = en.actor.name;
export const ACTORS = en.actors.name;
export const QUOTES = en.quotes.name;
export const HELP = en.help.name;
export const ASK_THE_ARTICLE = en.askTheArticle;
export const QUESTION_OPTION = en.question.name;
export const PRIVATE_OPTION = en.private.name;
export const NUMBER_OPTION = en.number.name;
export const NAME_OPTION = en.name.name;
export const SPEAKER_OPTION = en.speaker.name;

/** Longest question a command takes, in characters. */
export const MAX_QUESTION = 1000;

const LANGUAGES: Readonly<Partial<Record<Locale, CommandTexts>>> = {
  [Locale.German]: de,
  [Locale.French]: fr,
  [Locale.SpanishES]: esES,
  [Locale.Ukrainian]: uk,
  [Locale.Russian]: ru,
};

const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** The commands as they are registered with Discord. */
export const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ ask }) => ask),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...texts(({ question }) => question),
        required: true,
        max_length: MAX_QUESTION,
      },
      { type: ApplicationCommandOptionType.Boolean, ...texts((language) => language.private) },
    ],
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ article }) => article),
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ passage }) => passage),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...texts(({ number }) => number),
        required: true,
        min_value: 1,
      },
    ],
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ actor }) => actor),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...texts(({ name }) => name),
        required: true,
        autocomplete: true,
      },
    ],
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ actors }) => actors),
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ quotes }) => quotes),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...texts(({ speaker }) => speaker),
        autocomplete: true,
      },
    ],
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...texts(({ help }) => help),
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.Message,
    name: en.askTheArticle,
    name_localizations: translations(({ askTheArticle }) => askTheArticle),
    ...EVERYWHERE,
  },
];

/** Name and description, in English and in every other language. */
function texts(choose: (language: CommandTexts) => CommandText): CommandText & {
  readonly name_localizations: LocalizationMap;
  readonly description_localizations: LocalizationMap;
} {
  return {
    ...choose(en),
    name_localizations: translations((language) => choose(language).name),
    description_localizations: translations((language) => choose(language).description),
  };
}

function translations(choose: (language: CommandTexts) => string): LocalizationMap {
  return Object.fromEntries(
    Object.entries(LANGUAGES).map(([locale, language]) => [locale, choose(language)]),
  );
}
