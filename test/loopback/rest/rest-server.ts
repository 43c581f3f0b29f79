import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoopbackOptions } from '../options.js';
import type { LoggedRequest } from '../request-log.js';
import type { Violations } from '../violations.js';
import type { Faults } from './faults.js';
import { RateLimit } from './rate-limit.js';
import { readBody } from './request-body.js';
import { Code, RestError, RuleBroken } from './rest-error.js';
import { matchPath, type Route } from './route.js';

const PREFIX = '/api/v10';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null for an empty body. */
  readonly body: object | null;
}

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Discord's REST API: finds the route, checks the token, applies faults, writes the log. */
export class RestServer {
  readonly requests: LoggedRequest[] = [];
  readonly #rate: RateLimit;

  constructor(
    private readonly routes: readonly Route[],
    private readonly options: LoopbackOptions,
    private readonly faults: Faults,
    private readonly violations: Violations,
  ) {
    this.#rate = new RateLimit(options.globalRequestsPerSecond);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://loopback');
    const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
    const found = this.#find(method, path);
    const logged: LoggedRequest = {
      method,
      path: path + url.search,
      route: found?.route.name ?? null,
      body: undefined,
      status: null,
      at,
      authorised: request.headers.authorization !== undefined,
    };
    this.requests.push(logged);
    const answer = await (async (): Promise<Answer> => {
      try {
        const read = await readBody(request);
        logged.body = read.body;
        if (found === null) return this.#unknownRoute(method, path);
        return await this.#answer(found, request, { ...read, at, query: url.searchParams });
      } catch (error) {
        return this.#refusal(error);
      }
    })();
    logged.status = answer.status;
    const type = answer.body === null ? {} : { 'content-type': 'application/json' };
    response.writeHead(answer.status, { ...type, ...answer.headers });
    response.end(answer.body === null ? undefined : JSON.stringify(answer.body));
  }

  #find(method: string, path: string): Found | null {
    for (const route of this.routes) {
      const params = route.method === method ? matchPath(route.path, path) : null;
      if (params !== null) return { route, params };
    }
    return null;
  }

  async #answer(
    { route, params }: Found,
    request: IncomingMessage,
    read: Awaited<ReturnType<typeof readBody>> & {
      readonly at: number;
      readonly query: URLSearchParams;
    },
  ): Promise<Answer> {
    const fault = this.faults.take(route.name);
    if (fault?.kind === 'answer') return fault.answer;
    if (route.authorised) {
      if (request.headers.authorization !== `Bot ${this.options.token}`) {
        throw new RestError(401, Code.General, '401: Unauthorized');
      }
      const wait = this.#rate.take();
      if (wait > 0) return tooManyRequests(wait / 1_000, true, true);
    }
    const { body, files, at, query } = read;
    const delayed = fault !== null;
    const done = route.handle({ params, query, body, files, arrivedAt: at, delayed });
    if (fault !== null) await sleep(fault.ms);
    return { status: done === null ? 204 : 200, body: done };
  }

  #unknownRoute(method: string, path: string): Answer {
    this.violations.record(
      'unknown-route',
      `${method} ${path} is no route of the loopback Discord`,
    );
    return { status: 404, body: { code: Code.General, message: '404: Not Found' } };
  }

  #refusal(error: unknown): Answer {
    if (!(error instanceof RestError)) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.violations.record('loopback', `The loopback Discord itself failed: ${message}`);
      return { status: 500, body: { code: Code.General, message: '500: Internal Server Error' } };
    }
    if (error instanceof RuleBroken) this.violations.record(error.rule, error.detail);
    const { status, code, message, errors } = error;
    return { status, body: { code, message, ...(errors === undefined ? {} : { errors }) } };
  }
}

/** A 429; `retryAfter` in seconds. */
export function tooManyRequests(
  retryAfter: number,
  withHeader: boolean,
  global: boolean,
): Answer & {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
} {
  const headers: Record<string, string> = {};
  if (withHeader) headers['retry-after'] = String(retryAfter);
  if (withHeader) headers['x-ratelimit-scope'] = global ? 'global' : 'user';
  if (withHeader && global) headers['x-ratelimit-global'] = 'true';
  return {
    status: 429,
    headers,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  };
}
