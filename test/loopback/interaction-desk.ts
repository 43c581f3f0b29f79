import {
  type APIInteraction,
  GatewayDispatchEvents,
  type InteractionType,
} from 'discord-api-types/v10';
import { Interaction } from './interaction.js';
import { type Act, interactionPayload } from './interaction-payload.js';
import type { Reply } from './reply.js';
import type { World } from './world.js';

/**
 * A bot that hears of an interaction with less than this share of its time left need not answer.
 */
const FAIR_SHARE = 1 / 6;

/** Opens interactions, hands them to the gateway and watches their deadline. */
export class InteractionDesk {
  /** Interactions that Discord shall have forgotten when the bot answers. */
  #expireNext = 0;

  constructor(private readonly world: World) {}

  expireNext(): void {
    this.#expireNext++;
  }

  /**
   * @param label names it in violations: `/ask by anna`
   * @returns what the person came to see
   */
  open(act: Act, type: InteractionType, data: object | undefined, label: string): Promise<Reply> {
    const { world } = this;
    const payload: APIInteraction = interactionPayload(world, act, type, data);
    const details = { payload, user: act.user, channel: act.channel, source: act.source, label };
    const interaction = new Interaction(details, world.options.limits.patience);
    if (this.#expireNext > 0) {
      this.#expireNext--;
      interaction.expired = true;
    }
    world.interactions.set(interaction.token, interaction);
    setTimeout(() => {
      this.#deadline(interaction);
    }, world.options.limits.firstResponse).unref();
    const event = { t: GatewayDispatchEvents.InteractionCreate, d: payload } as const;
    world.emit('dispatch', event, world.audience(act.channel, 0), () => {
      interaction.deliveredAt ??= Date.now();
    });
    return interaction.outcome;
  }

  #deadline(interaction: Interaction): void {
    if (interaction.acknowledged !== null || interaction.closed) return;
    const { label, deliveredAt, createdAt, expired } = interaction;
    const limit = this.world.options.limits.firstResponse;
    const left = deliveredAt === null ? 0 : createdAt + limit - deliveredAt;
    if (left >= limit * FAIR_SHARE && !expired) {
      const message = `${label}: no first response within ${limit} ms`;
      this.world.violations.record('no-response', message);
    }
    interaction.showFailure();
  }
}
