import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../corpus/actors/actor.js';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { kinDeedDemand } from '../../../retrieval/demand/kin-deed-demand.js';
import { markedIn } from '../../../retrieval/demand/marked.js';
import { outcome, passagesOf } from './marked-words.js';

const NOBODY = new ActorDirectory([]);

describe('a deed of whom the question asks about', () => {
  it.each([
    ['where was klein arrested', "Klein's cousin was arrested in |Rome|."],
    ['will klein sue the city', 'Anna Klein said |her brother would sue the city|.'],
    ['did the minister resign', "The minister's spokesman |resigned| on Friday."],
    ['was beldar absent', "Beldar's deputy, Irena Volk, |was absent|."],
    ['when did poland leave the union', "Poland's neighbour left the union in |2004|."],
    ['when did barbu resign', 'A friend of President Barbu resigned in |May|.'],
    ['when did lund die', 'His wife Karin died in |1931|.'],
    ['when did her dad die', 'Her mother died in |1931|.'],
    ['when did she die', 'Her sister died in |1931|.'],
    ['when did rousselle die', 'Her husband was killed in |1911|.'],
  ])('is not that of somebody tied to them: %s %s', (question, sentence) => {
    expect(outcome(kinDeedDemand(question, NOBODY), sentence)).toBe('unmet');
  });

  it.each([
    ["where was klein's cousin arrested", "Klein's cousin was arrested in |Rome|.", 'met'],
    [
      'will paul klein sue the city',
      'She said her brother, Paul Klein, |would sue the city|.',
      'met',
    ],
    ['when did karin die', 'His wife Karin died in |1931|.', 'met'],
    ['when did her mum die', 'Her mother died in |1931|.', 'met'],
    ['when did she die', 'His wife, Karin, died in |1931|.', 'met'],
    ['when did lund die', 'His wife died in 1931, and Lund died in |1944|.', 'met'],
    ['when did poland sign the treaty', "Poland's president signed the treaty in |1990|.", 'met'],
    ['when did the company cut jobs', "The company's chairman cut 300 jobs in |May|.", 'met'],
    ['where was tyson found', "Tyson's body was found |in the river|.", 'met'],
    ['who resigned', "The minister's |spokesman| resigned on Friday.", 'met'],
    ['what did lund open', 'On 5 March Lund and her mother Tina opened |a school|.', 'met'],
    [
      'what did gao tell reporters',
      'The minister of health Gao told reporters |it was late|.',
      'met',
    ],
  ])('may be told: %s %s', (question, sentence, expected) => {
    expect(outcome(kinDeedDemand(question, NOBODY), sentence)).toBe(expected);
  });

  it('is not that of another "she"', () => {
    const passages = passagesOf('Her brother Otto painted. In 1901 she studied in Geneva.');
    const [first, last] = passages;
    if (first === undefined || last === undefined) throw new RangeError('A sentence is missing.');
    const person = (name: string, mention: Actor['mentions'][number]): Actor => ({
      ...{ id: name, name, type: 'person', aliases: [], role: null },
      ...{ mentions: [mention], says: [], does: [], named: [] },
    });
    const directory = new ActorDirectory([
      person('Otto', { text: 'Otto', start: 12, end: 16, kind: 'named' }),
      person('Anna Berg', { text: 'she', start: 34, end: 37, kind: 'pronoun' }),
    ]);
    const told = new ActorDirectory(
      directory.actors.map((actor) =>
        actor.name === 'Otto' ? { ...actor, says: [{ passage: last, quotes: [] }] } : actor,
      ),
    );
    const geneva = markedIn(last, { start: 49, end: 55 });
    expect(kinDeedDemand('where did otto study', directory)?.(geneva)).toBe(false);
    expect(kinDeedDemand('where did berg study', directory)?.(geneva)).toBe(true);
    expect(kinDeedDemand('where did otto say she studied', told)?.(geneva)).toBe(true);
  });
});
