import type { RoomState } from '@cairn/shared/registry/state';
import { createContext, useContext } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import type { useRoomCommand } from '../rooms/useRoomCommand.ts';

/** What is reported: a message, or a person. */
export type Reported = { readonly messageSeq: number } | { readonly memberId: string };

/** What a dialog over the room is for. */
export type Deed =
  | { readonly kind: 'report'; readonly about: Reported }
  | { readonly kind: 'mute'; readonly memberId: string }
  | { readonly kind: 'slow' };

/** A room as what keeps it safe knows it. */
export interface Moderation {
  readonly room: RoomHandle;
  readonly state: RoomState;
  /** For staff, once it is open: the desk of the room, or of the session it is a small group of. */
  readonly desk: RoomState | null;
  readonly isStaff: boolean;
  readonly leads: boolean;
  readonly ownId: string;
  readonly aliasOf: (memberId: string) => string;
  readonly command: ReturnType<typeof useRoomCommand>;
  /** Opens the dialog for something. */
  readonly begin: (deed: Deed) => void;
}

export const ModerationContext = createContext<Moderation | null>(null);

/** The room around; null until it is open. */
export function useModeration(): Moderation | null {
  return useContext(ModerationContext);
}

/** Until when a person's words rest, as staff see it; null: they do not. */
export function mutedUntil({ desk }: Pick<Moderation, 'desk'>, memberId: string): number | null {
  return desk && Object.hasOwn(desk.mutes, memberId) ? (desk.mutes[memberId]?.until ?? null) : null;
}
