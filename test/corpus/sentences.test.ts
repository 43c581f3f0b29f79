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
      'U.S. inside and at the end',
      ['The U.S. President agreed.', 'He was in the U.S.', 'The visit went well.'],
    ],
    ['numbers', ['No. 10 Downing Street grew 3.5 percent.', 'See pp. 3–7.']],
    ['times and companies', ['He left at 5 a.m.', 'The firm is Apple Inc.', 'It is big.']],
    ['ellipses', ['We just ... don’t know.', 'Wait… what?', 'Yes.']],
    ['dashes', ['One obstacle remains – the fate of four regions.', 'Nothing else does.']],
    ['numbered lists', ['1. First item.', '2. Second item.']],
    ['footnotes', ['It was found in Rome. [12] [citation needed]', 'Later it was lost.']],
    ['brackets', ['It is small.', '(A millionth of a metre.)', 'People look for it.']],
    ['addresses', ['See https://example.com/a.b?c=d.', 'Mail a.b@c.org.']],
    ['Chinese', ['他说你好。', '真的吗？', '是的！']],
    ['Arabic', ['هل هذا صحيح؟', 'نعم.']],
    ['Hindi', ['यह एक वाक्य है।', 'यह दूसरा है।']],
    ['emoji', ['Great news 🎉!', 'We won 👨‍👩‍👧.', 'Yes.']],
  ])('knows %s', (_, sentences) => {
    const glue = /[。।]/.test(sentences[0] ?? '') && !(sentences[0] ?? '').includes(' ') ? '' : ' ';
    expect(split(sentences.join(glue))).toEqual(sentences);
  });

  it('reads a line break inside a paragraph as a space', () => {
    expect(split('The talks went\non. They\nended.')).toEqual([
      'The talks went\non.',
      'They\nended.',
    ]);
  });
});
