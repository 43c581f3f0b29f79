/** Opens a noun phrase: | a | deal, | their | ship. */
export const DETERMINER = 'an?|her|his|its|the|their';
