import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../../retrieval/answer.js';
import { confidenceOf } from '../../../retrieval/confidence.js';
import { renderAnswer } from '../../../scripts/output/render-answer.js';

const TEXT = 'On Friday the chief of staff resigned after investigators raided his home.';

function citation(text: string, start: number): Citation {
  return {
    text,
    start,
    end: start + text.length,
    paragraph: 2,
    sentence: 3,
    lastSentence: 3,
    score: 0.5,
    scores: { dense: 0.4, lexical: 10, coverage: 1, retrieval: 0.5, relevance: 2, margin: 3 },
    leadIn: null,
    attribution: null,
  };
}

function answer(fields: Partial<Answer> = {}): Answer {
  return {
    question: 'when did he resign?',
    readAs: null,
    isAllGiven: false,
    status: 'answered',
    confidence: 0.934,
    features: { relevance: 2, margin: 3, unknown: 0.5 },
    answer: { text: 'Friday', start: 103, end: 109 },
    parts: [{ text: 'Friday', start: 103, end: 109 }],
    passages: [citation(TEXT, 100), citation('The talks go on.', 200)],
    ...fields,
  };
}

const plain = { colors: picocolors.createColors(false), width: null };
const colored = { colors: picocolors.createColors(true), width: 40 };

describe('an answer for people', () => {
  it('numbers the sentences of neighbours that are cited as one', () => {
    const merged = { ...citation(`${TEXT} He left on Friday.`, 100), lastSentence: 4 };
    expect(renderAnswer(answer({ passages: [merged] }), plain)).toContain(
      '¶2 · sentences 3–4 · 100',
    );
  });

  it('shows the passage, its place and its confidence, then the next ones', () => {
    expect(renderAnswer(answer(), plain)).toBe(
      [
        '  On **Friday** the chief of staff resigned after investigators raided his home.',
        '  ¶2 · sentence 3 · 100–174 · sure (93 %)',
        '',
        '  The talks go on.',
        '  ¶2 · sentence 3 · 200–216',
        '',
      ].join('\n'),
    );
  });

  it('marks the answer in each passage of a list, and dims those that are no part of it', () => {
    const passages = [...answer().passages, citation('Nobody else spoke.', 300)];
    const parts = [null, { text: 'go on', start: 210, end: 215 }];
    const text = renderAnswer(answer({ passages, answer: null, parts }), plain);
    expect(text).toContain('  The talks **go on**.\n');
    const inColours = renderAnswer(answer({ passages, answer: null, parts }), colored);
    const { dim } = colored.colors;
    expect(inColours).toContain(dim('Nobody else spoke.'));
    expect(inColours).not.toContain(dim('The talks '));
  });

  it('shows what stands before a passage that points back', () => {
    const leadIn = { text: 'Voss\nquit.\u0007', start: 80, end: 91 };
    const passages = [{ ...citation('She left on Friday.', 100), leadIn }];
    const lines = renderAnswer(answer({ passages, answer: null }), plain).split('\n');
    expect(lines.slice(0, 2)).toEqual(['  after: Voss quit.\uFFFD', '  She left on Friday.']);
  });

  it('tells how the question was read where that was not as typed', () => {
    const [line] = renderAnswer(answer({ readAs: 'when did he resign?' }), plain).split('\n');
    expect(line).toBe('Read as “when did he resign?”');
  });

  it('says from whom it is, and through whom', () => {
    const official = { source: 'a Russian official', start: 0, end: 18 };
    const through = { source: 'The\u0007 Guardian', start: 20, end: 32 };
    const attribution = { ...official, kind: 'quote', through } as const;
    const passages = [{ ...citation(TEXT, 100), attribution }];
    expect(renderAnswer(answer({ passages }), plain).split('\n')[1]).toBe(
      '  — according to a Russian official, as told by The\uFFFD Guardian',
    );
  });

  it('marks the answer, and dims the next passages', () => {
    const { bold, inverse, dim } = colored.colors;
    const text = renderAnswer(answer(), colored);
    expect(text).toContain(bold(inverse('Friday')));
    expect(text).toContain(dim('The talks go on.'));
  });

  it('keeps to the width of the terminal', () => {
    const lines = stripVTControlCharacters(renderAnswer(answer(), colored)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(TEXT);
  });

  it('says that the article does not say, and marks nothing', () => {
    const all = answer({ status: 'not-found', answer: null, isAllGiven: true });
    expect(renderAnswer(all, plain)).toBe('That is all the article has on this.\n');
    const text = renderAnswer(answer({ status: 'not-found', answer: null }), plain);
    expect(text).toMatch(/^The article doesn't say\.\nWhat comes nearest:\n/);
    expect(text).not.toContain('%');
  });

  it('lets no article steer the terminal', () => {
    const hostile = answer({ answer: null, passages: [citation('a\u001b[2Jb\u0007c\nd', 0)] });
    expect(renderAnswer(hostile, plain)).toContain('a\uFFFD[2Jb\uFFFDc d');
  });

  it('explains its scores when asked', () => {
    expect(renderAnswer(answer(), plain, true)).toContain(
      'sentence 3: score 0.500 from relevance 2.00, span margin 3.00, cosine 0.400, BM25 10.00',
    );
  });

  it('explains what decides: what was read, or what is asked for', () => {
    const confidence = confidenceOf(answer().features);
    const told = confidence.toFixed(3);
    expect(renderAnswer(answer({ confidence }), plain, true)).toContain(
      `\nconfidence ${told} from relevance `,
    );
    expect(renderAnswer(answer({ confidence: 0 }), plain, true)).toContain(
      `\nconfidence 0.000 by what is asked for; what was read has ${told} from relevance `,
    );
  });
});
