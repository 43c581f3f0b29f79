import { isUtf8 } from 'node:buffer';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of a stream that nobody has read from; null for one that is not UTF-8. */
export async function* utf8Lines(input: Readable): AsyncGenerator<string | null> {
  // One character a byte: what readline decodes as UTF-8 has "\uFFFD" for whatever was wrong.
  input.setEncoding('latin1');
  for await (const line of createInterface({ input })) {
    const bytes = Buffer.from(line, 'latin1');
    yield isUtf8(bytes) ? bytes.toString('utf8') : null;
  }
}
