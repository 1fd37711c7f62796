import type { SafetyContext } from '../safety/context.ts';
import type { ModerationRecords } from './records/held.ts';
import type { Matters } from './records/matters.ts';

/** What the actions of this word work with. */
export interface ModerationContext extends SafetyContext {
  readonly held: ModerationRecords;
  readonly matters: Matters;
}
