import { type Logger, pino } from 'pino';
import type { LogLevel } from './configuration.js';

export type { Logger };

/** Lines of JSON on standard error: standard output is nobody's, and a terminal shows both. */
export function createLog(level: LogLevel): Logger {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}
