import { beforeAll, describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { createArticle } from '../../../corpus/article.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { openCast } from '../../../retrieval/index/cast-cache.js';
import { asksForVacantOffice } from '../../../retrieval/questions/vacant-office.js';
import { tagger } from '../../models.js';

const TEXT =
  'The mayor of Sarn, Otto Vrees, said on Monday that his city would go to court. ' +
  'Deputy Prime Minister Tomas Lind called the housing minister, Ines Carrasco, a fool. ' +
  'The king has not spoken. The acting mayor of Paris resigned; Jean Petit, a former governor of Brest, did not. The UK Foreign Secretary, Ann Hale, met the US president. ' +
  'The outgoing trade minister, Lucija Bratus, warned of a freeze.';

let passages: readonly Passage[];
let directory: ActorDirectory;

beforeAll(async () => {
  const article = createArticle(TEXT, { id: 'test' });
  passages = splitPassages(article.text, {
    maxTokens: 200,
    countTokens: (text) => text.split(/\s+/).length,
  });
  directory = new ActorDirectory((await openCast(article, passages, { tagger })).actors);
});

describe('an office that the article has nobody in', () => {
  it.each([
    'what did the Russian president say?',
    'Who is the mayor of Paris?',
    'what did the mayor of paris say about the court?',
    'what does the finance minister think',
    'who is the prime minister?',
    'who is the vice mayor of Paris?',
    'who is the governor of Brest?',
  ])('is asked for: %s', (question) => {
    expect(asksForVacantOffice(question, directory, passages)).toBe(true);
  });

  it.each([
    'who is the mayor of Sarn?',
    'what did the mayor say?',
    'what did the deputy prime minister say?',
    'who is the housing minister?',
    'who is the acting mayor of Paris?',
    'who is the ex governor of Brest?',
    'what did the trade minister warn of?',
    'what did the king say?',
    'what did the American president say?',
    'what did the british foreign minister say?',
    'what did economists say?',
    'who opposes the president?',
    '',
  ])('is not: %s', (question) => {
    expect(asksForVacantOffice(question, directory, passages)).toBe(false);
  });
});
