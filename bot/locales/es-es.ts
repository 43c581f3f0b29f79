import type { CommandTexts } from './command-texts.js';

export const esES: CommandTexts = {
  ask: {
    name: 'preguntar',
    description: 'Hacer una pregunta; la respuesta es una cita exacta del artículo',
  },
  question: { name: 'pregunta', description: 'Lo que quieres saber' },
  private: { name: 'privado', description: 'Mostrar la respuesta solo a ti' },
  article: {
    name: 'artículo',
    description: 'De qué artículo se trata y cómo hacer preguntas sobre él',
  },
  passage: { name: 'pasaje', description: 'Mostrar una frase del artículo en su contexto' },
  number: {
    name: 'número',
    description: 'El número de la frase, tal como aparece en las respuestas',
  },
  help: { name: 'ayuda', description: 'Qué se puede preguntar y cómo' },
  askTheArticle: 'Preguntar al artículo',
};
