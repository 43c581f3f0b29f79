import { hasSense } from './lexicon.js';

/**
 * States that act in the news: name, the adjective or people, the capital that stands for the
 * government. The names of all others come from `Intl.DisplayNames`.
 */
const STATES = `
Afghanistan|Afghan|Kabul;Albania|Albanian|Tirana;Algeria|Algerian|Algiers;Angola|Angolan|Luanda;
Argentina|Argentine,Argentinian|Buenos Aires;Armenia|Armenian|Yerevan;Australia|Australian|Canberra;
Austria|Austrian|Vienna;Azerbaijan|Azerbaijani|Baku;Bangladesh|Bangladeshi|Dhaka;Belarus|Belarusian|Minsk;
Belgium|Belgian|;Bolivia|Bolivian|La Paz;Bosnia|Bosnian|Sarajevo;Brazil|Brazilian|Brasília;
Bulgaria|Bulgarian|Sofia;Cambodia|Cambodian|Phnom Penh;Canada|Canadian|Ottawa;
Chile|Chilean|;China|Chinese|Beijing;Colombia|Colombian|Bogotá;Croatia|Croatian|Zagreb;Cuba|Cuban|Havana;
Cyprus|Cypriot|Nicosia;Czech Republic|Czech|Prague;Denmark|Danish,Dane|Copenhagen;Ecuador|Ecuadorean|Quito;
Egypt|Egyptian|Cairo;England|English|;Eritrea|Eritrean|Asmara;Estonia|Estonian|Tallinn;Europe|European|;
Ethiopia|Ethiopian|Addis Ababa;Finland|Finnish,Finn|Helsinki;France|French|;Georgia|Georgian|Tbilisi;
Germany|German|Berlin;Ghana|Ghanaian|Accra;Greece|Greek|Athens;Haiti|Haitian|;Hungary|Hungarian|Budapest;
Iceland|Icelandic|Reykjavik;India|Indian|Delhi,New Delhi;Indonesia|Indonesian|Jakarta;Iran|Iranian|Tehran;
Iraq|Iraqi|Baghdad;Ireland|Irish|Dublin;Israel|Israeli|;Italy|Italian|;Jamaica|Jamaican|;Japan|Japanese|Tokyo;
Jordan|Jordanian|Amman;Kazakhstan|Kazakh|Astana;Kenya|Kenyan|Nairobi;Kosovo|Kosovan|Pristina;
Kuwait|Kuwaiti|;Latvia|Latvian|Riga;Lebanon|Lebanese|Beirut;Libya|Libyan|Tripoli;Lithuania|Lithuanian|Vilnius;
Malaysia|Malaysian|Kuala Lumpur;Mali|Malian|Bamako;Malta|Maltese|Valletta;Mexico|Mexican|;
Moldova|Moldovan|Chișinău;Mongolia|Mongolian|;Morocco|Moroccan|Rabat;Myanmar|Burmese|;Nepal|Nepali,Nepalese|;
Netherlands|Dutch|The Hague;New Zealand|New Zealander|Wellington;Nigeria|Nigerian|Abuja;Northern Ireland|Northern Irish|;
North Korea|North Korean|Pyongyang;Norway|Norwegian|Oslo;Pakistan|Pakistani|Islamabad;Palestine|Palestinian|;
Peru|Peruvian|;Philippines|Filipino,Philippine|Manila;Poland|Polish,Pole|Warsaw;Portugal|Portuguese|Lisbon;
Qatar|Qatari|Doha;Romania|Romanian|Bucharest;Russia|Russian|Moscow;Rwanda|Rwandan|Kigali;
Saudi Arabia|Saudi,Saudi Arabian|Riyadh;Scotland|Scottish,Scot|;Senegal|Senegalese|Dakar;Serbia|Serbian,Serb|Belgrade;
Singapore|Singaporean|;Slovakia|Slovak|Bratislava;Slovenia|Slovenian|Ljubljana;Somalia|Somali|Mogadishu;
South Africa|South African|Pretoria;South Korea|South Korean|Seoul;South Sudan|South Sudanese|Juba;
Spain|Spanish,Spaniard|Madrid;Sri Lanka|Sri Lankan|Colombo;Sudan|Sudanese|Khartoum;Sweden|Swedish,Swede|Stockholm;
Switzerland|Swiss|Bern;Syria|Syrian|Damascus;Taiwan|Taiwanese|Taipei;Tanzania|Tanzanian|;Thailand|Thai|Bangkok;
Tunisia|Tunisian|Tunis;Turkey|Turkish,Turk|Ankara;Uganda|Ugandan|Kampala;Ukraine|Ukrainian|Kyiv,Kiev;
United Arab Emirates|Emirati|Abu Dhabi;United Kingdom|British,Briton|;United States|American|Washington;
Uruguay|Uruguayan|Montevideo;Uzbekistan|Uzbek|Tashkent;Venezuela|Venezuelan|Caracas;Vietnam|Vietnamese|Hanoi;
Wales|Welsh|;Yemen|Yemeni|Sanaa;Zambia|Zambian|Lusaka;Zimbabwe|Zimbabwean|Harare`;

/** Further names under which states are written. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  UK: 'United Kingdom',
  'U.K.': 'United Kingdom',
  Britain: 'United Kingdom',
  'Great Britain': 'United Kingdom',
  US: 'United States',
  'U.S.': 'United States',
  USA: 'United States',
  'U.S.A.': 'United States',
  'United States of America': 'United States',
  America: 'United States',
  UAE: 'United Arab Emirates',
  Burma: 'Myanmar',
  'Hong Kong': 'Hong Kong SAR China',
  Macau: 'Macao SAR China',
  'Ivory Coast': "Côte d'Ivoire",
  'Bosnia and Herzegovina': 'Bosnia',
  'Soviet Union': 'Soviet Union',
  USSR: 'Soviet Union',
};

/**
 * Codes that stand for no state: the United Nations, the European Union,
 * its currency, and those kept for trials.
 */
const NO_STATES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

const countries = new Map<string, string>();
const capitals = new Map<string, string>();
const demonyms = new Map<string, string>();

for (const state of STATES.split(';')) {
  const [name = '', adjectives = '', seats = ''] = state.trim().split('|');
  countries.set(name, name);
  for (const adjective of adjectives.split(',')) demonyms.set(adjective, name);
  for (const seat of seats.split(',')) if (seat !== '') capitals.set(seat, name);
}
// Europe has adjectives and people, but is no state.
countries.delete('Europe');
for (const [short, name] of Object.entries(SHORT_NAMES)) countries.set(short, name);
addRegionNames();

function addRegionNames(): void {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = NO_STATES.has(code) ? undefined : names.of(code)?.replaceAll('’', "'");
    if (name !== undefined && !countries.has(name)) countries.set(name, name);
  }
}

/** The state that goes by this name, without article ("US" → "United States"), or undefined. */
export function countryNamed(name: string): string | undefined {
  return countries.get(name);
}

/** The state whose capital it is, or undefined. */
export function countryOfCapital(name: string): string | undefined {
  return capitals.get(name);
}

/** True for names of countries, cities and regions. */
export function isPlaceName(name: string): boolean {
  return (
    countryNamed(name) !== undefined ||
    countryOfCapital(name) !== undefined ||
    hasSense(name, 'located') ||
    hasSense(name.toLowerCase().replaceAll(' ', '-'), 'place')
  );
}

/**
 * The state that an adjective or the name of its people belongs to
 * ("Russian", "Russians"), or undefined.
 */
export function countryOfDemonym(word: string): string | undefined {
  return demonyms.get(word) ?? demonyms.get(word.replace(/s$/u, ''));
}

/** The state, or Europe, that a word ties somebody to: its name, its adjective or its initials. */
export function countryTied(word: string): string | undefined {
  return countryOfDemonym(word) ?? countryNamed(word) ?? (word === 'EU' ? 'Europe' : undefined);
}

/**
 * What a word with a capital tells whence or whose somebody is: the state of `Danish`
 * and `Copenhagen`, else the word itself.
 */
export function originOf(word: string): string {
  return countryTied(word) ?? countryOfCapital(word) ?? word;
}
