import { hasSense, isFirstName, singularOf, verbKind } from './lexicon.js';
import { isPersonNoun, isTitle } from './noun.js';
import { nounClass } from './noun-class.js';
import { isCapital, isOwnersMark, type Token } from './token.js';
import { isProgressive, isSpeech, isVerb, mayBeParticiple } from './verb.js';
import {
  isClauseOpener,
  isPossessivePronoun,
  NAME_PARTICLES,
  ORGANISATION_HEADS,
  PEOPLE_ADJECTIVES,
  PORTFOLIOS,
} from './words.js';

/** The tokens with their parts of speech, and what hangs on these, mended where wink is known to go wrong. */
export function withMendedTags(tokens: readonly Token[]): Token[] {
  const mended = tokens.map((token, i) => {
    const pos = mendedTag(tokens, i);
    return {
      ...token,
      pos,
      lemma: pos === 'VERB' ? (LEMMAS.get(token.lower) ?? token.lemma) : token.lemma,
    };
  });
  const names = new Set(
    mended
      .filter(({ pos }, i) => pos === 'PROPN' && tokens[i]?.pos !== 'PROPN')
      .map(({ text }) => text),
  );
  return mended.map((token, i) =>
    names.has(token.text) && isNameAgain(mended, i) ? { ...token, pos: 'PROPN' } : token,
  );
}

/** Barbara Stocking … | Stocking | said: a word that is a name elsewhere, unless it may just open a sentence. */
function isNameAgain(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const opens = before?.passage !== token?.passage || !/[\p{L}\p{N},;]$/u.test(before?.text ?? '');
  return !opens || /^(?:VERB|AUX|PART)$/u.test(next?.pos ?? '');
}

/** Of verbs that the tagger takes for something else. */
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['alleged', 'allege'],
  ['shot', 'shoot'],
]);

/** True of a word all in capitals. */
function isShouted(token: Token | undefined): boolean {
  return /^\p{Lu}{2,}$/u.test(token?.text ?? '');
}

/** True of a verb that a headline writes all in capitals: SLAMS. */
function isShoutedVerb(token: Token): boolean {
  const isLong = isShouted(token) && token.text.length > 3 && token.text.endsWith('S');
  return isLong && verbKind(token.lower.replace(/s$/u, '')) !== 'other';
}

/** The tagger's part of speech, mended where it is known to go wrong. */
function mendedTag(tokens: readonly Token[], i: number): string {
  const token = tokens[i];
  if (token === undefined) return 'X';
  const before = tokens[i - 1]?.passage === token.passage ? tokens[i - 1] : undefined;
  const next = tokens[i + 1]?.passage === token.passage ? tokens[i + 1] : undefined;
  // familiar with his | thinking | said
  if (
    token.pos === 'VERB' &&
    isProgressive(token) &&
    isPossessivePronoun(before?.lower ?? '') &&
    isVerb(next)
  ) {
    return 'NOUN';
  }
  // Danny Roe | SLAMS | Rory Pask
  if (isShoutedVerb(token) && isCapital(next) && isCapital(before) && !isShouted(before))
    return 'VERB';
  // | De | Wit said no, Doctors | Without | Borders
  const isPart =
    (token.pos === 'X' && NAME_PARTICLES.has(token.lower)) ||
    (token.text === 'Without' && isCapital(before) && next?.text === 'Borders');
  if (isPart && isCapital(token) && isCapital(next)) return 'PROPN';
  // the Israeli | military | said
  if (token.lower === 'military' && isCapital(before) && isVerb(next)) return 'NOUN';
  // its member | states |
  if (token.lower === 'states' && before?.lower === 'member') return 'NOUN';
  // although | Unison | said: what follows is a clause
  if (token.pos === 'ADP' && isClauseOpener(token.lower)) return 'SCONJ';
  if (before === undefined && isPlaceOpener(tokens, i)) return 'ADP';
  // Zelensky's chief of staff; its chief, Mike Riley
  // Fire | chief | Zoe Brand
  if (
    token.pos === 'ADJ' &&
    (next?.lower === 'of' || next?.pos === 'PUNCT' || (isCapital(next) && !isCapital(token))) &&
    /^(?:chief|head|representative)$/u.test(token.lower)
  ) {
    return 'NOUN';
  }
  // Its | rival | Pakike; a former | rival |, Ann Lee; the Montreal | daily | La Lanterne
  if (
    token.pos === 'ADJ' &&
    /^(?:daily|expert|professional|rival|specialist|veteran|weekly)$/u.test(token.lower) &&
    (isCapital(next) || (next?.text === ',' && isCapital(tokens[i + 2])))
  ) {
    return 'NOUN';
  }
  // an | independent | who had promised
  if (token.pos === 'ADJ' && /^an?$/u.test(before?.lower ?? '') && next?.lower === 'who')
    return 'NOUN';
  // the retired trawler | skipper | Ann Lee, IT | firm | Kestrel: no verb in the plural stands behind one
  if (
    isBaseForm(token) &&
    !isCapital(token) &&
    isCapital(next) &&
    /^(?:NOUN|PROPN|ADJ)$/u.test(before?.pos ?? '') &&
    singularOf(before?.lower ?? '') === before?.lower &&
    /^(?:person|group)$/u.test(nounClass(token.lower))
  ) {
    return 'NOUN';
  }
  // The former Ireland | international |, who; England | international | Ann Lee
  if (
    token.lower === 'international' &&
    token.pos === 'ADJ' &&
    isCapital(before) &&
    !/^(?:NOUN|ADJ)$/u.test(next?.pos ?? '')
  ) {
    return 'NOUN';
  }
  // The clan’s mother | stares | at; Older people | account | for
  if (token.pos === 'NOUN' && before !== undefined && isVerbOf(before, token, next)) return 'VERB';
  // The lawyer | alleged | that; but: the alleged fraud
  if (token.pos === 'ADJ' && isAllegedBy(tokens, i)) return 'VERB';
  // people who | own | the land, who | shot | two officers, who | shot | dead a boy
  if (
    /^(?:NOUN|ADJ)$/u.test(token.pos) &&
    before?.lower === 'who' &&
    (/^(?:DET|PRON|NUM|PROPN)$/u.test(next?.pos ?? '') || next?.lower === 'dead') &&
    (mayBeParticiple(token) || verbKind(token.lower.replace(/s$/u, '')) !== 'other')
  ) {
    return 'VERB';
  }
  // He later | married | Helen Moss
  if (token.pos === 'ADJ' && isPastOf(tokens, i)) return 'VERB';
  // where | finance | minister Ann Lee
  if (token.pos === 'VERB' && PORTFOLIOS.has(token.lower) && next !== undefined && isTitle(next))
    return 'NOUN';
  // the | ruling | Popular Front, the | opposition | Liberal Democrats
  if (
    token.pos === 'NOUN' &&
    /^(?:ruling|governing|opposition)$/u.test(token.lower) &&
    before?.pos === 'DET' &&
    isCapital(next)
  ) {
    return 'ADJ';
  }
  if (isNameForVerb(tokens, i)) return 'PROPN';
  // The 67-year-old | found | her brother
  if (token.lower === 'found' && before?.lower === 'old' && /^(?:DET|PRON)$/u.test(next?.pos ?? ''))
    return 'VERB';
  // | Shares | in Oxley fell
  if (before === undefined && token.lower === 'shares') return 'NOUN';
  // Sue | Green
  if (
    /^(?:VERB|NOUN|ADJ|ADV|INTJ)$/u.test(token.pos) &&
    isCapital(token) &&
    isCapital(next) &&
    isFirstName(token.text)
  ) {
    return 'PROPN';
  }
  if (isWill(before, token, next)) return 'PROPN';
  // The council said | no.
  if (token.text === 'no.' && next === undefined) return 'INTJ';
  // by | Miss | Worth
  if (token.text === 'Miss' && token.pos === 'VERB' && isCapital(next)) return 'PROPN';
  // Unite | said
  if (before === undefined && isBaseForm(token) && next !== undefined && isSpoken(next))
    return 'PROPN';
  // | Unite |, which represents staff, said
  if (
    before === undefined &&
    isBaseForm(token) &&
    next?.text === ',' &&
    tokens[i + 2]?.lower === 'which'
  )
    return 'PROPN';
  // the union, | Unite |, says; | Unite |'s secretary
  if (
    isCapital(token) &&
    isBaseForm(token) &&
    !isCapital(before) &&
    /^[\p{L},]/u.test(before?.text ?? '') &&
    /^(?:,|['’]s)$/u.test(next?.text ?? '')
  )
    return 'PROPN';
  // | Associated | Press writer Ann Lee
  if (
    /^(?:Associated|United|Allied|Consolidated)$/u.test(token.text) &&
    next?.pos === 'PROPN' &&
    isCapital(next)
  )
    return 'PROPN';
  // Former | Kestrel Bank chief: no part of the name
  if (before === undefined && /^(?:former|late)$/u.test(token.lower)) return 'ADJ';
  // its | managing | director
  if (token.lower === 'managing' && /^(?:NOUN|ADJ)$/u.test(next?.pos ?? '')) return 'ADJ';
  // in the | whips | ' office
  if (token.pos === 'VERB' && before?.pos === 'DET' && /^['’]s?$/u.test(next?.text ?? ''))
    return 'NOUN';
  // the American | hedge | fund
  if (isBaseForm(token) && next?.pos === 'NOUN' && isWithinNoun(tokens, i)) return 'NOUN';
  // Pope John Paul | I | in 1978
  if (token.text === 'I')
    return before !== undefined && isNumberedBy(before, next) ? 'PROPN' : 'PRON';
  // an | IT | technician
  if (token.text === 'IT' || token.text === 'US') return 'PROPN';
  // the gossip magazine | Closer | said
  if (
    isCapital(token) &&
    before?.pos === 'NOUN' &&
    /^(?:VERB|ADJ|ADV)$/u.test(token.pos) &&
    /^(?:person|group|voice)$/u.test(nounClass(before.lower))
  ) {
    return 'PROPN';
  }
  // Foreign Secretary Yvette | Cooper | said; Mars | One
  if (
    isCapital(token) &&
    before?.pos === 'PROPN' &&
    isCapital(before) &&
    (/^(?:NOUN|VERB|ADJ|ADV|NUM|X)$/u.test(token.pos) || token.text === 'One')
  ) {
    return 'PROPN';
  }
  // The Guardian | notes | .; but: told France Info | radio | that
  if (
    token.pos === 'NOUN' &&
    token.lower !== 'radio' &&
    before?.pos === 'PROPN' &&
    (hasSense(token.lower.replace(/s$/u, ''), 'communication') || token.lower === 'estimate') &&
    (next === undefined || next.pos === 'PUNCT' || next.lower === 'that')
  ) {
    return 'VERB';
  }
  return token.pos;
}

/** True of what tells where, at the start: | Outside | court, Ann Lee said; but not: Outside experts, too, said. */
function isPlaceOpener(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:in|out)side$/u.test(tokens[i]?.lower ?? '')) return false;
  let end = i + 1;
  while (/^(?:NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '')) end++;
  const head = tokens[end - 1];
  return end > i + 1 && tokens[end]?.text === ',' && head !== undefined && !isPersonNoun(head);
}

/** True of a first name that looks like the auxiliary: the MP | Will | Stone; but not in a headline: How | Will | Labour Vote. */
function isWill(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (token.text !== 'Will' || next?.pos !== 'PROPN' || before === undefined) return false;
  return !isCapital(before) || isPersonNoun(before);
}

/** True of a verb of speech that has its subject before it: said, warns. */
function isSpoken(verb: Token): boolean {
  return verb.pos === 'VERB' && isSpeech(verb) && verb.lower !== verb.lemma && !isProgressive(verb);
}

/** True of a verb's bare form, and none that is its past too. */
function isBaseForm({ pos, lower, lemma }: Token): boolean {
  return pos === 'VERB' && lower === lemma && !PAST_ALIKE.has(lower);
}

const PAST_ALIKE = new Set(
  'put set cut hit let read shut cost hurt beat bet burst cast quit rid shed split spread thrust upset'.split(
    ' ',
  ),
);

/** True between an article with a name or an adjective, which are nobody in the plural, and a noun: no verb stands there. */
function isWithinNoun(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before === undefined || /(?:s|sh|ch|se)$/u.test(before.lower)) return false;
  if (PEOPLE_ADJECTIVES.has(before.lower)) return false;
  let j = i - 1;
  while (/^(?:PROPN|ADJ)$/u.test(tokens[j]?.pos ?? '')) j--;
  const isSame = tokens[j]?.passage === before.passage;
  return isSame && j < i - 1 && /^(?:the|an?)$/u.test(tokens[j]?.lower ?? '');
}

/** True of `alleged` where somebody before it alleges what follows, and does not describe a noun. */
function isAllegedBy(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.lower !== 'alleged' || before?.passage !== token.passage) return false;
  if (next?.passage !== token.passage) return false;
  // “They lied,” | alleged | Tom Ray
  if (/[”"]$/u.test(before.text) && /^(?:PROPN|DET)$/u.test(next.pos)) return true;
  // has alleged, was alleged, also alleged
  let j = i - 1;
  while (/^(?:AUX|ADV)$/u.test(tokens[j]?.pos ?? '')) j--;
  const isCopula = before.pos === 'AUX' && before.lemma === 'be';
  const subject = tokens[j];
  return (
    !isCopula &&
    /^(?:NOUN|PROPN|PRON)$/u.test(subject?.pos ?? '') &&
    !isPossessivePronoun(subject?.lower ?? '') &&
    (next.text === ',' || /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|SCONJ)$/u.test(next.pos))
  );
}

/** True of what looks like an adjective and is the verb of somebody: He later | married | Helen; but not: the | injured | three. */
function isPastOf(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined || !token.lower.endsWith('ed') || next?.passage !== token.passage)
    return false;
  let j = i - 1;
  while (tokens[j]?.pos === 'ADV') j--;
  const subject = tokens[j];
  const isHis = subject?.passage === token.passage && /^(?:s?he|they|who)$/u.test(subject.lower);
  return isHis && (isCapital(next) || isPossessivePronoun(next.lower));
}

/**
 * True of a name that is taken for a verb where none stands: the | Met | Office, in | Hull |, and at the start | Hull | City
 * Council met, | Save | Aldora said; but not: | Meet | Ann Lee.
 */
function isNameForVerb(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (token?.pos !== 'VERB' || !isCapital(token) || /(?:ed|ing)$/u.test(token.lower)) return false;
  if (before?.passage === token.passage) return /^(?:the|in|at|from)$/u.test(before.lower);
  let end = i + 1;
  while (isCapital(tokens[end])) end++;
  const isBody = ORGANISATION_HEADS.has(tokens[end - 1]?.lower ?? '');
  const verb = tokens[end];
  if (end === i + 1 || verb?.passage !== token.passage) return false;
  return isSpoken(verb) || (isBody && (isVerb(verb) || isOwnersMark(verb)));
}

/** True where "I" counts the bearers of a name. */
function isNumberedBy({ text }: Token, next: Token | undefined): boolean {
  return isFirstName(text) && !/^(?:VERB|AUX|ADV)$/u.test(next?.pos ?? '');
}

/** True where what is taken for a noun after people is their verb. */
function isVerbOf(subject: Token, { lower }: Token, next: Token | undefined): boolean {
  if (next?.lower === 'of' || /^['’]/u.test(next?.text ?? '')) return false;
  const goesOn = /^(?:DET|PRON|ADP|ADV|NUM|SCONJ|PART)$/u.test(next?.pos ?? '');
  const noun = singularOf(subject.lower);
  const isPlural = noun !== subject.lower || noun === 'people';
  // figures | show
  if (isPlural && goesOn && /^(?:show|suggest|indicate|reveal|say|warn)$/u.test(lower)) return true;
  const third = lower.replace(/s$/u, '');
  // UK Uncut | plans | to
  if (subject.pos === 'PROPN' && next?.lower === 'to') {
    return third !== lower && verbKind(third) !== 'other';
  }
  const isPeople = hasSense(noun, 'person') || noun === 'people';
  if (!isPeople || (isCapital(subject) && !isPlural)) return false;
  if (!isPlural) return goesOn && third !== lower && verbKind(third) !== 'other';
  if (singularOf(lower) !== lower) return false;
  // The hunters | claim | wolves are
  const claims = next?.pos === 'NOUN' && /^(?:communication|thought)$/u.test(verbKind(lower));
  return claims || (goesOn && verbKind(lower) !== 'other');
}
