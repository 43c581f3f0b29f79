import { confidenceWord } from '../../retrieval/confidence.js';

/** `likely (52 %)` */
export function confidenceWords(confidence: number): string {
  return `${confidenceWord(confidence)} (${percentOf(confidence)})`;
}

export function percentOf(share: number): string {
  return `${Math.round(share * 100)} %`;
}
