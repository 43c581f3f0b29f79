import { bareMessage } from '../../retrieval/questions/bare-message.js';

/** What people write under a message that they want checked; nothing else may stand beside it. */
const REQUESTS = [
  ...['check', 'check this', 'check that', 'check it', 'please check', 'fact check', 'factcheck'],
  ...['verify', 'verify this', 'true', 'true or false', 'is this true', 'is that true'],
  ...['is it true', 'is this right', 'is that right', 'is this correct', 'is that correct'],
  ...['is this so', 'is that so', 'really', 'source', 'sources', 'any source', 'citation needed'],
  ...['says who', 'does the article say so', 'does the article say that', 'does it say that'],
  ...['stimmt das', 'ist das wahr', 'quelle', 'prüfen', 'c est vrai', 'vérifie', 'es verdad'],
  ...['fuente', 'це правда', 'джерело', 'перевір', 'это правда', 'источник', 'проверь'],
];

/** True where a message asks for nothing but to check the one that it replies to. */
export function isCheckRequest(text: string): boolean {
  return REQUESTS.includes(bareMessage(text));
}
