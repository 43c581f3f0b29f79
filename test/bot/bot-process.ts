import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../corpus/package-root.js';
import type { LoopbackDiscord } from '../loopback/loopback-discord.js';

/** What became of the bot when it ended. */
export interface BotEnd {
  readonly status: number | null;
  /** Everything on standard error. */
  readonly stderr: string;
}

/** The bot's real entry point, run in a process of its own against a loopback Discord. */
export class BotProcess implements AsyncDisposable {
  stderr = '';
  readonly ended: Promise<BotEnd>;
  constructor(
    readonly child: ChildProcess,
    folder: string,
  ) {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = once(child, 'close').then(([status]) => {
      rmSync(folder, { recursive: true, force: true });
      return { status: status as number | null, stderr: this.stderr };
    });
  }

  /** Waits until standard error holds what is looked for. */
  async says(what: RegExp): Promise<string> {
    while (!what.test(this.stderr)) {
      if (this.child.stderr === null || this.child.exitCode !== null) {
        throw new Error(`The bot ended without saying ${String(what)}: ${this.stderr}`);
      }
      await Promise.race([once(this.child.stderr, 'data'), this.ended]);
    }
    return what.exec(this.stderr)?.[1] ?? '';
  }

  /** Stops it as a service manager does. */
  stop(): Promise<BotEnd> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

/** Starts the bot; its cache is shared between tests, its database its own unless one is given. */
export function startBot(
  discord: Pick<LoopbackDiscord, 'api' | 'token' | 'applicationId'>,
  environment: Readonly<Record<string, string>> = {},
): BotProcess {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-'));
  const child = spawn(process.execPath, [join(packageRoot, 'dist/bot/main.js')], {
    // away from a developer's own .env
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DISCORD_API: discord.api,
      DISCORD_TOKEN: discord.token,
      DISCORD_APPLICATION_ID: discord.applicationId,
      VERBATIM_DATABASE: join(folder, 'feedback.db'),
      VERBATIM_COOLDOWN: '0',
      ...environment,
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  return new BotProcess(child, folder);
}
