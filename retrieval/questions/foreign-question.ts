import { STOP_WORDS } from '../index/stop-words.js';

/**
 * Function words of other languages, without accents, those of their questions first.
 * None is a usual English word, a part of names ("de", "von", "los") or what "when" and
 * "what" are mistyped as ("wen", "wat").
 */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  [
    // German
    `wer wem wann warum wieso weshalb wo woher wohin wie viel viele wieviel wieviele welche welcher welches
    ist sind waren wird wurde wurden haben hatte der das dem ein eine einen einer und oder nicht mit uber auf
    aus bei nach zum zur vom sich sie es`,
    // French
    `qui quoi quand quel quelle quels quelles pourquoi combien est sont etait ont dans avec sur cette ces une
    les du il elle ils elles`,
    // Spanish
    `quien quienes que cual cuales cuando donde como cuanto cuantos cuanta cuantas por para fue fueron han
    una este esta pero se su sus`,
    // Italian
    `chi che cosa quando dove perche quanto quanti quale quali sono della nella gli hanno stato stata`,
    // Portuguese
    `quem onde porque quantos qual quais foi sao uma nao em pelo pela`,
    // Dutch
    `wie wanneer waar waarom hoeveel welke zijn heeft hebben wordt niet het een voor aan`,
    // Polish
    `kto kiedy gdzie dlaczego ile jaki jaka jakie czy jest nie sie przez`,
  ].flatMap((words) => words.split(/\s+/)),
);

/**
 * Fewest words of a question whose language is told by how many of them
 * are unknown: terse ones may be all slips.
 */
const FEWEST_WORDS = 4;

/**
 * Whether a question is of another language than English: at least as many of its function words
 * are, or it has no English one and most of its words are unknown.
 *
 * @param words in plain letters
 * @param isUnknown whether a word is neither of the article nor English
 */
export function isForeign(words: readonly string[], isUnknown: (word: string) => boolean): boolean {
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word)).length;
  const english = words.filter(isEnglishFunctionWord).length;
  if (foreign > 0) return foreign >= english;
  if (english > 0 || words.length < FEWEST_WORDS) return false;
  return words.filter(isUnknown).length > words.length / 2;
}

function isEnglishFunctionWord(word: string): boolean {
  const [withoutItsEnding = word] = word.split(/['’]/, 1);
  // A single letter is a word of many languages.
  return withoutItsEnding.length > 1 && STOP_WORDS.has(withoutItsEnding);
}
