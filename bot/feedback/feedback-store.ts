import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { Feedback, StoredFeedback } from './feedback.js';
import { FeedbackError, feedbackErrorOf, isBusy } from './feedback-error.js';
import { checkFeedback, COLUMNS, parseRow, rowOf } from './feedback-row.js';
import { isForeign, migrate, MIGRATIONS, schemaVersion } from './migrations.js';
import { openHashKey, userHash } from './user-hash.js';

/** Milliseconds that opening waits for another process that writes. */
const BUSY_TIMEOUT = 2000;

/**
 * Milliseconds that keeping a verdict waits: meanwhile the bot stands
 * still, and Discord gives it three seconds.
 */
const RECORD_TIMEOUT = 300;

/** Milliseconds until it is tried again where SQLite itself does not wait. */
const BUSY_PAUSE = 20;

/** A verdict given again, with nothing written this time, leaves what was written before. */
const UPSERT = `
  INSERT INTO feedback (${COLUMNS.join(', ')})
  VALUES (${COLUMNS.map((column) => `:${column}`).join(', ')})
  ON CONFLICT (message_id, user_hash) DO UPDATE SET
    time = excluded.time,
    verdict = excluded.verdict,
    comment = CASE
      WHEN excluded.comment IS NULL AND excluded.verdict = feedback.verdict THEN feedback.comment
      ELSE excluded.comment
    END`;

/** Keeps what people think of answers, in an SQLite file that may be read while the bot runs. */
export interface FeedbackStore extends Disposable {
  /**
   * Keeps a verdict; one by the same person on the same message takes the place of the last.
   *
   * @throws {RangeError} when it contradicts itself: offsets that are not those of their text
   * @throws {FeedbackError} when it cannot be written
   */
  record(userId: string, feedback: Feedback): void;
  /**
   * All of it, oldest first.
   *
   * @throws {FeedbackError} when it cannot be read
   */
  list(): StoredFeedback[];
  close(): void;
}

/**
 * Opens the database, or makes it.
 *
 * @param file its folder is made where needed; `-wal`, `-shm` and `.key` stand beside it
 * @throws {FeedbackError} when it cannot be read or written, is another program's, or belongs to a
 *   newer version; the file is then left as it is
 */
export function openFeedbackStore(file: string): FeedbackStore {
  try {
    mkdirSync(dirname(file), { recursive: true });
    createPrivately(file);
    return openPatiently(file);
  } catch (error) {
    throw feedbackErrorOf(file, error);
  }
}

/**
 * Opens again where another process is just making the same database: SQLite does not wait for the
 * lock that write-ahead logging is switched on under (https://sqlite.org/wal.html, section 9).
 */
function openPatiently(file: string): FeedbackStore {
  const deadline = performance.now() + BUSY_TIMEOUT;
  for (;;) {
    const database = new Database(file, { timeout: BUSY_TIMEOUT });
    try {
      return new SqliteFeedbackStore(file, database);
    } catch (error) {
      database.close();
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE);
  }
}

/** As openFeedbackStore, but null where there is no database yet. */
export function findFeedbackStore(file: string): FeedbackStore | null {
  return existsSync(file) ? openFeedbackStore(file) : null;
}

/** What people asked is for its owner's eyes; SQLite gives the files beside it the same mode. */
function createPrivately(file: string): void {
  // Not opened where it is there: closing it would end the locks this process has on it.
  if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600, flag: 'a' });
}

class SqliteFeedbackStore implements FeedbackStore {
  private readonly key: Buffer;

  constructor(
    private readonly file: string,
    private readonly database: Database.Database,
  ) {
    if (isForeign(database)) {
      throw new FeedbackError(
        `${file}: this database is another program's; set VERBATIM_DATABASE to another file.`,
      );
    }
    const version = schemaVersion(database);
    if (version > MIGRATIONS.length) {
      throw new FeedbackError(
        `${file}: this feedback database is of version ${version}, and this program knows ${MIGRATIONS.length}; update it, or set VERBATIM_DATABASE to another file.`,
      );
    }
    database.pragma('journal_mode = WAL');
    migrate(database);
    this.key = openHashKey(`${file}.key`, (work) => database.transaction(work).immediate());
    database.exec(`PRAGMA busy_timeout = ${RECORD_TIMEOUT}`);
  }

  record(userId: string, feedback: Feedback): void {
    checkFeedback(feedback);
    const row = rowOf(userHash(this.key, userId), feedback);
    // In a transaction that takes the lock first: a statement of libsql that fails for want of it
    // is never reset, and what is written after it never committed (libsql-js, pull request 238).
    const write = this.database.transaction(() => this.database.prepare(UPSERT).run(row));
    this.attempt(() => write.immediate());
  }

  list(): StoredFeedback[] {
    return this.attempt(() =>
      this.database.prepare('SELECT * FROM feedback ORDER BY time, message_id').all().map(parseRow),
    );
  }

  close(): void {
    this.database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw feedbackErrorOf(this.file, error);
    }
  }
}
