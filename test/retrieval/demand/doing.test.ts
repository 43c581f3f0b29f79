import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { addresseeDemand } from '../../../retrieval/demand/addressee-demand.js';
import { doerDemand } from '../../../retrieval/demand/doer-demand.js';
import { doingIn } from '../../../retrieval/demand/doing.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { plainQuestion } from '../../../retrieval/questions/plain-question.js';
import { castOf, split } from '../../corpus/actors/cast-of.js';

const TEXT =
  'Dubois said Lenz had lied to parliament. Dresnik told Volk the prisoners would be freed. ' +
  'Anna Roy was told by Jon Holm that it was late. The Kremlin said Kyiv had broken the truce. ' +
  'President Okoro told Julia Tremblay that the dam would be closed. Okoro met Hu Jianmin on Friday. ' +
  'Lund wrote two plays. His wife, Ida Moe, wrote a novel in 1990. Kestrel Foods declined to comment. ' +
  'A spokeswoman said it had warned customers in May. Dubois and Lenz blamed Okoro. ' +
  'Alliance North won 58 seats, and Kestrel Foods 31. Carl Cole and Nathan Cole deny killing Raymond Cole. ' +
  'Nathan Cole died of a blow.';
const passages = split(TEXT);
const directory = new ActorDirectory((await castOf(TEXT)).actors);

type DemandOf = typeof addresseeDemand;

/** Which sentences of those that hold some words can be the answer. */
function isMet(demandOf: DemandOf, question: string, words: string): boolean {
  const asked = doingIn(plainQuestion(question), directory, passages);
  const demand = asked && demandOf(asked, directory, passages);
  const passage = passages.find(({ text }) => text.includes(words));
  if (passage === undefined) throw new RangeError(`No sentence has ${words}.`);
  return demand === null || demand(markedIn(passage, passage));
}

describe('what somebody does', () => {
  it.each([
    ['Did Lenz say that Dubois had lied?', 'Dubois said'],
    ['What did Volk tell Dresnik?', 'told Volk'],
    ['What did Anna Roy tell Jon Holm?', 'told by'],
    ['Did the Kremlin break the truce?', 'the truce'],
    ['When did Lund write a novel?', 'a novel'],
    ['Will Tremblay tell Okoro?', 'told Julia'],
    ['How many seats did Hu win?', 'won 58'],
    ['Did Kyiv say the Kremlin had broken the truce?', 'the truce'],
  ])('is not what another does: %s', (question, words) => {
    expect(isMet(doerDemand, question, words)).toBe(false);
  });

  it.each([
    ['Did Dubois say that Lenz had lied?', 'Dubois said'],
    ['What did Dresnik tell Volk?', 'told Volk'],
    ['What did Jon Holm tell Anna Roy?', 'told by'],
    ['What did Roy hear from Holm?', 'told by'],
    ['Did Kyiv break the truce?', 'the truce'],
    ['What did Lund write?', 'two plays'],
    ['When did Ida Moe write a novel?', 'a novel'],
    ['When did Kestrel Foods warn customers?', 'had warned'],
    ['Did Dubois blame Okoro?', 'blamed'],
    ['Did the Dubois brother tell Volk?', 'told Volk'],
    ['How many seats did Kestrel Foods win?', 'won 58'],
    ['How did Raymond Cole die?', 'of a blow'],
  ])('is what they do: %s', (question, words) => {
    expect(isMet(doerDemand, question, words)).toBe(true);
  });
});

describe('what somebody is told', () => {
  it('is not what another is told', () => {
    expect(isMet(addresseeDemand, 'What did Okoro tell Hu?', 'told Julia')).toBe(false);
  });

  it.each([
    'What did Okoro tell Tremblay?',
    'What did Okoro tell julia tremblay about the dam?',
    'What did Okoro tell reporters?',
    'What did Okoro say about Hu?',
  ])('answers %s', (question) => {
    expect(isMet(addresseeDemand, question, 'told Julia')).toBe(true);
  });
});
