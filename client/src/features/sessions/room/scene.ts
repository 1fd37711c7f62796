import { isStaff, leads } from '@cairn/shared/accounts/roles';
import type { Floor } from '@cairn/shared/floor/state';
import type { RoomState } from '@cairn/shared/registry/state';
import type { Session } from '@cairn/shared/sessions/state';
import { createContext, useContext } from 'react';
import type { RoomHandle } from '../../../live/contract.ts';
import { useServerNow } from '../../../live/react.ts';
import { type GiveText, useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { aliasIn } from '../../rooms/names.ts';
import type { PersonParts } from '../../rooms/personParts.ts';
import { deskOf, useRooms } from '../../rooms/rooms.ts';
import { useRoomCommand } from '../../rooms/useRoomCommand.ts';
import { useRoomState } from './useRoomState.ts';

/** A session as everything on its screen knows it. */
export interface Scene {
  readonly sessionId: string;
  readonly room: RoomHandle;
  readonly state: RoomState;
  readonly session: Session;
  readonly floor: Floor;
  readonly ownId: string;
  readonly isStaff: boolean;
  /** Whether this person may conduct the session. */
  readonly leads: boolean;
  /** For staff: the session's desk and its cohort's room, once they are open. */
  readonly desk: RoomState | null;
  readonly cohort: RoomState | null;
  /** The name that the group knows a person by; those in the lobby are known from their cohort. */
  readonly aliasOf: (memberId: string) => string;
  readonly command: ReturnType<typeof useRoomCommand>;
  /** What higher words add to each person. */
  readonly person: PersonParts | undefined;
}

export const SceneContext = createContext<Scene | null>(null);

/** The session around. */
export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('A part of a session stands outside of it.');
  return scene;
}

/** The scene of a session's room; null until it is open and scheduled. */
export function useSceneOf(
  sessionId: string,
  room: RoomHandle,
  { state, person }: { readonly state: RoomState | null; readonly person: PersonParts | undefined },
): Scene | null {
  const text = useText();
  const { account, live } = useSignedIn();
  const rooms = useRooms().data;
  const staff = isStaff(account.role);
  const desk = useRoomState(live, staff ? (deskOf(rooms, sessionId)?.id ?? null) : null);
  const cohortId = state?.partOf ?? null;
  const isOfCohort = rooms?.some(({ id }) => id === cohortId) ?? false;
  const cohort = useRoomState(live, staff && isOfCohort ? cohortId : null);
  const command = useRoomCommand(room);
  if (!state?.session || !state.floor) return null;
  return {
    ...{ sessionId, room, state, session: state.session, floor: state.floor, desk, cohort, command, person },
    ownId: account.id,
    isStaff: staff,
    leads: leads(account.role),
    aliasOf: (memberId) => nameOf(memberId, { state, cohort, text }),
  };
}

function nameOf(
  memberId: string,
  { state, cohort, text }: { state: RoomState; cohort: RoomState | null; text: GiveText },
): string {
  return aliasIn(Object.hasOwn(state.members, memberId) || !cohort ? state : cohort, memberId, text);
}

/** The server's time for what runs out on a session's screen. */
export function useNow(everyMs: number): number {
  const { live } = useSignedIn();
  return useServerNow(live, everyMs);
}
