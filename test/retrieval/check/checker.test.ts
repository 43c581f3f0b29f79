import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import { readArticleFile } from '../../../corpus/article-file.js';
import { defaultArticlePath } from '../../../corpus/package-root.js';
import { type Checker, createChecker, type Verdict } from '../../../retrieval/check/checker.js';
import {
  createEntailmentModel,
  type EntailmentModel,
} from '../../../retrieval/check/entailment.js';
import { embedder, tagger } from '../../models.js';

let model: EntailmentModel;
let checker: Checker;

beforeAll(async () => {
  model = await createEntailmentModel();
  const article = await readArticleFile(defaultArticlePath);
  checker = await createChecker({ article, embedder, tagger, model });
});

function expectExact({ article }: Checker, { passages, deciding, label }: Verdict): void {
  for (const { text, start, end } of passages) expect(article.text.slice(start, end)).toBe(text);
  if (deciding === null) return;
  expect(label).not.toBe('absent');
  expect(article.text.slice(deciding.start, deciding.end)).toBe(deciding.text);
  const [first] = passages;
  expect(first?.start).toBeLessThanOrEqual(deciding.start);
  expect(first?.end).toBeGreaterThanOrEqual(deciding.end);
}

describe('checking a claim', () => {
  it('that the article supports cites the sentence that says so', async () => {
    const verdict = await checker.checkClaim(
      'Rutte said that countries supporting Ukraine will keep providing military support.',
    );
    expect(verdict.label).toBe('supported');
    expect(verdict.passages[0]?.text).toContain('Rutte');
    expectExact(checker, verdict);
  });

  it('that the article does not mention shows the nearest passages', async () => {
    const verdict = await checker.checkClaim('Sourdough bread needs a starter of flour and water.');
    expect(verdict.label).toBe('absent');
    expect(verdict.deciding).toBeNull();
    expect(verdict.passages).toHaveLength(3);
    expectExact(checker, verdict);
  });

  it('is read with three passages, and with six where these leave it open', async () => {
    const read: number[] = [];
    const counting: EntailmentModel = {
      judge: (claim, texts) => {
        read.push(texts.length);
        return model.judge(claim, texts);
      },
    };
    const { article } = checker;
    const counted = await createChecker({ article, embedder, tagger, model: counting });
    const open = 'Sourdough bread needs a starter of flour and water.';
    expect((await counted.checkClaim(open)).label).toBe('absent');
    expect(read.splice(0)).toEqual([3, 3]);
    expect((await counted.checkClaim(open, { topK: 5 })).passages).toHaveLength(5);
    expect(read.splice(0)).toEqual([3, 3]);
    const told = 'Rutte said countries supporting Ukraine will keep providing military support.';
    expect((await counted.checkClaim(told)).label).toBe('supported');
    // Behind the three only the clauses of the deciding one.
    expect(read).toEqual([3, expect.any(Number)]);
  });

  it('that the article contradicts never comes without its sentence', async () => {
    const article = createArticle(
      'The town council met on Monday.\nThe new bridge cost 40 million euros and was opened by the mayor in 2012.\nIt has never been closed since.',
      { id: 'bridge' },
    );
    const bridge = await createChecker({ article, embedder, tagger, model });
    const verdict = await bridge.checkClaim('The new bridge cost 90 million euros.');
    expect(verdict.label).toBe('contradicted');
    expect(verdict.passages[0]?.text).toContain('40 million');
    expectExact(bridge, verdict);
  });

  it('is decided by words without the mark of the list that they stand in', async () => {
    const article = createArticle(
      'What is known so far:\n• The tanker carried 12,000 tonnes of diesel, none of which leaked\n• Ferries will run from Monday',
      { id: 'tanker' },
    );
    const tanker = await createChecker({ article, embedder, tagger, model });
    const verdict = await tanker.checkClaim('The tanker had 12,000 tonnes of diesel.');
    expect(verdict.deciding?.text).toBe('The tanker carried 12,000 tonnes of diesel');
    expectExact(tanker, verdict);
  });

  it('that somebody in the article says supports that they said it, not that it is so', async () => {
    const article = createArticle(
      'The new bridge was opened on Monday.\n“The bridge cost 40 million euros,” said Ann Lee, the treasurer of the town.',
      { id: 'bridge' },
    );
    const bridge = await createChecker({ article, embedder, tagger, model });
    const bare = await bridge.checkClaim('The bridge cost 40 million euros.');
    expect(bare).toMatchObject({ label: 'supported', isReported: true });
    expect(bare.passages[0]?.attribution?.source).toContain('Ann Lee');
    const named = await bridge.checkClaim('Ann Lee said the bridge cost 40 million euros.');
    expect(named).toMatchObject({ label: 'supported', isReported: false });
  });

  it('of somebody who says so of themselves is theirs all the same', async () => {
    const article = createArticle('Maersk lost 11 million euros, said a spokesman for Maersk.', {
      id: 'harbour',
    });
    const harbour = await createChecker({ article, embedder, tagger, model });
    const verdict = await harbour.checkClaim('Maersk lost 11 million euros.');
    expect(verdict).toMatchObject({ label: 'supported', isReported: true });
  });

  it('that the article makes word for word is supported by it', async () => {
    for (const { text } of checker.passages.slice(0, 8)) {
      for (const { statement, verdict } of await checker.check(text, { topK: 1 })) {
        if (verdict !== null) expect(verdict.label, statement ?? '').toBe('supported');
      }
    }
    const changed = await checker.checkClaim(
      checker.passages[1]?.text.replace('Thursday', 'Monday') ?? '',
    );
    expect(changed.label).not.toBe('supported');
  });

  it('that the article has otherwise is not supported, and what it only says in other words not contradicted', async () => {
    const article = createArticle(
      'Three people were killed and 11 injured on Sunday when a cabin fell at Sankt Alban, police said.\nGarant sued Albanbahnen over the lift.\nThe crown fell 1.4% against the euro on Wednesday, and yields on ten-year bonds rose to 4.8%.\nThe health minister, Paula Stein, was sacked in April.\nMark Hill said the mill would close.\nAnn Cole is the mayor of Rand. She opened a school.\nThe firm plans to build 300 homes in Leeds.',
      { id: 'news' },
    );
    const news = await createChecker({ article, embedder, tagger, model });
    const labelOf = async (claim: string): Promise<string> => (await news.checkClaim(claim)).label;
    for (const claim of [
      'Eleven people were killed and three injured.',
      'Albanbahnen sued Garant over the lift.',
      'The crown rose 1.4% against the euro on Wednesday.',
    ])
      expect(await labelOf(claim), claim).toBe('contradicted');
    expect(await labelOf('Three people were killed and 11 injured.')).toBe('supported');
    expect(await labelOf('Paula Stein was dismissed in April.')).not.toBe('contradicted');
    expect(await labelOf('Ann Cole said the mill would close.')).not.toBe('supported');
    expect(await labelOf('The firm has built 300 homes in Leeds.')).not.toBe('supported');
  });

  it('that one of two speakers makes is said from that one', async () => {
    const article = createArticle(
      'Ray Moss told CNN that the bridge is safe, while Ann Lee said the tunnel would be closed on Friday. Nobody objected.',
      { id: 'tunnel' },
    );
    const tunnel = await createChecker({ article, embedder, tagger, model });
    for (const [claim, source] of [
      ['The tunnel would be closed on Friday.', 'Ann Lee'],
      ['The bridge is safe.', 'Ray Moss'],
    ] as const) {
      const verdict = await tunnel.checkClaim(claim);
      expect(verdict).toMatchObject({ label: 'supported', isReported: true });
      expect(verdict.passages[0]?.attribution?.source).toBe(source);
    }
  });

  it('is as sure, however many passages are asked for', async () => {
    const claim =
      'Rutte said that countries supporting Ukraine will keep providing military support.';
    const { confidence } = await checker.checkClaim(claim);
    expect(confidence).toBeCloseTo(0.89, 1);
    for (const topK of [1, 2, 5]) {
      const verdict = await checker.checkClaim(claim, { topK });
      expect(verdict.passages).toHaveLength(topK);
      expect(verdict.label).toBe('supported');
      expect(verdict.confidence).toBe(confidence);
    }
  });
});

describe('checking a message', () => {
  it('checks each claim in order and says what is none', async () => {
    const claims = await checker.check('Hi all! Witkoff met Umerov in Florida. why though?');
    expect(claims.map(({ notCheckable }) => notCheckable)).toEqual(['greeting', null, 'question']);
    expect(claims.map(({ verdict }) => verdict !== null)).toEqual([false, true, false]);
  });

  it('checks no more claims than wanted, and still names the others', async () => {
    const claims = await checker.check('Rutte resigned. Witkoff met Umerov.', { mostClaims: 1 });
    expect(claims.map(({ verdict }) => verdict !== null)).toEqual([true, false]);
  });

  it('cites exactly, whatever is written', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'Rutte said no',
        '; ',
        ' and he ',
        '. ',
        '\n',
        '**',
        '🇺🇦 ',
        'Putin',
        '?',
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const message = pieces.join('');
        for (const { text, start, end, verdict } of await checker.check(message)) {
          expect(message.slice(start, end)).toBe(text);
          if (verdict !== null) expectExact(checker, verdict);
        }
      }),
      { numRuns: 12 },
    );
  });
});
