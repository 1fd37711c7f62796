import type { viewOwnHeld } from '@cairn/shared/moderation/wire';
import type { RouteAnswer } from '../../live/contract.ts';

/** One of a person's held messages, as the server tells of it. */
export type OwnHeld = RouteAnswer<typeof viewOwnHeld>['held'][number];

interface Known {
  /** What stands among this device's own messages shows by itself how it is. */
  readonly isHere: (commandId: string) => boolean;
  readonly isPutAway: (commandId: string) => boolean;
}

/**
 * Those held messages that this device has to tell of beside the conversation: written on another one, or changes to a
 * message. Those with staff, and those given back until the person has put them away; oldest first.
 */
export function toldBeside(held: readonly OwnHeld[], { isHere, isPutAway }: Known): readonly OwnHeld[] {
  return held
    .filter(({ commandId, outcome }) => {
      if (isHere(commandId)) return false;
      return outcome === 'held' || (outcome === 'refused' && !isPutAway(commandId));
    })
    .toSorted((one, other) => one.at - other.at);
}
