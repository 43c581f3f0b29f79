import { describe, expect, it } from 'vitest';
import {
  familyOf,
  formsOf,
  pastForms,
  pastFormsLike,
  verbsAsked,
} from '../../../retrieval/wording/verb-forms.js';

describe('the forms of a verb', () => {
  it.each([
    ['buy', 'buy bought buying'],
    ['write', 'write wrote written writing'],
    ['withdraw', 'withdraw withdrew withdrawn withdrawing'],
    ['understand', 'understand understood understanding'],
    ['deal', 'deal dealt dealing'],
    ['dig', 'dig dug digging'],
    ['shrink', 'shrink shrank shrunk shrinking'],
    ['leave', 'leave left leaving'],
    ['sue', 'sue sued suing'],
    ['argue', 'argue argued arguing'],
    ['die', 'die died dying'],
    ['agree', 'agree agreed agreeing'],
    ['shoe', 'shoe shoed shoeing'],
    ['carry', 'carry carried carrying'],
    ['play', 'play played playing'],
    ['stop', 'stop stopped stopping'],
  ])('%s: %s', (verb, forms) => {
    expect([...formsOf(verb)]).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it.each([
    ['withdraw', ['withdrew', 'withdrawn']],
    ['uphold', ['upheld']],
    ['forbid', ['forbade', 'forbidden']],
    ['open', ['opened', 'openned']],
  ])('in the past: %s', (verb, forms) => {
    expect(pastForms(verb)).toEqual(forms);
  });

  it.each([
    ['withdrew', ['withdrew', 'withdrawn']],
    ['fled', ['fled']],
    ['closed', ['closed']],
    ['agreed', ['agreed']],
    ['need', null],
    ['feed', null],
    ['close', null],
  ])('of which one is in the past: %s', (form, forms) => {
    expect(pastFormsLike(form)).toEqual(forms);
  });
});

describe('the verbs that a word may be of', () => {
  it.each([
    ['left', 'leave leaving'],
    ['withdrawing', 'withdraw withdrew'],
    ['dying', 'die died'],
    ['suing', 'sue sued'],
    ['freed', 'free freeing'],
    ['stopped', 'stop stopping'],
    ['carried', 'carry carrying'],
    ['succeed', 'succeed succeeded succeeding'],
    ['bring', 'bring brought bringing'],
    ['swing', 'swing swung'],
  ])('%s: %s', (word, forms) => {
    expect([...familyOf(word)]).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it('are those of a question behind its auxiliary, and no noun behind an article', () => {
    const verbs = verbsAsked('will the city free the hostages');
    expect(verbs).toContain('freeing');
    expect(verbs).not.toContain('city');
  });
});
