/** Words that the search for actors goes by, as data. */

/** Pronouns that can stand for an actor, each with whom it may stand for. */
export interface PronounKind {
  readonly person: 1 | 2 | 3;
  readonly gender: 'male' | 'female' | 'thing' | null;
  readonly plural: boolean;
  readonly possessive: boolean;
}

const pronoun = (
  person: 1 | 2 | 3,
  gender: PronounKind['gender'],
  plural: boolean,
  possessive = false,
): PronounKind => ({ person, gender, plural, possessive });

export const PRONOUNS: ReadonlyMap<string, PronounKind> = new Map([
  ...['i', 'me', 'mine', 'myself'].map((word) => [word, pronoun(1, null, false)] as const),
  ...['we', 'us', 'ours', 'ourselves'].map((word) => [word, pronoun(1, null, true)] as const),
  ...['he', 'him', 'himself'].map((word) => [word, pronoun(3, 'male', false)] as const),
  ...['she', 'hers', 'herself'].map((word) => [word, pronoun(3, 'female', false)] as const),
  ...['it', 'itself'].map((word) => [word, pronoun(3, 'thing', false)] as const),
  ...['they', 'them', 'theirs', 'themselves'].map((w) => [w, pronoun(3, null, true)] as const),
  ['my', pronoun(1, null, false, true)],
  ['our', pronoun(1, null, true, true)],
  ['his', pronoun(3, 'male', false, true)],
  ['her', pronoun(3, 'female', false, true)],
  ['its', pronoun(3, 'thing', false, true)],
  ['their', pronoun(3, null, true, true)],
]);

/** True for `its`, `her`; word in lower case. */
export function isPossessivePronoun(word: string): boolean {
  return PRONOUNS.get(word)?.possessive ?? false;
}

/** The words of a text, each once: `list('he she it')`. */
export function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Offices and ranks as they are shortened, with a full stop or without, and in full. */
export const FULL_TITLES: ReadonlyMap<string, string> = new Map(
  `rev reverend;revd reverend;msgr monsignor;prof professor;dr doctor;sen senator;gov governor;gen general;
  rep representative;pres president;amb ambassador;atty attorney;lt lieutenant;lieut lieutenant;col colonel;
  sgt sergeant;cpl corporal;capt captain;cpt captain;cdr commander;cmdr commander;adm admiral;maj major;brig brigadier;
  pte private;pvt private;pfc private;det detective;supt superintendent;insp inspector;cllr councillor`
    .split(';')
    .map((pair) => {
      const [short = '', full = ''] = pair.trim().split(' ');
      return [short, full] as const;
    }),
);

/** Titles as they are shortened, with a full stop or without. */
export const SHORT_TITLES: ReadonlySet<string> = new Set([
  ...FULL_TITLES.keys(),
  ...list('fr hon mr mrs ms mx mme mlle messrs smt asst'),
]);

/**
 * Words that stand before Minister or Secretary, and end the names of firms too: `Oak | Health`.
 */
export const PORTFOLIOS = list(
  'foreign finance home health education treasury interior defence defense',
);

/** Words in capitals before a name that tell what somebody is, and are not part of the name. */
export const TITLES: ReadonlySet<string> = new Set([
  ...SHORT_TITLES,
  ...list(`
  president vice vice-president minister premier chancellor secretary senator governor mayor
  congressman congresswoman representative speaker leader chairman chairwoman chair chief director general
  commissioner ambassador envoy judge justice attorney counsel prosecutor sheriff officer inspector detective
  superintendent constable sergeant captain major colonel lieutenant commander admiral marshal private
  professor doctor father sister brother bishop archbishop cardinal pope pastor reverend
  rabbi imam sheikh king queen prince princess duke duchess earl count countess baron baroness lord
  lady sir dame emperor empress sultan tsar miss
  coach manager editor spokesman spokeswoman spokesperson aide adviser advisor analyst economist
  correspondent reporter mp mps mep meps msp ceo cfo coo pm councillor councilor counsellor councilman
  councilwoman monsignor archaeologist
  mla mna mpa igp datuk maulana ustaz ayatollah shri
  astronaut actor actress singer artist author scientist deputy prime first head executive counterpart`),
  ...PORTFOLIOS,
]);

/** Ranks of the police as they are shortened; in capitals, as they are names and particles else. */
export const RANKS: ReadonlySet<string> = list('ACC DC DCC DCI DCS DI DS DSI PC PCSO WPC');

/**
 * Titles before which a word tells a portfolio, a force or a party: `Energy`
 * Minister, `Fire` chief, `Green` councillor.
 */
export const PORTFOLIO_TITLES = list(`
  minister secretary chancellor commissioner councillor councilor councilman councilwoman mp mps mep meps msp senator
  congressman congresswoman representative chief constable officer inspector detective sergeant`);

/** Letters behind a person's name, without full stops. */
export const POST_NOMINALS = list(
  'kc qc obe mbe cbe kbe dbe gbe dso dsc dfc rn mp mep msp phd dphil md mba msc bsc frs frcp jp esq',
);

/** Behind the name of somebody called as a parent is; part of the name. */
export const GENERATIONS = list('jr sr');

/** Words of address that tell a gender, as they stand right before a surname. */
export const MALE_HONORIFICS = list('mr sir lord');
export const FEMALE_HONORIFICS = list('mrs ms miss dame lady');

/** Titles that tell a gender. */
export const MALE_TITLES: ReadonlySet<string> = new Set([
  ...MALE_HONORIFICS,
  ...list(
    'king prince duke father brother pope bishop emperor earl baron spokesman chairman congressman actor uncle',
  ),
]);
export const FEMALE_TITLES: ReadonlySet<string> = new Set([
  ...FEMALE_HONORIFICS,
  ...list(
    'queen princess duchess countess baroness sister spokeswoman chairwoman congresswoman actress aunt',
  ),
]);

/** Nouns for men and for women. */
export const MALE_NOUNS = list(
  'man boy father son brother husband grandfather uncle gentleman guy king prince spokesman chairman businessman policeman nephew boyfriend dad actor waiter monk widower grandson fisherman fireman salesman',
);
export const FEMALE_NOUNS = list(
  'woman girl mother daughter sister wife grandmother aunt lady queen princess spokeswoman chairwoman businesswoman policewoman niece girlfriend mum mom actress waitress nun widow granddaughter midwife',
);

/** Last words of the names of organisations. */
export const ORGANISATION_HEADS = list(`
  university college school institute institution academy department ministry office bureau agency
  authority administration commission committee council board cabinet parliament congress senate house
  court tribunal union association federation confederation league alliance coalition party movement
  group company corporation corp inc ltd plc llc co bank fund trust foundation society club team centre
  center service services force forces army navy police airlines airways motors times post guardian
  telegraph herald tribune journal magazine news press media television tv radio network organization
  organisation international nations states watch campaign project programme museum gallery library
  hospital church laboratory lab observatory studios records entertainment industries holdings partners
  associates consulting technologies systems airport brigade bloc panel embassy consulate secretariat
  directorate assembly theatre theater orchestra guild`);

/**
 * Behind the name of a body they only tell what it is: the RMT union. The RMT board is not the RMT.
 */
export const BODY_NOUNS = list(
  'party union movement group militia airline charity retailer supermarket chain company firm bank brand agency website network carmaker club',
);

/** Firms by their trade: words for persons, too, but those are first named in full. */
export const TRADES = list(
  'maker manufacturer producer operator developer supplier distributor exporter importer broadcaster publisher lender insurer brewer startup conglomerate multinational business',
);

/** Bodies that their members join, and are called after: the teachers' union. */
export const JOINED_BODIES = list(
  'union association federation confederation league guild society club council committee party alliance coalition organisation organization movement cooperative group trust',
);

/** Last words of the names of newspapers, agencies and stations. */
export const PRESS_HEADS = list(`
  times post guardian telegraph herald tribune journal magazine news press television tv radio gazette
  chronicle observer mail mirror independent reuters bbc cnn afp bloomberg`);

/** What they are called afterwards. */
export const PRESS_NOUNS = list(
  'publication newspaper paper magazine broadcaster tabloid outlet daily weekly',
);

/** Last words of names that belong to places, works, laws and events. */
export const THING_HEADS = list(`
  lane street road avenue square park gardens island islands bay lake river valley mountain mountains
  hill beach bridge tower castle city town village county region coast ocean sea desert cup day week
  award awards medal prize games olympics championship championships law act convention treaty
  agreement accord protocol regulations goals war battle flag book bible code theory project mission
  hurricane storm camera phone glass app software street station line way world century age era`);

/** Things that speak in the news: what is said in them is said by whoever wrote them. */
export const VOICES = list(
  'report study survey publication newspaper magazine paper statement letter website document poll review research researchers media press journal index analysis network channel broadcaster tabloid inquiry ruling judgment',
);

/** Nouns for bodies and bands of people whose commonest sense is another. */
export const COLLECTIVES = list(
  'group team people public industry firm fund side fans children person service brand media movement majority world population household shop store factory band gang crowd couple pair duo family',
);

/** Before "of": a number or band of what follows. */
export const QUANTITIES = list(
  'some many most all none both one two three several few number majority minority group crowd team pair handful dozens hundreds thousands millions billions lot lots half third quarter rest herd each any range generation those tens couple series plenty',
);

/** Stand for people without a noun. */
export const INDEFINITES = list(
  'others some many most everyone everybody someone somebody those one another critics both few all none',
);

/** Those of them that may stand before a noun. */
export const LIMITING = list('some many most one another both few all');

/** After "the": people who have that in common. */
export const PEOPLE_ADJECTIVES = list(
  'public military young old elderly poor rich wealthy homeless unemployed disabled sick wounded injured dead blind deaf',
);

/** They open a clause, or tell when, and no noun phrase begins with them. */
export const CLAUSE_ADVERBS = list(
  'when where while why how now then once as since so however perhaps also only even here there today still already yet just',
);

export const WEEKDAYS = list('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS = list(
  'january february march april may june july august september october november december',
);

/** What a day or a longer time is told in. */
export const TIMES = list('year month week weekend night morning afternoon evening');

/** They bring a time nearer: last week, late on Friday, earlier this month. */
export const NEARER_TIMES = list('last this early late earlier later');

/** Capitalised, but no one's name. */
export const CALENDAR: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...list(
    `christmas easter ramadan english french spanish german russian chinese arabic hindi internet bst gmt`,
  ),
]);

/** Nouns for a state, before "of" and its name. */
export const STATE_NOUNS = list('nation country kingdom republic');

/** They make what follows the place of something. */
export const PLACE_PREPOSITIONS = list('in at from near around outside across through');

/** Join the parts of a person's or a firm's name. */
export const NAME_PARTICLES = list(
  "de da do dos das des del della di du la le van von der den ter bin bint binti ibn al el ben y e dal of wa 't ’t",
);

/** True for `although` and its like: they open a clause with a subject of its own. */
export function isClauseOpener(word: string): boolean {
  return /^(?:although|though|whereas|while|because)$/u.test(word);
}

/**
 * True for `after` and its like, which open a clause of time or reason as well as
 * `after the match`.
 */
export function isTimeOpener(word: string): boolean {
  return /^(?:after|as|because|before|once|since|till|until|when)$/u.test(word);
}
