import { basename } from 'node:path';
import { AutoTokenizer } from '@xenova/transformers';

/** Splits texts into word pieces, as the models read them. */
export interface Tokenizer {
  /** Word piece ids of a text, without special tokens. */
  tokenize(text: string): number[];
  /**
   * The letters of a word piece, without the mark of one that continues a word; empty for special
   * tokens.
   */
  pieceText(id: number): string;
  /** The words that its vocabulary holds whole, in lower case, the most frequent first. */
  words(): string[];
}

/** The part of the library's tokenizer that its types do not tell. */
interface WordPieceTokenizer {
  readonly model: { readonly vocab: readonly string[] };
}

/**
 * Tokenizers by the SHA-256 of their file. The models shipped here have the same, and reading its
 * 30,522 word pieces takes as long as answering a question does: it is read once.
 */
const loaded = new Map<string, Promise<Tokenizer>>();

/**
 * The tokenizer of a model folder in the folder that the library looks for models in.
 *
 * @param sha256 of its file
 */
export async function loadTokenizer(directory: string, sha256: Buffer): Promise<Tokenizer> {
  const key = sha256.toString('hex');
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const tokenizer = readTokenizer(basename(directory));
  loaded.set(key, tokenizer);
  // Nobody is given one that could not be read because another file beside it is damaged.
  tokenizer.catch(() => loaded.delete(key));
  return tokenizer;
}

async function readTokenizer(name: string): Promise<Tokenizer> {
  const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
  const { vocab } = (tokenizer as unknown as WordPieceTokenizer).model;
  return {
    tokenize: (text) =>
      // The library's type says `any` here; it is a plain array of ids.
      tokenizer.encode(text, null, { add_special_tokens: false }),
    pieceText: (id) => pieceText(vocab[id] ?? ''),
    words: () => vocab.filter((token) => /^\p{L}+$/u.test(token)),
  };
}

function pieceText(token: string): string {
  return /^\[[A-Z]+\]$/.test(token) ? '' : token.replace(/^##(?=.)/u, '');
}
