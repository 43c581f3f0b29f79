import type { Channel } from './channel.js';
import type { Message } from './message.js';
import { Reply } from './reply.js';
import { ScenarioError } from './scenario-error.js';
import type { World } from './world.js';

/**
 * Sends a message and waits until the bot answers it: with a reply, in a thread started from it,
 * or, when no reply says what it answers, with the next message in the channel.
 *
 * @param label names the message when no answer comes
 * @throws {ScenarioError} when none comes in time
 */
export function awaitAnswer(
  world: World,
  label: string,
  channel: Channel,
  send: () => Message,
): Promise<Reply> {
  const { patience } = world.options.limits;
  const startedAt = Date.now();
  let question: Message | null = null;
  let firstSign: number | null = null;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      world.off('message', onMessage);
      world.off('typing', onTyping);
    };
    const onTyping = (where: Channel): void => {
      if (where === channel || where.id === question?.id) firstSign ??= Date.now() - startedAt;
    };
    const onMessage = (message: Message): void => {
      if (question === null || !answers(message, question, world.bot.id)) return;
      stop();
      const answeredAfter = Date.now() - startedAt;
      const outcome = { kind: 'message', message } as const;
      const acknowledgedAfter = firstSign ?? answeredAfter;
      resolve(new Reply(label, outcome, { acknowledgedAfter, answeredAfter, followUps: [] }));
    };
    const timer = setTimeout(() => {
      stop();
      reject(new ScenarioError(`${label} got no answer in ${patience} ms.`));
    }, patience);
    world.on('message', onMessage);
    world.on('typing', onTyping);
    question = send();
  });
}

function answers({ data, channel }: Message, question: Message, botId: string): boolean {
  if (data.author.id !== botId || data.interaction_metadata !== undefined) return false;
  if (channel.id === question.id) return true;
  const answered = data.message_reference?.message_id;
  return answered === undefined ? channel === question.channel : answered === question.id;
}
