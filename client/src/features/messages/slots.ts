import type { ReactNode } from 'react';
import type { Additions, Hold } from './additions.ts';

/** What a higher word adds to a room. */
export interface RoomSlots {
  /** Between the room's bar and its messages. */
  readonly top?: ReactNode;
  /** Before the messages, for as long as it lasts: they are still there, and out of reach. */
  readonly cover?: ReactNode;
  /** Beside the room, at its left. */
  readonly side?: ReactNode;
  readonly additions?: Additions;
  readonly deskAdditions?: Additions;
  readonly hold?: Hold | null;
  /** The room whose desk stands beside this one; absent: this room's own. */
  readonly deskOf?: string;
  /** The room fills the page: there is no list of rooms beside it. */
  readonly alone?: boolean;
}
