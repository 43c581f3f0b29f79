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
  actor: {
    name: 'actor',
    description: 'Lo que una persona u organismo dijo e hizo, con las palabras del artículo',
  },
  name: { name: 'nombre', description: 'Quién: un nombre o una descripción del artículo' },
  actors: { name: 'actores', description: 'Todos los que dicen o hacen algo en el artículo' },
  quotes: { name: 'citas', description: 'Todas las citas del artículo, con quien las dice' },
  speaker: { name: 'actor', description: 'Solo lo que dice esta persona u organismo' },
  help: { name: 'ayuda', description: 'Qué se puede preguntar y cómo' },
  askTheArticle: 'Preguntar al artículo',
};
