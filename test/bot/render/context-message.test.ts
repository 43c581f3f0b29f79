import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextMessage } from '../../../bot/render/context-message.js';
import { createArticle } from '../../../corpus/article.js';
import {
  expectSendable,
  file,
  hostile,
  lonePassage,
  news,
  passages,
  passagesOf,
} from './samples.js';

describe('the context of a passage', () => {
  it('shows it in bold between its neighbours', () => {
    expect(contextMessage(passages, 4, file).content).toBe(
      [
        "> Speaking to reporters in the Oval Office on Wednesday, Trump said President Putin wants to reach a deal, but “what the outcome of this meeting is, I can't tell you, because it takes two people to tango.” **The US president added that the US “agreed to something pretty good with Ukraine”.** The Kremlin said Wednesday that Putin had accepted several U.S. proposals to end the conflict in Ukraine and was ready to continue efforts to find a compromise, but “no compromise has been found yet.”",
        '-# ¶3 · sentence 4 · characters 654–736 · of 23 sentences',
      ].join('\n'),
    );
  });

  it('goes two sentences back where the passage points back', () => {
    const text = 'One came. Two went. He stayed. Four left.';
    const article = createArticle(text, { id: 'four' });
    const { content } = contextMessage(passagesOf(article), 3, article);
    expect(content).toMatch(/^> One came\. Two went\. \*\*He stayed\.\*\* Four left\.\n/);
  });

  it('has neighbours on one side only at the ends', () => {
    const first = contextMessage(passages, 1, file).content;
    expect(first).toMatch(/^> \*\*Donald Trump said .*\*\* After an hours-long/);
    const last = contextMessage(passages, 23, file).content;
    expect(last).toMatch(/common borrowing basis\. \*\*EU leaders .*\*\*\n/);
  });

  it('links to the sentence, and has no buttons', () => {
    const message = contextMessage(passages, 20, news);
    expect(message.content).toContain('**NATO Secretary General Mark Rutte said');
    expect(message.content).toContain('#:~:text=');
    expect(message.components).toEqual([]);
  });

  it('shows several that are cited as one in bold, with where all of them stand', () => {
    const text = 'One came. Two went.\n\nThree stayed. Four left. Five slept.';
    const article = createArticle(text, { id: 'five' });
    expect(contextMessage(passagesOf(article), 2, article, 4).content).toBe(
      [
        '> One came. **Two went. Three stayed. Four left.** Five slept.',
        '-# ¶1 · sentences 2–4 · characters 10–45 · of 5 sentences',
      ].join('\n'),
    );
    const beyond = contextMessage(passagesOf(article), 5, article, 9).content;
    expect(beyond).toContain('**Five slept.**\n-# ¶2 · sentence 5 ·');
  });

  it.each([0, 24, -1, 1.5, NaN])('has no sentence %d, and says what there is', (sentence) => {
    expect(contextMessage(passages, sentence, file).content).toContain('from 1 to 23.');
  });

  it('can be sent whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (texts) => {
        const all = texts.map((text, index) => ({
          ...lonePassage(text).passage,
          index,
          sentence: index + 1,
          pointsBack: true,
        }));
        for (const { sentence } of all) {
          expectSendable(contextMessage(all, sentence, news));
          expectSendable(contextMessage(all, 1, news, sentence));
        }
      }),
    );
  });
});
