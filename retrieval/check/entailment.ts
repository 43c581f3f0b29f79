import type { Passage } from '../../corpus/passage.js';
import { batchesByLength } from '../encoders/batches.js';
import { type Encoder, loadEncoder, shippedModel } from '../encoders/encoder.js';
import { MAX_TOKENISED_LENGTH, pairInput, windowsOn } from '../encoders/pair-input.js';

/** Word pieces in one forward pass, padding included. */
const BATCH_TOKENS = 1024;

/** What a passage says of a claim, as log-odds against saying neither. */
export interface Entailment {
  readonly supports: number;
  readonly contradicts: number;
}

/** A text with the one before it in the article, which tells what "he" or "it" stands for. */
export interface TextInContext {
  readonly text: string;
  readonly before: string | null;
}

/** A model that reads a claim and a passage together. */
export interface EntailmentModel {
  /** One Entailment a text, in order. */
  judge(claim: string, texts: readonly TextInContext[]): Promise<Entailment[]>;
}

/**
 * Loads the entailment model, int8 (see its model card). It is large: load it when it is first
 * needed.
 */
export async function createEntailmentModel(
  directory = shippedModel('verbatim-checker'),
): Promise<EntailmentModel> {
  return new EncoderEntailment(await loadEncoder(directory));
}

/** A passage with the one before it. */
export function inContext(passages: readonly Passage[], passage: Passage): TextInContext {
  return { text: passage.text, before: passages[passage.index - 1]?.text ?? null };
}

class EncoderEntailment implements EntailmentModel {
  constructor(private readonly encoder: Encoder) {}

  async judge(claim: string, texts: readonly TextInContext[]): Promise<Entailment[]> {
    const claimed = this.tokens(claim);
    const looks = texts.flatMap(({ text, before }, number) => {
      const sentence = this.tokens(text);
      return windowsOn(sentence.length).map(({ from, to }) => ({
        number,
        ...pairInput(
          claimed,
          sentence.slice(from, to),
          before === null ? null : this.tokens(before),
        ),
      }));
    });
    const found: Entailment[] = [];
    for (const batch of batchesByLength(looks, BATCH_TOKENS)) {
      const { logits } = await this.encoder.run(batch.map((row) => looks[row] ?? { ids: [] }));
      if (logits?.dims[1] !== 3) throw new TypeError('The entailment model gives no three logits.');
      batch.forEach((row, position) => {
        const [supports = NaN, contradicts = NaN, neither = NaN] = logits.data.subarray(
          3 * position,
        );
        const number = looks[row]?.number ?? 0;
        const entailment = { supports: supports - neither, contradicts: contradicts - neither };
        // Of a long passage what the window says that decides most.
        const known = found[number];
        if (known === undefined || decision(entailment) > decision(known))
          found[number] = entailment;
      });
    }
    return found;
  }

  private tokens(text: string): number[] {
    return this.encoder.tokenize(text.slice(0, MAX_TOKENISED_LENGTH));
  }
}

/** How far a passage is from saying neither. */
function decision({ supports, contradicts }: Entailment): number {
  return Math.max(supports, contradicts);
}
