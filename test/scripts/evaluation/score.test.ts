import { describe, expect, it } from 'vitest';
import type { Prediction } from '../../../scripts/evaluation/predictor.js';
import type { GradedQuestion } from '../../../scripts/evaluation/question-file.js';
import { scoreSet } from '../../../scripts/evaluation/score.js';
import { exactMatch, isRightPassage, tokenF1 } from '../../../scripts/evaluation/text-match.js';

const RIGHT = 'The chief of staff resigned on Friday.';
const WRONG = 'The talks went on in Geneva.';

function answer(
  fields: Partial<GradedQuestion> & {
    confidence: number;
    answered: boolean;
    texts: string[];
    span?: string;
  },
): { question: GradedQuestion; prediction: Prediction } {
  const { confidence, answered, texts, span, ...question } = fields;
  const spanOf = (text: string): { text: string; start: number; end: number } => ({
    text,
    start: 0,
    end: text.length,
  });
  return {
    question: {
      id: 'q',
      article: 'a',
      question: 'when?',
      history: [],
      answerable: true,
      evidence: [RIGHT],
      answers: ['on Friday', 'Friday'],
      ...question,
    },
    prediction: {
      id: 'q',
      answered,
      confidence,
      answer: span === undefined ? null : spanOf(span),
      passages: texts.map((text) => ({ ...spanOf(text), score: 1 })),
    },
  };
}

describe('scoring', () => {
  it('gives the figures that the reference scorer gives for the same predictions', () => {
    const none = { answerable: false, evidence: [], answers: [] };
    const score = scoreSet([
      answer({ confidence: 0.95, answered: true, texts: [RIGHT, WRONG], span: 'Friday.' }),
      answer({ confidence: 0.7, answered: true, texts: [WRONG, RIGHT], span: 'in Geneva' }),
      answer({ confidence: 0.3, answered: false, texts: [WRONG, WRONG, WRONG, RIGHT] }),
      answer({ ...none, confidence: 0.3, answered: false, texts: [WRONG] }),
      answer({ ...none, confidence: 0.8, answered: true, texts: [WRONG] }),
    ]);
    // the output of score.py for these five lines
    expect(score).toEqual({
      questions: 5,
      answerable: 3,
      p1: expect.closeTo(1 / 3, 6) as number,
      mrr10: expect.closeTo(0.583333, 6) as number,
      recall3: expect.closeTo(2 / 3, 6) as number,
      spanEm: expect.closeTo(1 / 3, 6) as number,
      spanF1: expect.closeTo(1 / 3, 6) as number,
      auroc: expect.closeTo(0.583333, 6) as number,
      answered: expect.closeTo(0.6, 6) as number,
      accuracyOfAnswered: expect.closeTo(1 / 3, 6) as number,
      refused: 0.5,
      decisionAccuracy: expect.closeTo(0.4, 6) as number,
      ece: expect.closeTo(0.43, 6) as number,
    });
  });

  it('gives no figure that takes answerable questions to a set without any', () => {
    const none = { answerable: false, evidence: [], answers: [] };
    expect(
      scoreSet([answer({ ...none, confidence: 0.3, answered: false, texts: [WRONG] })]),
    ).toEqual({
      ...{ questions: 1, answerable: 0, answered: 0, accuracyOfAnswered: null },
      ...{ p1: null, mrr10: null, recall3: null, spanEm: null, spanF1: null, auroc: null },
      ...{ refused: 1, decisionAccuracy: 1, ece: expect.closeTo(0.3, 6) as number },
    });
    expect(scoreSet([])).toMatchObject({ questions: 0, answered: null, ece: null });
  });

  it('takes a passage that contains the evidence or lies in it, but no scrap', () => {
    expect(isRightPassage(`${RIGHT} And so on.`, [RIGHT])).toBe(true);
    expect(isRightPassage('resigned  on\nFriday', [RIGHT])).toBe(true);
    expect(isRightPassage('on Friday', [RIGHT])).toBe(false);
    expect(isRightPassage(WRONG, [RIGHT])).toBe(false);
  });

  it('compares spans as SQuAD does', () => {
    expect(exactMatch('The Kremlin.', ['kremlin'])).toBe(1);
    expect(tokenF1('in the Kremlin', ['the Kremlin on Tuesday'])).toBeCloseTo(0.4, 6);
    expect(tokenF1('', ['x'])).toBe(0);
  });
});
