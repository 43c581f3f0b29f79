import { once } from 'node:events';
import { createServer } from 'node:http';
import { errorMessage } from '../corpus/shared/error-message.js';
import { ConfigurationError } from './configuration-error.js';

/** What the bot says of itself. */
export interface Health {
  /** Every shard has a session. */
  readonly ready: boolean;
  readonly guilds: number;
  /** Questions waiting or being answered. */
  readonly queue: number;
  /**
   * Milliseconds from a question's arrival to its answer, of the last thousand; null before the
   * first.
   */
  readonly p50: number | null;
  readonly p95: number | null;
}

/** Tells the health as long as it is not disposed of. */
export interface HealthServer extends AsyncDisposable {
  /** The one that it was given: of 0, a free one. */
  readonly port: number;
}

/**
 * Tells the bot's health to whoever asks on this machine: status 200 when ready, else 503, with the
 * health as JSON.
 *
 * @param port on 127.0.0.1; 0 for any that is free
 * @throws {ConfigurationError} when it cannot be listened on
 */
export async function serveHealth(port: number, health: () => Health): Promise<HealthServer> {
  const server = createServer((_request, response) => {
    const state = health();
    response.writeHead(state.ready ? 200 : 503, { 'content-type': 'application/json' });
    response.end(`${JSON.stringify(state)}\n`);
  });
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw new ConfigurationError(
      `VERBATIM_HEALTH_PORT: port ${port} cannot be listened on (${errorMessage(error)}); set it to one that is free, or leave it out.`,
    );
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
