import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { clauseDemand } from '../../../retrieval/demand/clause-demand.js';
import { castOf } from '../../corpus/actors/cast-of.js';
import { outcome } from './marked-words.js';

const NOBODY = new ActorDirectory([]);
const BRIDGE =
  'Weiss proposed a stone bridge, but the harbour, afraid of the cost, chose |a wooden one|.';
const OWNED = 'The museum owns |340| clocks, and the library holds 12,000 maps.';

describe('what the subject of a clause does', () => {
  it.each([
    ['what did weiss choose', BRIDGE],
    [
      'what was weiss afraid of',
      'Weiss proposed it, but the harbour, afraid of |the cost|, refused.',
    ],
    ['what did weiss fear', 'Weiss proposed it, but the harbour, fearing |the cost|, refused.'],
    ['what did the harbour propose', 'Weiss proposed |a stone bridge|, but the harbour refused.'],
    ['how many clocks does the library hold', OWNED],
    [
      'how many maps does the museum own',
      'The museum owns 340 clocks, and the library holds |12,000| maps.',
    ],
    [
      'how many clocks does the library hold',
      'The museum owns |340 clocks, and the library holds 12,000| maps.',
    ],
    ['what did the workers offer', 'The mayor offered the workers |a pension|.'],
    ['what did the merchants sell', 'The king sold |the island| to the merchants.'],
    ['where did halvard defeat karman', 'Halvard defeated Karman, and Drost fled to |Sorn|.'],
  ])('is not what that of another does: %s %s', (question, sentence) => {
    expect(outcome(clauseDemand(question, NOBODY), sentence)).toBe('unmet');
  });

  it.each([
    ['what did the harbour choose', BRIDGE],
    ['how many clocks does the museum own', OWNED],
    ['what did the mayor offer the workers', 'The mayor offered the workers |a pension|.'],
    ['what did the town reject', 'Weiss proposed |a bridge|, but the town rejected it.'],
    ['what did the workers accept', 'The mayor offered the workers |a pension|.'],
    ['what did the workers offer', 'The workers were offered |a pension|.'],
    ['what did weiss say', 'Weiss said |the fund was empty, but the council voted|.'],
    [
      'what did weiss choose',
      'Weiss proposed a stone bridge, but the engineer chose |a wooden one|.',
    ],
    ['when did the town open its gates', '|When the army arrived|, the town opened its gates.'],
    ['what did the town build', 'The town built a dam, and the dam is called |Hale Dam|.'],
    ['when did the gate open', 'The guard opened the gate in |1890|.'],
    ['what did the name change into', 'The river changed the name into |Lek|.'],
    ['where did the duke meet the king', 'The king met the duke in |Sorn|.'],
  ])('is what it does itself, or may be: %s %s', (question, sentence) => {
    expect(outcome(clauseDemand(question, NOBODY), sentence)).toBe('met');
  });

  it('is not a group’s, where a person is asked about', async () => {
    const text = 'Karl Weiss proposed a stone bridge, but the council chose |a wooden one|.';
    const { actors } = await castOf(text.replaceAll('|', ''));
    const demand = clauseDemand('what did karl weiss choose', new ActorDirectory(actors));
    expect(outcome(demand, text)).toBe('unmet');
  });

  it('is what stands beside it', async () => {
    const text = 'Karl Weiss, a former surgeon who became CEO in |2023|, has staked all on it.';
    const { actors } = await castOf(text.replaceAll('|', ''));
    const demand = clauseDemand('when did karl weiss become ceo', new ActorDirectory(actors));
    expect(outcome(demand, text)).toBe('met');
  });
});
