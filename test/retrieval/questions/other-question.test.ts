import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { askedOfOther } from '../../../retrieval/questions/other-question.js';
import { castOf } from '../../corpus/actors/cast-of.js';
import { article } from '../../corpus/actors/default-article.js';

describe('the same asked of another', async () => {
  const directory = new ActorDirectory((await castOf(article)).actors);
  const asked = (previous: string, question: string): string | null =>
    askedOfOther(question, previous, directory);

  it.each([
    ['what did Putin say?', 'and Witkoff?', 'what did Witkoff say?'],
    ['What did President Putin say about it?', 'what about trump', 'What did trump say about it?'],
    ['who is Rustem Umerov?', 'Witkoff?', 'who is Witkoff?'],
    ["what's Putin's demand?", 'and Zelensky then?', "what's Zelensky's demand?"],
    ['did putin agree to it?', 'ok and the head of Kiev?', 'did the head of Kiev agree to it?'],
    ['what did  he want?', 'and Putin?', 'what did Putin want?'],
    ['how old is he?', 'and Kushner?', 'how old is Kushner?'],
    ['what did Putin say?', 'how about the Guardian?', 'what did the Guardian say?'],
    // whom the article does not name
    ['what did Putin say?', 'and Merkel?', 'what did Merkel say?'],
    ['who is Umerov?', 'and Angela Merkel?', 'who is Angela Merkel?'],
  ])('after %j, %j is %j', (previous, question, whole) => {
    expect(asked(previous, question)).toBe(whole);
  });

  it.each([
    ['what did Putin say?', 'and why Witkoff?'],
    ['what did Putin say?', 'and the weather?'],
    ['what did Putin say?', 'Thursday?'],
    ['what did Putin say?', 'and in Florida?'],
    ["what is Putin's age?", "and Trump's?"],
    // of people, not of a newspaper
    ['when was Putin born?', 'and the Guardian?'],
    ['when did Putin meet Witkoff?', 'and Trump?'],
    ['when did it end?', 'and Trump?'],
  ])('after %j, %j is asked as it is', (previous, question) => {
    expect(asked(previous, question)).toBeNull();
  });
});
