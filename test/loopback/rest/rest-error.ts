import type { Rule } from '../violations.js';

/** Discord's codes for what it refuses, as its documentation lists them. */
export const Code = {
  General: 0,
  UnknownChannel: 10003,
  UnknownGuild: 10004,
  UnknownMember: 10007,
  UnknownMessage: 10008,
  UnknownUser: 10013,
  UnknownWebhook: 10015,
  UnknownInteraction: 10062,
  UnknownCommand: 10063,
  CommandCreationsExceeded: 30034,
  AlreadyAcknowledged: 40060,
  CannotEditAnothersMessage: 50005,
  EmptyMessage: 50006,
  MissingPermissions: 50013,
  InvalidWebhookToken: 50027,
  InvalidForm: 50035,
  HistoryHidden: 160002,
  ThreadExists: 160004,
} as const;

/** A request that Discord refuses: HTTP status, its own code and what it says. */
export class RestError extends Error {
  override readonly name: string = 'RestError';

  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    /** What is wrong where, nested as Discord nests it. */
    readonly errors?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/** A refusal that is the bot's own fault: it is recorded as a violation. */
export class RuleBroken extends RestError {
  override readonly name = 'RuleBroken';

  constructor(
    readonly rule: Rule,
    /** The violation in full; `message` is only what Discord would say. */
    readonly detail: string,
    status: number,
    code: number,
    message: string,
    errors?: Readonly<Record<string, unknown>>,
  ) {
    super(status, code, message, errors);
  }
}

/** A body that breaks a rule in one place. */
export function invalidForm(
  rule: Rule,
  what: string,
  path: readonly PropertyKey[],
  problem: string,
): RuleBroken {
  const at = path.map(String);
  const leaf: Record<string, unknown> = {
    _errors: [{ code: 'LOOPBACK_INVALID_FORM', message: problem }],
  };
  const errors = at.reduceRight((inner, key) => ({ [key]: inner }), leaf);
  const place = at.length === 0 ? '' : ` ${at.join('.')}:`;
  return new RuleBroken(
    rule,
    `${what}:${place} ${problem}`,
    400,
    Code.InvalidForm,
    'Invalid Form Body',
    errors,
  );
}
