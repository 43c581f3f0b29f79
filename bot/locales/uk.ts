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
  actor: { name: 'діяч', description: 'Що людина чи установа сказала й зробила, словами статті' },
  name: { name: 'хто', description: 'Хто: ім’я або опис зі статті' },
  actors: { name: 'діячі', description: 'Усі, хто у статті щось каже або робить' },
  quotes: { name: 'цитати', description: 'Кожна цитата у статті та хто її сказав' },
  speaker: { name: 'діяч', description: 'Лише те, що каже ця людина чи установа' },
  help: { name: 'довідка', description: 'Про що можна запитати і як' },
  askTheArticle: 'Знайти відповідь у статті',
};
