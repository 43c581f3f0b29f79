import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { Message } from './message.js';
import type { Modal } from './modal.js';
import { ScenarioError } from './scenario-error.js';

/** What a person came to see. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'modal'; readonly modal: Modal }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'failed' };

export interface ReplyTimes {
  /** Milliseconds to the first sign of the bot: the acknowledgement, or typing; null without. */
  readonly acknowledgedAfter: number | null;
  /** Milliseconds to the outcome. */
  readonly answeredAfter: number;
  /** Messages after the first one; later ones are added as they come. */
  readonly followUps: readonly Message[];
}

/** The bot's reply to what a person did, and how long it took. */
export class Reply {
  readonly acknowledgedAfter: number | null;
  readonly answeredAfter: number;
  readonly followUps: readonly Message[];

  constructor(
    readonly label: string,
    readonly outcome: Outcome,
    times: ReplyTimes,
  ) {
    this.acknowledgedAfter = times.acknowledgedAfter;
    this.answeredAfter = times.answeredAfter;
    this.followUps = times.followUps;
  }

  get kind(): Outcome['kind'] {
    return this.outcome.kind;
  }

  /** The message, as it stands now. */
  get message(): Message {
    return this.#of('message').message;
  }

  /** Only the person who asked sees the message. */
  get ephemeral(): boolean {
    return this.message.ephemeral;
  }

  get modal(): Modal {
    return this.#of('modal').modal;
  }

  /** Choices of an autocompletion. */
  get choices(): readonly APIApplicationCommandOptionChoice[] {
    return this.#of('choices').choices;
  }

  #of<Kind extends Outcome['kind']>(kind: Kind): Extract<Outcome, { readonly kind: Kind }> {
    const { outcome } = this;
    if (outcome.kind !== kind) {
      const saw = outcome.kind === 'failed' ? '"The application did not respond"' : outcome.kind;
      throw new ScenarioError(`${this.label}: expected ${kind}, the person saw ${saw}.`);
    }
    return outcome as Extract<Outcome, { readonly kind: Kind }>;
  }
}
