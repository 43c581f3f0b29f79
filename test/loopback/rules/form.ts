import type { z } from 'zod';
import { invalidForm } from '../rest/rest-error.js';
import type { Rule } from '../violations.js';

/**
 * Checks a body against its schema. Sizes count UTF-16 code units, which is never laxer than
 * Discord.
 *
 * @param what names the body in the violation
 * @param rule the rule broken, by the path of the first problem
 * @throws {RuleBroken} naming the first problem
 */
export function checkForm(
  schema: z.ZodType,
  body: unknown,
  what: string,
  rule: (path: readonly PropertyKey[]) => Rule,
): void {
  const { error } = schema.safeParse(body);
  const issue = error?.issues[0];
  if (issue === undefined) return;
  throw invalidForm(rule(issue.path), what, issue.path, issue.message);
}
