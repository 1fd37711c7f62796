import { isStaff, leads } from '@cairn/shared/accounts/roles';
import type { RoomState } from '@cairn/shared/registry/state';
import { type ReactNode, useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { aliasIn } from '../rooms/names.ts';
import { deskOf, useRooms } from '../rooms/rooms.ts';
import { useRoomCommand } from '../rooms/useRoomCommand.ts';
import { useRoomState } from '../sessions/room/useRoomState.ts';
import { MuteDialog } from './MuteDialog.tsx';
import { type Deed, type Moderation, ModerationContext } from './moderation.ts';
import { ReportDialog } from './ReportDialog.tsx';
import { SlowDialog } from './SlowDialog.tsx';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  /** Null until it is open. */
  readonly state: RoomState | null;
  readonly children: ReactNode;
}

/** Around a room's screen: what keeps it safe, for everybody in it and for staff, and the dialogs for that. */
export function ModerationProvider({ roomId, room, state, children }: Props) {
  const [deed, begin] = useState<Deed | null>(null);
  const moderation = useModerationOf({ roomId, room, state, begin });
  const end = () => begin(null);
  return (
    <ModerationContext value={moderation}>
      {children}
      {moderation && deed && <Dialog moderation={moderation} deed={deed} onClose={end} />}
    </ModerationContext>
  );
}

interface DialogProps {
  readonly moderation: Moderation;
  readonly deed: Deed;
  readonly onClose: () => void;
}

function Dialog({ moderation, deed, onClose }: DialogProps) {
  switch (deed.kind) {
    case 'report':
      return <ReportDialog moderation={moderation} about={deed.about} onClose={onClose} />;
    case 'mute':
      return <MuteDialog moderation={moderation} memberId={deed.memberId} onClose={onClose} />;
    case 'slow':
      return <SlowDialog moderation={moderation} onClose={onClose} />;
  }
}

interface Options extends Omit<Props, 'children'> {
  readonly begin: (deed: Deed) => void;
}

function useModerationOf({ roomId, room, state, begin }: Options): Moderation | null {
  const text = useText();
  const { account, live } = useSignedIn();
  const command = useRoomCommand(room);
  const rooms = useRooms().data;
  const staff = isStaff(account.role);
  // A small group has no desk of its own: its session's stands beside it. At a desk, its room knows people's names.
  const besides = (state?.kind === 'breakout' ? state.partOf : state?.deskOf) ?? roomId;
  const desk = useRoomState(live, staff ? (deskOf(rooms, besides)?.id ?? null) : null);
  const parent = useRoomState(live, staff && besides !== roomId ? besides : null);
  if (!state) return null;
  const known = [state, parent, desk].filter((one) => one !== null);
  return {
    ...{ room, state, desk, begin, command },
    isStaff: staff,
    leads: leads(account.role),
    ownId: account.id,
    aliasOf: (id) => aliasIn(known.find(({ members }) => Object.hasOwn(members, id)) ?? state, id, text),
  };
}
