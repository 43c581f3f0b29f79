import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { addresseeDemand } from '../../../retrieval/demand/addressee-demand.js';
import { doerDemand } from '../../../retrieval/demand/doer-demand.js';
import { doingIn } from '../../../retrieval/demand/doing.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { plainQuestion } from '../../../retrieval/questions/plain-question.js';
import { castOf, split } from '../../corpus/actors/cast-of.js';
import { type Outcome, outcomeOf } from './marked-words.js';

const TEXT =
  'Dubois said Lenz had lied to parliament. Dresnik told Volk the prisoners would be freed. ' +
  'Anna Roy was told by Jon Holm that it was late. The Kremlin said Kyiv had broken the truce. ' +
  'President Okoro told Julia Tremblay that the dam would be closed. Okoro met Hu Jianmin on Friday. ' +
  'Lund wrote two plays. His wife, Ida Moe, wrote a novel in 1990. Kestrel Foods declined to comment. ' +
  'A spokeswoman said it had warned customers in May. Dubois and Lenz blamed Okoro. ' +
  'Alliance North won 58 seats, and Kestrel Foods 31. Carl Cole and Nathan Cole deny killing Raymond Cole. ' +
  'Nathan Cole died of a blow. Lenz was beaten by the young senator Julia Tremblay in May. ' +
  'The dam was sold by Volk to Dresnik in 1990. Okoro warned Julia Tremblay of a flood. “It was late,” said the 20-year-old, who is painting boats.';
const passages = split(TEXT);
const directory = new ActorDirectory((await castOf(TEXT)).actors);

type DemandOf = typeof addresseeDemand;

/** What becomes of the first sentence with some words as the answer. */
function outcome(demandOf: DemandOf, question: string, words: string): Outcome {
  const asked = doingIn(plainQuestion(question), directory, passages);
  const demand = asked && demandOf(asked, directory, passages);
  const passage = passages.find(({ text }) => text.includes(words));
  if (passage === undefined) throw new RangeError(`No sentence has ${words}.`);
  return outcomeOf(demand, markedIn(passage, passage));
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
    ['When did Lenz beat Tremblay?', 'was beaten'],
    ['In what year did Dresnik sell the dam to Volk?', 'was sold'],
  ])('is not what another does: %s', (question, words) => {
    expect(outcome(doerDemand, question, words)).toBe('unmet');
  });

  it.each([
    ['Did Dubois say that Lenz had lied?', 'Dubois said', 'met'],
    ['What did Dresnik tell Volk?', 'told Volk', 'met'],
    ['What did Jon Holm tell Anna Roy?', 'told by', 'met'],
    ['What did Roy hear from Holm?', 'told by', 'met'],
    ['Did Kyiv break the truce?', 'the truce', 'met'],
    ['What did Lund write?', 'two plays', 'met'],
    ['What does Ida Moe paint?', 'boats', 'met'],
    ['When did Ida Moe write a novel?', 'a novel', 'met'],
    ['When did Kestrel Foods warn customers?', 'had warned', 'met'],
    ['Did Dubois blame Okoro?', 'blamed', 'met'],
    ['Did the Dubois brother tell Volk?', 'told Volk', 'no demand'],
    ['How many seats did Kestrel Foods win?', 'won 58', 'met'],
    ['How did Raymond Cole die?', 'of a blow', 'met'],
    ['When did Tremblay beat Lenz?', 'was beaten', 'met'],
    ['In what year did Volk sell the dam to Dresnik?', 'was sold', 'met'],
  ])('is what they do: %s', (question, words, expected) => {
    expect(outcome(doerDemand, question, words)).toBe(expected);
  });
});

it('what its government does, a country does', async () => {
  const told = split(
    'A quake hit Peru on Friday, and Chile offered help. The Peruvian government accepted it, ' +
      'officials said. The Chilean government closed the border.',
  );
  const names = new ActorDirectory((await castOf(told.map(({ text }) => text).join(' '))).actors);
  const isMet = (question: string, index: number): boolean | undefined => {
    const asked = doingIn(plainQuestion(question), names, told);
    const passage = told[index];
    if (passage === undefined) throw new RangeError('A sentence is missing.');
    return asked === null ? undefined : doerDemand(asked, names)(markedIn(passage, passage));
  };
  expect(isMet('What did Peru accept?', 1)).toBe(true);
  expect(isMet('What did Chile accept?', 1)).toBe(false);
  expect(isMet('What did Peru close?', 2)).toBe(false);
});

describe('what somebody is told', () => {
  it('is not what another is told', () => {
    expect(outcome(addresseeDemand, 'What did Okoro tell Hu?', 'told Julia')).toBe('unmet');
    expect(outcome(addresseeDemand, 'What has Okoro told Hu?', 'told Julia')).toBe('unmet');
    expect(outcome(addresseeDemand, 'Whom had Okoro warned?', 'told Julia')).toBe('no demand');
    expect(outcome(addresseeDemand, 'What had Okoro warned Hu of?', 'warned Julia')).toBe('unmet');
  });

  it.each([
    ['What did Okoro tell Tremblay?', 'met'],
    ['What did Okoro tell julia tremblay about the dam?', 'met'],
    ['What did Okoro tell reporters?', 'no demand'],
    ['What did Okoro say about Hu?', 'no demand'],
  ])('answers %s', (question, expected) => {
    expect(outcome(addresseeDemand, question, 'told Julia')).toBe(expected);
  });
});

describe('what two do to each other, and others do to them', () => {
  const told =
    'Vera Hale married the painter Daniel Orme in 2018. Amina Rashid met Otto Thorsby in Oslo. ' +
    'Neither Australia nor New Zealand has signed the pact. Sorensen will next face Hugo Battaglia, who beat him in May.';
  it.each([
    ['When did Orme marry?', 'in 2018', 'met'],
    ['Did Orme marry Hale?', 'in 2018', 'met'],
    ['Did Orme marry Rashid?', 'in 2018', 'unmet'],
    ['When did Rashid marry?', 'in 2018', 'unmet'],
    ['Did Australia sign the pact?', 'the pact', 'met'],
    ['Did Oslo sign the pact?', 'in 2018', 'met'],
    ['Who did Sorensen beat?', 'in May', 'unmet'],
    ['Who did Battaglia beat?', 'in May', 'met'],
  ])('%s %s', async (question, words, expected) => {
    const passagesTold = split(told);
    const people = new ActorDirectory((await castOf(told)).actors);
    const asked = doingIn(plainQuestion(question), people, passagesTold);
    const passage = passagesTold.find(({ text }) => text.includes(words));
    if (asked === null || passage === undefined) throw new RangeError(question);
    expect(outcomeOf(doerDemand(asked, people), markedIn(passage, passage))).toBe(expected);
  });
});
