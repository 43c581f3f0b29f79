import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Cooldown } from '../../../bot/asking/cooldown.js';
import { FairQueue, QueueFullError } from '../../../bot/asking/fair-queue.js';
import { Latencies } from '../../../bot/asking/latencies.js';
import { Conversations } from '../../../bot/conversation/conversations.js';

describe('the queue', () => {
  it('runs one task at a time, and all of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }),
        async (groups) => {
          const queue = new FairQueue(100);
          let running = 0;
          const done = await Promise.all(
            groups.map((group, index) =>
              queue.run(group, async () => {
                expect(++running).toBe(1);
                await Promise.resolve();
                running--;
                return index;
              }),
            ),
          );
          expect(done).toEqual(groups.map((_, index) => index));
          expect(queue.size).toBe(0);
        },
      ),
    );
  });

  it('takes turns between groups, each in its own order', async () => {
    const queue = new FairQueue(100);
    const order: string[] = [];
    const run = (group: string, name: string): Promise<void> =>
      queue.run(group, async () => {
        await Promise.resolve();
        order.push(name);
      });
    await Promise.all([
      run('a', 'a1'),
      run('a', 'a2'),
      run('a', 'a3'),
      run('b', 'b1'),
      run('c', 'c1'),
    ]);
    expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
  });

  it('refuses when full, goes on after a failure, and is open again', async () => {
    const queue = new FairQueue(1);
    const fails = queue.run('a', () => Promise.reject(new Error('no')));
    const waits = queue.run('a', () => Promise.resolve('yes'));
    expect(queue.isFull).toBe(true);
    await expect(queue.run('b', () => Promise.resolve())).rejects.toThrow(QueueFullError);
    await expect(fails).rejects.toThrow('no');
    await expect(waits).resolves.toBe('yes');
    expect(queue.isFull).toBe(false);
  });
});

describe('the cooldown', () => {
  it('counts by person, from the last question that was taken', () => {
    const cooldown = new Cooldown(2000);
    expect(cooldown.take('anna', 10_000)).toBe(0);
    expect(cooldown.take('ben', 10_500)).toBe(0);
    expect(cooldown.take('anna', 11_500)).toBe(500);
    expect(cooldown.take('anna', 12_000)).toBe(0);
  });

  it('ends although the clock of the machine was set back', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const cooldown = new Cooldown(2000);
    cooldown.take('anna');
    vi.setSystemTime(Date.now() - 3_600_000);
    const wait = cooldown.take('anna');
    vi.useRealTimers();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(2000);
  });

  it('of nothing never refuses', () => {
    const cooldown = new Cooldown(0);
    expect([cooldown.take('anna', 1), cooldown.take('anna', 1)]).toEqual([0, 0]);
  });
});

describe('latencies', () => {
  it('give the median and the 95th percentile of the last thousand', () => {
    const latencies = new Latencies();
    expect(latencies.quantile(0.5)).toBeNull();
    for (let value = 0; value <= 1100; value++) latencies.add(value);
    expect(latencies.quantile(0.5)).toBe(600);
    expect(latencies.quantile(0.95)).toBe(1050);
  });
});

describe('conversations', () => {
  const place = { channelId: 'c', isThread: false, userId: 'anna', isPrivate: false };
  const exchange = (question: string, history: readonly string[] = []) => ({
    question,
    history,
    passage: null,
    answer: null,
    confidence: 0.5,
  });

  it('keep persons apart in a channel, and threads together', () => {
    const conversations = new Conversations();
    conversations.remember(place, exchange('one'));
    expect(conversations.historyOf(place, null)).toEqual(['one']);
    expect(conversations.historyOf({ ...place, userId: 'ben' }, null)).toEqual([]);
    conversations.remember({ ...place, isThread: true }, exchange('two'));
    expect(conversations.historyOf({ ...place, isThread: true, userId: 'ben' }, null)).toEqual([
      'two',
    ]);
  });

  it.each([true, false])('keep what is private apart, in a thread: %s', (isThread) => {
    const conversations = new Conversations();
    const open = { ...place, isThread };
    const hidden = { ...open, isPrivate: true };
    conversations.remember(open, exchange('open'));
    expect(conversations.historyOf(hidden, null)).toEqual(['open']);
    conversations.remember(hidden, exchange('hidden'));
    expect(conversations.historyOf(hidden, null)).toEqual(['hidden']);
    expect(conversations.historyOf(open, null)).toEqual(['open']);
    expect(conversations.historyOf({ ...hidden, userId: 'ben' }, null)).not.toContain('hidden');
  });

  it('go back to the message that is replied to, and keep the last three questions', () => {
    const conversations = new Conversations();
    conversations.rememberAnswer('m1', exchange('four', ['one', 'two', 'three']));
    conversations.remember(place, exchange('other'));
    expect(conversations.historyOf(place, 'm1')).toEqual(['two', 'three', 'four']);
    expect(conversations.historyOf(place, 'unknown')).toEqual(['other']);
  });

  it('forget after a while what a place goes on from, and no answer', async () => {
    const conversations = new Conversations(200);
    conversations.remember(place, exchange('one'));
    conversations.rememberAnswer('m1', exchange('one'));
    expect(conversations.historyOf(place, null)).toEqual(['one']);
    await sleep(300);
    expect(conversations.historyOf(place, null)).toEqual([]);
    expect(conversations.historyOf(place, 'm1')).toEqual(['one']);
    expect(conversations.answeredBy('m1')).toEqual(exchange('one'));
  });
});
