import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../bot/command-definitions.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../../loopback/loopback-discord.js';
import { type BotProcess, startBot } from '../bot-process.js';

let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  discord = await startLoopbackDiscord({ commands: [...COMMANDS] });
  bot = startBot(discord);
  await bot.says(/ready, with/);
});

afterAll(async () => {
  await bot.stop();
  expect(discord.violations).toEqual([]);
  await discord.close();
});

describe('/actor', () => {
  it('shows what somebody said, the quotation marked, and where', async () => {
    const reply = await discord.user('anna').slash('actor', { name: 'Sibiga' });
    expect(reply.message.text).toContain('**Andriy Sibiga** · Ukrainian Foreign Minister');
    expect(reply.message.text).toContain('**Said**');
    expect(reply.message.text).toContain("“**stop wasting the world's time**”");
    expect(reply.message.text).toContain('¶9 · sentence 10 · characters 1651–1768');
  });

  it('forgives case and slips, and names the nearest where nobody is meant', async () => {
    const reply = await discord.user('anna').slash('actor', { name: 'sibigga' });
    expect(reply.message.text).toContain('**Andriy Sibiga**');
    const unknown = await discord.user('anna').slash('actor', { name: 'Napoleon' });
    expect(unknown.ephemeral).toBe(true);
    expect(unknown.message.text).toContain('I find nobody called “Napoleon”');
  });

  it('takes what was typed for text, whatever markup it is and however long', async () => {
    const name = `**Napoleon** <@1> ${'_'.repeat(3000)}`;
    const { message } = await discord.user('anna').slash('actor', { name });
    expect(message.text).toMatch(
      /^I find nobody called “\\\*\\\*Napoleon\\\*\\\* \\<\\@1> .*…” in /,
    );
  });

  it('completes names and aliases while they are typed, without waiting for questions', async () => {
    const anna = discord.user('anna');
    const asked = Array.from({ length: 8 }, (_, index) =>
      discord.user(`person ${index}`).slash('ask', { question: 'what did Rutte say?' }),
    );
    const completion = await anna.autocomplete('actor', 'name', 'sib');
    // Its id, as names may be alike.
    expect(completion.choices[0]).toMatchObject({ name: 'Andriy Sibiga', value: 'andriy-sibiga' });
    const chosen = await anna.slash('actor', { name: 'andriy-sibiga' });
    expect(chosen.message.text).toContain('**Andriy Sibiga**');
    const last = Math.max(...(await Promise.all(asked)).map(({ answeredAfter }) => answeredAfter));
    expect(completion.answeredAfter).toBeLessThan(last);
    const all = await anna.autocomplete('quotes', 'actor', '');
    expect(all.choices.length).toBeGreaterThan(3);
    expect(all.choices.length).toBeLessThanOrEqual(25);
  });
});

describe('a button of an actor who is no longer in the article', () => {
  it.each(['actor:1:vladimir', 'quotes:1:vladimir', 'quotes:1:napoleon'])(
    'says so and shows nobody else: %s',
    async (action) => {
      const anna = discord.user('anna');
      const { message } = await anna.slash('quotes');
      const data = JSON.stringify(message.data).replace(':quotes:2"', `:${action}"`);
      message.data = JSON.parse(data) as typeof message.data;
      const pressed = await anna.press(message, 'Next');
      expect(pressed.ephemeral).toBe(true);
      expect(pressed.message.text).toBe('This actor is not in the article.');
    },
  );
});

describe('/actors', () => {
  it('lists everyone, with a menu that opens one for whoever chooses', async () => {
    const anna = discord.user('anna');
    const reply = await anna.slash('actors');
    expect(reply.message.text).toMatch(/^- \*\*.+\*\* · .+ · said \d+/m);
    const menu = reply.message.components.flatMap((component) =>
      'options' in component ? component.options : [],
    );
    const chosen = menu.find(({ label }) => label === 'Vladimir Putin');
    const opened = await anna.select(reply, String(chosen?.value));
    expect(opened.ephemeral).toBe(true);
    expect(opened.message.text).toContain('**Vladimir Putin**');
  });
});

describe('/quotes', () => {
  it('gives every quotation its speaker, page by page', async () => {
    const anna = discord.user('anna');
    const reply = await anna.slash('quotes');
    expect(reply.message.text).toContain('page 1 of');
    expect(reply.message.text).toMatch(/^-# — Donald Trump$/m);
    const next = await anna.press(reply, 'Next');
    expect(next.message.id).toBe(reply.message.id);
    expect(next.message.text).toContain('page 2 of');
  });

  it('of one actor alone', async () => {
    const reply = await discord.user('anna').slash('quotes', { actor: 'Sibiga' });
    expect(reply.message.text).toContain('Quotations of Andriy Sibiga:');
    expect(reply.message.text).toContain("**stop wasting the world's time**");
  });
});
