import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { useSignedIn } from '../features/accounts/signedIn.ts';
import { OpeningRoom } from '../features/messages/RoomPlaceholders.tsx';
import { RoomScreen } from '../features/messages/RoomScreen.tsx';
import { useRooms } from '../features/rooms/rooms.ts';
import { BreakoutScreen } from '../features/sessions/room/BreakoutScreen.tsx';
import { SessionScreen } from '../features/sessions/room/SessionScreen.tsx';
import { useTimetableInStep } from '../features/sessions/sessions.ts';
import type { RoomHandle } from '../live/contract.ts';
import { useRoom, useStore } from '../live/react.ts';

interface Props {
  /** What stands at the end of the bar in every room. */
  readonly help: ReactNode;
}

/** The room named in the address, with the screen for its kind. */
export function RoomRoute({ help }: Props) {
  const { roomId = '' } = useParams();
  const { live } = useSignedIn();
  const room = useRoom(live, roomId);
  return room ? <OpenRoom key={roomId} roomId={roomId} room={room} help={help} /> : <OpeningRoom />;
}

interface OpenProps extends Props {
  readonly roomId: string;
  readonly room: RoomHandle;
}

function OpenRoom({ roomId, room, help }: OpenProps) {
  const { state, phase } = useStore(room.view);
  useTimetableInStep(roomId, state?.session?.status);
  const listed = useRooms().data?.find(({ id }) => id === roomId);
  const kind = state?.kind ?? listed?.kind;
  if (kind === undefined && phase === 'opening') return <OpeningRoom />;
  if (kind === 'session') return <SessionScreen roomId={roomId} room={room} help={help} />;
  if (kind === 'breakout') return <BreakoutScreen roomId={roomId} room={room} help={help} />;
  return <RoomScreen roomId={roomId} room={room} help={help} />;
}
