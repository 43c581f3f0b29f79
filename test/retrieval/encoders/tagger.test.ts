import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK } from '../../../corpus/actors/link.js';
import { SHARES, type Tag, tagOf } from '../../../corpus/actors/tagging.js';
import { readArticleFile } from '../../../corpus/article-file.js';
import { defaultArticlePath } from '../../../corpus/package-root.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitForEmbedder } from '../../../retrieval/encoders/embedder.js';
import {
  type EncoderInput,
  loadEncoder,
  shippedModel,
} from '../../../retrieval/encoders/encoder.js';
import { createTagger, taggerOf } from '../../../retrieval/encoders/tagger.js';

interface GoldenWindow {
  readonly ids: number[];
  readonly segments: number[];
  /** Pieces of the window whose tags are kept, half-open, [CLS] not counted. */
  readonly kept: [number, number];
}

const encoder = await loadEncoder(shippedModel('verbatim-tagger'));
const golden = JSON.parse(
  await readFile(new URL('../../fixtures/tagger-inputs.json', import.meta.url), 'utf8'),
) as GoldenWindow[];
const article = await readArticleFile(defaultArticlePath);

function split(text: string): Passage[] {
  return splitForEmbedder(text, { countTokens: (part) => encoder.tokenize(part).length });
}

/** Tags by a model that only numbers the word pieces it is given, and the inputs that it got. */
async function numbered(passages: readonly Passage[]): Promise<[Tag[], EncoderInput[]]> {
  const inputs: EncoderInput[] = [];
  const tagger = taggerOf({
    tokenize: (text) => encoder.tokenize(text),
    pieceText: (id) => encoder.pieceText(id),
    run: (batch) => {
      inputs.push(...batch);
      const width = batch[0]?.ids.length ?? 0;
      const data = new Float32Array(width * SHARES);
      for (let i = 0; i < width; i++) data[i * SHARES + SHARES - 1] = i - 1;
      const links = { data: new Float32Array(2 * width * LINK), dims: [1, width, 2 * LINK] };
      return Promise.resolve({ shares: { data, dims: [1, width, SHARES] }, links });
    },
  });
  return [await tagger.tag(passages), inputs];
}

describe('the tagger', () => {
  it('reads an article as it was trained to', async () => {
    const [tags, inputs] = await numbered(split(article.text));
    expect(inputs).toEqual(golden.map(({ ids, segments }) => ({ ids, segments })));
    expect(tags.map(({ role }) => role)).toEqual(
      golden.flatMap(({ kept: [from, to] }) =>
        Array.from({ length: to - from }, (_, i) => from + i),
      ),
    );
  });

  it('tags every word piece once, in order, whatever the text', async () => {
    const words = fc.constantFrom('Ann', 'said', 'the', 'US,', '“no”.', '🎉', 'é', '彼は', '\n');
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 600 }), async (parts) => {
        const text = parts.join(' ');
        if (text.trim() === '') return;
        const [tags, inputs] = await numbered(split(text));
        for (const { ids } of inputs) expect(ids.length).toBeLessThanOrEqual(192);
        const covered = tags.map(({ start, end }) => text.slice(start, end)).join('');
        expect(covered.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
      { numRuns: 40 },
    );
  });

  it('tells actors, what they do, and roles', async () => {
    const tagger = await createTagger();
    const tagsIn = async (text: string): Promise<(word: string) => Tag> => {
      const tags = await tagger.tag(split(text));
      return (word) => {
        const start = text.indexOf(word);
        return tags.find((tag) => tag.start <= start && start < tag.end) ?? tagOf(0, 0, [], []);
      };
    };
    const opened = 'Maria Lopez, the mayor of Lima, opened the bridge on Monday.\n';
    const at = await tagsIn(`${opened}“It took years,” she said.`);
    expect(at('Lopez').actor.person).toBeGreaterThan(0.7);
    expect(at('mayor').role).toBeGreaterThan(0.5);
    expect((await tagsIn(`${opened}A crowd cheered.`))('Lopez').does).toBeGreaterThan(0.5);
    expect(at('she').says).toBeGreaterThan(0.5);
    expect(at('bridge').actor.person).toBeLessThan(0.2);
  });

  it('has nothing to say of no passages', async () => {
    expect(await (await createTagger()).tag([])).toEqual([]);
  });
});
