import { once } from 'node:events';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  Locale,
  Partials,
  type RESTOptions,
  type RESTPostAPIApplicationCommandsJSONBody,
  TextInputStyle,
} from 'discord.js';
import { afterEach } from 'vitest';
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.js';
import type { LoopbackSettings } from './options.js';
import type { Rule } from './violations.js';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

export const EVERYWHERE = {
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

export const ASK = {
  name: 'ask',
  description: 'Ask the article',
  description_localizations: { [Locale.German]: 'Frag den Artikel' },
  ...EVERYWHERE,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'What you want to know',
      required: true,
      autocomplete: true,
    },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'For you alone' },
  ],
} satisfies RESTPostAPIApplicationCommandsJSONBody;

export const ASK_THE_ARTICLE = {
  type: ApplicationCommandType.Message,
  name: 'Ask the article',
  ...EVERYWHERE,
} satisfies RESTPostAPIApplicationCommandsJSONBody;

export const QUESTION_MODAL = {
  custom_id: 'modal',
  title: 'Follow up',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Your question',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'question',
        style: TextInputStyle.Short as const,
        max_length: 200,
      },
    },
  ],
};

type Listener = (interaction: Interaction) => Promise<unknown>;

/** Ends what a test began, after it. */
export const toClose: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

/** A loopback Discord with `ASK` and `ASK_THE_ARTICLE`, closed after the test. */
export async function start(settings: LoopbackSettings = {}): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord({
    commands: [ASK, ASK_THE_ARTICLE],
    ...settings,
    limits: { patience: 2_000, ...settings.limits },
  });
  toClose.push(() => discord.close());
  return discord;
}

/** How a client differs from the usual one. */
export interface BotSettings {
  readonly rest?: Partial<RESTOptions>;
  readonly options?: Partial<ClientOptions>;
}

/** The real client, not logged in; identifying is not spread over time. */
export function newClient(discord: LoopbackDiscord, { rest, options }: BotSettings = {}): Client {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    enforceNonce: true,
    rest: { api: discord.api, ...rest },
    ws: {
      buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }),
    },
    ...options,
  });
  client.on(Events.Error, () => undefined);
  toClose.push(() => client.destroy());
  return client;
}

/** The real client, logged in and ready, destroyed after the test. */
export async function login(
  discord: LoopbackDiscord,
  settings?: BotSettings,
): Promise<Client<true>> {
  const client = newClient(discord, settings);
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  return client as Client<true>;
}

/** A logged-in bot that does one thing with every interaction; what it throws is kept. */
export async function botThat(
  discord: LoopbackDiscord,
  act: Listener,
  settings?: BotSettings,
): Promise<{ readonly client: Client<true>; readonly errors: unknown[] }> {
  const client = await login(discord, settings);
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    act(interaction).catch((error: unknown) => errors.push(error));
  });
  return { client, errors };
}

/** A bot that does one thing with every slash command. */
export function answering(
  discord: LoopbackDiscord,
  act: (it: ChatInputCommandInteraction) => Promise<unknown>,
  settings?: BotSettings,
): ReturnType<typeof botThat> {
  return botThat(
    discord,
    async (interaction) => {
      if (interaction.isChatInputCommand()) await act(interaction);
    },
    settings,
  );
}

/** A row of buttons, or of one menu. */
export function row(...components: object[]): object {
  return { type: ComponentType.ActionRow, components };
}

export function button(custom_id: string, label: string): object {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label };
}

/** The rules broken so far, in order; they are forgotten. */
export function rules(discord: LoopbackDiscord): readonly Rule[] {
  return discord.takeViolations().map(({ rule }) => rule);
}

/** A client with a token and without a gateway. */
export function restOnly(discord: LoopbackDiscord): Client {
  const client = newClient(discord);
  client.rest.setToken(discord.token);
  return client;
}
