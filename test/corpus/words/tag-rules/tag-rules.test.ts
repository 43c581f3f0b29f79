import { expect, it } from 'vitest';
import { TAG_RULES } from '../../../../corpus/words/tag-rules/tag-rules.js';
import { tokensIn } from '../tokens-in.js';

it.each(TAG_RULES.flatMap(({ examples, pos }) => examples.map((example) => ({ example, pos }))))(
  'gives the word between the bars the tag of its rule: $example $pos',
  ({ example, pos }) => {
    const [before = '', marked = '', after = ''] = example.split(/ ?\| ?/u);
    const isClosed = /^[\p{P}]/u.test(after);
    const text = `${before} ${marked}${isClosed ? '' : ' '}${after}`.trim();
    expect(tokensIn(text).find((token) => token.text === marked)).toMatchObject({ pos });
  },
);
