import type { ReactNode } from 'react';
import type { RoomHandle } from '../../../live/contract.ts';
import { useStore } from '../../../live/react.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { RoomScreen } from '../../messages/RoomScreen.tsx';
import type { RoomSlots } from '../../messages/slots.ts';
import { HelperBar } from './HelperBar.tsx';
import { helpRoomOf } from './helpRoom.ts';
import { PersonBar } from './PersonBar.tsx';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  readonly help: ReactNode;
  readonly slots: RoomSlots;
}

/** A room for one person and whoever helps: under its bar, who is there, and for staff the warm handoff. */
export function HelpScreen({ roomId, room, help, slots }: Props) {
  const { account } = useSignedIn();
  const { state, present, isPresenceComplete } = useStore(room.view);
  const people = state && helpRoomOf(state);
  const bars = state && people && (
    <>
      {people.personId === account.id ? (
        <PersonBar state={state} people={people} present={present} />
      ) : (
        <HelperBar {...{ roomId, room, state, people, present, isPresenceComplete }} />
      )}
      {slots.top}
    </>
  );
  return <RoomScreen roomId={roomId} room={room} help={help} slots={{ ...slots, top: bars }} />;
}
