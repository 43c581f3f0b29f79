import { NAME_PARTICLES } from '../../corpus/words/words.js';

/** Not "of", which more often leads on to something else: told Lee | of Roe's plan |. */
const PARTICLES = [...NAME_PARTICLES].filter((particle) => particle !== 'of').join('|');

/** A word of a name; an initial or a short title has its full stop: Lee, O'Hara, J., Dr. */
const WORD = "(?:\\p{Lu}\\p{L}{0,2}\\.(?= )|\\p{Lu}[\\p{L}'’-]*)";

/** A pattern of a name as an article writes it: Ann Lee, J. Lee, Ursula von der Leyen. */
export const NAME = `${WORD}(?: (?:(?:${PARTICLES}) )*${WORD})*`;
