import type { IncomingMessage } from 'node:http';
import { Code, RestError } from './rest-error.js';

/** A file sent along with a message. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/**
 * The JSON of a request, and its files where it comes as a form.
 *
 * @throws {RestError} when it is no JSON
 */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: readonly UploadedFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) {
    return { body: parseJson(bytes.toString('utf8')), files: [] };
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- small bodies, the bot's own
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [name, value] of form.entries()) {
    if (name === 'payload_json') {
      body = parseJson(typeof value === 'string' ? value : await value.text());
    } else if (typeof value !== 'string') {
      const content = Buffer.from(await value.arrayBuffer());
      files.push({ name: value.name, type: value.type, content });
    }
  }
  return { body, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RestError(400, Code.General, 'The request body contains invalid JSON.');
  }
}
