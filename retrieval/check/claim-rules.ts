import { list } from '../../corpus/words/words.js';
import { ADDRESSED, GREETING_WORDS } from '../questions/greeting-words.js';
import { phraseList } from '../wording/phrase-list.js';
import { wholeWord } from '../wording/whole-word.js';

// What the splitting of a message into claims goes by, as data. English only.

/** Finite verbs that are common enough to show that words are a clause. */
const VERBS = list(`
  is are was were am has have had does do did will would can could may might must shall should cannot ain’t wont dont
  isnt wasnt didnt doesnt cant arent hasnt said says got gets went goes made makes took takes came comes gave gives won
  wins lost loses left leaves met meets told tells became kept keeps held holds found finds paid pays ran runs began
  begins led leads sold sells bought buys built sent sends wants needs knew knows thinks thought felt feels saw sees
  wrote writes died lives works costs cost plays stays spent grew fell rose broke drove chose spoke put puts let lets
  set cut hit quit`);

/** A clause holds one of these, or a word that looks like a past tense. */
export const VERB = new RegExp(
  `(?<![\\p{L}’'])(?:${[...VERBS].join('|')}|\\p{L}+(?:n[’']t)|\\p{L}+[’'](?:s|re|ve|ll|d|m)(?= )|\\p{L}{2,}ed)(?![\\p{L}])`,
  'iu',
);

/** Words that open a clause of its own after "and" or "but": pronouns, articles, names. */
export const CLAUSE_OPENER =
  /^(?:I|he|she|it|they|we|you|there|this|that|these|those|the|a|an|his|her|its|their|our|my|nobody|no one|everyone|someone|both|most|many|some|only|\p{Lu}[\p{L}’'-]+)(?![\p{L}])/u;

/** What a clause of its own does not open with: it hangs on another. */
export const SUBORDINATE =
  /^(?:if|when|whenever|while|because|since|although|though|unless|until|after|before|as|whether|by|for|with|in|on|at|between|both|either|neither|not only)(?![\p{L}])/iu;

/** Verbs of saying and thinking, and "according to", as parts of regular expressions. */
const SAY = list(`
  sa(?:y|ys|id|ying) tell(?:s|ing)? told claim(?:s|ed|ing)? th(?:ink|inks|ought) believ(?:e|es|ed) argu(?:e|es|ed)
  warn(?:s|ed)? suggest(?:s|ed)? announc(?:e|es|ed) insist(?:s|ed)? report(?:s|ed|edly)? according reckon(?:s|ed)?`);
/**
 * Verbs of adding, feeling and wishing, and what opens indirect speech:
 * beside a report, but no sign of one alone.
 */
const WISH = list(`
  add(?:s|ed) hop(?:es|ed) fear(?:s|ed)? fe(?:els|lt) want(?:s|ed)? call(?:s|ed) ask(?:s|ed)? demand(?:s|ed)?
  recommend(?:s|ed)? urg(?:es|ed) that whether`);
/**
 * Verbs of saying whose object is mostly a noun, "denied the charge": the
 * clause after an "and" is no part of it.
 */
const ADMIT = list('den(?:y|ies|ied) admit(?:s|ted)? quot(?:e|es|ed)');

/** What somebody says or thinks may go on after an "and". */
export const REPORTING = anyOf([...SAY, ...WISH]);

/** A claim with one of these is about what somebody said. */
export const SAYING = anyOf([...SAY, ...ADMIT]);

/** Any of some words, as a word of its own. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp(wholeWord(words.join('|')), 'iu');
}

/** Where a sentence may fall into two claims; the first group is no part of either. */
export const CLAUSE_BREAK =
  /(\s*;\s*(?:(?:and|but)\s+)?|,?\s+(?:and|but)\s+(?:also\s+|then\s+)?)/giu;

/** A new sentence in chat may open in lower case: `he quit yesterday. they were furious`. */
export const CHAT_BREAK =
  /(?:(?<=\p{L}{3}|\d|["”’)])(?<!\b(?:etc|incl|approx|resp|est|min|max|vol|dept|govt))\.|[!?]+|…|\.{2,})["”’)]*\s+(?=\p{Ll}|\d)/gu;

/** Opens a statement for certain. */
const SUBJECT =
  "(?:i|he|she|it|they|we|you|there|the|his|her|their|its|our|my|that[’']s|it[’']s)(?![\\p{L}])";

/** Leads up to a statement for certain. */
const LEADING =
  '(?:ok(?:ay)?|yes|yeah|yep|nah|lol|lmao|haha|oh|hmm+|um+|and|but|btw|by the way|fun fact|fyi|tbh|honestly' +
  '|actually|apparently|i mean|omg|wow|wtf|dude|bro)';

/**
 * Said to soften or to agree; the statement comes after. What may as well belong
 * to the statement ("no country", "so many", "well water") leads up to it only
 * before a mark, or a word that opens one.
 */
export const LEAD_IN = new RegExp(
  `^(?:(?:(?:no|well|so|wait|guys|damn|also)(?:\\s*[,:;.!…]+\\s*|\\s*[–—-]+\\s+|\\s+(?=${SUBJECT}|${LEADING}(?![\\p{L}])))` +
    `|${LEADING}[\\s,:;.!…-]+))+`,
  'iu',
);

/** "I think Rutte resigned" states that Rutte resigned. */
export const HEDGE =
  /^i(?:[’']m| am)? ?(?:just |really |still |kinda |pretty )?(?:think|thought|believe|guess|heard|read|saw|suppose|know|remember|bet|swear|reckon|sure|certain|pretty sure)(?:,| that)? (?=\S+ \S)/iu;

/** "…, right?" states what stands before it. */
export const TAG_QUESTION =
  /,?\s+(?:right|correct|yes|no|innit|eh|huh|(?:is|was|are|were|do|does|did|has|have|had|will|would|can|could)n[’']t (?:it|he|she|they|there|we|you))\s*\?+$/iu;

/** Asked without its mark too, as chat does; but "what he said is …" states something. */
export const QUESTION =
  /\?["”’)]*\s*$|^(?:who|whom|whose|what|where|why|how|when|which)(?:[’'](?:s|re|d)|s)? (?:(?:much|many|long|old|often|come|exactly|else|the hell|\w+) )?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n[’']t)? (?:it|he|she|they|you|we|i|there|this|that|the|his|her|their|anyone|\p{Lu}\p{Ll}+)(?![\p{L}])|^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have) (?:it|he|she|they|you|we|i|there|this|that|anyone|anybody|someone|the)(?![\p{L}])|^[Ww]ho \p{Ll}+(?:ed|s|t)?(?: \S+){0,4}$|^(?:any )?(?:source|sauce|proof|evidence)s?\W*$/iu;

/**
 * Beside greetings, or alone: who is greeted, and words of assent or doubt, which state nothing.
 */
const BESIDE_GREETINGS = [
  ...ADDRESSED,
  ...list('thank and so much to again this true false really seriously'),
];
/**
 * A part made of such words alone says nothing. Each must end before the next begins: if words
 * could run together, a long "nonono" could be cut in more ways than there is time to try.
 */
export const GREETING = new RegExp(
  `^(?:(?:${[...GREETING_WORDS, ...BESIDE_GREETINGS].join('|')})(?:[^\\p{L}\\p{N}]+|$))+$`,
  'iu',
);

/** Of taste for certain, whatever they are said of. */
const STRONG_JUDGEMENTS = phraseList(`
  awful | terrible | horrible | amazing | awesome | insane | crazy | ridiculous | disgusting | pathetic | stupid | dumb |
  hilarious | brilliant | lovely | shameful | depressing | nuts | bullshit | nonsense | a joke | a disgrace | a shame |
  cute | wonderful | fantastic | heartbreaking | outrageous | absurd | an idiot | idiots | a clown | clowns | rubbish |
  garbage | the best | the worst`);
/**
 * Of taste where they are said of "this" or "he"; the article may tell of talks that they were
 * good.
 */
const WEAK_JUDGEMENTS = list(`
  good bad great sad wild funny weird beautiful boring scary cool nice unfair wrong right interesting sick fun tragic
  worrying clever`);
const INTENSELY =
  '(?: (?:just|so|really|very|too|all|pretty|quite|such|totally|absolutely|truly|kinda|honestly|like|a bit|pure|complete|utter|fucking))*';
const BESIDE = '(?: (?:tbh|lol|imo|honestly|though|too|ever|guy|thing|story|news|idea))*\\W*$';

export const OPINIONS: readonly RegExp[] = [
  // this is so sad, what a joke, how awful
  new RegExp(
    `^(?:this|that|it|he|she|they|these|those|the whole thing|such|what|how)(?:[’']s|[’']re| is| are| was| were| sounds| seems| looks| feels| a| an)?${INTENSELY} (?:${[...STRONG_JUDGEMENTS, ...WEAK_JUDGEMENTS].join('|')})${BESIDE}`,
    'iu',
  ),
  /^(?:i|we)(?:[’'](?:m|d|ve|re|ll))? (?:really |just |do |don[’']?t |would |so |am |also |personally )*(?:can[’']?t (?:wait|believe|stand)|feel|hope|wish|love|like|hate|want|need|prefer|enjoy|agree|disagree|doubt|wonder|miss|care|trust|admire|adore|glad|happy|sad)/iu,
  /^(?:imo|imho|in my (?:humble )?opinion|personally|hopefully|thank god|thankfully)(?![\p{L}])/iu,
];
/**
 * A strong judgement of whatever is named, an opinion unless it is reported:
 * this drug is amazing, Moen is an idiot.
 */
export const JUDGED = new RegExp(
  `^(?:[\\p{L}\\d’'-]+ ){1,4}(?:is|are|was|were|sounds?|seems?|looks?|feels?)${INTENSELY} (?:${STRONG_JUDGEMENTS.join('|')})${BESIDE}`,
  'iu',
);

const OUGHT = "(?:should|shouldn[’']t|shouldnt|ought to|oughta)(?![\\p{L}])";
/**
 * That somebody in particular ought to do something, an opinion unless it is reported: "they",
 * "the CEO", "Moen should quit". Not "women should give money by hand", which may be a rule
 * that the article tells. Nor what holds a figure, "the fix should reach customers by 20
 * March", which may be what the article expects; after a pronoun, "they should jail him for 20
 * years", it is an opinion all the same.
 */
export const NORMATIVE = new RegExp(
  `^(?:(?:[Tt]hey|[Hh]e|[Ss]he|[Ww]e|[Yy]ou|[Ii]t|[Ss]omeone|[Ss]omebody|[Ee]veryone|[Pp]eople|[Tt]his|[Tt]hat) (?:\\p{L}+ )?` +
    `|(?!\\P{N}*\\p{N})(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?:[\\p{L}’'-]+ ){1,3}` +
    `|(?!\\P{N}*\\p{N}|(?:Wom|M)en |Children |\\p{L}+s )\\p{Lu}[\\p{L}’'-]+ (?:\\p{Lu}[\\p{L}’'-]+ ){0,2})${OUGHT}`,
  'u',
);
/** What ought to be, of anything: an opinion where "I think" stood before it. */
export const OUGHT_TO_BE = new RegExp(`^\\P{N}*?(?<![\\p{L}])${OUGHT}\\P{N}*$`, 'iu');

/** Orders to whoever reads. */
export const ORDER =
  /^(?:please|pls|look at|check|read|see|stop|listen|let[’']?s|go|come on|tell me|show me|explain|imagine|remember to|don[’']?t (?!know)|click|watch|try|guess)(?![\p{L}])/iu;
