import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../corpus/actors/chunker.js';
import { textOf } from '../../corpus/actors/phrase.js';
import { tokensOf } from '../../corpus/actors/token.js';

function read(...sentences: string[]): { names: string[]; descriptions: string[] } {
  let start = 0;
  const passages = sentences.map((text, index) => {
    const end = start + text.length;
    const passage = { text, start, end, index, paragraph: 1, sentence: 1, pointsBack: false };
    start = end + 1;
    return passage;
  });
  const tokens = tokensOf(passages);
  const phrases = phrasesOf(tokens);
  const of = (kind: string): typeof phrases => phrases.filter((phrase) => phrase.kind === kind);
  return {
    names: of('named').map(({ nameFrom, to }) => textOf(tokens, nameFrom, to)),
    descriptions: of('nominal').map(({ from, to }) => textOf(tokens, from, to)),
  };
}

describe('a name', () => {
  it.each([
    ['Notices for Muhammad al-Sufi and Manal al-Tahan are stuck to the wall.', 'Muhammad al-Sufi'],
    ['They were thrilled by Robin van Persie’s header.', 'Robin van Persie'],
    ['The Department of Health would not comment.', 'Department of Health'],
    ['The Center on Wealth and Philanthropy said so.', 'Center on Wealth and Philanthropy'],
    ['The World Health Organization figures show it.', 'World Health Organization'],
    ['It was lit by European Commission Vice President Frans Timmermans.', 'European Commission'],
    ['He died like Pope John Paul I in 1978.', 'John Paul I'],
    ['Sue Green, of Saga, agreed.', 'Sue Green'],
    ['Copies of it were sold on eBay.', 'eBay'],
    ['The National Theatre said no.', 'National Theatre'],
  ])('is whole in %j', (sentence, name) => {
    expect(read(sentence).names).toContain(name);
  });

  it('that is an ordinary word is known from where it cannot be one', () => {
    const { names } = read('The climber Kenton Cool is back.', 'It follows what Cool calls a row.');
    expect(names).toEqual(['Kenton Cool', 'Cool']);
  });

  it.each([
    ['Councilwoman LaToya Cantrell proposed the ban.', ['LaToya Cantrell']],
    ['The German Vladimir Klitschko won.', ['Vladimir Klitschko']],
    ['Officials left the room.', []],
    ['Lots of people came.', []],
  ])('is without what only describes it in %j', (sentence, names) => {
    expect(read(sentence).names).toEqual(names);
  });

  it('is none where the article writes the word small elsewhere', () => {
    const small = 'She counts every eel in the river.';
    expect(read('Eel ecologist Anna Smith works here.', small).names).toEqual(['Anna Smith']);
    expect(read('Rangers won.', 'The Rangers left, as rangers do.').names).toContain('Rangers');
  });
});

describe('a description', () => {
  it.each([
    ['He said that politicians called for it.', 'politicians'],
    ['It is what engineers call a heat sink.', 'engineers'],
    ['Desperation is such that many women agree.', 'many women'],
    ['One officer was overheard.', 'One officer'],
    ['The great man stares at the square.', 'The great man'],
    ['The hunters claim wolves are a danger.', 'The hunters'],
    ['It happens when older people account for more.', 'older people'],
    ['A hi-tech company is interested.', 'A hi-tech company'],
    ['The over-60s are better off.', 'The over-60s'],
    ['Rents have risen for the young, and the rich know it.', 'the young'],
    ['It is a picture of a large, naked man.', 'a large, naked man'],
    ['Then the Austrian landed back on Earth.', 'the Austrian'],
  ])('is whole, and no more, in %j', (sentence, description) => {
    expect(read(sentence).descriptions).toContain(description);
  });
});
