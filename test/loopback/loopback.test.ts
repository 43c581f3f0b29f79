import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApplicationCommandOptionType,
  ButtonStyle,
  ComponentType,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Locale,
  type Message,
  MessageFlags,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  answering,
  botThat,
  button,
  EVERYWHERE,
  login,
  newClient,
  QUESTION_MODAL,
  row,
  start,
} from './tiny-bot.js';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

describe('every way to meet the bot', () => {
  test('it logs in at once, with its guilds', async () => {
    const discord = await start({
      guilds: [
        { name: 'Newsroom', channels: ['general', { name: 'rules', readOnly: true }] },
        { name: 'Elsewhere', channels: ['lounge'], hasBot: false },
      ],
    });
    const startedAt = Date.now();
    const client = await login(discord);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    expect(client.user.id).toBe(discord.applicationId);
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Newsroom']);
    const rulesChannel = client.channels.cache.get(discord.channel('rules').id);
    expect(rulesChannel?.isTextBased()).toBe(true);
    expect((await client.application.fetch()).id).toBe(discord.applicationId);
    expect(discord.intents).toBe(Guilds | GuildMessages | DirectMessages);
    expect(discord.violations).toEqual([]);
  });

  test('a slash command is deferred, answered, followed up; times are told', async () => {
    const discord = await start();
    await answering(discord, async (interaction) => {
      await interaction.deferReply();
      await sleep(60);
      await interaction.editReply({
        content: `You asked: ${interaction.options.getString('question', true)}`,
        components: [row(button('more', 'More passages')) as never],
      });
      await interaction.followUp({ content: 'And more.', flags: MessageFlags.Ephemeral });
    });
    const reply = await discord.user('anna').slash('ask', { question: 'what did Rutte say?' });
    expect(reply.message.content).toBe('You asked: what did Rutte say?');
    expect(reply.message.buttonLabels).toEqual(['More passages']);
    expect(reply.ephemeral).toBe(false);
    expect(reply.acknowledgedAfter).toBeLessThan(reply.answeredAfter - 50);
    await expect.poll(() => reply.followUps.map(({ text }) => text)).toEqual(['And more.']);
    expect(reply.followUps[0]?.ephemeral).toBe(true);
    expect(discord.pending).toEqual([]);
    expect(discord.violations).toEqual([]);
    expect(discord.requestsTo('callback')[0]?.authorised).toBe(false);
  });

  test('an ephemeral answer is for the person who asked, with the locale and place told', async () => {
    const discord = await start({
      guilds: [
        { name: 'Newsroom', channels: ['general'] },
        { name: 'Elsewhere', channels: ['lounge'], hasBot: false },
      ],
    });
    const anna = discord.user('anna', { locale: Locale.German });
    await answering(discord, async (interaction) => {
      const { locale, context } = interaction;
      await interaction.reply({
        content: `${locale} ${String(context)}`,
        flags: MessageFlags.Ephemeral,
        components: [row(button('more', 'More')) as never],
      });
    });
    const places = [
      { channel: discord.channel('general') },
      { channel: anna.directMessages },
      { channel: discord.groupConversation(anna, discord.user('ben')) },
      { guild: discord.guild('Elsewhere') },
    ];
    const seen = [];
    for (const place of places) seen.push(await anna.slash('ask', { question: 'why?' }, place));
    expect(seen.map(({ message }) => message.content)).toEqual(['de 0', 'de 1', 'de 2', 'de 0']);
    expect(seen.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(discord.channel('general').messages).toEqual([]);
    const [first] = seen;
    expect(first && (() => discord.user('ben').press(first, 'More'))).toThrow('does not see');
    expect(discord.violations).toEqual([]);
  });

  test('buttons by label or emoji, menus, modals and updates', async () => {
    const discord = await start();
    await botThat(discord, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const menu = {
          type: ComponentType.StringSelect,
          custom_id: 'menu',
          options: [
            { label: 'First', value: '1' },
            { label: 'Second', value: '2' },
          ],
        };
        const thumb = {
          type: ComponentType.Button,
          style: ButtonStyle.Success,
          custom_id: 'up',
          emoji: { name: '👍' },
        };
        const rows = [row(button('ask', 'Follow up'), thumb), row(menu)];
        await interaction.reply({ content: 'Answer', components: rows as never[] });
      } else if (interaction.isButton() && interaction.customId === 'ask') {
        await interaction.showModal(QUESTION_MODAL);
      } else if (interaction.isButton()) {
        await interaction.update({ content: 'Thanks', components: [] });
      } else if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: `Passage ${interaction.values.join()}` });
      } else if (interaction.isModalSubmit()) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply(interaction.fields.getTextInputValue('question'));
      }
    });
    const anna = discord.user('anna');
    const answer = await anna.slash('ask', { question: 'why?' });
    const opened = await anna.press(answer, 'Follow up');
    expect(opened.modal.title).toBe('Follow up');
    expect(() => opened.message).toThrow('expected message, the person saw modal');
    expect(() => anna.submitModal(opened, { 'Your question': 'x'.repeat(201) })).toThrow('201');
    const followUp = await anna.submitModal(opened, { question: 'and when?' });
    expect(followUp.message.content).toBe('and when?');
    expect(followUp.ephemeral).toBe(true);
    const chosen = await anna.select(answer, '2');
    expect(chosen.message).toBe(answer.message);
    expect(answer.message.content).toBe('Passage 2');
    await discord.user('ben').press(answer, '👍');
    expect(answer.message.content).toBe('Thanks');
    expect(() => anna.press(answer, 'Follow up')).toThrow('has no button "Follow up"; it has none');
    expect(discord.violations).toEqual([]);
  });

  test('autocompletion and the message menu', async () => {
    const discord = await start();
    await botThat(discord, async (interaction) => {
      if (interaction.isAutocomplete()) {
        const typed = interaction.options.getFocused();
        await interaction.respond([{ name: `${typed}?`, value: typed }]);
      } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`Asked: ${interaction.targetMessage.content}`);
      }
    });
    const anna = discord.user('anna');
    const completed = await anna.autocomplete('ask', 'question', 'wh');
    expect(completed.choices).toEqual([{ name: 'wh?', value: 'wh' }]);
    const message = discord.user('ben').send(discord.channel('general'), 'who is Rutte?');
    const reply = await anna.messageMenu('Ask the article', message);
    expect(reply.message.content).toBe('Asked: who is Rutte?');
    expect(() => anna.slash('nothing')).toThrow('it is not registered');
    expect(() => anna.slash('ask', {})).toThrow('needs the option "question"');
    expect(discord.violations).toEqual([]);
  });

  test('messages carry their content only where Discord delivers it', async () => {
    const discord = await start();
    const client = await login(discord);
    const heard: string[] = [];
    client.on(Events.MessageCreate, (message: Message) => {
      if (message.author.bot) return;
      heard.push(message.content);
      if (message.content !== '') void message.reply(`Re: ${message.content}`);
    });
    const anna = discord.user('anna');
    const general = discord.channel('general');
    anna.send(general, 'nobody asked the bot');
    anna.send(general, '@everyone hello');
    const mention = await anna.mentionBot(general, 'who is Rutte?');
    expect(mention.message.content).toBe(`Re: <@${discord.applicationId}> who is Rutte?`);
    const direct = await anna.dm('hello');
    expect(direct.message.content).toBe('Re: hello');
    const reply = await anna.replyTo(mention, 'and when?');
    expect(reply.message.content).toBe('Re: and when?');
    anna.send(general, 'without a ping', { replyTo: mention.message, ping: false });
    const thread = anna.startThread(general, 'A thread');
    const edited = once(client, Events.MessageUpdate);
    anna.edit(mention.message.channel.messages[0] ?? mention.message, 'changed');
    expect((await edited)[1]).toMatchObject({ content: '' });
    const [unaddressed] = general.messages;
    const channel = client.channels.cache.get(general.id);
    if (!channel?.isTextBased() || unaddressed === undefined) throw new Error('no channel');
    const fetched = await channel.messages.fetch({ message: unaddressed.id, force: true });
    expect(fetched.content).toBe('');
    const asked = once(client, Events.MessageCreate);
    anna.send(general, `<@${discord.applicationId}> this?`, { replyTo: unaddressed });
    const [{ reference }] = (await asked) as [Message];
    expect(reference?.messageId).toBe(unaddressed.id);
    expect((await anna.mentionBot(thread, 'here?')).message.channel).toBe(thread);
    expect(heard.filter((text) => text === '')).toHaveLength(3);
    expect(mention.message.replies).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });

  test('subcommands, numbers, permissions, and the response given back', async () => {
    const { String: Text, Integer, Subcommand } = ApplicationCommandOptionType;
    const number = {
      type: Integer,
      name: 'number',
      description: 'Which',
      required: true,
      min_value: 1,
    };
    const title = { type: Text, name: 'title', description: 'Which', max_length: 5 };
    const discord = await start({
      commands: [
        {
          name: 'article',
          description: 'The article',
          ...EVERYWHERE,
          options: [
            {
              type: Subcommand,
              name: 'passage',
              description: 'One',
              options: [number, title] as never,
            },
          ],
        },
        { name: 'load', description: 'Load', ...EVERYWHERE, default_member_permissions: '32' },
      ],
    });
    const responses: unknown[] = [];
    await answering(discord, async (interaction) => {
      const { options } = interaction;
      const content = `${options.getSubcommand()} ${options.getInteger('number', true)}`;
      const { resource } = await interaction.reply({ content, withResponse: true });
      responses.push(resource?.message?.content);
    });
    const anna = discord.user('anna');
    const reply = await anna.slash('article passage', { number: 3 });
    expect(reply.message.content).toBe('passage 3');
    await expect.poll(() => responses).toEqual(['passage 3']);
    expect(() => anna.slash('article passage', { number: 0 })).toThrow(
      'takes 1 to Infinity, not 0',
    );
    expect(() => anna.slash('article passage', { number: 'x' })).toThrow('takes a number');
    expect(() => anna.slash('article passage', { number: 1, title: 'x'.repeat(6) })).toThrow(
      'not 6',
    );
    expect(() => anna.slash('article sentence')).toThrow('no subcommand "sentence"');
    expect(() => anna.slash('load')).toThrow('the person lacks permissions');
    expect(discord.violations).toEqual([]);
  });

  test('a reply to the response of a command does not reach the bot', async () => {
    const discord = await start();
    const { client } = await answering(discord, (interaction) => interaction.reply('Answer'));
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ author, content }) => {
      if (!author.bot) heard.push(content);
    });
    const anna = discord.user('anna');
    const answer = await anna.slash('ask', { question: 'why?' });
    anna.send(answer.message.channel, 'and when?', { replyTo: answer.message });
    await expect.poll(() => heard).toEqual(['']);
  });

  test('plain messages: edit, typing, threads, no rights, a question deleted', async () => {
    const discord = await start({
      guilds: [{ name: 'Newsroom', channels: ['general', { name: 'rules', readOnly: true }] }],
    });
    const client = await login(discord);
    const errors: unknown[] = [];
    client.on(Events.MessageCreate, (message) => {
      const answer = async (): Promise<void> => {
        if (message.author.bot || !message.inGuild()) return;
        if (message.content.endsWith('thread')) {
          const thread = await message.startThread({ name: 'Answers' });
          await thread.send('In the thread');
          return;
        }
        await message.channel.sendTyping();
        await sleep(60);
        const sent = await message.reply('First');
        await sent.edit('Second');
      };
      answer().catch((error: unknown) => errors.push(error));
    });
    const anna = discord.user('anna');
    const reply = await anna.mentionBot(discord.channel('general'), 'hello');
    expect(reply.acknowledgedAfter).toBeLessThan(reply.answeredAfter);
    await expect.poll(() => reply.message.content).toBe('Second');
    const inThread = await anna.mentionBot(discord.channel('general'), 'thread');
    expect(inThread.message.channel.name).toBe('Answers');
    anna.send(discord.channel('rules'), `<@${discord.applicationId}> hello`);
    await expect.poll(() => errors).toEqual([expect.objectContaining({ code: 50013 })]);
    anna.delete(anna.send(discord.channel('general'), `<@${discord.applicationId}> gone`));
    await expect.poll(() => errors[1]).toMatchObject({ code: 50035 });
    const user = await client.users.fetch(anna.id, { force: true });
    expect((await user.send('A direct message')).content).toBe('A direct message');
    expect(anna.directMessages.messages.map(({ content }) => content)).toEqual([
      'A direct message',
    ]);
    expect(discord.violations).toEqual([]);
  });

  test('files come along', async () => {
    const discord = await start();
    await answering(discord, async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({ files: [{ attachment: Buffer.from('abc'), name: 'a.txt' }] });
    });
    const reply = await discord.user('anna').slash('ask', { question: 'why?' });
    expect(reply.message.data.attachments).toMatchObject([{ filename: 'a.txt', size: 3 }]);
    expect(discord.violations).toEqual([]);
  });

  test('several shards hear of their own guilds', async () => {
    const guilds = ['A', 'B', 'C', 'D'].map((name) => ({ name, channels: [`in-${name}`] }));
    const discord = await start({ guilds, shards: 2 });
    const { client } = await answering(
      discord,
      (interaction) => interaction.reply(`from ${String(interaction.guild?.shardId)}`),
      { options: { shards: 'auto' } },
    );
    await discord.connected(2);
    expect([...client.ws.shards.keys()]).toEqual([0, 1]);
    const anna = discord.user('anna');
    const seen = [];
    for (const { name } of guilds) {
      const reply = await anna.slash('ask', { question: 'why?' }, { guild: discord.guild(name) });
      seen.push(reply.message.content);
    }
    expect(new Set(seen)).toEqual(new Set(['from 0', 'from 1']));
    expect(seen[0]).toBe(seen[2]);
  });
});

describe('logging in', () => {
  test('a wrong token is refused', async () => {
    const discord = await start();
    await expect(newClient(discord).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(discord.requestsTo('gateway-bot')[0]?.status).toBe(401);
  });

  test('privileged intents that are not switched on are refused (4014)', async () => {
    const discord = await start();
    const intents = [Guilds, GatewayIntentBits.MessageContent];
    const client = newClient(discord, { options: { intents } });
    await expect(client.login(discord.token)).rejects.toThrow('Used disallowed intents');
    expect(discord.takeViolations()).toEqual([
      {
        rule: 'intents',
        message: 'IDENTIFY: privileged intents that are not switched on: MessageContent',
      },
    ]);
  });

  test('when switched on, content comes with every message', async () => {
    const discord = await start({ privilegedIntents: GatewayIntentBits.MessageContent });
    const intents = [Guilds, GuildMessages, GatewayIntentBits.MessageContent];
    const client = await login(discord, { options: { intents } });
    const heard = once(client, Events.MessageCreate);
    discord.user('anna').send(discord.channel('general'), 'to nobody');
    expect(await heard).toMatchObject([{ content: 'to nobody' }]);
  });

  test('codes at IDENTIFY, and sessions used up', async () => {
    const discord = await start();
    discord.refuseIdentify(GatewayCloseCodes.AuthenticationFailed);
    await expect(newClient(discord).login(discord.token)).rejects.toThrow('Authentication failed');
    discord.refuseIdentify(null);
    discord.exhaustSessions(300);
    await expect(newClient(discord).login(discord.token)).rejects.toThrow('Not enough sessions');
    await sleep(320);
    await login(discord);
    expect(discord.violations).toEqual([]);
  });
});
