import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { findCast } from '../../../corpus/actors/actors.js';
import type { Cast } from '../../../corpus/actors/cast.js';
import { readArticleFile } from '../../../corpus/article-file.js';
import { defaultArticlePath } from '../../../corpus/package-root.js';
import type { Passage } from '../../../corpus/passage.js';
import { splitPassages } from '../../../corpus/passages.js';
import { findByActor, isNameAsked } from '../../../retrieval/questions/actor-question.js';
import { tagger } from '../../models.js';

const article = await readArticleFile(defaultArticlePath);

interface Read {
  readonly passages: readonly Passage[];
  readonly cast: Cast;
  readonly directory: ActorDirectory;
}

/** A text with its actors. */
async function ownArticle(text: string): Promise<Read> {
  const passages = splitPassages(text, {
    maxTokens: 250,
    countTokens: (part) => part.length / 4,
  });
  const cast = findCast(text, passages, await tagger.tag(passages));
  return { passages, cast, directory: new ActorDirectory(cast.actors) };
}

const shipped = await ownArticle(article.text);
const { passages, cast, directory } = shipped;

interface Found {
  readonly texts: readonly string[];
  readonly answer: string | undefined;
}

/** Texts of the passages found in an article, and the words marked. */
function findIn(read: Read, question: string, history: readonly string[] = []): Found | null {
  const finding = findByActor(question, read.directory, read.cast, read.passages, history);
  if (finding === null) return null;
  const texts = finding.passages.map(({ index }) => read.passages[index]?.text ?? '');
  return { texts, answer: finding.passages[0]?.answer?.text };
}

/** The same in the default article. */
function find(question: string, history: readonly string[] = []): Found | null {
  return findIn(shipped, question, history);
}

describe('what a body says that says nothing itself', () => {
  it('is what whoever speaks for it says, and not who once did', async () => {
    const read = await ownArticle(
      "The school board voted on Monday to close the mill. The board's chairman, Ann Lee, said that it had no choice. " +
        'Marlow Foods owns the mill and built a new one in Hale. A spokeswoman for Marlow Foods said on Monday that the ' +
        'news was sad. Its former director, Tom Ray, said that he had wept.',
    );
    const { texts: board } = findIn(read, 'what did the board say?') ?? { texts: [] };
    expect(board).toEqual([expect.stringMatching(/^The board's chairman/)]);
    const { texts: firm } = findIn(read, 'what did Marlow Foods say?') ?? { texts: [] };
    expect(firm).toEqual([expect.stringMatching(/^A spokeswoman/)]);
  });

  it('is of a country what those who hold its offices say', async () => {
    const read = await ownArticle(
      'Peru closed its border with Chile on Monday. Peruvian Foreign Minister Ana Roe said that the road was blocked. ' +
        'Former Peruvian President Luis Sol said that it was a mistake. Peruvian singer Mia Paz said that she had wept. ' +
        'A Chilean official said that trucks were waiting.',
    );
    const { texts } = findIn(read, 'what did Peru say?') ?? { texts: [] };
    expect(texts).toEqual([expect.stringMatching(/^Peruvian Foreign Minister/)]);
  });
});

describe('questions about an actor', () => {
  it.each(['What did Mark Rutte say?', 'so what did rutte say', 'what did Rute say??'])(
    '%j gives what he says',
    (question) => {
      expect(find(question)?.texts[0]).toMatch(/^NATO Secretary General Mark Rutte said/);
    },
  );

  it.each(['who is Rutte?', 'Who is Mark Rutte', "who's mark rutte"])(
    '%j gives his role, in the words of the article',
    (question) => {
      const found = find(question);
      expect(found?.answer).toBe('NATO Secretary General');
      expect(found?.texts[0]).toContain('NATO Secretary General');
    },
  );

  it.each(['and what else did he say?', 'what did he say then'])(
    '%j is about the one person of the question before it',
    (question) => {
      expect(find(question, ['what did sibiga call on moscow to do?'])?.texts[0]).toContain(
        'Sibiga',
      );
      expect(find(question, ['did Rutte meet Putin?'])).toBeNull();
      expect(find(question, ['how many people died?'])).toBeNull();
    },
  );

  it('"she" is whom the conversation named last, however many questions ago', () => {
    const history = ['what did Rutte say?', 'and when did Cooper speak?', 'who is she?'];
    expect(find('what did she say', history)?.texts[0]).toContain('Cooper');
  });

  it('goes on from a first name that only one has', async () => {
    const { directory: own } = await ownArticle(
      'Maya Lindqvist, a pupil, said it hurt. Mark Dale, a farmer, said it rained. Anna Holm, a nurse, left. ' +
        'Anna Berg, a lawyer, told reporters that she would stay.',
    );
    const named = (text: string): string[] => own.namedIn(text).map(({ name }) => name);
    expect(named('who is maya')).toEqual(['Maya Lindqvist']);
    expect(named('and what did Mark want?')).toEqual(['Mark Dale']);
    expect(named('Mark my words, who is to mark it?')).toEqual([]);
    expect(named('who is Anna?')).toEqual([]);
  });

  it('"what did Putin say" gives what is told from him before what Trump says of him', () => {
    expect(find('what did putin say')?.texts[0]).toMatch(/Putin (?:has said|accused)/);
  });

  it('"list everyone quoted" gives the first quotation of each speaker', () => {
    const found = find('List everyone quoted');
    const speakers = directory.actors.filter(({ says }) =>
      says.some(({ quotes }) => quotes.length > 0),
    );
    expect(speakers.length).toBeGreaterThan(1);
    expect(found?.texts.length).toBeGreaterThan(1);
    for (const { says } of speakers) {
      const first = says.find(({ quotes }) => quotes.length > 0);
      expect(found?.texts).toContain(first?.passage.text);
    }
  });

  it.each(['What is the bill?', 'what is the price', 'What did the bill do?', 'who is the planet'])(
    '%j is about nobody whose name happens to hold the word',
    async (question) => {
      const text =
        'Bill Gates, co-founder of Microsoft, met Michael Price, a pharmacist, on Monday. Gates said that the bill would ' +
        'lower every price. Planet Earth, a charity, accused him. He denied it and left.';
      expect(findIn(await ownArticle(text), question)).toBeNull();
    },
  );

  it('"who is mentioned?" gives where each person is named first', () => {
    const found = find('Who is mentioned in the article?');
    expect(found?.answer).toBe('Donald Trump');
    const people = directory.actors.filter(({ type }) => type === 'person');
    const named = people.flatMap(
      ({ mentions }) => mentions.find(({ kind }) => kind === 'named')?.text ?? [],
    );
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(found?.texts.join('\n')).toContain(name);
    expect(new Set(found?.texts).size).toBe(found?.texts.length);
  });

  it('of whoever is asked for by a role it gives the name', async () => {
    const text =
      'The council leader, Anna Cole, left the meeting early. She told reporters that it had been long.';
    const own = await ownArticle(text);
    const answerTo = (question: string): string | undefined => findIn(own, question)?.answer;
    expect(answerTo('who is the council leader?')).toBe('Anna Cole');
    expect(answerTo('who is Anna Cole?')).toBe('The council leader');
  });

  it('of whoever is asked for by a role in other words it gives the name', async () => {
    const own = await ownArticle(
      'German Chancellor Friedrich Merz stayed at home. He said that it was late.',
    );
    const answerTo = (question: string): string | undefined => findIn(own, question)?.answer;
    expect(answerTo("who is Germany's chancellor?")).toBe('Friedrich Merz');
    expect(answerTo('who is Merz?')).toBe('German Chancellor');
  });

  it('knows a body by its initials', async () => {
    const text =
      'The U.S. Food and Drug Administration did not respond. Ann Lee said the trials were over.';
    const { directory: named } = await ownArticle(text);
    expect(named.meantBy('the FDA', false)?.name).toContain('Food and Drug Administration');
    expect(named.meantBy('the fad', false)).toBeNull();
    const never = (): boolean => false;
    const full = 'did Food and Drug Administration reply';
    expect(named.spelledOut('did FDA reply', never)).toContain(
      'Food and Drug Administration reply',
    );
    expect(named.spelledOut('did FDA reply', () => true)).toBe('did FDA reply');
    expect(named.spelledOut(full, never)).toBe(full);
  });

  it('of somebody whose role is not told it gives the sentence that names them first', async () => {
    const own = await ownArticle(
      'Lindqvist had four treatments. Maya Lindqvist joined the trial in 2023. ' +
        '“I sat in a dark room,” Lindqvist said.',
    );
    const found = findByActor('who is Maya Lindqvist?', own.directory, own.cast, own.passages);
    expect(found?.passages).toEqual([{ index: 1, answer: null }]);
    expect(found?.confidence).toBeLessThan(0.8);
    const isNothingNew = (words: string, question: string): boolean =>
      isNameAsked(words, question, own.directory);
    expect(isNothingNew('Maya Lindqvist', 'who is Maya?')).toBe(true);
    expect(isNothingNew('Maya Lindqvist, 16', 'who is Maya?')).toBe(false);
    expect(isNothingNew('Maya Lindqvist', 'who joined the trial?')).toBe(false);
  });

  it('and no headline, which only names them', async () => {
    const own = await ownArticle(
      'Maya Lindqvist on the trial\n\nMaya Lindqvist joined the trial in 2023.',
    );
    const found = findByActor('who is Maya Lindqvist?', own.directory, own.cast, own.passages);
    expect(found?.passages).toEqual([{ index: 1, answer: null }]);
  });

  it('tells offices and those who hold them apart', async () => {
    const text =
      'Luis Prado, the president, stayed away. Shadow president Ana Ruiz came. ' +
      'Chief executive Tom Varga told investors on Monday that he had taken over from Rita Olsen.';
    const own = await ownArticle(text);
    const answerTo = (question: string): string | undefined => findIn(own, question)?.answer;
    expect(answerTo('who is the president?')).toBe('Luis Prado');
    expect(answerTo('who is the shadow president?')).toBe('Ana Ruiz');
    expect(answerTo('who is the chief executive?')).toBe('Tom Varga');
    expect(answerTo('who was chief executive before Varga?')).toBeUndefined();
  });

  it('tells holders of offices of one kind apart, and knows what an office is called for short', async () => {
    const own = await ownArticle(
      'The mayor of Sarn, Otto Vrees, said his city would go to court. Chief Executive Kari Moen told investors ' +
        'that she was sorry. Deputy Prime Minister Tomas Lind said it was late. Prime Minister Helga Brandt left.',
    );
    const answerTo = (question: string): string | undefined => findIn(own, question)?.answer;
    expect(answerTo('who is the mayor of Sarn?')).toBe('Otto Vrees');
    expect(answerTo('who is the CEO?')).toBe('Kari Moen');
    expect(findIn(own, 'what did the ceo say?')?.texts[0]).toContain('sorry');
    for (const question of [
      'who is the mayor of Paris?',
      'what did the mayor of Paris say?',
      'what did the prime minister say?',
    ]) {
      expect(findIn(own, question)).toBeNull();
    }
  });

  it('leaves an office to the reader where only a deputy is told of', async () => {
    const text = 'Deputy mayor Ana Ruiz told the council that it was late. It rained.';
    expect(findIn(await ownArticle(text), 'who is the mayor?')).toBeNull();
  });

  it.each([
    'who is meeting Umerov?',
    'what did he say?',
    'who is it?',
    'what did Rutte say about Moscow?',
    'who is Napoleon?',
    '',
  ])('%j is left to the reader', (question) => {
    expect(find(question)).toBeNull();
  });

  it('marks words of the article only', () => {
    for (const { name } of directory.actors) {
      for (const question of [`what did ${name} say?`, `who is ${name}?`]) {
        const found = findByActor(question, directory, cast, passages)?.passages ?? [];
        for (const { text, start, end } of found.flatMap(({ answer }) => answer ?? [])) {
          expect(article.text.slice(start, end)).toBe(text);
        }
      }
    }
  });
});
