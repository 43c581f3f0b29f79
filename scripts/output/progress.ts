import { SingleBar } from 'cli-progress';

/** Work that ends sooner than this shows no bar, in milliseconds. */
const PATIENCE = 700;

/** A progress bar on stderr, for work that takes long enough to need one. */
export class Progress implements Disposable {
  private readonly bar: SingleBar;
  private readonly since = performance.now();
  private started = false;

  constructor(label: string) {
    this.bar = new SingleBar({
      format: `${label} {bar} {value}/{total}`,
      stream: process.stderr,
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 5000,
    });
  }

  /** Sets how much is done; shows the bar once the work has taken a while. */
  update(done: number, total: number): void {
    if (!this.started) {
      if (performance.now() - this.since < PATIENCE) return;
      this.bar.start(total, done);
      this.started = true;
    }
    this.bar.update(done);
  }

  [Symbol.dispose](): void {
    if (this.started) this.bar.stop();
    this.started = false;
  }
}
