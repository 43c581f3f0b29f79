import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClaims } from '../../../retrieval/check/claim-splitter.js';

/** The parts of a message: what is checked, or why it is not. */
function parts(message: string): string[] {
  return splitClaims(message).map(
    ({ statement, notCheckable }) => statement ?? `(${String(notCheckable)})`,
  );
}

describe('splitClaims', () => {
  it.each<[string, string[]]>([
    [
      'Rutte praised the talks. Zelensky fired Yermak!',
      ['Rutte praised the talks.', 'Zelensky fired Yermak!'],
    ],
    ['he quit on friday. they were furious', ['he quit on friday.', 'they were furious']],
    [
      'Witkoff met Putin and the talks were productive',
      ['Witkoff met Putin', 'the talks were productive'],
    ],
    [
      'He was named in the probe, but he denied it; Yermak resigned',
      ['He was named in the probe', 'he denied it', 'Yermak resigned'],
    ],
    // one claim where the second half is no clause, or hangs on a report or a condition
    [
      'The talks between Russia and the US were productive',
      ['The talks between Russia and the US were productive'],
    ],
    [
      'Rubio said the talks went well and the deal was near',
      ['Rubio said the talks went well and the deal was near'],
    ],
    ['If Kyiv agrees and Moscow accepts it ends', ['If Kyiv agrees and Moscow accepts it ends']],
    ['Trump and Putin met in Alaska', ['Trump and Putin met in Alaska']],
    // what may lead up to a statement may also belong to it
    ['No European country opposed it.', ['No European country opposed it.']],
    ['No one resigned on Friday.', ['No one resigned on Friday.']],
    ['So many soldiers died there', ['So many soldiers died there']],
    ['Well water was tested', ['Well water was tested']],
    ['No, Yermak resigned', ['Yermak resigned']],
    ['no he resigned on Friday', ['he resigned on Friday']],
    ['no lol Yermak stayed', ['Yermak stayed']],
    ['well actually Yermak resigned', ['Yermak resigned']],
    ['well, the talks went on', ['the talks went on']],
    // hedges and tags leave a statement
    ['I think Yermak resigned, right?', ['Yermak resigned.']],
    ['lol apparently Witkoff flew to Moscow', ['Witkoff flew to Moscow']],
    ['who resigned?', ['(question)']],
    ['did he resign', ['(question)']],
    ['Hi all!', ['(greeting)']],
    ['thanks, great', ['(greeting)']],
    ['thankyou, hahahahahaha', ['(greeting)']],
    ['howdy everyone, danke', ['(greeting)']],
    ['got it, never mind', ['(greeting)']],
    ['She got it on Monday', ['She got it on Monday']],
    ['this is so sad', ['(opinion)']],
    ['what a joke', ['(opinion)']],
    ['I hope it ends soon', ['(opinion)']],
    ['they should resign', ['(opinion)']],
    ['they should jail him for 20 years', ['(opinion)']],
    ['I think the CEO should quit', ['(opinion)']],
    ['lol i think rents should be capped', ['(opinion)']],
    ['The CEO should quit', ['(opinion)']],
    ['Kari Moen ought to resign!', ['(opinion)']],
    ['lol this drug is amazing!!', ['(opinion)']],
    ['this robot is terrible.', ['(opinion)']],
    ['Halvorsen robots are absolutely awful tbh', ['(opinion)']],
    // what the article may say itself
    ['The fix should reach customers by March 20', ['The fix should reach customers by March 20']],
    ['I think the fix should arrive by March 20', ['the fix should arrive by March 20']],
    ['Women should give money by hand', ['Women should give money by hand']],
    ['Rutte said the plan is terrible', ['Rutte said the plan is terrible']],
    ['The minister said they should resign', ['The minister said they should resign']],
    ['The talks were good', ['The talks were good']],
    ['I think the talks were productive', ['the talks were productive']],
    ['Kyiv', ['(no-statement)']],
    ['Naps prevent strokes.', ['Naps prevent strokes.']],
    ['Taxes rise', ['Taxes rise']],
    ['Peace talks', ['(no-statement)']],
    ['Yes please', ['(greeting)']],
    ['Prices up', ['(no-statement)']],
    ['Breaking news', ['(no-statement)']],
    ['Президент подписал договор.', ['(language)']],
    ['', []],
    ['🎉🎉 ... !!!', []],
  ])('%s', (message, expected) => {
    expect(parts(message)).toEqual(expected);
  });

  it('checks what is left of a message, and locates it in the message as it is', () => {
    const message = '**Rutte** met Putin ||and Yermak resigned||';
    const claims = splitClaims(message, '  Rutte   met Putin   and Yermak resigned  ');
    expect(claims).toMatchObject([
      { statement: 'Rutte met Putin', text: 'Rutte** met Putin' },
      { statement: 'Yermak resigned', text: 'Yermak resigned' },
    ]);
  });

  it('cuts a message of eleven statements into eleven', () => {
    const message = Array.from({ length: 11 }, (_, i) => `Person ${String(i)} met Umerov.`).join(
      ' ',
    );
    expect(splitClaims(message)).toHaveLength(11);
  });

  it('locates every part exactly, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...[
          'Rutte met Putin',
          ' and ',
          '; ',
          ' but ',
          '. ',
          '? ',
          '**',
          '||',
          '```',
          '\n> ',
          '[a](https://b.c)',
        ],
        ...[
          '<@1>',
          '🇺🇦',
          '👩‍👩‍👧',
          ':tada:',
          'é',
          '\u0000',
          '\uFDD0',
          '…',
          'Он ушёл. ',
          'he was there',
          ' right?',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const message = pieces.join('');
        let last = 0;
        for (const { text, start, end, statement, notCheckable } of splitClaims(message)) {
          expect(message.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(statement === null).toBe(notCheckable !== null);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'ha',
    'haha',
    'nono',
    'hehe, ',
    'thank you ',
    'this is so ',
    'well, ',
    'should ',
    'The ',
  ])('comes to an end on "%s" said 500 times before something else', (word) => {
    const message = `${word.repeat(500)} what`;
    // Stopped from outside: a pattern that tries every way to cut them would never give way to the
    // clock.
    const options = { timeout: 10_000 };
    runInNewContext('splitClaims(message)', { splitClaims, message }, options);
  });

  it('stays quick on hostile texts', () => {
    for (const unit of [
      'and ',
      '[',
      '](',
      'he was and ',
      '*_~|`',
      '; ',
      'a'.repeat(50),
      '. a',
      ' ? x',
    ]) {
      const message = unit.repeat(Math.ceil(20_000 / unit.length));
      const since = performance.now();
      splitClaims(message);
      expect(performance.now() - since, JSON.stringify(unit)).toBeLessThan(2000);
    }
  });
});
