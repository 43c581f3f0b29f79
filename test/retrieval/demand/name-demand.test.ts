import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import {
  calledDemand,
  fullNameDemand,
  otherNameDemand,
} from '../../../retrieval/demand/name-demand.js';
import { isMet, passagesOf } from './marked-words.js';

describe('whoever is asked for', () => {
  it.each([
    ['who did coe praise', '|Ben Coe| was praised by Lia Marr.', true],
    ['who did ben coe praise', '|Ben Coe| was praised by Lia Marr.', false],
    ['whom did coe praise', '|Coe| was praised by Lia Marr.', false],
    ['who won, coe or marr', '|Coe| beat Marr.', true],
    ['where does ben coe live', '|Ben Coe| lives there.', true],
  ])('is nobody whom the question names: %s %s', (question, sentence, can) => {
    expect(isMet(otherNameDemand(question), sentence)).toBe(can);
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
  });
});

describe('what letters stand for', () => {
  it.each([
    ['what does imc stand for', 'The Maritime Council (IMC), |the UN agency|, met.', false],
    ['what does the imc mean', 'The |Maritime Council (IMC), the UN agency|, met.', false],
    ['what does imc stand for', 'The |Maritime Council| (IMC), the UN agency, met.', true],
    ['what is imc', 'The Maritime Council (IMC), |the UN agency|, met.', true],
  ])('stands before them: %s %s', (question, sentence, can) => {
    expect(isMet(fullNameDemand(question), sentence)).toBe(can);
  });
});
