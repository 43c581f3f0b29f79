import { countryNamed, countryOfDemonym, countryTied } from '../words/geography.js';
import { TITLES } from '../words/words.js';
import type { Actor, Mention } from './actor.js';

/**
 * Those who speak for a body, as the article calls them: `Labour's health secretary`,
 * `its president`, `a spokesman for the council`, of a country `the Peruvian prime minister`; not
 * those who once did. People have none.
 */
export function officersOf(body: Actor, actors: readonly Actor[]): Actor[] {
  if (body.type === 'person') return [];
  const ownBy = new Map(body.mentions.map((mention) => [mention.start, mention]));
  const endBy = new Map(body.mentions.map((mention) => [mention.end, mention]));
  const isOfficer = (mention: Mention): boolean =>
    isOwned(mention, ownBy.get(mention.start)) ||
    speaksFor(mention, endBy.get(mention.end)) ||
    isOfState(mention, body);
  return actors.filter((actor) => actor !== body && actor.mentions.some(isOfficer));
}

function isOwned({ text, end }: Mention, owner: Mention | undefined): boolean {
  if (owner === undefined || owner.end >= end) return false;
  const rest = text.slice(owner.text.length);
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    (owner.kind === 'pronoun' || /^['’]/u.test(rest)) &&
    words.some((word) => TITLES.has(word)) &&
    !FORMER.test(rest)
  );
}

const FORMER = /(?<!\p{L})(?:ex|former|late|then|rival)(?!\p{L})/iu;

function speaksFor({ text }: Mention, body: Mention | undefined): boolean {
  if (body === undefined || body.text.length >= text.length) return false;
  return /\bspokes\p{L}+ for (?:the )?$/iu.test(text.slice(0, -body.text.length));
}

/** Whether words call somebody by an office of a country: | Peruvian prime minister Ana Roe |. */
function isOfState({ text }: Mention, body: Actor): boolean {
  const { country, office } = OFFICE_OF_STATE.exec(text)?.groups ?? {};
  return country !== undefined && !FORMER.test(office ?? '') && isCalled(body, country);
}

const OFFICE_OF_STATE =
  /^(?:(?:an?|the) )?(?<country>\p{Lu}\p{L}+) (?<office>(?:[\p{L}-]+ ){0,3}?(?:ambassador|chancellor|diplomat|envoy|foreign office|minister|ministry|negotiator|official|premier|president|secretary)s?)(?!\p{L})/iu;

/** Whether a country has this name or adjective. */
function isCalled({ type, name }: Actor, word: string): boolean {
  if (type !== 'country') return false;
  const country = countryOfDemonym(word) ?? countryNamed(word);
  return country !== undefined && countryTied(name.replace(/^the /iu, '')) === country;
}

/** A country's government that is called by its adjective: | the Peruvian government |. */
function isGovernmentOf(body: Actor, { name }: Actor): boolean {
  const adjective = GOVERNMENT.exec(name)?.groups?.['adjective'];
  return adjective !== undefined && isCalled(body, adjective);
}

const GOVERNMENT = /^(?:[Tt]he )?(?<adjective>\p{Lu}\p{L}+) (?:authorities|government)$/u;

/**
 * Whoever may speak for a body: those who speak for it, the government of a country, and
 * `a spokeswoman` of nobody in particular.
 */
export function voicesOf(body: Actor, actors: readonly Actor[]): Actor[] {
  if (body.type === 'person') return [];
  const isVoice = ({ name }: Actor): boolean => /(?<!\p{L})spokes\p{L}+$/u.test(name);
  return [
    ...officersOf(body, actors),
    ...actors.filter((actor) => isVoice(actor) || isGovernmentOf(body, actor)),
  ];
}
