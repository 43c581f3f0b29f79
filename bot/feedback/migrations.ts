import type { Database } from 'libsql';
import { z } from 'zod';

const VERSION_ROWS = z.tuple([z.object({ user_version: z.number() })]);

const TABLES = z.array(z.object({ name: z.string() }));

/**
 * What leads from one version of the database to the next, the first from an empty file. Released
 * ones never change; a new version is a new entry.
 */
export const MIGRATIONS: readonly string[] = [
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

/** The version of a database's schema; 0 of an empty one. */
export function schemaVersion(database: Database): number {
  // `all()` runs the statement to its end; `pragma()` gives a whole row whatever it is asked for.
  const rows = database.prepare('PRAGMA user_version').all();
  return VERSION_ROWS.parse(rows)[0].user_version;
}

/** True of a database in which some other program keeps something. */
export function isForeign(database: Database): boolean {
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const names = TABLES.parse(rows).map(({ name }) => name);
  return names.length > 0 && !names.includes('feedback');
}

/**
 * Brings a database to the newest version: wholly or, where that fails, not at all. One that is of
 * it already is only read, so that it can be listed while another process writes.
 */
export function migrate(database: Database, migrations = MIGRATIONS): void {
  if (schemaVersion(database) >= migrations.length) return;
  const run = database.transaction(() => {
    // Read inside again, as another process may have been faster.
    const version = schemaVersion(database);
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${Math.max(version, migrations.length)}`);
  });
  run.immediate();
}
