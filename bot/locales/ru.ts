import type { CommandTexts } from './command-texts.js';

// "Своими словами" would promise a paraphrase: the texts speak of a quotation.
export const ru: CommandTexts = {
  ask: {
    name: 'спросить',
    description: 'Задать вопрос; ответ — дословная цитата из статьи',
  },
  question: { name: 'вопрос', description: 'Что вы хотите узнать' },
  private: { name: 'приватно', description: 'Показать ответ только вам' },
  article: { name: 'статья', description: 'Что это за статья и как задавать по ней вопросы' },
  passage: { name: 'отрывок', description: 'Показать предложение из статьи в контексте' },
  number: { name: 'номер', description: 'Номер предложения, указанный в ответах' },
  actor: {
    name: 'участник',
    description: 'Что человек или организация сказали и сделали, словами статьи',
  },
  name: { name: 'имя', description: 'Кто: имя или описание из статьи' },
  actors: { name: 'участники', description: 'Все, кто в статье что-то говорит или делает' },
  quotes: { name: 'цитаты', description: 'Каждая цитата в статье и кому она принадлежит' },
  speaker: { name: 'участник', description: 'Только то, что говорит этот человек или организация' },
  help: { name: 'справка', description: 'О чём можно спросить и как' },
  askTheArticle: 'Найти ответ в статье',
};
