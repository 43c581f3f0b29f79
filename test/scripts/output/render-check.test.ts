import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { checkMessages } from '../../../bot/render/check-message.js';
import type { PassageAttribution } from '../../../corpus/actors/sources/attribution.js';
import { createArticle } from '../../../corpus/article.js';
import type { CheckedClaim, Verdict } from '../../../retrieval/check/checker.js';
import type { VerdictFeatures } from '../../../retrieval/check/verdict.js';
import { renderCheck } from '../../../scripts/output/render-check.js';

const TEXT = 'The talks failed.';
const SPAN = { text: TEXT, start: 0, end: TEXT.length };
const article = createArticle(TEXT, { id: 'talks' });
const plain = { colors: picocolors.createColors(false), width: null };

const attribution: PassageAttribution = {
  ...{ source: 'a Russian official', start: 0, end: 3, kind: 'report' },
  through: { source: 'The Guardian', start: 0, end: 3 },
};
const features: VerdictFeatures = {
  ...{ supports: 1, contradicts: 0, bothNegated: 0, negationDiffers: 0, extentDiffers: 0 },
  ...{ toldOtherwise: 0, leftUnsure: 0 },
};

function claim(confidence: number, given: Partial<Verdict> = {}): CheckedClaim {
  const verdict: Verdict = {
    ...{ label: 'supported', confidence, features, deciding: null, isReported: false, ...given },
    passages: [{ ...SPAN, paragraph: 1, sentence: 1, score: 1, attribution }],
  };
  return { ...SPAN, statement: TEXT, notCheckable: null, verdict };
}

/** A checked claim as the terminal shows it, and as Discord does. */
function renderings(confidence: number, given: Partial<Verdict> = {}): string[] {
  const claims = [claim(confidence, given)];
  return [renderCheck(claims, plain), String(checkMessages(claims, article)[0]?.content)];
}

describe('a checked claim, on the terminal and in Discord,', () => {
  it.each([
    [0.996, ' · 99 %'],
    [0.5, ' · 50 %'],
  ])('shows a confidence of %d in the same words', (confidence, words) => {
    for (const text of renderings(confidence)) {
      expect(text).toContain(words);
      expect(text).not.toMatch(/sure|likely/);
    }
  });

  it.each<[Partial<Verdict>, string]>([
    [{ label: 'supported' }, 'The article says so'],
    [{ label: 'contradicted' }, 'The article says otherwise'],
    [{ label: 'absent' }, "The article doesn't say"],
    [{ label: 'supported', isReported: true }, 'Somebody in the article says so'],
  ])('of %j says what the article says', (given, words) => {
    for (const text of renderings(0.6, given)) expect(text).toContain(words);
  });

  it('in doubt does not seem to say, without a percentage', () => {
    for (const text of renderings(0.4, { label: 'absent' })) {
      expect(text).toContain("The article doesn't seem to say");
      expect(text).not.toContain('%');
    }
  });

  it('says from whom it is, and through whom', () => {
    for (const text of renderings(0.9)) {
      expect(text).toContain('according to a Russian official, as told by The Guardian');
    }
  });
});
