import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { errorMessage } from '../../corpus/error-message.js';
import type { Feedback, StoredFeedback } from './feedback.js';
import { FeedbackError } from './feedback-error.js';
import { parseRow, rowOf } from './feedback-row.js';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations.js';
import { openHashKey, userHash } from './user-hash.js';

/** Milliseconds to wait for another process that writes. */
const BUSY_TIMEOUT = 2000;

const UPSERT = `
  INSERT INTO feedback VALUES (
    :message_id, :user_hash, :time, :guild_id, :channel_id, :article_id, :article_sha256, :question,
    :history, :passage_text, :passage_start, :passage_end, :answer_text, :answer_start, :answer_end,
    :confidence, :verdict, :comment
  )
  ON CONFLICT (message_id, user_hash) DO UPDATE SET
    time = excluded.time, verdict = excluded.verdict, comment = excluded.comment`;

/** Keeps what people think of answers, in an SQLite file that may be read while the bot runs. */
export interface FeedbackStore extends Disposable {
  /** Keeps a verdict; one by the same person on the same message takes the place of the last. */
  record(userId: string, feedback: Feedback): void;
  /** All of it, oldest first. */
  list(): StoredFeedback[];
  close(): void;
}

/**
 * Opens the database, or makes it.
 *
 * @param file its folder is made where needed; `-wal`, `-shm` and `.key` stand beside it
 * @throws {FeedbackError} when it cannot be read or written, or belongs to a newer version
 */
export function openFeedbackStore(file: string): FeedbackStore {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file, { timeout: BUSY_TIMEOUT });
    try {
      return new SqliteFeedbackStore(file, database);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof FeedbackError) throw error;
    throw new FeedbackError(
      `${file}: the feedback cannot be kept there (${errorMessage(error)}); set VERBATIM_DATABASE to a file that can be written, or move this one away.`,
    );
  }
}

/** As openFeedbackStore, but null where there is no database yet. */
export function findFeedbackStore(file: string): FeedbackStore | null {
  return existsSync(file) ? openFeedbackStore(file) : null;
}

class SqliteFeedbackStore implements FeedbackStore {
  private readonly key: Buffer;

  constructor(
    file: string,
    private readonly database: Database.Database,
  ) {
    const version = schemaVersion(database);
    if (version > SCHEMA_VERSION) {
      throw new FeedbackError(
        `${file}: this feedback database is of version ${version}, and this program knows ${SCHEMA_VERSION}; update it, or set VERBATIM_DATABASE to another file.`,
      );
    }
    database.pragma('journal_mode = WAL');
    migrate(database);
    this.key = openHashKey(`${file}.key`);
  }

  record(userId: string, feedback: Feedback): void {
    this.database.prepare(UPSERT).run(rowOf(userHash(this.key, userId), feedback));
  }

  list(): StoredFeedback[] {
    const rows = this.database.prepare('SELECT * FROM feedback ORDER BY time, message_id').all();
    return rows.map(parseRow);
  }

  close(): void {
    this.database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
