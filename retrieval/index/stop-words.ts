/** English function words: they say nothing about which passage answers a question. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of to in on at by for with from and or but as is are was were be been being do does did
  has have had it its this that these those what which who whom whose when where why how there their
  they he she his her him them i you we our your my me us so than then if about into over after
  before not no s t`.split(/\s+/),
);
