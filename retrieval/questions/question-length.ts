/**
 * Characters of a question that are read; whoever takes questions from people refuses longer ones.
 */
export const MAX_QUESTION_LENGTH = 2000;
