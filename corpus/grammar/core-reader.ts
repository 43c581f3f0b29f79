import { isFirstName } from '../words/lexicon.js';
import { type Determiner, isPlural, leadsToName } from '../words/noun.js';
import { isCapital } from '../words/token.js';
import { CALENDAR } from '../words/words.js';
import type { PassageTokens } from './passage-tokens.js';
import {
  behindDate,
  isComma,
  isGeneral,
  isPossessive,
  joinsBody,
  joinsOrigins,
  startsCore,
} from './phrase-core.js';
import { behindNickname, behindParticles, joinsName } from './proper-name.js';

/** What stands before the core of a phrase. */
interface Opening {
  /** Where the phrase begins. */
  readonly from: number;
  /** Behind its determiner, if it has one. */
  readonly coreFrom: number;
  readonly determiner: Determiner;
}

/** Somebody to whom what follows belongs: | Ukraine |'s negotiator. */
interface Owner {
  readonly from: number;
  /** Behind the owner before, or behind the determiner. */
  readonly segment: number;
  /** Its last noun. */
  readonly head: number;
}

/** The words of a noun phrase as far as its last noun: adjectives, owners, nouns and names. */
export interface Core {
  readonly owners: readonly Owner[];
  /** Behind the last owner, or the determiner. */
  readonly segment: number;
  /** The last noun; null where there is none behind the owners. */
  readonly noun: number | null;
  /** Behind the last word read. */
  readonly end: number;
  /** Where the words that follow may begin a phrase at the earliest. */
  readonly least: number;
}

/** The core of the phrase that begins so. */
export function coreOf(tokens: PassageTokens, opening: Opening): Core {
  return new CoreReader(tokens, opening).read();
}

const SCORE = /^\d+[-–]\d+$/u;

/**
 * Reads a core from left to right. Each `past…` method goes behind one kind of words: it returns
 * true where it did, false where the core ends before them, and null where others stand there.
 */
class CoreReader {
  private readonly owners: Owner[] = [];
  /** The token to be read next. */
  private at: number;
  private segment: number;
  private noun: number | null = null;
  private least: number;

  constructor(
    private readonly tokens: PassageTokens,
    private readonly opening: Opening,
  ) {
    this.at = this.segment = opening.coreFrom;
    this.least = opening.from + 1;
  }

  read(): Core {
    while (this.at < this.tokens.last && this.readOn());
    const { owners, segment, noun, at, least } = this;
    return { owners, segment, noun, end: at, least };
  }

  /** Reads on by a word or a few; false where the core ends. */
  private readOn(): boolean {
    return (
      this.pastDate() ??
      this.pastScore() ??
      this.pastNamePart() ??
      this.pastNoun() ??
      this.pastHyphen() ??
      this.pastOwner() ??
      this.pastModifier() ??
      this.pastAmpersand() ??
      false
    );
  }

  /** on | Monday | Downing Street: the core ends behind a date, and holds no noun */
  private pastDate(): boolean | null {
    if (this.noun !== null || !/^(?:none|quantity|this)$/u.test(this.opening.determiner))
      return null;
    const end = behindDate(this.tokens, this.at);
    if (end === this.at) return null;
    this.at = end;
    return false;
  }

  /** Hale Town | 2-1 | Marlow City: the core ends before a score */
  private pastScore(): boolean | null {
    const { tokens, at, noun } = this;
    const isScore = isCapital(tokens.at(noun ?? -1)) && SCORE.test(tokens.token(at).text);
    return isScore ? this.endsSkipping() : null;
  }

  /** Larissa | de Macedo |, Ursula | von der Leyen |, Belhaven | plc */
  private pastNamePart(): boolean | null {
    const given = this.tokens.at(this.noun ?? -1);
    const surname = behindParticles(this.tokens, this.at);
    if (surname > this.at && isCapital(this.tokens.at(surname)) && isCapital(given)) {
      // on Monday | von der Leyen
      return CALENDAR.has(given?.lower ?? '') ? false : this.pastNounAt(surname);
    }
    const nickname = behindNickname(this.tokens, this.at);
    if (nickname > this.at) return this.pastNounAt(nickname);
    const isFirm = this.tokens.token(this.at).lower === 'plc' && isCapital(given);
    return isFirm ? this.endsSkipping() : null;
  }

  /**
   * the research | firm | Enders |, secretary | general |, Austrian | and | Italian archaeologists
   */
  private pastNoun(): boolean | null {
    const { tokens, at, noun } = this;
    const token = tokens.token(at);
    const isBehindNoun = noun !== null && noun === at - 1;
    if (isBehindNoun && isGeneral(tokens, at)) return this.pastNounAt(at);
    if (isBehindNoun && joinsOrigins(tokens, at)) {
      this.noun = null;
      this.at++;
      return true;
    }
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return null;
    // into account | Ukraine's interests; but: envoy Steve Witkoff, the research firm Enders
    const isOther =
      isBehindNoun && isCapital(token) && (!leadsToName(tokens.at(noun)) || this.isTold(noun, at));
    return isOther ? false : this.pastNounAt(at);
  }

  /** Whatever the tagger says of them, both sides of a hyphen belong together: son-in-law. */
  private pastHyphen(): boolean | null {
    if (!this.tokens.isHyphen(this.at)) return null;
    const second = this.at + 1;
    const isDescription =
      /^(?:ADJ|VERB)$/u.test(this.tokens.at(second)?.pos ?? '') &&
      isCapital(this.tokens.at(second + 1));
    // the Dayton-based | Oak Health, 24-year-old | Beth Collins
    this.noun = isDescription ? null : second;
    this.at = second + 1;
    return true;
  }

  /** Ukraine | 's | negotiator; part of the core itself: the teachers | ' | union */
  private pastOwner(): boolean | null {
    const { tokens, opening, at, noun, segment } = this;
    if (noun === null || !isPossessive(tokens, at)) return null;
    this.at++;
    if (joinsName(tokens, segment, at) || joinsBody(tokens, at)) return true;
    const from = segment === opening.coreFrom ? opening.from : segment;
    this.owners.push({ from, segment, head: noun });
    this.noun = null;
    if (!startsCore(tokens, this.at)) return false;
    this.segment = this.at;
    return true;
  }

  /**
   * An adjective, participle or number with a noun to come, and a comma between such: a | large, |
   * naked man.
   */
  private pastModifier(): boolean | null {
    const { tokens, at, noun } = this;
    const [token, next] = [tokens.token(at), tokens.at(at + 1)];
    const isListed = noun === null && at > this.opening.coreFrom && isComma(tokens, at);
    const isNumberBehind = noun !== null && token.pos === 'NUM' && !isCapital(next);
    if (!isListed) {
      if (!startsCore(tokens, at) || isNumberBehind) return null;
      if (noun !== null && /^(?:VERB|ADV)$/u.test(token.pos)) return false;
      // Aabel | married | Ingrid Holm
      const isDeed = isCapital(next) && token.lower.endsWith('ed');
      if (isCapital(tokens.at(noun ?? -1)) && isDeed) return this.endsSkipping();
      // the minister | last week
      if (noun !== null && /^(?:last|next)$/u.test(token.lower)) return false;
    }
    this.at++;
    return true;
  }

  /** Whitlock | & | Dane */
  private pastAmpersand(): boolean | null {
    const { tokens, at, noun } = this;
    const [before, next] = [tokens.at(noun ?? -1), tokens.at(at + 1)];
    if (tokens.token(at).text !== '&' || !isCapital(before) || !isCapital(next)) return null;
    this.at++;
    return true;
  }

  /** Goes behind a noun, which is the last so far. */
  private pastNounAt(i: number): true {
    this.noun = i;
    this.at = i + 1;
    return true;
  }

  /** Ends the core before a word that begins no phrase either. */
  private endsSkipping(): false {
    this.least = this.at + 1;
    return false;
  }

  /** True of people who are told of somebody: told | employees | Ann Lee would leave. */
  private isTold(people: number, name: number): boolean {
    const verb = this.tokens.at(this.opening.from - 1)?.lemma ?? '';
    return (
      /^(?:tell|warn|assure|inform|remind)$/u.test(verb) &&
      isPlural(this.tokens.token(people)) &&
      isFirstName(this.tokens.token(name).text)
    );
  }
}
