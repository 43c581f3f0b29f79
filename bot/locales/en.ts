import type { CommandTexts } from './command-texts.js';

export const en: CommandTexts = {
  ask: { name: 'ask', description: 'Ask a question; the article answers in its own words' },
  question: { name: 'question', description: 'What you want to know' },
  private: { name: 'private', description: 'Show the answer to you alone' },
  article: { name: 'article', description: 'Which article this is, and how to ask about it' },
  passage: { name: 'passage', description: 'Show a sentence of the article in its context' },
  number: { name: 'number', description: 'The number of the sentence, as answers give it' },
  actor: {
    name: 'actor',
    description: 'What a person or body said and did, in the words of the article',
  },
  name: { name: 'name', description: 'Whom: a name or description from the article' },
  actors: { name: 'actors', description: 'Everyone in the article who says or does something' },
  quotes: { name: 'quotes', description: 'Every quotation in the article, with its speaker' },
  speaker: { name: 'actor', description: 'Only what this one says' },
  help: { name: 'help', description: 'What you can ask, and how' },
  askTheArticle: 'Ask the article',
};
