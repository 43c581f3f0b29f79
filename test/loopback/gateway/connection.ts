import {
  GatewayCloseCodes,
  GatewayOpcodes,
  type GatewayReceivePayload,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import { type RawData, WebSocket } from 'ws';
import type { Session } from './session.js';

const MAX_PAYLOAD = 4_096;
/** Discord takes 120 events a minute; heartbeats, which tests speed up, are not counted here. */
const MAX_EVENTS = 120;
const MINUTE = 60_000;

/** One socket of the bot. */
export class Connection {
  /** The session it carries, once identified or resumed. */
  session: Session | null = null;
  acknowledgesHeartbeats = true;
  #received: number[] = [];

  constructor(
    private readonly socket: WebSocket,
    heartbeatInterval: number,
    private readonly onPayload: (payload: GatewaySendPayload, connection: Connection) => void,
    onClose: (connection: Connection, code: number) => void,
  ) {
    socket.on('message', (data) => {
      this.#receive(data);
    });
    socket.on('close', (code) => {
      onClose(this, code);
    });
    socket.on('error', () => undefined);
    this.send({
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: heartbeatInterval },
      s: null,
      t: null,
    });
  }

  /** False when the socket is open no more. */
  send(payload: GatewayReceivePayload): boolean {
    if (this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(payload));
    return true;
  }

  close(code: number, reason = ''): void {
    this.socket.close(code, reason);
  }

  /** Ends the socket without a word, as a broken network does: the bot sees code 1006. */
  drop(): void {
    this.socket.terminate();
  }

  #receive(data: RawData): void {
    const text = Buffer.from(data as Buffer).toString('utf8');
    const payload = text.length > MAX_PAYLOAD ? null : parse(text);
    if (payload === null) {
      this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      return;
    }
    if (payload.op === GatewayOpcodes.Heartbeat) {
      if (this.acknowledgesHeartbeats) this.#acknowledge();
      return;
    }
    const now = Date.now();
    this.#received = [...this.#received.filter((at) => now - at < MINUTE), now];
    if (this.#received.length > MAX_EVENTS) {
      this.close(GatewayCloseCodes.RateLimited, 'You are being rate limited.');
      return;
    }
    this.onPayload(payload, this);
  }

  #acknowledge(): void {
    this.send({ op: GatewayOpcodes.HeartbeatAck } as GatewayReceivePayload);
  }
}

function parse(text: string): GatewaySendPayload | null {
  try {
    const value: unknown = JSON.parse(text);
    const hasOpcode = typeof value === 'object' && value !== null && 'op' in value;
    return hasOpcode ? (value as GatewaySendPayload) : null;
  } catch {
    return null;
  }
}
