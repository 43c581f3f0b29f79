import { countryOfDemonym, countryTied } from '../words/geography.js';
import { TITLES } from '../words/words.js';
import type { Actor, Mention } from './actor.js';

/**
 * Those who speak for a body, as the article calls them: `Labour's health secretary`,
 * `its president`, `a spokesman for the council`; not those who once did. People have none.
 */
export function officersOf(body: Actor, actors: readonly Actor[]): Actor[] {
  if (body.type === 'person') return [];
  const ownBy = new Map(body.mentions.map((mention) => [mention.start, mention]));
  const endBy = new Map(body.mentions.map((mention) => [mention.end, mention]));
  const isOfficer = (mention: Mention): boolean =>
    isOwned(mention, ownBy.get(mention.start)) || speaksFor(mention, endBy.get(mention.end));
  return actors.filter((actor) => actor !== body && actor.mentions.some(isOfficer));
}

function isOwned({ text, end }: Mention, owner: Mention | undefined): boolean {
  if (owner === undefined || owner.end >= end) return false;
  const rest = text.slice(owner.text.length);
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    (owner.kind === 'pronoun' || /^['’]/u.test(rest)) &&
    words.some((word) => TITLES.has(word)) &&
    !words.some((word) => FORMER.test(word))
  );
}

const FORMER = /^(?:ex|former|late|then|rival)$/u;

function speaksFor({ text }: Mention, body: Mention | undefined): boolean {
  if (body === undefined || body.text.length >= text.length) return false;
  return /\bspokes\p{L}+ for (?:the )?$/iu.test(text.slice(0, -body.text.length));
}

/** A country's government that is called by its adjective: | the Peruvian government |. */
function isGovernmentOf({ type, name }: Actor, { name: called }: Actor): boolean {
  const adjective = GOVERNMENT.exec(called)?.groups?.['adjective'];
  if (type !== 'country' || adjective === undefined) return false;
  const country = countryOfDemonym(adjective);
  return country !== undefined && countryTied(name.replace(/^the /iu, '')) === country;
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
