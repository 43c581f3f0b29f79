import { describe, expect, it } from 'vitest';
import type { Actor, Mention } from '../../corpus/actors/actor.js';
import { nameMeant } from '../../retrieval/passage-subject.js';
import { named, passagesOf } from './demand/marked-words.js';

const ANN = 'Ann Lee jumps for Hull.';

/** A person of an article, with a word of its last sentence that stands for them. */
function person(name: string, text: string, pronoun: string): Actor {
  const actor = named(name, text);
  const start = text.lastIndexOf(pronoun);
  const end = start + pronoun.length;
  const meant: Mention = { text: pronoun, start, end, kind: 'pronoun' };
  return { ...actor, mentions: start < 0 ? actor.mentions : [...actor.mentions, meant] };
}

/** Whom the last sentence of an article is read with, where a question names Ann Lee. */
function meant(text: string): string | null {
  const [before = null, last] = passagesOf(text).slice(-2);
  if (last === undefined) throw new RangeError('There is no sentence.');
  const ann = person('Ann Lee', text, 'She');
  return nameMeant([ann], [ann, person('Bob Roe', text, 'He')], last, before);
}

describe('whoever a question names', () => {
  it('is meant by a passage that calls them "she" some sentences further on', () => {
    expect(meant(`${ANN} It rained. She won a medal.`)).toBe('Ann Lee');
  });

  it.each([
    ['named right before', `It rained. ${ANN} She won a medal.`],
    ['named itself', `${ANN} It rained. She, Ann Lee, won a medal.`],
    ['of another first', `${ANN} It rained. Bob Roe says that She won a medal.`],
    ['not mentioned', `${ANN} It rained. He won a medal.`],
  ])('is not, where they are %s', (_, text) => {
    expect(meant(text)).toBeNull();
  });
});
