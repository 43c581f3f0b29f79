import { type Demand, ofPassage } from './marked.js';

const TO = /(?<!according |close |next )(?<!\p{L})(?:into|to) (?:the )?(?<place>\p{L}{3,})/gu;
const FROM = /(?<!\p{L})from (?:the )?(?<place>\p{L}{3,})/gu;
/** It is as far there as back. */
const EITHER_WAY = /^how (?:far|long) /u;

/** "When was it moved to Rand?" is not answered with when it was moved from Rand to Sall. */
export function directionDemand(question: string): Demand | null {
  if (EITHER_WAY.test(question)) return null;
  const placesBehind = (preposition: RegExp): string[] =>
    [...question.matchAll(preposition)].flatMap(({ groups }) => groups?.['place'] ?? []);
  const wrong = [
    ...placesBehind(TO).map((place) => ({ place, asked: '(?:in|into|to)', way: 'to' })),
    ...placesBehind(FROM).map((place) => ({ place, asked: 'from', way: 'from' })),
  ];
  if (wrong.length === 0) return null;
  const tests = wrong.map(({ place, asked, way }) => {
    const named = `(?:the )?${place}(?!\\p{L})`;
    const pair =
      way === 'to'
        ? `from ${named}(?: \\p{L}+){0,4}? (?:into|to) `
        : `from (?:[\\p{L}.'’-]+ ){1,5}?(?:into|to) ${named}`;
    return {
      turned: new RegExp(`(?<!\\p{L})${pair}`, 'iu'),
      right: new RegExp(`(?<!\\p{L})${asked} ${named}`, 'iu'),
    };
  });
  return ofPassage(
    ({ text }) => !tests.some(({ turned, right }) => turned.test(text) && !right.test(text)),
  );
}

const WHENCE = /^from (?:where|what|which)(?: |$)|^where .* from$/u;

/** "From where was it moved?" is not answered with whither: from Winterthur to | Penang |. */
export function originDemand(question: string): Demand | null {
  if (!WHENCE.test(question)) return null;
  return ({ before }) => !/(?<!\p{L})from [^,.;]{1,60} (?:into|to) (?:the )?$/iu.test(before);
}
