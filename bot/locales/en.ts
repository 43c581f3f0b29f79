import type { CommandTexts } from './command-texts.js';

export const en: CommandTexts = {
  ask: { name: 'ask', description: 'Ask a question; the article answers in its own words' },
  question: { name: 'question', description: 'What you want to know' },
  private: { name: 'private', description: 'Show the answer to you alone' },
  article: { name: 'article', description: 'Which article this is, and how to ask about it' },
  passage: { name: 'passage', description: 'Show a sentence of the article in its context' },
  number: { name: 'number', description: 'The number of the sentence, as answers give it' },
  help: { name: 'help', description: 'What you can ask, and how' },
  askTheArticle: 'Ask the article',
};
