import { setTimeout as sleep } from 'node:timers/promises';
import {
  ButtonStyle,
  ComponentType,
  Events,
  type InteractionReplyOptions,
  MessageFlags,
  Routes,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  answering,
  botThat,
  button,
  login,
  QUESTION_MODAL,
  restOnly,
  row,
  rules,
  start,
} from './tiny-bot.js';
import type { Rule } from './violations.js';

describe('rules', () => {
  const long = (length: number): string => 'x'.repeat(length);
  const embed = { description: 'text' };
  const text = (content: string): object => ({ type: ComponentType.TextDisplay, content });
  const V2 = MessageFlags.IsComponentsV2;
  const link = (url: string): object => ({
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: 'Source',
    url,
  });

  test.each<[Rule, string, Record<string, unknown>]>([
    ['message', '2,001 characters', { content: long(2_001) }],
    ['message', 'nothing', { content: ' ' }],
    ['embeds', 'eleven embeds', { embeds: Array(11).fill(embed) }],
    ['embeds', 'a title of 257', { embeds: [{ title: long(257) }] }],
    ['embeds', 'a description of 4,097', { embeds: [{ description: long(4_097) }] }],
    ['embeds', '26 fields', { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] }],
    ['embeds', 'a field of 1,025', { embeds: [{ fields: [{ name: 'a', value: long(1_025) }] }] }],
    ['embeds', 'a footer of 2,049', { embeds: [{ footer: { text: long(2_049) } }] }],
    ['embeds', '6,001 in all', { embeds: Array(3).fill({ description: long(2_001) }) }],
    [
      'components',
      'six rows',
      { content: 'x', components: [1, 2, 3, 4, 5, 6].map((n) => row(button(`${n}`, 'b'))) },
    ],
    [
      'components',
      'six buttons in a row',
      { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`${n}`, 'b')))] },
    ],
    ['components', 'a label of 81', { content: 'x', components: [row(button('a', long(81)))] }],
    [
      'components',
      'a custom_id of 101',
      { content: 'x', components: [row(button(long(101), 'b'))] },
    ],
    [
      'components',
      'a custom_id twice',
      { content: 'x', components: [row(button('a', 'b')), row(button('a', 'c'))] },
    ],
    [
      'components',
      'a URL of 513',
      { content: 'x', components: [row(link(`https://example.org/${long(493)}`))] },
    ],
    ['components', 'no URL', { content: 'x', components: [row(link('example.org'))] }],
    [
      'components',
      '26 options',
      {
        content: 'x',
        components: [
          row({
            type: ComponentType.StringSelect,
            custom_id: 'a',
            options: Array.from({ length: 26 }, (_, n) => ({ label: 'l', value: `${n}` })),
          }),
        ],
      },
    ],
    [
      'components',
      'a select beside a button',
      {
        content: 'x',
        components: [
          row(button('a', 'b'), {
            type: ComponentType.StringSelect,
            custom_id: 'c',
            options: [{ label: 'l', value: 'v' }],
          }),
        ],
      },
    ],
    ['components', 'text without the flag', { components: [text('a')] }],
    ['components', 'content beside the flag', { content: 'x', flags: V2, components: [text('a')] }],
    [
      'components',
      'embeds beside the flag',
      { embeds: [embed], flags: V2, components: [text('a')] },
    ],
    [
      'components',
      '41 nested components',
      {
        flags: V2,
        components: [{ type: ComponentType.Container, components: Array(40).fill(text('a')) }],
      },
    ],
    [
      'components',
      '4,001 characters of text',
      { flags: V2, components: [text(long(2_001)), text(long(2_000))] },
    ],
    [
      'components',
      'an accessory that is text',
      {
        flags: V2,
        components: [
          { type: ComponentType.Section, components: [text('a')], accessory: text('b') },
        ],
      },
    ],
  ])('%s: %s', async (rule, _, body) => {
    const discord = await start();
    const { rest } = restOnly(discord);
    const full = { nonce: '1', enforce_nonce: true, allowed_mentions: { parse: [] }, ...body };
    const post = rest.post(Routes.channelMessages(discord.channel('general').id), { body: full });
    await expect(post).rejects.toMatchObject({ status: 400 });
    expect(rules(discord)).toEqual([rule]);
    expect(discord.botMessages).toEqual([]);
  });

  test('what is just within the limits is taken', async () => {
    const discord = await start();
    const { rest } = restOnly(discord);
    const bodies = [
      {
        content: long(2_000),
        embeds: [{ title: long(256), description: long(4_096), footer: { text: long(1_648) } }],
      },
      {
        content: 'x',
        components: [1, 2, 3, 4, 5].map((r) =>
          row(...[1, 2, 3, 4, 5].map((b) => button(`${r}${b}`.padEnd(100, '.'), long(80)))),
        ),
      },
      { content: 'x', components: [row(link(`https://example.org/${long(492)}`))] },
      {
        flags: V2,
        components: [
          {
            type: ComponentType.Container,
            components: [...Array<object>(37).fill(text('a')), row(button('a', 'b'))],
          },
        ],
      },
      {
        flags: V2,
        components: [
          {
            type: ComponentType.Section,
            components: [text(long(4_000))],
            accessory: button('a', 'b'),
          },
        ],
      },
    ];
    for (const [index, body] of bodies.entries()) {
      const full = {
        nonce: `${index}`,
        enforce_nonce: true,
        allowed_mentions: { parse: [] },
        ...body,
      };
      await rest.post(Routes.channelMessages(discord.channel('general').id), { body: full });
    }
    expect(discord.botMessages).toHaveLength(bodies.length);
    expect(discord.violations).toEqual([]);
  });

  test.each<[Rule, string, unknown]>([
    ['modal', 'a title of 46', { ...QUESTION_MODAL, title: long(46) }],
    ['modal', 'no inputs', { ...QUESTION_MODAL, components: [] }],
    [
      'modal',
      'six inputs',
      { ...QUESTION_MODAL, components: Array(6).fill(QUESTION_MODAL.components[0]) },
    ],
    [
      'modal',
      'an input of 4,001',
      {
        ...QUESTION_MODAL,
        components: [
          {
            ...QUESTION_MODAL.components[0],
            component: {
              type: ComponentType.TextInput,
              custom_id: 'a',
              style: 1,
              max_length: 4_001,
            },
          },
        ],
      },
    ],
    [
      'modal',
      'a label of 46',
      { ...QUESTION_MODAL, components: [{ ...QUESTION_MODAL.components[0], label: long(46) }] },
    ],
    [
      'modal',
      'a value longer than allowed',
      {
        ...QUESTION_MODAL,
        components: [
          {
            ...QUESTION_MODAL.components[0],
            component: {
              type: ComponentType.TextInput,
              custom_id: 'a',
              style: 1,
              max_length: 3,
              value: 'four',
            },
          },
        ],
      },
    ],
  ])('%s: %s', async (rule, _, modal) => {
    const discord = await start();
    const { errors } = await answering(discord, (interaction) =>
      interaction.showModal(modal as typeof QUESTION_MODAL),
    );
    void discord
      .user('anna')
      .slash('ask', { question: 'why?' })
      .catch(() => undefined);
    await expect.poll(() => errors).toMatchObject([{ code: 50035 }]);
    expect(rules(discord)).toEqual([rule]);
  });

  test.each<[string, object[]]>([
    ['26 choices', Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))],
    ['a choice of 101', [{ name: 'a', value: long(101) }]],
  ])('choices: %s', async (_, choices) => {
    const discord = await start();
    const { errors } = await botThat(discord, async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond(choices as never[]);
    });
    void discord
      .user('anna')
      .autocomplete('ask', 'question', 'w')
      .catch(() => undefined);
    await expect.poll(() => errors).toMatchObject([{ code: 50035 }]);
    expect(rules(discord)).toEqual(['choices']);
  });

  test('a response of the wrong kind is refused', async () => {
    const discord = await start({ limits: { firstResponse: 700 } });
    const { client, errors } = await botThat(discord, (interaction) =>
      client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: interaction.isAutocomplete() ? { type: 5 } : { type: 7, data: {} },
        auth: false,
      }),
    );
    const anna = discord.user('anna');
    const [asked, completed] = await Promise.all([
      anna.slash('ask', { question: 'why?' }),
      anna.autocomplete('ask', 'question', 'w'),
    ]);
    expect([asked.kind, completed.kind]).toEqual(['failed', 'failed']);
    expect(() => asked.message).toThrow('The application did not respond');
    expect(errors).toHaveLength(2);
    expect(rules(discord)).toEqual(['callback', 'callback', 'no-response', 'no-response']);
  });

  test('a late first response is unknown (10062), none at all is noted', async () => {
    const discord = await start({ limits: { firstResponse: 150 } });
    const { errors } = await answering(discord, async (interaction) => {
      await sleep(220);
      await interaction.deferReply();
    });
    const reply = await discord.user('anna').slash('ask', { question: 'why?' });
    expect(reply.kind).toBe('failed');
    await expect.poll(() => errors).toMatchObject([{ code: 10062 }]);
    expect(discord.takeViolations()).toMatchObject([
      { rule: 'no-response', message: '/ask by anna: no first response within 150 ms' },
      { rule: 'late-response' },
    ]);
  });

  test('a second first response is refused (40060)', async () => {
    const discord = await start();
    const { client, errors } = await answering(discord, async (interaction) => {
      await interaction.reply('First');
      await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type: 4, data: { content: 'Second', allowed_mentions: { parse: [] } } },
        auth: false,
      });
    });
    const reply = await discord.user('anna').slash('ask', { question: 'why?' });
    await expect.poll(() => errors).toMatchObject([{ code: 40060 }]);
    expect(reply.message.content).toBe('First');
    expect(rules(discord)).toEqual(['second-response']);
  });

  test('tokens: a wrong one, one used too early, one used too late', async () => {
    const discord = await start({ limits: { interactionToken: 100 } });
    const { client } = await answering(discord, async (interaction) => {
      const original = Routes.webhookMessage(discord.applicationId, interaction.token, '@original');
      const edit = { body: { content: 'Hi', allowed_mentions: { parse: [] } }, auth: false };
      const wrong = Routes.interactionCallback(interaction.id, 'wrong');
      const early = client.rest.patch(original, edit);
      await expect(early).rejects.toMatchObject({ code: 10015 });
      const other = client.rest.post(wrong, { body: { type: 5 }, auth: false });
      await expect(other).rejects.toMatchObject({ code: 10062 });
      await interaction.reply('In time');
      await sleep(150);
      await expect(client.rest.patch(original, edit)).rejects.toMatchObject({ code: 50027 });
    });
    await discord.user('anna').slash('ask', { question: 'why?' });
    await expect
      .poll(() => discord.violations.map(({ rule }) => rule))
      .toEqual(['webhook-before-response', 'unknown-interaction', 'expired-token']);
  });

  test('deferring takes no other flag than ephemeral, and fixes who sees the answer', async () => {
    const discord = await start();
    const { client, errors } = await answering(discord, async (interaction) => {
      if (interaction.options.getString('question') === 'flags') {
        await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
          body: { type: 5, data: { flags: MessageFlags.IsComponentsV2 } },
          auth: false,
        });
      }
      await interaction.deferReply();
      await interaction.followUp({ content: 'Secret', flags: MessageFlags.Ephemeral });
    });
    void discord
      .user('anna')
      .slash('ask', { question: 'flags' })
      .catch(() => undefined);
    await expect.poll(() => errors).toMatchObject([{ code: 50035 }]);
    const reply = await discord.user('anna').slash('ask', { question: 'why?' });
    expect(reply.ephemeral).toBe(false);
    expect(rules(discord)).toEqual(['ephemeral', 'ephemeral']);
  });

  test('components V2 come with the edit of a deferred answer and stay', async () => {
    const discord = await start();
    const { errors } = await answering(discord, async (interaction) => {
      await interaction.deferReply();
      const components = [text('The sentence'), row(button('a', 'Context'))] as never[];
      await interaction.editReply({ components, flags: V2 });
      await interaction.editReply({ content: 'And content' });
    });
    const reply = await discord.user('anna').slash('ask', { question: 'why?' });
    expect(reply.message.text).toBe('The sentence');
    expect(reply.message.buttonLabels).toEqual(['Context']);
    await expect.poll(() => errors).toMatchObject([{ code: 50035 }]);
    expect(rules(discord)).toEqual(['components']);
  });

  test.each<[string, InteractionReplyOptions['allowedMentions']]>([
    ['absent', undefined],
    ['open', { parse: ['users'] }],
    ['naming a user', { parse: [], users: ['123456789012345678'] }],
    ['of whoever is answered', { parse: [], repliedUser: true }],
  ])('allowed mentions %s are noted on everything that is sent', async (_, allowedMentions) => {
    const discord = await start();
    const mentions = allowedMentions === undefined ? {} : { allowedMentions };
    const client = await login(discord, { options: { allowedMentions: undefined as never } });
    const done = new Promise<void>((resolve, reject) => {
      client.on(Events.InteractionCreate, (interaction) => {
        const run = async (): Promise<void> => {
          if (!interaction.isChatInputCommand()) return;
          await interaction.reply({ content: 'a', ...mentions });
          await interaction.editReply({ content: 'b', ...mentions });
          await interaction.followUp({ content: 'c', ...mentions });
          const channel = client.channels.cache.get(discord.channel('general').id);
          if (channel?.isSendable()) await channel.send({ content: 'd', ...mentions });
        };
        run().then(resolve, reject);
      });
    });
    await discord.user('anna').slash('ask', { question: 'why?' });
    await done;
    expect(rules(discord)).toEqual(Array(4).fill('allowed-mentions'));
  });

  test('a plain message needs a nonce; the same one is not sent twice', async () => {
    const discord = await start();
    const client = await login(discord, { options: { enforceNonce: false } });
    const channel = client.channels.cache.get(discord.channel('general').id);
    if (!channel?.isSendable()) throw new Error('no channel');
    await channel.send('without');
    expect(rules(discord)).toEqual(['nonce']);
    const first = await channel.send({ content: 'with', nonce: '7', enforceNonce: true });
    const second = await channel.send({ content: 'with', nonce: '7', enforceNonce: true });
    expect(second.id).toBe(first.id);
    expect(discord.botMessages).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });

  test('an unknown route is noted', async () => {
    const discord = await start();
    const { rest } = restOnly(discord);
    await expect(rest.get('/nowhere')).rejects.toMatchObject({ status: 404 });
    expect(rules(discord)).toEqual(['unknown-route']);
  });
});
