import type { ActorDirectory } from '../../corpus/actors/actor-directory.js';
import type { Asker } from '../asking/asker.js';
import type { Conversations } from '../conversation/conversations.js';
import type { FeedbackStore } from '../feedback/feedback-store.js';
import type { Inference } from '../inference/inference.js';
import type { Logger } from '../log.js';

/** What the handlers work with. */
export interface Services {
  readonly inference: Inference;
  /** Who is in the article. */
  readonly directory: ActorDirectory;
  readonly asker: Asker;
  readonly conversations: Conversations;
  readonly feedback: FeedbackStore;
  readonly log: Logger;
  /** Questions that the article answers, for a greeting. */
  readonly examples: readonly string[];
}
