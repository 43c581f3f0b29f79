import { describe, expect, it } from 'vitest';
import { attributionAt, isFrom } from '../../../../corpus/actors/cast.js';
import { spanOf } from '../../../../corpus/span.js';
import { castOf } from '../cast-of.js';

/** Of each sentence, who the article says it from, and whether as a quotation. */
async function sourcesIn(text: string): Promise<(string | null)[]> {
  const { attributions } = await castOf(text);
  return attributions.map((found) => found && `${found.kind} ${found.source}`);
}

/** Of each sentence, who the article says it from, and who tells of it. */
async function relayedIn(text: string): Promise<(string | undefined)[][]> {
  const { attributions } = await castOf(text);
  return attributions.map((found) => [found?.source, found?.through?.source]);
}

describe('a passage is said', () => {
  it.each([
    [
      'by whoever belongs to a body, not by the body',
      'Unison is big. “We are sad,” said its president, Tom Ray.',
      [null, 'quote Tom Ray'],
    ],
    [
      'by whoever is owned, not by the owner',
      'The bridge is safe, according to the council’s chief engineer.',
      ['report the council’s chief engineer'],
    ],
    [
      'by nobody who has not said it',
      'Ann Lee has not said whether she supports the plan. Tom Ray did not say who paid.',
      [null, null],
    ],
    [
      'by whoever tells it, not by whom it is told of, named between commas',
      'The mayor, Ann Cole, said her deputy, Bob Dean, 52, would resign. The chief, Mads Lund, said the clerk, Ida Berg, lied. It fell, said the captain, Dean Marrs, dressed in black.',
      ['report The mayor', 'report The chief', 'report Dean Marrs'],
    ],
    [
      'by whoever tells it, not by whom a clause tells of',
      'Its president, Ann Cole, said the firm that built the hall, Oak Works, had left. It fell, said the firm that built it.',
      ['report Ann Cole', 'report the firm that built it'],
    ],
    [
      'by others than whom they call something',
      'Three agents said so. Another called Whitaker “smart”.',
      ['report Three agents', null],
    ],
    [
      'by whoever a second clause tells of, where it is said there',
      'The council called it cruel, but its director, Peter Hale, later met her and said that it was “honest”.',
      ['quote Peter Hale'],
    ],
    [
      'by nobody who adds something to what there is',
      'Jamie Prosser added a late third. The chef added salt to the soup. Ann Lee added the plan was dead. Tom Ray added last week that it was over.',
      [null, null, 'report Ann Lee', 'report Tom Ray'],
    ],
    [
      'by sources without a name',
      'A Newcastle source denied that a bid had been made.',
      ['report A Newcastle source'],
    ],
    [
      'by whoever cautions, acknowledges or estimates',
      'Ann Lee cautioned that the plan was risky. A UN report estimated that stocks had fallen.',
      ['report Ann Lee', 'report A UN report'],
    ],
    [
      'by nobody before a quotation whose marks are straight',
      'Tom Ray, who died in 2011, "would have been glad to see it", said Lund.',
      ['quote Lund'],
    ],
    [
      'by whoever is told of by "who", not by whom that clause is about',
      'A doctor who examined Nora Beck had argued that she was ill. Lawyers who represent Boeing have denied that it knew.',
      ['report A doctor who examined Nora Beck', 'report Lawyers who represent Boeing'],
    ],
    [
      'by whoever suspects, believes or thinks it, where a clause tells what',
      'Police suspect that the fire was set on purpose. Ann Lee thinks the bridge is safe. Tom Ray believes in angels.',
      ['report Police', 'report Ann Lee', null],
    ],
    [
      'by the subject of a clause behind "although" or "whereas"',
      'Its staff will be offered posts, although Unison, which represents six of them, said it had been told nothing. Ann Lee praised the plan, whereas Tom Ray argued that it was late.',
      ['report Unison', 'report Tom Ray'],
    ],
    [
      'by the subject of a clause of time or reason',
      'The bridge closed after Mayor Ann Lee said it was unsafe. Shares fell as Marlow Foods warned of losses. The match stopped before the crowd.',
      ['report Mayor Ann Lee', 'report Marlow Foods', null],
    ],
    [
      'by the subject of a verb that what tells when stands before',
      'The minister last week told reporters that the budget was final. A spokesman for the council on Monday said that the bridge was safe. Mayor Ann Lee late on Friday warned of floods. Officials earlier this month said that the plan may fail.',
      [
        'report The minister',
        'report A spokesman for the council',
        'report Mayor Ann Lee',
        'report Officials',
      ],
    ],
    [
      'by somebody without a name of whom more is told before the verb',
      'A person familiar with his thinking said that the sale was off. Sources close to the deal have told the Westhaven Post that the price was cut. Officials briefed on the talks said that they were slow.',
      [
        'report A person familiar with his thinking',
        'report Sources close to the deal',
        'report Officials briefed on the talks',
      ],
    ],
    [
      'by whom a clause tells more of, before the verb',
      'A driver who saw the fire said that the shed was empty. Neighbours who lived nearby told police they had heard a bang. A woman from Leeds who heard it said it was loud. A guard who saw a van parked outside reported that it was white. Tenants who rent the flats say that they are damp.',
      [
        'report A driver who saw the fire',
        'report Neighbours who lived nearby',
        'report A woman from Leeds who heard it',
        'report A guard who saw a van parked outside',
        'report Tenants who rent the flats',
      ],
    ],
    [
      'by whose relative, home or office a clause tells of, before the verb',
      'A woman whose son fell ill said the road was dark. The owner of a house in which two men died said that it was safe. The head of a school where five pupils collapsed told parents to “stay calm”, the court heard.',
      [
        'report A woman whose son fell ill',
        'report The owner of a house in which two men died',
        'quote The head of a school where five pupils collapsed',
      ],
    ],
    [
      'by nobody of whom only a clause before the main verb tells it, nor by the object of another',
      'The guard who told police about it was Tom Ray. Anyone who saw the fire and called police was thanked. The van hit a man who was crossing the road.',
      [null, null, null],
    ],
    [
      'by sources of whom all is told that the article tells',
      'The bid is dead, according to three bankers aware of the terms. An adviser with sight of the accounts said so. “It is over,” said a spokesman for the council after the vote. A clerk at the mill later said it was shut.',
      [
        'report three bankers aware of the terms',
        'report An adviser with sight of the accounts',
        'quote a spokesman for the council',
        'report A clerk at the mill',
      ],
    ],
    [
      'by sources without when or how they said it',
      'The council in a statement said it was late. “It is over,” said a woman close to the board on Friday. The minister said on Monday that it was early.',
      ['report The council', 'quote a woman close to the board', 'report The minister'],
    ],
    [
      'by nobody who denies a charge, but by whoever denies that it is so',
      'Kai Moss, 51, denies three counts of theft from a shop in Leeds in May 2019. Kai Moss denied that he knew. Ann Lee denied it had failed. Tom Ray denied the pool was shut. Eve Fox, 30, denies arson.',
      [null, 'report Kai Moss', 'report Ann Lee', 'report Tom Ray', null],
    ],
    [
      'by whoever tells somebody, not by what can tell one thing from another',
      'The team built cameras that can tell ripe fruit from green. The firm sells clocks which tell the hour. Tom Ray told lies about his age. Ann Lee told two neighbours that it was late. Ann Lee told the hearing she was ill. Ann Lee told of her shock.',
      [null, null, null, 'report Ann Lee', 'report Ann Lee', 'report Ann Lee'],
    ],
    [
      'by whoever alleges it',
      'The lawyer alleged that the firm lied. Instead, the counsel alleged, Mrs Moss forged a bill. The union alleged neglect. Police have alleged that he knew. “They cheated,” alleged Ann Lee.',
      [
        'report The lawyer',
        'report the counsel',
        'report The union',
        'report Police',
        'quote Ann Lee',
      ],
    ],
    [
      'by nobody where something is only alleged',
      'An alleged thief was caught. Police arrested two alleged robbers. The court fined the firm’s alleged owner. It was alleged that he knew.',
      [null, null, null, null],
    ],
    [
      'by her who has said it, not by him who is told or said to be',
      'Ann Lee will leave. She’s said so herself. Tom Ray left too. He’s told that it is late. He’s said to be ill.',
      [null, 'report Ann Lee', null, null, null],
    ],
    [
      'by whoever it names, though it also tells whose colleague or what he is',
      'Ms Shaw left in May. Her colleague Tom Ray accused the firm of lying to Tom and others. A spokeswoman, Ann Lee, said it was sorry. A spokesman for the union, Joe Fox, said it was late.',
      [null, 'report Tom Ray', 'report Ann Lee', 'report Joe Fox'],
    ],
    [
      'by whoever tells of others, not by those of whom something is told',
      'Olesya Vartan, an analyst who has followed it for years, said residents on the coast were afraid. The secretary, Pilar Quiroga, said managers had told her nothing. Managers told her nothing had changed. It was late, said residents on the coast.',
      [
        'report Olesya Vartan',
        'report Pilar Quiroga',
        'report Managers',
        'report residents on the coast',
      ],
    ],
    [
      'by nobody who is only heard or asked to say it',
      'Ann Lee ran the shop. Tom Ray heard her say that it was shut.',
      [null, null],
    ],
    [
      'by nobody where what is told is a noun before, or where nobody tells',
      'The city built the road that farmers had demanded. Neither side would say who had moved. No minister said so. The state pays a bonus, but no one has claimed it. The judge, whom colleagues describe as patient, has left.',
      [null, null, null, null, null],
    ],
    [
      'by whoever is named beside an office, whatever “who” tells of them',
      '“You cannot pay people to be young,” says the mayor, Felix Arranz, who is 68.',
      ['quote Felix Arranz'],
    ],
    [
      'by whoever tells of a noun before',
      'The city heard the news that farmers had demanded a road. The car that police said was stolen is back.',
      ['report farmers', 'report police'],
    ],
    [
      'by what is somebody’s, not by whose it is',
      'Elena Cruz left. Four boats had joined the search, according to her ministry. According to her, it was over. According to her research, the river is rising.',
      [null, 'report her ministry', 'report Elena Cruz', 'report Elena Cruz'],
    ],
    [
      'by whoever governs a place, which says it',
      'Joan Hale lost her job. The district says she resigned. The sign says stop.',
      [null, 'report The district', null],
    ],
    [
      'by the subject of its own clause',
      'Rivers Alive sued the firm in 2022; a court dismissed the case last May, saying the danger had not been shown.',
      ['report a court'],
    ],
    [
      'by sources up to the last word that is told of them',
      'The firm fears higher prices, according to two people familiar with its thinking.',
      ['report two people familiar with its thinking'],
    ],
    [
      'by whoever is known as another’s relation alone',
      'Donald Lee owns the hotel. His neighbour had less sympathy. “They let it rot,” she said.',
      [null, null, 'quote His neighbour'],
    ],
    [
      'by who tells of another, not by whom a quotation goes on about',
      'Leanne Bell, 38, said her uncle "laughs like Grandma did".',
      ['quote Leanne Bell'],
    ],
    [
      'by whoever did something to another, not by the other',
      'A gunman who shot two officers told police that he was sorry. A guard who shot dead a teenager said he was afraid. A pilot who had trained Joan Hale said that she was tired. The lawyer defending Ana Ruiz said she would appeal. The woman accusing Bill Frost of theft told the court he lied. A doctor who said Tom Ray was ill has left.',
      [
        'report A gunman who shot two officers',
        'report A guard who shot dead a teenager',
        'report A pilot who had trained Joan Hale',
        'report The lawyer defending Ana Ruiz',
        'report The woman accusing Bill Frost of theft',
        null,
      ],
    ],
    [
      'by whose relative a clause names, not by the relative',
      'Carol Hale, whose daughter, Tess, died in May, said she was tired. Kurt Holm, 41, whose sons, Sam and Max, are in jail, told reporters it was late. The case was brought by Tamara, whose minister, Mere Tari, said it took years.',
      ['report Carol Hale', 'report Kurt Holm', 'report Mere Tari'],
    ],
    [
      'by a report, not by whom a clause in it is about',
      'The report, a copy of which was shown to the court, says a team of four was stopped. “It is late,” said a team of four from Hull.',
      ['report The report', 'quote a team of four from Hull'],
    ],
    [
      'by one of several of whom two clauses tell',
      'Joan Hale met students; one of those who came, who gave no name, said Hale had lost. Students who came, the mayor said, were tired.',
      ['report one of those who came', 'report the mayor'],
    ],
    [
      'by nobody who only wanted or foretold it',
      'The vote was put off, as Hungary demanded. The plan was dead, as critics had warned. The pact failed, as Reuters reported.',
      [null, null, 'report Reuters'],
    ],
    [
      'by somebody in front of a place, not by the place',
      'Outside court, Anna Carr, the mother, said: “He called me.” Outside critics, meanwhile, said it was late.',
      ['quote Anna Carr', 'report Outside critics'],
    ],
    [
      'by one speaker through paragraphs that straight marks open and do not close',
      'Ann Lee was asked on Friday.\n"We did what we could," she said. "There was no time.\n"Nobody warned us.\n"I would do it again."',
      [null, 'quote Ann Lee', 'quote Ann Lee', 'quote Ann Lee', 'quote Ann Lee'],
    ],
    [
      'by whoever claims, reports or maintains it, whatever stands before the verb',
      'The Star, a tabloid, claims that the minister lied. The Guardian, citing two diplomats, reports that they left. Ann Lee made two accusations, claims that were false. Tom Ray maintains that he paid. Tom Ray maintains the road. Nils Bakke, 52, of Hale said he had sold it. Ann Lee has since accused the ministry of lying. Nils Bakke, 52, of Hale, left.',
      [
        'report The Star',
        'report The Guardian',
        null,
        'report Tom Ray',
        null,
        'report Nils Bakke',
        'report Ann Lee',
        null,
      ],
    ],
    [
      'by whoever calls for something or rules it out, whose words it is in or whom another heard it from',
      'Ann Lee ruled out a sale. The union has called for a vote. The plan calls for cuts. Ann Lee ruled the country for years. The deal is dead, in the words of Tom Ray. In the opinion of the mayor, it is late. Bob Orr heard from Ida Moll that the bank would close. Bob Orr heard from Ida Moll in May.',
      [
        'report Ann Lee',
        'report The union',
        null,
        null,
        'report Tom Ray',
        'report the mayor',
        'report Ida Moll',
        null,
      ],
    ],
    [
      'by nobody where it is told that they did not say it, or might',
      'It is not true that Tom Ray told the police to leave. Nobody believes that Ann Lee promised the money. Had the minister told them the truth, he would still be in office. If Eve Fox says it is safe, the bridge will open. Joe Fox did not know that Eve Fox had told the police to leave. Only then had the minister told them the truth.',
      [null, null, null, null, 'report Eve Fox', 'report the minister'],
    ],
  ])('%s', async (_, text, sources) => {
    expect(await sourcesIn(text)).toEqual(sources);
  });
});

describe('what comes second hand is said by the one who said it, through the one who tells of it', () => {
  it.each([
    [
      'The Guardian notes that a Russian official told reporters that Moscow had warned Kiev.',
      ['a Russian official', 'The Guardian'],
    ],
    [
      'Reuters reported that a minister had told the committee that the plan was dead.',
      ['a minister', 'Reuters'],
    ],
    [
      'The news agency KNA quoted the president, Bogdan Reznik, as saying that the bridge was safe.',
      ['Bogdan Reznik', 'The news agency KNA'],
    ],
    ['Tass reported Ivan Lavin as saying the talks were dead.', ['Ivan Lavin', 'Tass']],
    ['Tass reported that the talks were dead.', ['Tass', undefined]],
    ['According to Bloomberg, Ada Crane said the bank was “dead”.', ['Ada Crane', 'Bloomberg']],
    ['According to Bloomberg, Ada Crane has left.', ['Bloomberg', undefined]],
    ['According to Bloomberg, Ada Crane would say more in May.', ['Bloomberg', undefined]],
    ['Tom Ray believes the plan is dead, an adviser told the Post.', ['Tom Ray', 'an adviser']],
    ['Tom Ray warned of floods, according to Reuters.', ['Tom Ray', 'Reuters']],
    ['Tom Ray said it was “near”, Reuters reported, citing two aides.', ['Tom Ray', 'Reuters']],
    ['Tom Ray warned of floods, Ann Lee said she was ready.', ['Tom Ray', undefined]],
    ['Because Tom Ray warned of floods, Ann Lee told the council.', ['Tom Ray', undefined]],
    ['Police said Tom Ray had threatened a guard.', ['Police', undefined]],
    ['The club said that Tom Ray would say more in May.', ['The club', undefined]],
  ])('%s', async (text, relayed) => {
    expect(await relayedIn(text)).toEqual([relayed]);
  });
});

describe('whom a source is told to be close to', () => {
  it('is not the source', async () => {
    const text = 'Nadia Fenn left in May. People close to Nadia Fenn said that she was ill.';
    const { actors, attributions } = await castOf(text);
    const [fenn] = actors.filter(({ name }) => name === 'Nadia Fenn');
    const source = attributions[1];
    expect(source?.source).toBe('People close to Nadia Fenn');
    expect(text.slice(source?.start, source?.end)).toBe(source?.source);
    expect(fenn && source && isFrom(fenn, source)).toBe(false);
  });
});

describe('an answer is said by the teller of its clause', () => {
  it.each([
    [
      'Porter told CNN that the talks had stalled, while the Kremlin spokesman said Russia was ready to send experts.',
      { 'the talks': 'Porter', 'send experts': 'the Kremlin spokesman' },
    ],
    [
      'While Porter told CNN that the talks had stalled, the Kremlin spokesman said that Russia was ready.',
      { 'the talks': 'Porter', 'Russia was ready': 'the Kremlin spokesman' },
    ],
    [
      'Brighton’s offer was turned down, according to Aftonbladet; Torino never made one, a source said.',
      { Brighton: 'Aftonbladet', 'never made one': 'a source' },
    ],
    [
      'Its staff will be offered posts, although Unison said it had been told nothing.',
      { posts: undefined, nothing: 'Unison' },
    ],
    [
      'The plan was late, Tom Ray said, but the mayor denied it.',
      { late: 'Tom Ray', it: 'the mayor' },
    ],
    [
      'The bridge closed after Mayor Ann Lee said it was unsafe.',
      { closed: undefined, unsafe: 'Mayor Ann Lee' },
    ],
    ['The bridge will close, as Ann Lee said on Monday.', { close: 'Ann Lee' }],
    [
      'Tom Ray said that the bridge closed after Ann Lee told him it was unsafe.',
      { closed: 'Tom Ray', unsafe: 'Tom Ray' },
    ],
    [
      'Engineers had reported a smell three times, but the ship sailed because of what the sheriff, Ann Lee, called “a worry”.',
      { smell: 'Engineers' },
    ],
    [
      'Engineers had reported a smell three times, but the ship sailed because of what the sheriff, Ann Lee, called a minor worry.',
      { smell: 'Engineers', ship: undefined },
    ],
    [
      'The firm announced the closure of two mills, and the union called a strike for June.',
      { mills: 'The firm', strike: undefined },
    ],
    [
      'Tom Ray said that the bridge was safe, but the engineer had left.',
      { safe: 'Tom Ray', left: 'Tom Ray' },
    ],
    [
      'The ministry said it was ready to help, and Cyprus has frozen two accounts.',
      { ready: 'The ministry', frozen: undefined },
    ],
    [
      'The ministry said it was ready to help, and Cyprus would freeze two accounts.',
      { ready: 'The ministry', freeze: 'The ministry' },
    ],
    ['Ann Lee, Tom Ray, and Jane Moss said that it was late.', { late: 'Jane Moss' }],
    [
      '“The mill is under the sea,” said Mere Tari, 15.',
      { 'under the sea': 'Mere Tari', 15: undefined },
    ],
    [
      '“The mill is old,” Mere Tari said as she read out the report, adding that it had 140 pages.',
      { old: 'Mere Tari', '140 pages': 'Mere Tari' },
    ],
    [
      'Villagers have hired a lawyer, Mere Tari of Hale, who said she would sue.',
      { 'Mere Tari': undefined, sue: 'Mere Tari' },
    ],
    [
      'The case was brought by Tamara, whose minister, Mere Tari, called it “a long way to go”.',
      { Tamara: undefined, 'a long way to go': 'Mere Tari' },
    ],
    [
      'The maker of the pumps, the German group Heimer, recalled 1,200 of them in May.',
      { '1,200': undefined },
    ],
    ['Mere Tari recalled the day of the fire.', { fire: 'Mere Tari' }],
    ['The mayor once told reporters that it was late.', { late: 'The mayor' }],
    [
      'The Kremlin said it hoped for peace; Mere Tari, who had been there twice, called the minister “a great man”.',
      { peace: 'The Kremlin', 'a great man': 'Mere Tari' },
    ],
    [
      'Hale city council declared an emergency on Monday as the strike of 350 workers went on.',
      { emergency: 'Hale city council', 350: undefined },
    ],
    [
      'The union’s secretary, Mere Tari, said workers elsewhere would ask for the same.',
      { 'the same': 'Mere Tari' },
    ],
    [
      'Researchers at Ghent University estimate that 600,000 people have died.',
      { '600,000': 'Researchers at Ghent University' },
    ],
    [
      'The case was brought by Tamara, whose minister, Mere Tari, said that it had taken years.',
      { Tamara: undefined, years: 'Mere Tari' },
    ],
  ])('%s', async (text, tellers: Readonly<Record<string, string | undefined>>) => {
    const cast = await castOf(text);
    for (const [answer, teller] of Object.entries(tellers)) {
      const start = text.lastIndexOf(answer);
      const found = attributionAt(cast, 0, spanOf(text, start, start + answer.length));
      expect(found?.source, answer).toBe(teller);
      expect(found?.through ?? null).toBeNull();
    }
  });
});
