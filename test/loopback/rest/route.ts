import type { UploadedFile } from './request-body.js';

/** The requests that a bot may make, by which a test asks for faults. */
export type RouteName =
  | 'gateway'
  | 'gateway-bot'
  | 'current-user'
  | 'current-application'
  | 'user'
  | 'create-dm'
  | 'list-commands'
  | 'replace-commands'
  | 'create-command'
  | 'get-command'
  | 'edit-command'
  | 'delete-command'
  | 'channel'
  | 'typing'
  | 'list-messages'
  | 'get-message'
  | 'create-message'
  | 'edit-message'
  | 'delete-message'
  | 'add-reaction'
  | 'start-thread'
  | 'start-thread-from-message'
  | 'join-thread'
  | 'guild'
  | 'guild-channels'
  | 'guild-member'
  | 'callback'
  | 'follow-up'
  | 'get-original'
  | 'edit-original'
  | 'delete-original'
  | 'get-follow-up'
  | 'edit-follow-up'
  | 'delete-follow-up';

/** A request as its route sees it. */
export interface RestRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** When its first byte came, in milliseconds since 1970. */
  readonly arrivedAt: number;
  /** The answer will be held back, a fault that a test asked for. */
  readonly delayed: boolean;
}

/** The body of a 200, or null for a 204. */
export type RestAnswer = object | null;

export interface Route {
  readonly name: RouteName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below /api/v10; `:name` stands for one segment. */
  readonly path: string;
  /** False where the token in the path is enough; such requests do not count against the rate. */
  readonly authorised: boolean;
  readonly handle: (request: RestRequest) => RestAnswer;
}

/** The segments that the placeholders of a path stand for, or null when the path is another. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const expected = pattern.split('/');
  const actual = path.split('/').map(decodeURIComponent);
  if (expected.length !== actual.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = actual[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = value;
    else if (segment !== value) return null;
  }
  return params;
}

/** @throws {TypeError} when the route's path has no such placeholder */
export function param({ params }: RestRequest, name: string): string {
  const value = params[name];
  if (value === undefined) throw new TypeError(`The path has no ":${name}".`);
  return value;
}
