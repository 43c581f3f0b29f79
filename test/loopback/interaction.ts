import {
  type APICommandAutocompleteInteractionResponseCallbackData,
  type APIInteraction,
  type APIUser,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Channel } from './channel.js';
import type { Message } from './message.js';
import type { Modal } from './modal.js';
import { Reply } from './reply.js';
import { ScenarioError } from './scenario-error.js';

type Acknowledgement = Exclude<
  InteractionResponseType,
  InteractionResponseType.Pong | InteractionResponseType.LaunchActivity
>;

export interface InteractionDetails {
  /** As the bot receives it. */
  readonly payload: APIInteraction;
  readonly user: APIUser;
  readonly channel: Channel;
  /** The message that carries the component pressed, also for a modal opened by one. */
  readonly source: Message | null;
  /** Names it in violations: `/ask by anna`. */
  readonly label: string;
}

/** An interaction from its creation to its last response, as Discord keeps it. */
export class Interaction {
  readonly createdAt = Date.now();
  /** Resolves when the person sees the outcome; rejects when nothing comes. */
  readonly outcome: Promise<Reply>;
  readonly followUps: Message[] = [];
  /** When the bot's socket got it; null while it did not. */
  deliveredAt: number | null = null;
  acknowledged: { readonly type: Acknowledgement; readonly at: number } | null = null;
  /** The acknowledgement was answered so late that the client may send it again. */
  acknowledgementDelayed = false;
  /** What `@original` stands for. */
  original: Message | null = null;
  /** Discord forgot it: a fault that a test asked for. */
  expired = false;

  #settle: (reply: Reply) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly details: InteractionDetails,
    patience: number,
  ) {
    this.outcome = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
    });
    this.outcome.catch(() => undefined);
    this.#timer = setTimeout(() => {
      this.#fail(new ScenarioError(`${this.label} got no answer in ${patience} ms.`));
    }, patience);
  }

  get id(): string {
    return this.details.payload.id;
  }

  get token(): string {
    return this.details.payload.token;
  }

  get label(): string {
    return this.details.label;
  }

  /** A response was promised and is not there yet. */
  get pending(): boolean {
    const type = this.acknowledged?.type;
    const deferred =
      type === InteractionResponseType.DeferredChannelMessageWithSource ||
      type === InteractionResponseType.DeferredMessageUpdate;
    return deferred && !this.closed;
  }

  /** The person has seen the outcome, or the test gave up. */
  get closed(): boolean {
    return this.#timer === undefined;
  }

  showMessage(message: Message): void {
    this.#finish({ kind: 'message', message });
  }

  showModal(modal: Modal): void {
    this.#finish({ kind: 'modal', modal });
  }

  showChoices(
    choices: NonNullable<APICommandAutocompleteInteractionResponseCallbackData['choices']>,
  ): void {
    this.#finish({ kind: 'choices', choices });
  }

  /** "The application did not respond": what the person sees when nothing came in time. */
  showFailure(): void {
    this.#finish({ kind: 'failed' });
  }

  /** Gives up waiting, for the end of a test. */
  abandon(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#fail(new ScenarioError(`${this.label} was still open when the test ended.`));
  }

  #finish(outcome: Reply['outcome']): void {
    if (this.closed) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#settle(
      new Reply(this.label, outcome, {
        acknowledgedAfter:
          this.acknowledged === null ? null : this.acknowledged.at - this.createdAt,
        answeredAfter: Date.now() - this.createdAt,
        followUps: this.followUps,
      }),
    );
  }
}
