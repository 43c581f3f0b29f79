import type { CommandTexts } from './command-texts.js';

export const fr: CommandTexts = {
  ask: {
    name: 'demander',
    description: 'Poser une question ; la réponse est une citation exacte de l’article',
  },
  question: { name: 'question', description: 'Ce que vous voulez savoir' },
  private: { name: 'privé', description: 'N’afficher la réponse que pour vous' },
  article: {
    name: 'article',
    description: 'De quel article il s’agit et comment poser des questions à son sujet',
  },
  passage: {
    name: 'passage',
    description: 'Afficher une phrase de l’article dans son contexte',
  },
  number: {
    name: 'numéro',
    description: 'Le numéro de la phrase, tel qu’il figure dans les réponses',
  },
  actor: {
    name: 'acteur',
    description: 'Ce qu’une personne ou un organisme a dit et fait, selon les mots de l’article',
  },
  name: { name: 'nom', description: 'Qui : un nom ou une description tirés de l’article' },
  actors: { name: 'acteurs', description: 'Tous ceux qui parlent ou agissent dans l’article' },
  quotes: { name: 'citations', description: 'Toutes les citations de l’article, avec leur auteur' },
  speaker: { name: 'acteur', description: 'Seulement ce que dit cette personne ou cet organisme' },
  help: { name: 'aide', description: 'Ce que l’on peut demander, et comment' },
  askTheArticle: 'Interroger l’article',
};
