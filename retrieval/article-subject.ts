import type { Passage } from '../corpus/passage.js';
import { plainWords } from '../corpus/shared/plain-letters.js';
import { STOP_WORDS } from './index/stop-words.js';
import { NAME } from './wording/name-pattern.js';

/**
 * What an article tells of that says first what its subject is: | Port Casmere | is a city,
 * the | Rhine | (German: Rhein) is a river.
 */
const DEFINED = new RegExp(
  `^(?:The |An? )?(?<name>${NAME}(?: of (?:the )?${NAME})?(?: \\p{Ll}+){0,2}?)(?: \\((?:[^()]|\\([^()]*\\))*\\))?(?:,[^,.]{1,60},)? (?:is|are|was|were) (?:an?|one of|the)(?!\\p{L})`,
  'u',
);

/** Passages at most before which a title stands, or none. */
const OPENING = 2;

/** Letters of a word that may name the subject. */
const SHORTEST_WORD = 4;

/** Whoever or whatever an article is about, as articles of an encyclopedia define it. */
export class ArticleSubject {
  private readonly name: string | null;
  private readonly words: ReadonlySet<string>;

  constructor(passages: readonly Passage[]) {
    this.name = nameDefined(passages);
    const words = plainWords(this.name ?? '');
    this.words = new Set(words.filter(({ length }) => length >= SHORTEST_WORD));
  }

  /**
   * The subject's name where a question has it, and neither a passage nor the one before has: it
   * means the subject by | The city | or | she |, or does not mention it at all. Null elsewhere.
   */
  meantIn(question: string, passage: Passage, before: Passage | null): string | null {
    if (this.name === null || !this.isNamedIn(question)) return null;
    const isNamed = this.isNamedIn(passage.text) || this.isNamedIn(before?.text ?? '');
    return isNamed ? null : this.name;
  }

  private isNamedIn(text: string): boolean {
    return plainWords(text).some((word) => this.words.has(word));
  }
}

/** The name that one of the first passages defines; null where none does. */
function nameDefined(passages: readonly Passage[]): string | null {
  for (const { text } of passages.slice(0, OPENING)) {
    const name = DEFINED.exec(text)?.groups?.['name'];
    if (name !== undefined && !STOP_WORDS.has(name.toLowerCase())) return name;
  }
  return null;
}
