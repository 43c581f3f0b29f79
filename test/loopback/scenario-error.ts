/** A scenario that cannot be played: a test asks for what no person could do, or waits in vain. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}
