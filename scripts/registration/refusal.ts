import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Configuration } from '../../bot/configuration.js';
import { FORBIDDEN, NOT_FOUND, UNAUTHORIZED } from '../../bot/discord/http-status.js';
import { notDiscord, TOKEN_REFUSED } from '../../bot/discord/refusals.js';
import { inviteLink } from '../../bot/invite-link.js';
import { errorMessage } from '../../corpus/shared/error-message.js';
import { UsageError } from '../input/usage-error.js';

/** What it means for the person who has to mend it that Discord refuses to register commands. */
export function refusalOf(error: unknown, { api, applicationId }: Configuration): Error {
  if (!(error instanceof DiscordAPIError)) {
    return new Error(
      `Discord does not answer at ${api} (${errorMessage(error)}); check the connection and DISCORD_API, or try again later.`,
    );
  }
  if (error.status === UNAUTHORIZED) return new UsageError(TOKEN_REFUSED);
  if (error.code === RESTJSONErrorCodes.MissingAccess) {
    return new UsageError(
      `The bot may not register commands in that server; check the ID after --guild and invite it: ${inviteLink(applicationId)}`,
    );
  }
  if (error.status === FORBIDDEN || error.code === RESTJSONErrorCodes.UnknownApplication) {
    return new UsageError(
      `DISCORD_APPLICATION_ID (${applicationId}) is not the application of DISCORD_TOKEN; copy both from the same application.`,
    );
  }
  if (error.status === NOT_FOUND) return new UsageError(notDiscord(api));
  return new UsageError(`Discord refuses the commands: ${error.message}`);
}
