/** The statuses of HTTP by which Discord refuses something. */
export const UNAUTHORIZED = 401;
export const FORBIDDEN = 403;
export const NOT_FOUND = 404;

/** True of a failure of Discord's own, which may pass: 500, 503. */
export function isServerError(status: number): boolean {
  return status >= 500;
}
