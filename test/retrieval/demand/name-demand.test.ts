import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import {
  calledDemand,
  fullNameDemand,
  otherNameDemand,
  sameActorDemand,
} from '../../../retrieval/demand/name-demand.js';
import { castOf } from '../../corpus/actors/cast-of.js';
import { outcome, passagesOf } from './marked-words.js';

describe('whoever is asked for', () => {
  it.each([
    ['who did coe praise', '|Ben Coe| was praised by Lia Marr.', 'met'],
    ['who did ben coe praise', '|Ben Coe| was praised by Lia Marr.', 'unmet'],
    ['who did lucía paz praise', '|Lucia Paz| was praised by Lia Marr.', 'unmet'],
    ['whom did coe praise', '|Coe| was praised by Lia Marr.', 'unmet'],
    ['who got fined', 'The council fined Ben Coe |£9,000|.', 'unmet'],
    ['who got the £9,000', '|Ben Coe| got it.', 'met'],
    ['who won, coe or marr', '|Coe| beat Marr.', 'no demand'],
    ['where does ben coe live', '|Ben Coe| lives there.', 'no demand'],
  ])('is nobody whom the question names: %s %s', (question, sentence, expected) => {
    expect(outcome(otherNameDemand(question), sentence)).toBe(expected);
  });

  it('is nobody whom it names by a part of a name', async () => {
    const text = 'Ben Coe met Lia Marr on Friday. Kit Marr met Ben Coe. Ann Coe-Lee waved.';
    const directory = new ActorDirectory((await castOf(text)).actors);
    const outcomeOn = (question: string, sentence: string): string =>
      outcome(sameActorDemand(question, directory), sentence);
    expect(outcomeOn('who did coe meet', '|Ben Coe| met Lia Marr on Friday.')).toBe('unmet');
    expect(outcomeOn('who will coe meet', 'Ben Coe met |Lia Marr| on Friday.')).toBe('met');
    expect(outcomeOn('who will ben coe meet', '|Coe| met Lia Marr on Friday.')).toBe('unmet');
    expect(outcomeOn('who did marr meet', '|Lia Marr| met Ben Coe.')).toBe('no demand');
    expect(outcomeOn('who gave the coe school £9m', '|Ben Coe| gave it £9m.')).toBe('no demand');
    expect(outcomeOn('who is coe', '|Ben Coe| met Lia Marr on Friday.')).toBe('no demand');
    expect(outcomeOn('who waved', '|Ben Coe| met Lia Marr on Friday.')).toBe('no demand');
    expect(outcomeOn('where is coe', '|Ben Coe| met Lia Marr on Friday.')).toBe('no demand');
  });

  it('is called so where the article calls somebody so', () => {
    const passages = passagesOf(
      'The envoy, Jean Moreau, arrived. A senior diplomat said little. Moreau smiled.',
    );
    const [first, , last] = passages;
    if (first === undefined || last === undefined) throw new RangeError('A sentence is missing.');
    const nobody = new ActorDirectory([]);
    const moreau = markedIn(first, { start: 11, end: 22 });
    const ask = (question: string): boolean | undefined =>
      calledDemand(question, nobody, passages)?.(moreau);
    expect(ask("what is the diplomat's name")).toBe(false);
    expect(ask("what is the envoy's name")).toBe(true);
    expect(ask("what is the ambassador's name")).toBeUndefined();
    expect(ask("who's the envoy there")).toBe(true);
    expect(ask("who's the diplomat there")).toBe(false);
    expect(ask('what is the diplomat called')).toBe(false);
    const short = passagesOf('Chief Executive Ann Lee wept. She became CEO in May.');
    const [named] = short;
    if (named === undefined) throw new RangeError('There is no sentence.');
    const chief = markedIn(named, { start: 16, end: 23 });
    expect(calledDemand('who is the ceo', nobody, short)?.(chief)).toBe(true);
    const more = passagesOf('A diplomat, Jean Moreau, met another diplomat, Ann Lee.');
    const lee = markedIn(more[0] ?? first, { start: 47, end: 54 });
    expect(lee.text).toBe('Ann Lee');
    expect(calledDemand('what is the diplomat called', nobody, more)?.(lee)).toBe(false);
    expect(calledDemand('what is the other diplomat called', nobody, more)).toBeNull();
  });
});

describe('what letters stand for', () => {
  it.each([
    ['what does imc stand for', 'The Maritime Council (IMC), |the UN agency|, met.', 'unmet'],
    ['what does the imc mean', 'The |Maritime Council (IMC), the UN agency|, met.', 'unmet'],
    ['what does imc stand for', 'The |Maritime Council| (IMC), the UN agency, met.', 'met'],
    ['what is imc', 'The Maritime Council (IMC), |the UN agency|, met.', 'no demand'],
  ])('stands before them: %s %s', (question, sentence, expected) => {
    expect(outcome(fullNameDemand(question), sentence)).toBe(expected);
  });
});
