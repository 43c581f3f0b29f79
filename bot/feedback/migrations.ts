import type { Database } from 'libsql';
import { z } from 'zod';

const VERSION_ROW = z.object({ user_version: z.number() });

/**
 * What leads from one version of the database to the next, the first from an empty file. Released
 * ones never change; a new version is a new entry.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE feedback (
     message_id TEXT NOT NULL,
     user_hash TEXT NOT NULL,
     time TEXT NOT NULL,
     guild_id TEXT,
     channel_id TEXT NOT NULL,
     article_id TEXT NOT NULL,
     article_sha256 TEXT NOT NULL,
     question TEXT,
     history TEXT NOT NULL,
     passage_text TEXT,
     passage_start INTEGER,
     passage_end INTEGER,
     answer_text TEXT,
     answer_start INTEGER,
     answer_end INTEGER,
     confidence REAL,
     verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong')),
     comment TEXT,
     PRIMARY KEY (message_id, user_hash)
   ) STRICT`,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** The version of a database's schema; 0 of an empty one. */
export function schemaVersion(database: Database): number {
  // Not by `pragma()`, which gives a whole row whatever it is asked for.
  const row = database.prepare('PRAGMA user_version').get();
  return VERSION_ROW.parse(row).user_version;
}

/** Brings a database to the newest version: wholly or, where that fails, not at all. */
export function migrate(database: Database): void {
  const run = database.transaction(() => {
    // Read inside, as another process may have been faster.
    const version = schemaVersion(database);
    for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  });
  run.immediate();
}
