import type { MessageFlags } from 'discord-api-types/v10';

/** A bit field, which the types know by the enum of its bits only. */
export function messageFlags(bits: number): MessageFlags {
  const field: unknown = bits;
  return field as MessageFlags;
}
