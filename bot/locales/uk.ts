import type { CommandTexts } from './command-texts.js';

// "Своїми словами" would promise a paraphrase: the texts speak of a quotation.
export const uk: CommandTexts = {
  ask: {
    name: 'запитати',
    description: 'Поставити запитання; відповідь — дослівна цитата зі статті',
  },
  question: { name: 'запитання', description: 'Що ви хочете дізнатися' },
  private: { name: 'приватно', description: 'Показати відповідь лише вам' },
  article: { name: 'стаття', description: 'Що це за стаття і як ставити запитання щодо неї' },
  passage: { name: 'уривок', description: 'Показати речення статті в контексті' },
  number: { name: 'номер', description: 'Номер речення, вказаний у відповідях' },
  help: { name: 'довідка', description: 'Про що можна запитати і як' },
  askTheArticle: 'Знайти відповідь у статті',
};
