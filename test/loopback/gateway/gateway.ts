import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayOpcodes,
  type GatewayReceivePayload,
  type GatewayResumeData,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { shardOf } from '../snowflake.js';
import type { World } from '../world.js';
import { Connection } from './connection.js';
import type { Audience, DispatchEvent } from './dispatch.js';
import { ALL_INTENTS, intentNames, PRIVILEGED_INTENTS } from './intents.js';
import { Session } from './session.js';

const NO_FLAGS = 0 as unknown as ApplicationFlags;
const SESSION_STARTS = 1_000;
const DAY = 86_400_000;
/** Close codes with which a bot says goodbye for good: its session cannot be resumed. */
const GOODBYE = new Set([1000, 1001]);

interface GatewayEvents {
  identified: [session: Session];
  resumed: [session: Session];
  closed: [code: number];
}

/** Discord's gateway: sockets, sessions, and who gets which event. */
export class Gateway extends EventEmitter<GatewayEvents> {
  /** RESUMEs still to be refused, a fault that a test asks for. */
  refusedResumes = 0;
  /** The code that closes every IDENTIFY, a fault that a test asks for. */
  loginCloseCode: GatewayCloseCodes | null = null;
  /** Whether web sockets are cut off before they open, a fault that a test asks for. */
  isBlocked = false;
  readonly sessions = new Map<string, Session>();
  readonly connections = new Set<Connection>();
  readonly #server = new WebSocketServer({ noServer: true });
  #startsLeft = SESSION_STARTS;
  /** When the day of the sessions is over; null until a bot hears that none are left. */
  #startsReset: number | null = 0;
  #exhaustion = 0;

  constructor(
    private readonly world: World,
    private readonly url: () => string,
  ) {
    super();
    world.on('dispatch', (event, audience, delivered) => {
      this.#dispatch(event, audience, delivered);
    });
  }

  /** Takes over an HTTP connection that asks for a web socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.isBlocked) {
      socket.destroy();
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(
        webSocket,
        this.world.options.heartbeatInterval,
        (payload, from) => {
          this.#receive(payload, from);
        },
        (closed, code) => {
          this.#closed(closed, code);
        },
      );
      this.connections.add(connection);
    });
  }

  /** What /gateway/bot says of sessions; `resetAfter` in milliseconds. */
  get sessionStarts(): { readonly remaining: number; readonly resetAfter: number } {
    this.#startsReset ??= Date.now() + this.#exhaustion;
    if (Date.now() >= this.#startsReset) {
      if (this.#startsLeft === 0) this.#startsLeft = SESSION_STARTS;
      this.#startsReset = Date.now() + DAY;
    }
    return { remaining: this.#startsLeft, resetAfter: this.#startsReset - Date.now() };
  }

  /**
   * Uses up all sessions of the day, which is over `resetAfter`
   * milliseconds after a bot first hears of it.
   */
  exhaustSessions(resetAfter: number): void {
    this.#startsLeft = 0;
    this.#startsReset = null;
    this.#exhaustion = resetAfter;
  }

  /** Sends to every identified socket. */
  broadcast(payload: object): void {
    for (const connection of this.connections) {
      if (connection.session !== null) connection.send(payload as GatewayReceivePayload);
    }
  }

  close(): void {
    for (const connection of this.connections) connection.drop();
    this.#server.close();
  }

  #dispatch(event: DispatchEvent, audience: Audience, delivered?: () => void): void {
    for (const session of this.sessions.values()) {
      if (session.hears(audience)) session.dispatch(event, delivered);
    }
  }

  #receive(payload: GatewaySendPayload, connection: Connection): void {
    switch (payload.op) {
      case GatewayOpcodes.Identify:
        this.#identify(payload.d, connection);
        break;
      case GatewayOpcodes.Resume:
        this.#resume(payload.d, connection);
        break;
      case GatewayOpcodes.RequestGuildMembers:
        if (this.#needsSession(connection)) this.#sendMembers(payload.d, connection);
        break;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
        this.#needsSession(connection);
        break;
      default:
        connection.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
    }
  }

  #needsSession(connection: Connection): boolean {
    if (connection.session !== null) return true;
    connection.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
    return false;
  }

  #identify(
    { token, intents, shard = [0, 1], properties }: GatewayIdentifyData,
    connection: Connection,
  ): void {
    const refusal = this.#refusal(token, intents, shard, connection);
    if (refusal !== null) {
      connection.close(refusal, GatewayCloseCodes[refusal]);
      return;
    }
    if (typeof properties.os !== 'string') {
      connection.close(GatewayCloseCodes.DecodeError, 'IDENTIFY without properties.');
      return;
    }
    this.#startsLeft = Math.max(0, this.sessionStarts.remaining - 1);
    // As with Discord, an older session of the same shard goes on: both get every event.
    const session = new Session(shard, intents, this.world.bot.id);
    this.sessions.set(session.id, session);
    attach(session, connection);
    this.#greet(session);
    this.emit('identified', session);
  }

  #refusal(
    token: string,
    intents: number,
    [shard, count]: readonly [number, number],
    connection: Connection,
  ): GatewayCloseCodes | null {
    const { options, violations } = this.world;
    if (this.loginCloseCode !== null) return this.loginCloseCode;
    if (token !== options.token) return GatewayCloseCodes.AuthenticationFailed;
    if (connection.session !== null) return GatewayCloseCodes.AlreadyAuthenticated;
    if (shard < 0 || shard >= count) return GatewayCloseCodes.InvalidShard;
    if ((intents & ~ALL_INTENTS) !== 0) {
      violations.record('intents', `IDENTIFY: unknown intents in ${intents}`);
      return GatewayCloseCodes.InvalidIntents;
    }
    const disallowed = intents & PRIVILEGED_INTENTS & ~options.privilegedIntents;
    if (disallowed === 0) return null;
    const names = intentNames(disallowed).join(', ');
    violations.record('intents', `IDENTIFY: privileged intents that are not switched on: ${names}`);
    return GatewayCloseCodes.DisallowedIntents;
  }

  /** READY, then a GUILD_CREATE for each guild of the shard. */
  #greet(session: Session): void {
    const { bot } = this.world;
    const guilds = [...this.world.guilds.values()].filter(
      ({ id, hasBot }) => hasBot && shardOf(id, session.shard[1]) === session.shard[0],
    );
    session.dispatch({
      t: GatewayDispatchEvents.Ready,
      d: {
        v: 10,
        user: bot,
        guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: this.url(),
        shard: [...session.shard],
        application: { id: bot.id, flags: NO_FLAGS, flags_new: '0' },
      },
    });
    for (const guild of guilds) {
      session.dispatch({ t: GatewayDispatchEvents.GuildCreate, d: guild.toGateway(bot) });
    }
  }

  #resume({ token, session_id, seq }: GatewayResumeData, connection: Connection): void {
    if (token !== this.world.options.token) {
      connection.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return;
    }
    const session = this.sessions.get(session_id);
    if (session === undefined || this.refusedResumes > 0) {
      if (this.refusedResumes > 0) this.refusedResumes--;
      this.sessions.delete(session_id);
      connection.send({ op: GatewayOpcodes.InvalidSession, d: false } as GatewayReceivePayload);
      return;
    }
    if (seq > session.sequence) {
      connection.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
      return;
    }
    attach(session, connection);
    session.replay(seq);
    session.dispatch({ t: GatewayDispatchEvents.Resumed, d: undefined });
    this.emit('resumed', session);
  }

  #sendMembers(request: { guild_id: string | string[]; nonce?: string }, to: Connection): void {
    const id = typeof request.guild_id === 'string' ? request.guild_id : request.guild_id[0];
    const guild = this.world.guilds.get(id ?? '');
    if (guild === undefined) return;
    to.session?.dispatch({
      t: GatewayDispatchEvents.GuildMembersChunk,
      d: {
        guild_id: guild.id,
        members: [...this.world.users.values()].map((user) => guild.member(user)),
        chunk_index: 0,
        chunk_count: 1,
        ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
      },
    });
  }

  #closed(connection: Connection, code: number): void {
    this.connections.delete(connection);
    const { session } = connection;
    if (session?.connection === connection) {
      session.connection = null;
      if (GOODBYE.has(code)) this.sessions.delete(session.id);
    }
    this.emit('closed', code);
  }
}

/** A session has one socket: the older one is cut off. */
function attach(session: Session, connection: Connection): void {
  const old = session.connection;
  session.connection = connection;
  connection.session = session;
  if (old !== null && old !== connection) old.drop();
}
