import type { Phrase } from '../../grammar/phrase.js';
import { singularOf } from '../../words/lexicon.js';
import { isSomebody, nounClass } from '../../words/noun-class.js';
import { isCapital, type Token } from '../../words/token.js';
import { ORGANISATION_HEADS } from '../../words/words.js';
import type { Entity } from '../entity.js';
import type { Reading } from '../reading.js';

/** Descriptions beside a name: `the editor, | Anders Jägerskog`; `Jarid Arraes, | a blogger,`. */
export function appositionsOf(reading: Reading): Map<Phrase, { entity: Entity; before: boolean }> {
  const { tokens, phrases, entityOf } = reading;
  const found = new Map<Phrase, { entity: Entity; before: boolean }>();
  const byStart = new Map<number, Phrase>();
  const byEnd = new Map<number, Phrase>();
  const endFrom = new Map<number, number>();
  const hostBefore = new Map<number, Phrase>();
  for (const phrase of phrases) {
    endFrom.set(phrase.from, Math.max(phrase.fullTo, endFrom.get(phrase.from) ?? 0));
    if (phrase.nested === null) hostBefore.set(phrase.to, phrase);
    if (phrase.kind !== 'named') continue;
    byStart.set(phrase.from, phrase);
    if (phrase.nested === null) byEnd.set(phrase.fullTo, phrase);
  }
  for (const phrase of phrases) {
    if (phrase.kind !== 'nominal' || phrase.nested !== null) continue;
    const head = tokens[phrase.head];
    // Another, | Ann Lee, said
    const isOther = /^(?:another|one)$/u.test(head?.lower ?? '');
    // a nurse who gave her first | name |, Amina
    if (head === undefined || head.lower === 'name' || !(isOther || isSomebody(head.lower)))
      continue;
    const mark = /^(?:,|–|—|\()$/u;
    const before = tokens[phrase.from - 1];
    const name = byEnd.get(phrase.from - 1);
    if (
      name !== undefined &&
      before?.passage === head.passage &&
      mark.test(before.text) &&
      !phrase.plural
    ) {
      const entity = entityOf.get(name);
      const preceded = reading.grammarOf.get(phrase);
      const closes = tokens[phrase.fullTo];
      const isVerb = preceded?.verb != null && !preceded.skipped && !preceded.relative;
      // asked by the BBC, | the chancellor, | Ann Lee, said no: no body is a chancellor
      const isOfNext =
        entity?.likelyType === 'organisation' &&
        nounClass(singularOf(head.lower)) === 'person' &&
        closes?.text === ',' &&
        byStart.has(phrase.fullTo + 1);
      if (entity !== undefined && !isVerb && !isOfNext && closes?.lower !== 'and') {
        found.set(phrase, { entity, before: false });
        continue;
      }
    }
    // A spokeswoman for the firm, | Jane Moss, said; her opponent in the election, | Tom Ray, said
    const behind = /^(?:for|at|from|in|on|to)$/u.test(tokens[phrase.fullTo]?.lower ?? '')
      ? endFrom.get(phrase.fullTo + 1)
      : undefined;
    // His teacher there, | Jane Moss
    const isThere = /^(?:here|there)$/u.test(tokens[phrase.fullTo]?.lower ?? '');
    const end = behind ?? phrase.fullTo + (isThere ? 1 : 0);
    const after = tokens[end];
    const isKnownAs =
      (after?.lower === 'known' && tokens[end + 1]?.lower === 'as') ||
      (after?.lower === 'calling' && /sel(?:f|ves)$/u.test(tokens[end + 1]?.lower ?? ''));
    const next = byStart.get(behindStyle(tokens, end + (isKnownAs ? 2 : 1)));
    if (next === undefined || after?.passage !== head.passage) continue;
    // The auditors, | Whitlock & Dane, declined
    if (phrase.plural && !tokens.slice(next.from, next.to).some(({ text }) => text === '&'))
      continue;
    const entity = entityOf.get(next);
    if (entity === undefined || entity.type === 'country') continue;
    if (isOther && after.text !== ',') continue;
    // You did not steal from a company, | Ms Lee; see you in court, | Ann
    const isTitled = entity.gender !== null && next.nameFrom > next.from;
    const isBody = nounClass(singularOf(head.lower)) === 'group';
    // a crowd in the park, | Hyde Park
    if (isBody && behind !== undefined) continue;
    // At the ministry, | Ann Lee, | the minister, wept; Peru's envoy to the agency, | Ana Rojas
    const isNobody =
      phrase.head === phrase.to - 1 && ORGANISATION_HEADS.has(singularOf(head.lower));
    if (isNobody && entity.likelyType === 'person' && entity.tagged === 'person') continue;
    const isVocative = phrase.determiner === 'none' && entity.likelyType === 'person';
    if (isBody && (isTitled || isVocative)) continue;
    // the home of the chief, | Tom Ray: he is the chief
    if (/^(?:home|house|residence|office)$/u.test(head.lower)) continue;
    // A spokeswoman for | the firm, Jane Moss; but: He works for the editor, Jane Moss; the head of the firm, Acme
    const host = /^(?:for|of|at|from)$/u.test(before?.lower ?? '')
      ? hostBefore.get(phrase.from - 1)
      : undefined;
    // Ann Lee, wife of | the mayor, Tom Ray
    const isHostNamed =
      host !== undefined && tokens[host.from - 1]?.text === ',' && byEnd.has(host.from - 1);
    const isHostSomebody = isSomebody(tokens[host?.head ?? -1]?.lower ?? '');
    if (isHostSomebody && !isHostNamed && entity.type === 'person') continue;
    if (behind !== undefined && (after.text !== ',' || entity.type !== 'person')) continue;
    const closing = tokens[next.fullTo];
    const closes = closing?.passage !== head.passage || /^[,.;–”]/u.test(closing.text);
    const opens = tokens[phrase.from - 1]?.passage !== head.passage;
    // A retired secretary, | Sparbo has lived; another referee – | John Brooks; a company called | X
    const joins =
      after.text === ','
        ? closes || (opens && phrase.determiner !== 'none')
        : /^(?:–|—|:)$/u.test(after.text)
          ? closes
          : isKnownAs ||
            (/^(?:called|named)$/u.test(after.lower) && !isCaller(reading, phrase, next));
    if (joins) found.set(phrase, { entity, before: true });
  }
  return found;
}

/**
 * True of whoever calls a name something, or for somebody: | The minister | called Ann Lee a liar; but: | a man | called
 * Tom Ray, | The man | called Tom Ray was jailed, arrested | the man | called Tom Ray.
 */
function isCaller({ tokens, grammarOf }: Reading, who: Phrase, name: Phrase): boolean {
  const grammar = grammarOf.get(who);
  const isPerson = nounClass(singularOf(tokens[who.head]?.lower ?? '')) === 'person';
  if (!isPerson || who.determiner !== 'the' || grammar?.verb !== who.to) return false;
  const isHost = grammar.object !== null || grammar.preposition !== null;
  return !isHost && grammarOf.get(name)?.verb == null;
}

/** Behind how the clergy are styled: the | Right | Reverend Ann Lee; `i` where nobody is. */
function behindStyle(tokens: readonly Token[], i: number): number {
  const from = tokens[i]?.lower === 'the' ? i + 1 : i;
  const isStyle = /^(?:right|rt\.?|most|very)$/u.test(tokens[from]?.lower ?? '');
  return isStyle && isCapital(tokens[from + 1]) ? from + 1 : i;
}
