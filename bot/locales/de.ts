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
  actor: {
    name: 'akteur',
    description: 'Was eine Person oder Stelle gesagt und getan hat, wörtlich aus dem Artikel',
  },
  name: { name: 'name', description: 'Wer: ein Name oder eine Bezeichnung aus dem Artikel' },
  actors: { name: 'akteure', description: 'Alle im Artikel, die etwas sagen oder tun' },
  quotes: {
    name: 'zitate',
    description: 'Jedes Zitat im Artikel mit der Person, von der es stammt',
  },
  speaker: { name: 'akteur', description: 'Nur was diese Person oder Stelle sagt' },
  help: { name: 'hilfe', description: 'Was man fragen kann und wie' },
  askTheArticle: 'Den Artikel befragen',
};
