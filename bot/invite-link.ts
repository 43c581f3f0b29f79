import { OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10';

/** What the bot does in a server: read what is addressed to it, and answer there and in threads. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

/** The address that invites the bot of an application to a server, with its commands. */
export function inviteLink(applicationId: string): string {
  const scopes = `${OAuth2Scopes.Bot}+${OAuth2Scopes.ApplicationsCommands}`;
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=${scopes}&permissions=${String(PERMISSIONS)}`;
}
