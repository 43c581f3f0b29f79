import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../corpus/grammar/chunker.js';
import { passageTokensOf } from '../../../corpus/grammar/passage-tokens.js';
import { textOf } from '../../../corpus/grammar/phrase.js';
import { tokensOf } from '../../../corpus/words/tokenizer.js';

/** The names and descriptions of a text; `wholes` are the latter with what hangs on "of". */
function read(...sentences: string[]): Record<'names' | 'descriptions' | 'wholes', string[]> {
  let start = 0;
  const passages = sentences.map((text, index) => {
    const end = start + text.length;
    const passage = { text, start, end, index, paragraph: 1, sentence: 1, pointsBack: false };
    start = end + 1;
    return passage;
  });
  const tokens = tokensOf(passages);
  const phrases = phrasesOf(tokens, passageTokensOf(tokens));
  const of = (kind: string): typeof phrases => phrases.filter((phrase) => phrase.kind === kind);
  return {
    names: of('named').map(({ nameFrom, to }) => textOf(tokens, nameFrom, to)),
    descriptions: of('nominal').map(({ from, to }) => textOf(tokens, from, to)),
    wholes: of('nominal').map(({ from, fullTo }) => textOf(tokens, from, fullTo)),
  };
}

describe('a name', () => {
  it.each([
    ['Notices for Muhammad al-Sufi and Manal al-Tahan are stuck to the wall.', 'Muhammad al-Sufi'],
    ['They were thrilled by Robin van Persie’s header.', 'Robin van Persie'],
    ['Commission President Ursula von der Leyen left.', 'Ursula von der Leyen'],
    ['The painter Miguel de la Torre left.', 'Miguel de la Torre'],
    ['On Monday von der Leyen agreed.', 'von der Leyen'],
    ['Fatou bint Ahmed al-Mansouri left.', 'Fatou bint Ahmed al-Mansouri'],
    ['Rebel leader Ali Musa wa Thiongo left.', 'Ali Musa wa Thiongo'],
    ['The chairwoman, Milou van ’t Hek, left.', 'Milou van ’t Hek'],
    ['De Wit told them so.', 'De Wit'],
    ['Doctors Without Borders said so.', 'Doctors Without Borders'],
    ['It belongs to the group Justice Sans Frontieres.', 'Justice Sans Frontieres'],
    ['Baroness Smith of Leeds agreed.', 'Smith'],
    ['The University and College Union said so.', 'University and College Union'],
    ['The University and Hale Council said so.', 'Hale Council'],
    ['Chair of governors Bethan Rees left.', 'Bethan Rees'],
    ['Labour Member of Parliament Ann Pole left.', 'Ann Pole'],
    ['MNA Ali Wazir left.', 'Ali Wazir'],
    ['Smt. Lakshmi Devi left.', 'Lakshmi Devi'],
    ['The court in The Hague said no.', 'The Hague'],
    ['The Department of Health would not comment.', 'Department of Health'],
    ['The Center on Wealth and Philanthropy said so.', 'Center on Wealth and Philanthropy'],
    ['The World Health Organization figures show it.', 'World Health Organization'],
    ['It was lit by European Commission Vice President Frans Timmermans.', 'European Commission'],
    ['He died like Pope John Paul I in 1978.', 'John Paul I'],
    ['Sue Green, of Saga, agreed.', 'Sue Green'],
    ['Copies of it were sold on eBay.', 'eBay'],
    ['The National Theatre said no.', 'National Theatre'],
    ["The Teachers' Union called a strike.", "Teachers' Union"],
    ["The Seafarers' Union called a strike.", "Seafarers' Union"],
    ["The Ashdown Supporters' Trust said tickets had gone up.", "Ashdown Supporters' Trust"],
    ["The Bankers' Federation's chief agreed.", "Bankers' Federation"],
    ["The Children's Society gave money.", "Children's Society"],
    ["He was treated at St Mary's Hospital on Monday.", "St Mary's Hospital"],
    ["She teaches at King's College London.", "King's College London"],
    ["She called the Franklin County Sheriff's Office.", "Franklin County Sheriff's Office"],
    ["Lily's Kitchen recalled the food.", "Lily's Kitchen"],
    ["Ukraine's Foreign Ministry spoke.", 'Foreign Ministry'],
    ["The United States' Security Council vote is due.", 'United States'],
    ['Secretary of State Dana Whitcombe spoke to reporters.', 'Dana Whitcombe'],
    ['Minister of Trade and Industry Karl Holm resigned.', 'Karl Holm'],
    ['She called chief of staff Mark Meadows.', 'Mark Meadows'],
    ['The governor of New South Wales resigned.', 'New South Wales'],
    ['The prosecutor, Hugh Ballantyne KC, said so.', 'Hugh Ballantyne'],
    ['He met Tom Ray MP in London.', 'Tom Ray'],
    ['Aabel married Ingrid Holm in 1957.', 'Ingrid Holm'],
    ['The surgeon Ian Reed, Ph.D., left.', 'Ian Reed'],
    ['They asked the Rev. Dr. Paul King Jr. about it.', 'Paul King Jr.'],
    ['Bank of England governor Andrew Bailey left.', 'Andrew Bailey'],
    ['A Department for Transport spokesman told reporters.', 'Department for Transport'],
    ['A Home Office spokeswoman declined to comment.', 'Home Office'],
    ['The East Marlow Fire and Rescue Service came.', 'East Marlow Fire and Rescue Service'],
    ['Lancing Council has promised a review.', 'Lancing Council'],
    ['The Health and Safety Executive said so.', 'Health and Safety Executive'],
    [
      'The Department for Environment, Food and Rural Affairs said so.',
      'Department for Environment, Food and Rural Affairs',
    ],
    [
      "The Transport and General Workers' Federation struck.",
      "Transport and General Workers' Federation",
    ],
    [
      'The Centers for Disease Control and Prevention agreed.',
      'Centers for Disease Control and Prevention',
    ],
    ['The Society for the Protection of Birds agreed.', 'Society for the Protection of Birds'],
    ['The Council of Europe and Amnesty International agreed.', 'Council of Europe'],
    ['The Department for Transport and Network Rail agreed.', 'Network Rail'],
    ['Brayside Health said it would appeal.', 'Brayside Health'],
    ['The Dayton-based Silver Oak Foods paid.', 'Silver Oak Foods'],
    ['They met 24-year-old Beth Collins.', 'Beth Collins'],
    ['Neighbours told State Sen. Carla Menendez.', 'Carla Menendez'],
    ["“Browning Street's owner is late,” she said.", 'Browning Street'],
    ['On Monday Harding Street said it was ready.', 'Harding Street'],
    ['Last Friday Barnsley Council met.', 'Barnsley Council'],
    ["On Tuesday Christie's said the sale was off.", "Christie's"],
    ['Since March Ofcom has been late.', 'Ofcom'],
    ['In June Anna Holt said no.', 'Anna Holt'],
    ['It was in the Sunday Times on Monday.', 'Sunday Times'],
    ['Sunday Mirror reporters came.', 'Sunday Mirror'],
    ['They asked Diane May about it.', 'Diane May'],
    ['It was what Mrs May wanted.', 'May'],
    ['Leaving Parliament, he said no.', 'Parliament'],
    ['Local councillor Will Marsh agreed.', 'Will Marsh'],
    ['The Minister for Economic Renewal Arnaud Brun left.', 'Arnaud Brun'],
    ['Afghan Ambassador to the United States Hamdullah Mohib left.', 'Hamdullah Mohib'],
    ['A spokeswoman for Mayor Ann Lee left.', 'Ann Lee'],
    ['It ran in the United States on AMC.', 'United States'],
    ['The director, Laurence des Cars, told senators so.', 'Laurence des Cars'],
    ["An official in the whips' office agreed with Ann Lee.", 'Ann Lee'],
    ['Unite warned of a strike.', 'Unite'],
    ['The plan, which the union, Unite, says is bad, is late.', 'Unite'],
    ['It was sold to the Dutch hedge fund Lauth Partners.', 'Lauth Partners'],
    ['President Lee Jae-won met reporters.', 'Lee Jae-won'],
    ['Third place went to Jun-ho Baek of Hale.', 'Jun-ho Baek'],
    ['The Met Office said the storm was strong.', 'Met Office'],
    ['Hull City Council apologised.', 'Hull City Council'],
    ['Meet Ann Lee of Hale Council, who sings.', 'Ann Lee'],
    ['Associated Press writer Gilles Fontan left.', 'Associated Press'],
    ['It was led by Frank "Mad Dog" Rossi.', 'Frank "Mad Dog" Rossi'],
    ['The captain, Liam “The Tank” Doherty, left.', 'Liam “The Tank” Doherty'],
    ['He asked of “Emma” Jane Moss on Monday.', 'Jane Moss'],
    ['She told Ann: “Jimmy” Moss left.', 'Ann'],
    ['Yesterday Hale Police DI Karen Moss spoke.', 'Karen Moss'],
    ['DC Comics sued.', 'DC Comics'],
    ['It was Cdr Harold Marsh RN who led it.', 'Harold Marsh'],
    ['They met Tom Marsh DSO in Hull.', 'Tom Marsh'],
    ['He joined the RN in May.', 'RN'],
    ['The Machinists Local 88 struck.', 'Machinists Local 88'],
    ['He told No 10 that it was late.', 'No 10'],
    ['The world No 10 Ann Lee lost.', 'Ann Lee'],
    ['Save Aldora said it would sue.', 'Save Aldora'],
    ['Save Aldora from the sea.', 'Aldora'],
    ['Stoke-on-Trent won again.', 'Stoke-on-Trent'],
    ['The Port of Hexley Authority met.', 'Port of Hexley Authority'],
    ['The mayor of Hexley Council met.', 'Hexley Council'],
    ['Dr Ann Brabon of Hexley University left.', 'Ann Brabon'],
    ['It was won by Friends of the Earth on Monday.', 'Friends of the Earth'],
    ['The American Academy of Sleep said so.', 'American Academy of Sleep'],
  ])('is whole in %j', (sentence, name) => {
    expect(read(sentence).names).toContain(name);
  });

  it.each([
    ['It is the Organization for Security and Co-operation in Europe (OSCE).', 2],
    ['The Office for Product Safety and Standards (OPSS) agreed.', 2],
    ['Friends of Mill Lane Library (FMLL) agreed.', 2],
    ['The group Save Our Shore (SOS) agreed.', 2],
    ['The Business, Energy and Trade Committee (BETC) met.', 2],
    ['The United Nations High Commissioner for Refugees (UNHCR) agreed.', 2],
    ['The Food and Trade Board (FTB) met; the Food and Trade Board was late.', 3],
  ])('is as long as the letters behind it tell in %j', (sentence, count) => {
    const { names, descriptions } = read(sentence);
    const [whole = ''] = names.filter((name) => name.includes(' '));
    expect([names.length, descriptions]).toEqual([count, []]);
    expect(sentence).toContain(`${whole} (`);
  });

  it.each([
    ["Moody's said on Monday that the rating, one of many of Moody's, would fall.", "Moody's"],
    ["It was wrong, and Sotheby's denied it.", "Sotheby's"],
    ['It was late, and Lloyd’s told reporters so.', 'Lloyd’s'],
    ["Ostmark's reported losses grew.", 'Ostmark'],
    ["Trump's told friends of what Trump wants.", 'Trump'],
    ["Kellogg's has closed a mill.", "Kellogg's"],
    ["Ostmark's has a roof.", 'Ostmark'],
  ])('holds the mark of an owner only where it speaks with it: %j', (sentence, name) => {
    expect(new Set(read(sentence).names)).toEqual(new Set([name]));
  });

  it('is no description where a firm’s legal form is written small', () => {
    expect(read('The firm, Belhaven plc, fell.')).toMatchObject({
      names: ['Belhaven'],
      descriptions: ['The firm'],
    });
  });

  it('is none that tells only which town a street is in', () => {
    expect(read('The men of Mill Lane, Hexley, left.').names).toEqual(['Mill Lane']);
    expect(read('The men of Mill Lane, Labour and others.').names).toContain('Labour');
    expect(read('He praised Mill Lane, Labour, and others.').names).toContain('Labour');
  });

  it('that is an ordinary word is known from where it cannot be one', () => {
    const { names } = read('The climber Kenton Cool is back.', 'It follows what Cool calls a row.');
    expect(names).toEqual(['Kenton Cool', 'Cool']);
  });

  it.each([
    ['Councilwoman LaToya Cantrell proposed the ban.', ['LaToya Cantrell']],
    ['NASA Administrator Charles Bolden left.', ['NASA', 'Charles Bolden']],
    ['The hall in May. Photograph: Ann Lee/AFP.', []],
    ['Image: Nick Moreau.', []],
    ['They asked juror No. 7 about it.', []],
    ['Widow Margaret Holt told the court.', ['Margaret Holt']],
    ['Former Oxley Motors chief jailed over fire.', ['Oxley Motors']],
    ['Late Ann Lee honoured by friends.', ['Ann Lee']],
    ['The Dutch hedge fund that bought it paid.', []],
    ['The German Vladimir Klitschko won.', ['Vladimir Klitschko']],
    ['He took over from the Dane Lars Brandt.', ['Lars Brandt']],
    ['The MP, Conservative Ann Hale, left.', ['Conservative', 'Ann Hale']],
    ['The MP, Liberal Democrat Ann Hale, left.', ['Democrat', 'Ann Hale']],
    ['They found Wade Ashe guilty, and Wade Ashe left.', ['Wade Ashe', 'Wade Ashe']],
    ['It cost NZ$6m and US$5m.', []],
    ['Another called Whitaker dull.', ['Whitaker']],
    ['He asked whether that included Peru.', ['Peru']],
    ['The sacked Whitaker left.', ['Whitaker']],
    ['Officials left the room.', []],
    ['Green councillor Femi Hartley voted against it.', ['Femi Hartley']],
    ['Fire chief Zoe Brand praised them.', ['Zoe Brand']],
    ['On Tuesday Energy Minister Pavel Drumev left.', ['Pavel Drumev']],
    ['Her deputy, Lt. Col. Tom Ray, left.', ['Tom Ray']],
    ['The director, Ann Lopez, OBE, resigned.', ['Ann Lopez']],
    ['Minister of Defence Karl Holm resigned.', ['Karl Holm']],
    ['Lots of people came.', []],
  ])('is without what only describes it in %j', (sentence, names) => {
    expect(read(sentence).names).toEqual(names);
  });

  it('before an office counts where the article tells of it elsewhere', () => {
    const { names } = read('Kremlin chief Ivan Orlov left.', 'It was what the Kremlin wanted.');
    expect(names).toEqual(['Kremlin', 'Ivan Orlov', 'Kremlin']);
  });

  it.each([
    [['Potter Vance said it would cut jobs.'], ['Potter Vance']],
    [['It was bought by Weaver Lindqvist.'], ['Weaver Lindqvist']],
    [['Golfer Anna Holt won.'], ['Anna Holt']],
    [['Golfer Rory McIlroy won.'], ['Rory McIlroy']],
    [['Golfer Lindqvist won.', 'She is the best golfer.'], ['Lindqvist']],
  ])('begins with a word for somebody only where none describes the rest: %j', (text, names) => {
    expect(read(...text).names).toEqual(names);
  });

  it.each([
    ['KARVIA CITY — Karvia expelled the envoy on Monday.', ['Karvia']],
    ['LONDON (Reuters) - Britain closed its embassy.', ['Britain']],
    ['HALDEN, March 3 (AFP) — Ostmark replied.', ['Ostmark']],
    ['GENEVA: France protested.', ['France']],
    ['NASA — The agency is in Washington — said no.', ['NASA', 'Washington']],
    ['NATO (the alliance) said no.', ['NATO']],
    ['Q: Did Ostmark know?', ['Ostmark']],
  ])('is none in what only opens a report or a turn: %j', (sentence, names) => {
    expect(read(sentence).names).toEqual(names);
  });

  it('is no adjective to another name of the article', () => {
    const { names } = read(
      'He left Lorvia.',
      'Lorvian Foreign Minister Ann Roth said it is Lorvian.',
    );
    expect(names).toEqual(['Lorvia', 'Ann Roth']);
    expect(read('He met Julia Holm.', 'On Monday Julian Ray left.').names).toContain('Julian Ray');
  });

  it('that stands alone elsewhere owns what follows it', () => {
    const { names } = read("Lily's Kitchen is red.", 'On Monday Lily Smith sold it.');
    expect(names).toContain('Lily');
  });

  it('is read once behind a quantity', () => {
    const { names } = read("Ostmark buys nearly a quarter of Karvia's natural gas exports.");
    expect(names).toEqual(['Ostmark', 'Karvia']);
  });

  it('is none where the article writes the word small elsewhere, or its plural', () => {
    expect(read('Chip start-up Corvane left.', 'It makes chips.').names).toEqual(['Corvane']);
    const small = 'She counts every eel in the river.';
    expect(read('Eel ecologist Anna Smith works here.', small).names).toEqual(['Anna Smith']);
    expect(read('Rangers won.', 'The Rangers left, as rangers do.').names).toContain('Rangers');
  });
});

describe('a description', () => {
  it('may be of a people alone, but is none of all who are told before', () => {
    expect(read('An American was hurt.').descriptions).toEqual(['An American']);
    expect(read('The plan is American.').descriptions).toEqual(['The plan']);
    expect(read('Peru, Chad and Fiji all voted.').descriptions).toEqual([]);
    expect(read('Of these all voted.').descriptions).toContain('all');
  });

  it.each(['Thousands of holidaymakers', 'Hundreds of the miners'])(
    'that opens a sentence takes in whom it counts: %j',
    (counted) => {
      expect(read(`${counted} left.`).wholes).toEqual([counted]);
    },
  );

  it.each([
    ['He said that politicians called for it.', 'politicians'],
    ['It is what engineers call a heat sink.', 'engineers'],
    ['Desperation is such that many women agree.', 'many women'],
    ['One officer was overheard.', 'One officer'],
    ['The great man stares at the square.', 'The great man'],
    ['The former Ireland international, who is 30, left.', 'The former Ireland international'],
    ['A Democrat from Cleveland agreed.', 'A Democrat'],
    ['Plenty of people are ill.', 'Plenty'],
    ['The hunters claim wolves are a danger.', 'The hunters'],
    ['It happens when older people account for more.', 'older people'],
    ['A hi-tech company is interested.', 'A hi-tech company'],
    ['The over-60s are better off.', 'The over-60s'],
    ['Rents have risen for the young, and the rich know it.', 'the young'],
    ['It is a picture of a large, naked man.', 'a large, naked man'],
    [
      'A Department for Transport spokesman told reporters.',
      'A Department for Transport spokesman',
    ],
    ['A Ministry of Defence official said the jet was lost.', 'A Ministry of Defence official'],
    ['Austrian and Italian archaeologists came.', 'Austrian and Italian archaeologists'],
    ['The UN secretary general welcomed it.', 'The UN secretary general'],
    ["The farmers' association agreed.", "The farmers' association"],
    ['Members of the Muslim Council of Wales left.', 'Members'],
    [
      "Corvane's founder and chief executive, Petra Havlova, left.",
      "Corvane's founder and chief executive",
    ],
    ['The king and queen, Tom and Ann, left.', 'queen'],
    ['More than 200 people marched.', 'More than 200 people'],
    ['The fire killed at least 12 workers.', 'at least 12 workers'],
    ['It houses about 30 families.', 'about 30 families'],
    ['They wrote about 30 families.', '30 families'],
    ['There is a row over 20 teachers.', '20 teachers'],
    ['Then the Austrian landed back on Earth.', 'the Austrian'],
    ['Outside court, Ann Lee wept.', 'court'],
    ['The union told its member states that it was late.', 'its member states'],
    ['The Israeli military said so.', 'The Israeli military'],
    ['Outside help came.', 'Outside help'],
    ['Outside experts, too, said so.', 'Outside experts'],
  ])('is whole, and no more, in %j', (sentence, description) => {
    expect(read(sentence).descriptions).toContain(description);
  });
});
