import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Only a context made after the flag has it; nothing else here sees it.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Frees what nobody holds any more, in some twenty milliseconds. Node would come to it by
 * itself, but late: it counts its own heap, and a model's file, or a model that was dropped, is
 * a small object there with 25 MB behind it.
 */
export async function collectGarbage(): Promise<void> {
  // Promises that settled just now still hold what they gave.
  await setImmediate();
  collect();
  // What Node had begun to collect by itself counts as held what was dropped since; the second
  // begins anew, when what was being done during the first is done too.
  await setImmediate();
  collect();
}
