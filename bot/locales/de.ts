import type { CommandTexts } from './command-texts.js';

export const de: CommandTexts = {
  ask: { name: 'fragen', description: 'Eine Frage stellen; die Antwort steht wörtlich im Artikel' },
  question: { name: 'frage', description: 'Was du wissen möchtest' },
  private: { name: 'privat', description: 'Die Antwort nur dir zeigen' },
  article: {
    name: 'artikel',
    description: 'Um welchen Artikel es geht und wie man Fragen dazu stellt',
  },
  passage: {
    name: 'textstelle',
    description: 'Einen Satz des Artikels in seinem Zusammenhang zeigen',
  },
  number: { name: 'nummer', description: 'Die Nummer des Satzes, wie sie in Antworten steht' },
  help: { name: 'hilfe', description: 'Was man fragen kann und wie' },
  askTheArticle: 'Den Artikel befragen',
};
