/** Told from time to time how much of some work is done. */
export type OnProgress = (done: number, total: number) => void;
