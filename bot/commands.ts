import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

export const ASK = 'ask';
export const ARTICLE = 'article';
export const ASK_THE_ARTICLE = 'Ask the article';

/** Longest question a command takes, in characters. */
const MAX_QUESTION = 1000;

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
export const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: ASK,
    description: 'Ask the article; it answers in its own words',
    description_localizations: {
      de: 'Frag den Artikel; er antwortet in seinen eigenen Worten',
      fr: 'Interrogez l’article ; il répond avec ses propres mots',
      'es-ES': 'Pregunta al artículo; responde con sus propias palabras',
      uk: 'Запитайте статтю; вона відповість своїми словами',
      ru: 'Спросите статью; она ответит своими словами',
    },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know',
        required: true,
        max_length: MAX_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone',
      },
    ],
    ...EVERYWHERE,
  },
  {
    name: ARTICLE,
    description: 'Which article this is, and how to ask it',
    description_localizations: {
      de: 'Welcher Artikel das ist und wie man ihn fragt',
      fr: 'De quel article il s’agit et comment l’interroger',
      'es-ES': 'Qué artículo es y cómo preguntarle',
      uk: 'Яка це стаття і як її запитувати',
      ru: 'Какая это статья и как её спрашивать',
    },
    ...EVERYWHERE,
  },
  { type: ApplicationCommandType.Message, name: ASK_THE_ARTICLE, ...EVERYWHERE },
];
