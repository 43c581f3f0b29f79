import { describe, expect, it, vi } from 'vitest';
import { Asker } from '../../../bot/asking/asker.js';
import { Cooldown } from '../../../bot/asking/cooldown.js';
import { createInference } from '../../../bot/inference/create-inference.js';
import { defaultArticlePath } from '../../../corpus/package-root.js';
import { temporaryFolder } from '../../temporary-folder.js';

describe('an asker', () => {
  it('asks the same question of the same conversation once', async () => {
    const cacheFolder = await temporaryFolder();
    await using inference = await createInference({ articlePath: defaultArticlePath, cacheFolder });
    const answer = vi.spyOn(inference, 'answer');
    const asker = new Asker(inference, new Cooldown(0));
    const ask = (question: string, ...history: string[]): ReturnType<Asker['ask']> =>
      asker.ask(question, { userId: 'anna', guildId: null, history });
    const [first, waiting] = await Promise.all([ask('who resigned?'), ask('who resigned?')]);
    expect(await ask('who resigned?')).toEqual(first);
    expect(waiting).toEqual(first);
    expect(answer).toHaveBeenCalledTimes(1);
    await ask('who resigned?', 'what did Rutte say?');
    const busy = ask('when did he resign?');
    // What is known waits for nobody.
    expect(await ask('who resigned?')).toEqual(first);
    expect(asker.queue.size).toBe(1);
    await busy;
    expect(answer).toHaveBeenCalledTimes(3);
  });
});
