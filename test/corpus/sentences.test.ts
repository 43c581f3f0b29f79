import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../corpus/sentences.js';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitting sentences', () => {
  it.each<[string, string[]]>([
    [
      'closing quotes',
      ['It takes “two people to tango.”', 'The US president added that it was good.'],
    ],
    ['several sentences in one quotation', ['“I don’t know.', 'Nobody does,” she said.']],
    ['single quotation marks', ['He said: ‘I don’t know.', 'I will stay.’', 'And he did.']],
    ['straight quotes', ['"We will win.', 'Nobody doubts it," he said.', 'Then he left.']],
    ['a speaker after a question', ['“Why?” Mr Smith asked.', '“Go away!”', 'Then he left.']],
    ['abbreviations of names', ['Mr. J. K. Rowling met Lt. Gen. Smith.', 'They spoke.']],
    [
      'titles of all kinds as they are shortened',
      ['The plan of Cllr. Ann Lee and Msgr. Roe failed.', 'Pfc. Tom Ray and Mme. Roux wept.'],
    ],
    ['the press, which is no title', ['She told the Associated Press.', 'Ann Lee left.']],
    [
      'U.S. inside and at the end',
      ['The U.S. President agreed.', 'He was in the U.S.', 'The visit went well.'],
    ],
    ['numbers', ['No. 10 Downing Street grew 3.5 percent.', 'See pp. 3–7.']],
    [
      'short words that look like abbreviations',
      ['They told me.', 'Police came in May.', 'Doctors said no.', 'Trump said yes.'],
    ],
    ['times', ['He left at 5 a.m. Eastern.', 'He came back at 6 p.m.', 'The staff had gone.']],
    ['companies', ['Apple Inc. Chairman Smith spoke.', 'The firm is Apple Inc.', 'It is big.']],
    ['streets and saints', ['He left St. Louis.', 'He lives on Main St.', 'The house is big.']],
    ['a network', ['She said so in a post on X.', 'Sen. Mark Dobbs and J. X. Lee left.']],
    ['dates', ['He came on Jan. 5 and left in Dec.', 'He was ill.', 'It began c. 1871.']],
    [
      'initials',
      [
        'George W. Bush spoke.',
        'World War I.',
        'Germany lost.',
        'J.R.R. Tolkien and I. M. Pei met.',
      ],
    ],
    ['academic degrees', ['Ann Lee, Ph.D., has a B.A. in art.', 'She is an M.D.', 'They married.']],
    [
      'a number that opens a sentence',
      ['It cost 5 million.', '10 people paid.', 'In 1999.', '2000 came.'],
    ],
    ['a small letter that opens one', ['He runs it.', 'wikiHow is large.', 'iPhones sell.']],
    ['names with a mark', ['Yahoo! shares fell.', 'Jeopardy! is on.', 'And (really!) so on.']],
    ['software', ['Open README.Md now.', 'The .NET team likes Node.JS and Amazon.Com.']],
    ['speakers in brackets', ['He left.', '[She] was angry.', '“[We] won,” he said.']],
    ['ellipses', ['We just ... don’t know.', 'Wait… what?', 'Yes.']],
    ['dashes', ['One obstacle remains – the fate of four regions.', 'Nothing else does.']],
    ['numbered lists', ['1. First item.', '2. Second item.']],
    ['numbered headings', ['2.1. New institutions arose.', '(a) Old ones fell.']],
    ['footnotes in the line', ['He was in Rome.[12]', 'He left.[3][4]', 'He died.[a]', 'The end.']],
    ['footnotes', ['It was found in Rome. [12] [citation needed]', 'Later it was lost.']],
    ['brackets', ['It is small.', '(A millionth of a metre.)', 'People look for it.']],
    ['addresses', ['See https://example.com/a.b?c=d.', 'Mail a.b@c.org.']],
    ['Chinese', ['他说你好。', '真的吗？', '是的！']],
    ['Arabic', ['هل هذا صحيح؟', 'نعم.']],
    ['Hindi', ['यह एक वाक्य है।', 'यह दूसरा है।']],
    ['Japanese quotations', ['今日は良い天気です。', '「本当？」と彼は言った。', '「はい。」']],
    ['emoji', ['Great news 🎉!', 'We won 👨‍👩‍👧.', 'Yes.']],
  ])('knows %s', (_, sentences) => {
    const glue = sentences[0]?.endsWith('。') ? '' : ' ';
    expect(split(sentences.join(glue))).toEqual(sentences);
  });

  it('reads a line break inside a paragraph as a space', () => {
    expect(split('The talks went\non. They\nended.')).toEqual([
      'The talks went\non.',
      'They\nended.',
    ]);
  });

  it('finds every sentence of a line far longer than the segmenter is given at a time', () => {
    const sentences = Array.from(
      { length: 5000 },
      (_, n) => `Sentence ${n} of Mr. Smith ends here.`,
    );
    expect(split(sentences.join(' '))).toEqual(sentences);
  });
});
