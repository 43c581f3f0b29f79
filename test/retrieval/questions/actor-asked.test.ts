import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../corpus/actors/actor-directory.js';
import { actorQuestionOf } from '../../../retrieval/questions/actor-asked.js';
import { castOf } from '../../corpus/actors/cast-of.js';
import { article } from '../../corpus/actors/default-article.js';

describe('a question about actors', async () => {
  const directory = new ActorDirectory((await castOf(article)).actors);
  const asked = (question: string): string => {
    const found = actorQuestionOf(question, directory);
    if (found === null) return 'none';
    return 'actor' in found ? `${found.asks}: ${found.actor.name}` : found.asks;
  };

  it('is known by its form and by whom it names', () => {
    expect(asked('Who is Umerov?')).toBe('role: Rustem Umerov');
    expect(asked("who's steve witkof")).toBe('role: Steve Witkoff');
    expect(asked('hey, please, who is Umerov?')).toBe('role: Rustem Umerov');
    expect(asked('who is Umerov in this story?')).toBe('role: Rustem Umerov');
    expect(asked('what did Putin say')).toBe('said: Vladimir Putin');
    expect(asked('What does the guardian say?')).toBe('said: Guardian');
    expect(asked('what did the anti-corruption investigators do?')).toBe(
      'did: anti-corruption investigators',
    );
    expect(asked('list everyone quoted')).toBe('quoted');
    expect(asked('Who is quoted in the article?')).toBe('quoted');
  });

  it.each([
    'who are the people mentioned',
    'who is mentioned in the article?',
    'list everyone named',
    "who's in it?",
    'list all people in this story',
    'who are the key players?',
  ])('asks for everyone: %s', (question) => {
    expect(asked(question)).toBe('named');
  });

  it.each(['who are they', 'who are the people who resigned', 'who is in Florida', 'everyone'])(
    'does not: %s',
    (question) => {
      expect(asked(question)).toBe('none');
    },
  );

  it('is none where it asks for more, or for somebody else', () => {
    expect(asked('what did Putin say about European powers')).toBe('none');
    expect(asked('who is the king of Spain?')).toBe('none');
    expect(asked('who resigned?')).toBe('none');
    expect(asked('who is Umerov in the talks?')).toBe('none');
    expect(asked('Who is meeting Umerov in Florida?')).toBe('none');
  });
});
