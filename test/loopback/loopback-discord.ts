import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIApplicationCommand,
  ChannelType,
  type GatewayCloseCodes,
  GatewayOpcodes,
  InteractionType,
  Locale,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import { Gateway } from './gateway/gateway.js';
import type { Guild } from './guild.js';
import { MEMBER_PERMISSIONS } from './guild.js';
import type { Interaction } from './interaction.js';
import { InteractionDesk } from './interaction-desk.js';
import { LoopbackUser, type UserSettings } from './loopback-user.js';
import type { Message } from './message.js';
import { completeOptions, type LoopbackSettings } from './options.js';
import type { LoggedRequest } from './request-log.js';
import { callbackRoute } from './rest/callback-route.js';
import { channelRoutes } from './rest/channel-routes.js';
import { commandRoutes } from './rest/command-routes.js';
import { Faults } from './rest/faults.js';
import { guildRoutes } from './rest/guild-routes.js';
import { messageRoutes } from './rest/message-routes.js';
import { RestServer, tooManyRequests } from './rest/rest-server.js';
import type { RouteName } from './rest/route.js';
import { setupRoutes } from './rest/setup-routes.js';
import { webhookRoutes } from './rest/webhook-routes.js';
import { ScenarioError } from './scenario-error.js';
import { type Violation, Violations } from './violations.js';
import { World } from './world.js';

/**
 * Starts Discord's REST API (v10) and gateway on 127.0.0.1. Point a client at `api`; whoever starts
 * it closes it.
 *
 * @throws {RuleBroken} when a command in the settings is none
 */
export async function startLoopbackDiscord(
  settings: LoopbackSettings = {},
): Promise<LoopbackDiscord> {
  const discord = new LoopbackDiscord(settings);
  await discord.listen();
  return discord;
}

/**
 * Discord as a bot meets it, with people to play and faults to cause. What the bot does against the
 * rules is refused as Discord refuses it and kept in `violations`.
 */
class LoopbackDiscord {
  readonly #world: World;
  readonly #desk: InteractionDesk;
  readonly #gateway: Gateway;
  readonly #rest: RestServer;
  readonly #faults = new Faults();
  readonly #violations = new Violations();
  readonly #users = new Map<string, LoopbackUser>();
  #server: Server | null = null;
  #port = 0;

  constructor(settings: LoopbackSettings) {
    const options = completeOptions(settings);
    const url = (): string => `ws://127.0.0.1:${this.#port}`;
    this.#world = new World(options, this.#violations);
    this.#desk = new InteractionDesk(this.#world);
    this.#gateway = new Gateway(this.#world, url);
    const routes = [
      ...setupRoutes(this.#world, this.#gateway, url),
      ...commandRoutes(this.#world),
      ...channelRoutes(this.#world),
      ...messageRoutes(this.#world),
      ...guildRoutes(this.#world),
      callbackRoute(this.#world),
      ...webhookRoutes(this.#world),
    ];
    this.#rest = new RestServer(routes, options, this.#faults, this.#violations);
  }

  // What a client is configured with.

  /** For `rest.api`. */
  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get token(): string {
    return this.#world.options.token;
  }

  get applicationId(): string {
    return this.#world.bot.id;
  }

  // Who and where.

  /** The person of a name, made on first mention; settings count then only. */
  user(name: string, settings: UserSettings = {}): LoopbackUser {
    const known = this.#users.get(name);
    if (known !== undefined) return known;
    const user = new LoopbackUser(name, this.#world, this.#desk, settings);
    this.#users.set(name, user);
    return user;
  }

  guild(name: string): Guild {
    const found = [...this.#world.guilds.values()].find((guild) => guild.name === name);
    if (found === undefined) throw new ScenarioError(`There is no guild "${name}".`);
    return found;
  }

  /** The first channel of a name in any guild. */
  channel(name: string): Channel {
    const channels = [...this.#world.guilds.values()].flatMap((guild) => guild.channels);
    const found = channels.find((channel) => channel.name === name);
    if (found === undefined) throw new ScenarioError(`There is no channel "${name}".`);
    return found;
  }

  /** A conversation of several people, of which the bot is no member. */
  groupConversation(...users: readonly LoopbackUser[]): Channel {
    return this.#world.addChannel({
      type: ChannelType.GroupDM,
      name: users.map(({ name }) => name).join(', '),
      recipients: users.map(({ account }) => account),
    });
  }

  // What happened.

  get violations(): readonly Violation[] {
    return this.#violations.all;
  }

  /** The violations so far, forgotten afterwards: for a test that provokes some. */
  takeViolations(): readonly Violation[] {
    return this.#violations.take();
  }

  /** Every request of the bot, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#rest.requests;
  }

  requestsTo(route: RouteName): readonly LoggedRequest[] {
    return this.requests.filter((request) => request.route === route);
  }

  /** Interactions that were deferred and got no response yet. */
  get pending(): readonly Interaction[] {
    return [...this.#world.interactions.values()].filter((interaction) => interaction.pending);
  }

  /** All plain messages and public responses of the bot. */
  get botMessages(): readonly Message[] {
    return [...this.#world.channels.values()]
      .flatMap(({ messages }) => messages)
      .filter(({ data }) => data.author.id === this.applicationId);
  }

  /** Commands registered everywhere, or in one guild. */
  commands(guild: Guild | null = null): readonly APIApplicationCommand[] {
    return this.#world.commands.list(guild?.id ?? null);
  }

  /** Shards that have a session and a socket now. */
  get connectedShards(): readonly number[] {
    return [...this.#gateway.sessions.values()]
      .filter(({ connection }) => connection !== null)
      .map(({ shard: [id] }) => id);
  }

  /** The intents of the sessions, as one bit field. */
  get intents(): number {
    return [...this.#gateway.sessions.values()].reduce((all, { intents }) => all | intents, 0);
  }

  /** Waits until so many shards are connected. */
  async connected(shards = 1): Promise<void> {
    while (this.connectedShards.length < shards) {
      await Promise.race([once(this.#gateway, 'identified'), once(this.#gateway, 'resumed')]);
    }
  }

  async nextIdentify(): Promise<void> {
    await once(this.#gateway, 'identified');
  }

  async nextResume(): Promise<void> {
    await once(this.#gateway, 'resumed');
  }

  // Faults of the gateway.

  /** Breaks every socket without a word: the bot sees 1006. */
  dropSockets(): void {
    for (const connection of this.#gateway.connections) connection.drop();
  }

  /** Closes every socket with a code: 4000 and so on. */
  closeSockets(code: number): void {
    for (const connection of this.#gateway.connections) connection.close(code);
  }

  /** Asks every socket to connect again and resume (op 7). */
  askReconnect(): void {
    this.#gateway.broadcast({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Answers the next RESUMEs with an invalid session. */
  refuseResume(times = 1): void {
    this.#gateway.refusedResumes += times;
  }

  /** Declares every session invalid (op 9); one that is not resumable is forgotten. */
  invalidSession(resumable = false): void {
    if (!resumable) this.#gateway.sessions.clear();
    this.#gateway.broadcast({ op: GatewayOpcodes.InvalidSession, d: resumable });
  }

  /** Acknowledges no heartbeat on the sockets open now. */
  stopHeartbeatAcks(): void {
    for (const connection of this.#gateway.connections) connection.acknowledgesHeartbeats = false;
  }

  /** Closes every IDENTIFY from now on with a code, 4014 for example; null takes them again. */
  refuseIdentify(code: GatewayCloseCodes | null): void {
    this.#gateway.loginCloseCode = code;
  }

  /**
   * Lets no web socket through any more, as a firewall does that knows
   * only HTTP; the REST API stays in reach.
   */
  blockGateway(): void {
    this.#gateway.isBlocked = true;
    this.dropSockets();
  }

  /**
   * Uses up the sessions of the day, which is over so many milliseconds after a bot hears of it.
   */
  exhaustSessions(resetAfter: number): void {
    this.#gateway.exhaustSessions(resetAfter);
  }

  /**
   * Is out of reach, for so many milliseconds or until something is over:
   * sockets break, connections are refused.
   */
  async goDown(until: number | (() => Promise<unknown>)): Promise<void> {
    await this.#stopListening();
    await (typeof until === 'number' ? sleep(until) : until());
    await this.listen();
  }

  // Faults of the REST API, each for the next requests to a route.

  /** Answers 429; `retryAfter` in seconds, `header: false` leaves Retry-After to the body. */
  rateLimitNext(
    route: RouteName,
    { retryAfter, header = true }: { readonly retryAfter: number; readonly header?: boolean },
    times = 1,
  ): void {
    const answer = tooManyRequests(retryAfter, header, false);
    this.#faults.add(route, { kind: 'answer', answer }, times);
  }

  /** Answers with a status of Discord's own failure. */
  failNext(route: RouteName, status = 500, times = 1): void {
    const body = { code: 0, message: `${status}: Server Error` };
    this.#faults.add(route, { kind: 'answer', answer: { status, headers: {}, body } }, times);
  }

  /** Carries the request out at once and answers so many milliseconds later. */
  delayNext(route: RouteName, milliseconds: number, times = 1): void {
    this.#faults.add(route, { kind: 'delay', ms: milliseconds }, times);
  }

  /** Answers 401, as if the token were reset. */
  unauthorizedNext(route: RouteName, times = 1): void {
    const body = { code: 0, message: '401: Unauthorized' };
    this.#faults.add(route, { kind: 'answer', answer: { status: 401, headers: {}, body } }, times);
  }

  /** The next interaction is unknown (10062) when the bot answers it. */
  expireNext(): void {
    this.#desk.expireNext();
  }

  /** Sends an interaction that lacks its data, by a person made for it. */
  interactionWithoutData(): void {
    const channel = [...this.#world.guilds.values()][0]?.channels[0];
    if (channel === undefined) throw new ScenarioError('There is no channel to be in.');
    const user = this.#world.addUser('nobody');
    const act = {
      user,
      channel,
      locale: Locale.EnglishUS,
      permissions: MEMBER_PERMISSIONS,
      source: null,
    };
    this.#desk.expireNext();
    void this.#desk
      .open(act, InteractionType.ApplicationCommand, undefined, 'interaction without data')
      .catch(() => undefined);
  }

  // Life.

  async listen(): Promise<void> {
    const server = createServer((request, response) => void this.#rest.serve(request, response));
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#gateway.upgrade(request, socket, head);
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async close(): Promise<void> {
    for (const interaction of this.#world.interactions.values()) interaction.abandon();
    this.#gateway.close();
    await this.#stopListening();
  }

  async #stopListening(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const closed = once(server, 'close');
    this.dropSockets();
    server.close();
    server.closeAllConnections();
    await closed;
  }
}

export type { LoopbackDiscord };
