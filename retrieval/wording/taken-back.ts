/**
 * Behind what was told, that it was not so: had said that two were dead|; that was wrong |, a
 * report of nine dead|, which proved false |.
 */
export const TAKEN_BACK =
  /(?:[,;:]|\s[–—-])\s(?:and |but |though )?(?:it|that|this|they|which|the (?:claim|figure|number|report|rumou?r|statement|story)s?) (?:(?:had |has |have )?(?:later |quickly |since )?(?:been|is|are|proved|turned out|was|were)(?: found| shown)?(?: to be)?) (?:\p{L}+ )?(?:an? (?:error|hoax|lie|mistake)|false|inaccurate|incorrect|in error|mistaken|untrue|wrong)(?!\p{L})/iu;
