import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { Spelling } from '../../../retrieval/questions/spelling.js';
import { embedder } from '../../models.js';

const TEXT =
  'The European Commission froze the assets. On the battlefield Russian officials saw no change. ' +
  'Kremlin aide Yury Ushakov spoke of the territory, and of the territory alone. A FIFA envoy left.';

function passagesOf(text: string): Passage[] {
  return splitPassages(createArticle(text, { id: 'test' }).text, {
    maxTokens: 254,
    countTokens: (part) => part.length / 4,
  });
}

const { vocabulary } = embedder;
const spelling = new Spelling(passagesOf(TEXT), vocabulary);

describe('a question is corrected', () => {
  it.each([
    ['a letter wrong, doubled or missing', 'ushakof on the asets', 'Ushakov on the assets'],
    ['letters that changed places', 'teh battelfield', 'the battlefield'],
    ['two slips in a long word', 'the eurpean commision', 'the European Commission'],
    ['common words that the article lacks', 'how meny peple lied?', 'how many people lied?'],
    ['most words of a terse one', 'ushakof comission asets', 'Ushakov Commission assets'],
    [
      'names with foreign particles',
      'what did Ursula von der Leyen saay',
      'what did Ursula von der Leyen say',
    ],
    ['question words', 'y did they see, and y', 'why did they see, and y'],
    ['question words', 'wher is it', 'where is it'],
    ['owners', 'what did ushakovs wife say', "what did Ushakov's wife say"],
    ['contractions', 'whats new and why dont we know', "what's new and why don't we know"],
  ])('%s', (_, typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });
});

describe('a word stays as typed', () => {
  it.each([
    ['English, though one letter from a word of the article', 'what did the offices see'],
    ['rare English', 'is the racket faking aches?'],
    ['inflected English', 'who derailed it, sanctioning whom?'],
    ['British', 'can you summarise and characterise how they apologised'],
    ['British of other endings', 'who analysed the behaviour, mouldering catalogues and fibres'],
    ['English with a prefix, or compared', 'who was reburied by the labourer, is he grimmest?'],
    ['names beside no kin', 'are Kremlins assets frozen'],
    ['an abbreviation', 'what does FIFO stand for, and what STPP'],
    ['short', 'lol abt u'],
    ['a name like no other', 'who is Prigozhin'],
    ['nothing but signs', '?? 🤔 42%'],
    ['already right', "why don't we know Ushakov’s words?"],
  ])('%s', (_, typed) => {
    expect(spelling.correct(typed)).toBe(typed);
  });
});

describe('a question in another language stays as typed', () => {
  const GERMAN =
    'Die Bürgermeisterin ist zurückgetreten. Der Abriss soll 3 Millionen kosten. Ihr Stellvertreter ' +
    'übernimmt das Amt bis zur Neuwahl. Der Abriss ist gestoppt.';

  it.each([
    'wann sind die Neuwahlen?',
    'Warum?',
    'Warum ist die Bürgermeisterin zurückgetreten?',
    'was kostet der Abriss',
  ])('asked of an article in it: %s', (typed) => {
    expect(new Spelling(passagesOf(GERMAN), vocabulary).correct(typed)).toBe(typed);
  });

  it.each([
    ['German', 'wann trat der Kommissar zurück?'],
    ['Spanish', 'quien es el presidente?'],
    ['French', 'qui prend les battles du territoir?'],
    ['one that nothing is known of', 'vem avgick efter battlefeld moetet'],
    ['one in other letters', 'що було у Києві'],
  ])('%s', (_, typed) => {
    const kyiv = new Spelling(passagesOf(`${TEXT} Він поїхав до Києва.`), vocabulary);
    expect(kyiv.correct(typed)).toBe(typed);
  });

  it('but an English one about such an article is put right', () => {
    const german = new Spelling(passagesOf(GERMAN), vocabulary);
    expect(german.correct('who is the Burgermeistrin?')).toBe('who is the Bürgermeisterin?');
  });
});

describe('a name that the article does not have', () => {
  it.each(['Where is Orban?', 'did Mr Pottr resign'])('is no common word: %s', (typed) => {
    expect(spelling.correct(typed)).toBe(typed);
  });
});

describe('a question of nothing that is known', () => {
  it.each(['asdf', 'lkjhg poiu', 'what is zxcvb?', 'who is Qqwzx', "zxcvb's what"])(
    'is gibberish: %s',
    (typed) => {
      expect(spelling.isGibberish(typed)).toBe(true);
    },
  );

  it.each([
    'Ushakov?',
    'casualties',
    'who asdf the envoy',
    "milk's from where",
    'why?',
    '',
    '42',
    'що було у Києві',
  ])('and %j is none', (typed) => {
    expect(spelling.isGibberish(typed)).toBe(false);
  });
});

it('initials are what nothing else is known of, or are typed in capitals', () => {
  const typed = ['EMA', 'ema', 'WHO', 'who', 'FIFA', 'the', 'envoy'];
  expect(typed.filter((word) => spelling.mayBeInitials(word))).toEqual(['EMA', 'ema', 'WHO']);
});

describe('whatever is typed', () => {
  it('a sentence of the article stays as it is', () => {
    const passages = passagesOf(readFileSync('corpus/article.txt', 'utf8'));
    const own = new Spelling(passages, vocabulary);
    for (const { text } of passages) expect(own.correct(text)).toBe(text);
  });

  it('what is corrected once is right', () => {
    const words = [...TEXT.matchAll(/\w+/g)].map(String);
    const mistyped = fc
      .tuple(fc.constantFrom(...words), fc.nat(), fc.constantFrom('', 'x', 'e'))
      .map(
        ([word, at, put]) => word.slice(0, at % word.length) + put + word.slice(at % word.length),
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(mistyped, fc.string())), (parts) => {
        const once = spelling.correct(parts.join(' '));
        expect(spelling.correct(once)).toBe(once);
      }),
    );
  });
});
