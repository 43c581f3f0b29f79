import { Locale } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../bot/command-definitions.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../loopback/loopback-discord.js';
import type { Reply } from '../loopback/reply.js';
import { type BotProcess, startBot } from './bot-process.js';

let discord: LoopbackDiscord;
let bot: BotProcess;

const RUTTE = 'Secretary General Mark Rutte';
const QUESTION = 'what did Rutte say?';

beforeAll(async () => {
  discord = await startLoopbackDiscord({
    commands: [...COMMANDS],
    guilds: [
      {
        name: 'Newsroom',
        channels: [
          ...['general', 'politics'],
          { name: 'archive', hidesHistory: true },
          { name: 'notices', readOnly: true },
        ],
      },
    ],
  });
  bot = startBot(discord);
  await bot.says(/ready, with/);
});

afterAll(async () => {
  const { status } = await bot.stop();
  expect(discord.violations).toEqual([]);
  await discord.close();
  expect(status).toBe(0);
});

describe('ways to ask', () => {
  it('answers /ask with the exact sentence, where it stands, and the question', async () => {
    const question = { question: 'who is meeting Umerov?' };
    const reply = await discord.user('anna').slash('ask', question);
    expect(reply.message.text).toContain('-# “who is meeting Umerov?”');
    expect(reply.message.text).toContain('> After an hours-long meeting in the Kremlin on Tuesday');
    expect(reply.message.text).toContain('¶2 · sentence 2 · characters 214–449');
    expect(reply.ephemeral).toBe(false);
  });

  it('answers /ask for the asker alone when told so', async () => {
    const reply = await discord.user('anna').slash('ask', { question: QUESTION, private: true });
    expect(reply.ephemeral).toBe(true);
    expect(reply.message.text).toContain(RUTTE);
    expect(reply.message.text).not.toContain(QUESTION);
  });

  it('answers a mention, in a channel and in a thread', async () => {
    const ben = discord.user('ben');
    const channel = discord.channel('general');
    const thread = ben.startThread(channel, 'Talks');
    for (const place of [channel, thread]) {
      const reply = await ben.mentionBot(place, QUESTION);
      expect(reply.message.text).toContain(RUTTE);
    }
  });

  it('answers a direct message, and a reply to its own', async () => {
    const ben = discord.user('ben');
    const first = await ben.dm(QUESTION);
    expect(first.message.text).toContain(RUTTE);
    const second = await ben.replyTo(first, 'who is meeting Umerov?');
    expect(second.message.text).toContain('After an hours-long meeting');
  });

  it('takes a message as the question, from its menu', async () => {
    const ben = discord.user('ben');
    const message = ben.send(discord.channel('politics'), QUESTION);
    const reply = await discord.user('anna').messageMenu('Ask the article', message);
    expect(reply.message.text).toContain(RUTTE);
    const empty = ben.send(discord.channel('politics'), '');
    const refused = await discord.user('anna').messageMenu('Ask the article', empty);
    expect(refused.ephemeral).toBe(true);
    expect(refused.message.text).toBe('That message has no text to ask about.');
  });

  it('refuses a question longer than it reads, from a message and from its menu', async () => {
    const ben = discord.user('ben');
    const long = 'why '.repeat(501).trim();
    const message = ben.send(discord.channel('politics'), long);
    for (const reply of [
      await ben.dm(long),
      await discord.user('anna').messageMenu('Ask the article', message),
    ]) {
      expect(reply.message.text).toBe(
        'That question has 2003 characters, and I read at most 2000. Please ask a shorter one.',
      );
    }
  });

  it('leaves alone what is not meant for it', async () => {
    const channel = discord.channel('politics');
    const answer = await discord.user('ben').slash('ask', { question: QUESTION }, { channel });
    const before = discord.botMessages.length;
    discord.user('ben').send(channel, QUESTION);
    // Discord mentions nobody in it, and keeps its text back.
    discord.user('ben').send(channel, QUESTION, { replyTo: answer.message });
    discord.user('ben').send(channel, '@everyone what did Rutte say?');
    discord
      .user('other bot', { bot: true })
      .send(channel, `<@${discord.applicationId}> ${QUESTION}`);
    // whatever it would have answered to those comes before this
    await discord.user('ben').mentionBot(channel, QUESTION);
    expect(discord.botMessages).toHaveLength(before + 1);
  });

  it('answers without a reference where what was said before is hidden, or gone', async () => {
    const ben = discord.user('ben');
    const hidden = await ben.mentionBot(discord.channel('archive'), QUESTION);
    expect(hidden.message.text).toContain(RUTTE);
    expect(hidden.message.data.message_reference).toBeUndefined();
    const channel = discord.channel('politics');
    const before = channel.messages.length;
    ben.delete(ben.send(channel, `<@${discord.applicationId}> ${QUESTION}`));
    await expect.poll(() => channel.messages.length, { timeout: 10_000 }).toBe(before + 1);
    expect(channel.messages.at(-1)?.text).toContain(RUTTE);
    expect(channel.messages.at(-1)?.data.message_reference).toBeUndefined();
  });

  it('tries once where it may not write, and says so in one line of the log', async () => {
    const ben = discord.user('ben');
    const before = discord.requestsTo('create-message').length;
    ben.send(discord.channel('notices'), `<@${discord.applicationId}> ${QUESTION}`);
    await bot.says(/nothing can be written/);
    // whatever else it would send there comes before this
    await ben.mentionBot(discord.channel('general'), QUESTION);
    expect(discord.requestsTo('create-message')).toHaveLength(before + 2);
    const lines = bot.stderr.split('\n').filter((line) => /"level":[45]0/.test(line));
    expect(lines).toEqual([
      expect.stringMatching(/"reason":"Missing Permissions".*nothing can be/),
    ]);
    expect(lines.join()).not.toContain('stack');
  });

  it('pings nobody, not even whoever it answers', async () => {
    const anna = discord.user('anna');
    const answer = await anna.mentionBot(discord.channel('general'), QUESTION);
    await anna.slash('ask', { question: QUESTION });
    await anna.press(answer, 'Context');
    const nobody = { parse: [] };
    const bodyOf = (route: 'create-message' | 'edit-original' | 'callback'): unknown =>
      discord.requestsTo(route).at(-1)?.body;
    expect(bodyOf('create-message')).toHaveProperty('allowed_mentions', nobody);
    expect(bodyOf('edit-original')).toHaveProperty('allowed_mentions', nobody);
    expect(bodyOf('callback')).toHaveProperty('data.allowed_mentions', nobody);
  });

  it.each([
    ['', 'Hello!'],
    ['hi there!', 'Hello!'],
    ['Danke', "You're welcome!"],
    ['merci beaucoup 🙏', "You're welcome!"],
    ['are you a human?', 'I am a bot.'],
  ])(
    'greets back on %j with %j and two questions that the article answers',
    async (text, opening) => {
      const anna = discord.user('anna');
      const reply = await anna.mentionBot(discord.channel('general'), text);
      expect(reply.message.text).toContain(`${opening} Ask me about the article`);
      const examples = [...reply.message.text.matchAll(/^- (.+)$/gm)].map(([, example]) => example);
      expect(examples).toHaveLength(2);
      for (const example of examples) {
        const answer = await anna.slash('ask', { question: String(example) });
        expect(answer.message.text).not.toContain("The article doesn't say.");
      }
    },
  );

  it('says that the article does not say, with the nearest sentences', async () => {
    const reply = await discord.user('anna').slash('ask', { question: 'how do I bake bread?' });
    expect(reply.message.text).toMatch(/^The article doesn't say\./m);
    expect(reply.message.text.match(/^> /gm)).toHaveLength(3);
  });

  it('takes markdown, mentions, invisible and right-to-left signs for text', async () => {
    const question =
      '**who** is `meeting` <@123456789012345678> @everyone Umerov \u202e\u200b||?|| [x](https://example.org)';
    const anna = discord.user('anna');
    for (const reply of [
      await anna.slash('ask', { question }),
      await anna.mentionBot(discord.channel('general'), question),
    ]) {
      expect(reply.kind).toBe('message');
      expect(reply.message.text).not.toMatch(/reference [0-9A-F]/);
      expect(reply.message.data.mentions.filter(({ id }) => id !== anna.id)).toEqual([]);
      expect(reply.message.data.mention_everyone).toBe(false);
    }
  });
});

describe('a conversation', () => {
  const SUBJECT = 'what did Sibiga call on Moscow to do?';
  const FOLLOW_UP = 'and what did he say?';
  const ABOUT_SIBIGA = /^> Ukrainian Foreign Minister Andriy Sibiga/m;

  /** The first sentence quoted is about him; without the question before, it is not. */
  function expectAboutSibiga(reply: Reply): void {
    expect(firstQuote(reply)).toMatch(ABOUT_SIBIGA);
  }

  function firstQuote(reply: Reply): string | undefined {
    return reply.message.text.split('\n').find((line) => line.startsWith('> '));
  }

  it('reads a follow-up with the question before it, by person in a channel', async () => {
    const channel = discord.channel('politics');
    const alone = await discord.user('carl').mentionBot(channel, FOLLOW_UP);
    expect(firstQuote(alone)).not.toMatch(ABOUT_SIBIGA);
    await discord.user('cleo').mentionBot(channel, SUBJECT);
    expectAboutSibiga(await discord.user('cleo').mentionBot(channel, FOLLOW_UP));
  });

  it('shares the conversation of a thread', async () => {
    const thread = discord.user('cleo').startThread(discord.channel('politics'), 'Sibiga');
    await discord.user('cleo').mentionBot(thread, SUBJECT);
    expectAboutSibiga(await discord.user('carl').mentionBot(thread, FOLLOW_UP));
  });

  it('goes on from a private question for whoever asked it alone', async () => {
    const thread = discord.user('cleo').startThread(discord.channel('politics'), 'Hidden');
    const [place, hidden] = [{ channel: thread }, { private: true }];
    await discord.user('cleo').slash('ask', { question: SUBJECT, ...hidden }, place);
    const others = await discord.user('carl').mentionBot(thread, FOLLOW_UP);
    expect(firstQuote(others)).not.toMatch(ABOUT_SIBIGA);
    const question = { question: FOLLOW_UP, ...hidden };
    expectAboutSibiga(await discord.user('cleo').slash('ask', question, place));
  });

  it('goes on with the message that a reply or the Follow up button belongs to', async () => {
    const dan = discord.user('dan');
    const first = await dan.mentionBot(discord.channel('politics'), SUBJECT);
    await dan.mentionBot(discord.channel('politics'), 'who is meeting Umerov?');
    expectAboutSibiga(await dan.replyTo(first, FOLLOW_UP));
    const modal = await dan.press(first, 'Follow up');
    expect(modal.kind).toBe('modal');
    const followUp = await dan.submitModal(modal, { question: FOLLOW_UP });
    expect(followUp.message.text).toContain(`-# “${FOLLOW_UP}”`);
    expectAboutSibiga(followUp);
  });

  it('is not bent to an old subject by a new one', async () => {
    const eve = discord.user('eve');
    await eve.dm('what did Rutte say?');
    const reply = await eve.dm('who is meeting Umerov?');
    expect(reply.message.text).toContain('After an hours-long meeting');
  });
});

describe('commands', () => {
  it('tells which article it is', async () => {
    const reply = await discord.user('anna').slash('article', {});
    expect(reply.message.text).toContain('23 sentences');
  });

  it('shows any numbered sentence in its context', async () => {
    const reply = await discord.user('anna').slash('passage', { number: 2 });
    expect(reply.message.text).toContain('**After an hours-long meeting in the Kremlin');
    // A question about it would know nothing of it.
    expect(reply.message.buttonLabels).toEqual([]);
    const none = await discord.user('anna').slash('passage', { number: 900 });
    expect(none.message.text).toContain('There is no sentence 900');
  });

  it('helps', async () => {
    const reply = await discord.user('fritz', { locale: Locale.German }).slash('help', {});
    expect(reply.ephemeral).toBe(true);
    expect(reply.message.text).toContain('/passage');
  });
});

describe('buttons', () => {
  it('show the context, and turn the pages of the other passages', async () => {
    const anna = discord.user('anna');
    const reply = await anna.slash('ask', { question: QUESTION, private: true });
    const context = await anna.press(reply, 'Context');
    expect(context.ephemeral).toBe(true);
    expect(context.message.text).toContain(`**NATO ${RUTTE}`);
    const more = await anna.press(reply, 'More passages');
    expect(more.ephemeral).toBe(true);
    expect(more.message.text).toContain('page 1 of 5');
    const next = await anna.press(more, 'Next');
    expect(next.message.id).toBe(more.message.id);
    expect(next.message.text).toContain('page 2 of 5');
    // the answer itself stays
    expect(reply.message.text).toContain(RUTTE);
  });
});
