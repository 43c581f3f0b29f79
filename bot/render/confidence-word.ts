/** From which confidence on which word is used; the words stand for how often such answers are right. */
export const CONFIDENCE_WORDS = [
  { word: 'sure', from: 0.8 },
  { word: 'likely', from: 0.5 },
  { word: 'unsure', from: 0 },
] as const;

/** `likely (52 %)` */
export function confidenceWords(confidence: number): string {
  const { word } = CONFIDENCE_WORDS.find(({ from }) => confidence >= from) ?? CONFIDENCE_WORDS[2];
  return `${word} (${percentOf(confidence)})`;
}

export function percentOf(share: number): string {
  return `${Math.round(share * 100)} %`;
}
