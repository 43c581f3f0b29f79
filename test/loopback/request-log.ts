import type { RouteName } from './rest/route.js';

/** A request the bot made and how it was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query below /api/v10. */
  readonly path: string;
  /** Null where no route matched. */
  readonly route: RouteName | null;
  body: unknown;
  /** Null while it is being answered. */
  status: number | null;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** Whether it carried an Authorization header. */
  readonly authorised: boolean;
}
