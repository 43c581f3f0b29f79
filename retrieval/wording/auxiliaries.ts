/** Alternatives of patterns: forms of verbs that help others. */
export const BE = 'am|are|is|was|were';
export const DO = 'did|do|does';
export const HAVE = 'had|has|have';
export const MODALS = 'can|could|may|might|must|shall|should|will|would';

/** All of them. */
export const AUXILIARY = `${BE}|${DO}|${HAVE}|${MODALS}`;
