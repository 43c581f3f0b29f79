import { describe, expect, it } from 'vitest';
import { widenedAnswer } from '../../retrieval/widened-answer.js';

/** The answer to a question as it is widened, in a passage that stands at 100 in its article. */
function widened(question: string, before: string, answer: string, after: string): string {
  const text = before + answer + after;
  const start = 100 + before.length;
  const passage = { text, start: 100, end: 100 + text.length };
  const found = widenedAnswer(question, passage, { start, end: start + answer.length });
  expect(text.slice(found.start - 100, found.end - 100)).toBe(found.text);
  return found.text;
}

describe('one of two names told together', () => {
  it.each([
    ['founded by ', 'Dana Hale', ' and her brother, Paul Hale', ', in 2011.'],
    ['', 'Dana Hale', ' and her business partner Paul Hale', ', founded it.'],
    ['founded by ', 'Dana Hale', ' and his son, Paul', '.'],
    ['founded by ', 'Dana Hale', ' and her brother, Paul Hale', '.'],
    ['', 'Ida von der Hale', ' and her brother, J. van Hale', ', founded it.'],
    ['founded by ', 'Dana Hale', '', ' and her brother, a plumber.'],
    ['led by ', 'Dana Hale', '', ' and her team.'],
    ['led by ', 'Dana Hale', '', ' and Paul Hale.'],
    ['met ', 'Dana Hale', '', ' and her brother, Paul Hale left.'],
    ['led by ', 'the chair', '', ' and her brother, Paul Hale.'],
  ])('of %s|%s| takes in %j', (before, name, companion, after) => {
    expect(widened('who founded it', before, name, companion + after)).toBe(name + companion);
  });
});

describe('an answer that holds on a condition', () => {
  it.each([
    ['', 'Iran will sign it', ' if sanctions are lifted', '.'],
    ['', 'Poland will veto it', ', unless the funds come', ', Lee said.'],
    ['Lee said: ', 'We will stay', ' as long as we can', '; then we go.'],
    ['If the dam holds, ', 'the town will be saved', '', ', Lee said.'],
    ['', 'Ottawa would not come', ' if the group "cannot call a shell a shell"', ', she said.'],
  ])('is shown with it: %s|%s|%s|%s', (before, answer, behind, rest) => {
    const condition = before.startsWith('If') ? before : '';
    expect(widened('will it be so', before, answer, behind + rest)).toBe(
      condition + answer + behind,
    );
  });

  it.each([
    ['', 'Iran will sign it', ' in May.'],
    ['If it rains, we stay. ', 'Iran will sign it', '.'],
    ['', 'It will stay', ', as if it were new.'],
  ])('is shown alone where it holds anyhow: %s|%s|%s', (before, answer, rest) => {
    expect(widened('will it be so', before, answer, rest)).toBe(answer);
  });
});

describe('an answer to another question', () => {
  it.each([
    ['who is she', 'Dana Hale', ' and her brother, Paul Hale, founded it.'],
    ['what did they found', 'Dana Hale', ' and her brother, Paul Hale, founded it.'],
    ['did iran sign it', 'Iran will sign it', ' if sanctions are lifted.'],
    ['what will iran do', 'Iran will sign it', ' if sanctions are lifted.'],
  ])('stays as it is: %s', (question, answer, after) => {
    expect(widened(question, '', answer, after)).toBe(answer);
  });
});

describe('an answer that does not hold', () => {
  it.each([
    ['The idea that ', 'the vaccine contains iron', ' is a myth', '.'],
    ['The claim that ', 'it will raise prices', ' by 3 percent is false', ', Lee said.'],
    ['', 'Two people were arrested', ' and later released without iron', ', Lee said.'],
  ])('is shown with that: %s|%s|%s', (before, answer, behind, rest) => {
    const found = widened('does the vaccine contain iron', before, answer, behind + rest);
    expect(found).toBe(before + answer + behind);
  });

  it.each([
    ['Lee ', 'denied a report that ', 'he had threatened to go', ' if it failed', '.'],
    ['Lee ', 'dismissed claims that ', 'he would go', '', ' and stayed.'],
    ['The press said ', '', 'he would go', ', but that was wrong', '.'],
  ])('is shown as denied: %s|%s|%s|%s', (before, denial, answer, behind, rest) => {
    const found = widened('did he threaten to go', before + denial, answer, behind + rest);
    expect(found).toBe(denial + answer + behind);
  });

  it.each([
    ['did he go', 'Lee denied it and said ', 'he would go', ' soon.'],
    ['what did he deny', 'Lee denied that ', 'he would go', ' soon.'],
    ['does the vaccine contain iron', 'The idea that ', 'it contains iron', ' spread fast.'],
    ['what does it contain', 'The idea that it contains ', 'iron', ' is a myth.'],
    ['does the vaccine contain iron', '', 'It contains iron', ', made without water.'],
  ])('is shown as it is: %s %s|%s|%s', (question, before, answer, rest) => {
    expect(widened(question, before, answer, rest)).toBe(answer);
  });
});

describe('what is marked of a right, an order and the like', () => {
  it.each([
    ['what right did they get', 'They got ', 'the right to ', 'mint coins'],
    ['what obligation does it have', 'It has ', 'an obligation to ', 'repair it'],
    ['what did they get', 'They got the right to ', '', 'mint coins'],
    ['what road did it lead to', 'They took the right to ', '', 'the Rand road'],
  ])('takes in its name: %s', (question, before, noun, answer) => {
    const text = `${before}${noun}${answer}.`;
    const start = before.length + noun.length;
    const passage = { text, start: 0, end: text.length };
    const found = widenedAnswer(question, passage, { start, end: start + answer.length });
    expect(found.text).toBe(noun + answer);
  });
});

describe('an answer beside an exception', () => {
  const [told, left] = ['They test for age, lead and zinc', 'but not for iron'];

  it.each([
    ['do they test for zinc', told],
    ['do they test for iron', left],
    ['what do they test for', left],
  ])('is what the question asks for: %s', (question, wanted) => {
    const text = `${told}, ${left}.`;
    const start = text.indexOf(left);
    const passage = { text, start: 0, end: text.length };
    const found = widenedAnswer(question, passage, { start, end: start + left.length });
    expect(found.text).toBe(wanted);
  });
});

it.each([
  ['who survives her', 'her son, ', 'Ann', ', and two sisters'],
  ['who survived her', '', 'her son', ', Ann, and two sisters'],
])('all survivors are told: %s', (question, before, answer, after) => {
  const all = before + answer + after;
  expect(widened(question, `Roe is survived by ${before}`, answer, `${after}.`)).toBe(all);
  expect(widened('who is her son', `Roe is survived by ${before}`, answer, after)).toBe(answer);
});

it.each([
  ['who helped her', 'Her neighbours, among them the baker ', 'Ilse Kroll', ', dug her out.'],
  ['who came', 'Several painters, among them ', 'Ann Lee', ', came.'],
])('those are told of whom one is named: %s', (question, before, answer, after) => {
  expect(widened(question, before, answer, after)).toBe(before + answer);
  expect(widened('who is a baker', before, answer, after)).toBe(answer);
});
