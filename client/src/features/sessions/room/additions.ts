import type { Event } from '@cairn/shared/kernel/event';
import type { Additions } from '../../messages/additions.ts';
import { EventRow } from './EventRow.tsx';
import { isShown } from './shown.ts';

/** What a session brings into its conversation, and into its desk's. */
export const sessionAdditions: Additions = {
  shows: (event: Event) => isShown(event),
  Row: EventRow,
};
