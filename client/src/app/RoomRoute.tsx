import type { RoomState } from '@cairn/shared/registry/state';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { useSignedIn } from '../features/accounts/signedIn.ts';
import { OpeningRoom } from '../features/messages/RoomPlaceholders.tsx';
import { RoomScreen } from '../features/messages/RoomScreen.tsx';
import type { RoomSlots } from '../features/messages/slots.ts';
import { moderationAdditions, sessionAndModerationAdditions } from '../features/moderation/additions.tsx';
import { DeskAbout, useDeskAboutTitle } from '../features/moderation/desk/DeskAbout.tsx';
import { WhatWaits } from '../features/moderation/desk/WhatWaits.tsx';
import { HeldBeside } from '../features/moderation/HeldBeside.tsx';
import { MessageItems } from '../features/moderation/MessageItems.tsx';
import { ModerationProvider } from '../features/moderation/ModerationProvider.tsx';
import { PinnedBar } from '../features/moderation/PinnedBar.tsx';
import { personParts } from '../features/moderation/person.tsx';
import { RoomItems } from '../features/moderation/RoomItems.tsx';
import { RoomNotes } from '../features/moderation/RoomNotes.tsx';
import { useOwnHeld } from '../features/moderation/useOwnHeld.ts';
import { useRest } from '../features/moderation/useRest.tsx';
import { useRooms } from '../features/rooms/rooms.ts';
import type { CareMove } from '../features/safety/care/useTake.ts';
import { AskDialog } from '../features/safety/help/AskDialog.tsx';
import { CareCard } from '../features/safety/help/CareCard.tsx';
import { HelpNow } from '../features/safety/help/HelpNow.tsx';
import { HelpScreen } from '../features/safety/help/HelpScreen.tsx';
import { BreakoutScreen } from '../features/sessions/room/BreakoutScreen.tsx';
import { SessionScreen } from '../features/sessions/room/SessionScreen.tsx';
import { useTimetableInStep } from '../features/sessions/sessions.ts';
import type { RoomHandle } from '../live/contract.ts';
import { useRoom, useStore } from '../live/react.ts';

interface Props {
  /** What stands at the end of the bar in every room. */
  readonly help: ReactNode;
  /** There is no list of rooms beside it. */
  readonly alone?: boolean;
}

/** The room named in the address, with the screen for its kind. */
export function RoomRoute({ help, alone = false }: Props) {
  const { roomId = '' } = useParams();
  const { live } = useSignedIn();
  const room = useRoom(live, roomId);
  return room ? <OpenRoom key={roomId} {...{ roomId, room, help, alone }} /> : <OpeningRoom />;
}

interface OpenProps extends Props {
  readonly roomId: string;
  readonly room: RoomHandle;
}

function OpenRoom({ roomId, room, help, alone = false }: OpenProps) {
  const { state, phase } = useStore(room.view);
  useTimetableInStep(roomId, state?.session?.status);
  const listed = useRooms().data?.find(({ id }) => id === roomId);
  const slots = useSlots({ roomId, room, state });
  const kind = state?.kind ?? listed?.kind;
  if (kind === undefined && phase === 'opening') return <OpeningRoom />;
  const Screen = screens[kind ?? ''] ?? RoomScreen;
  return (
    <ModerationProvider roomId={roomId} room={room} state={state}>
      {/* Where one is told that one cannot come in, help says its name. */}
      <Screen roomId={roomId} room={room} help={phase === 'refused' ? <HelpNow /> : help} slots={{ ...slots, alone }} />
    </ModerationProvider>
  );
}

const screens: Readonly<Record<string, typeof SessionScreen>> = {
  session: SessionScreen,
  breakout: BreakoutScreen,
  help: HelpScreen,
};

interface Around {
  readonly roomId: string;
  readonly room: RoomHandle;
  readonly state: RoomState | null;
}

/** What keeping people safe adds to every room. */
function useSlots({ roomId, room, state }: Around): RoomSlots {
  const move = useLocation().state as CareMove | null;
  const { mutedUntil, beside, putAway, lookAgain } = useOwnHeld({ roomId, room, state });
  const hold = useRest({ state, mutedUntil });
  const aboutWhom = useDeskAboutTitle(state);
  const takesTurns = state?.kind === 'session' || state?.kind === 'breakout';
  const additions = takesTurns ? sessionAndModerationAdditions : moderationAdditions;
  return {
    ...{ additions, deskAdditions: additions, MessageItems, AboveMessages: PinnedBar, Ask: AskDialog },
    ...{ person: personParts, DeskTop: WhatWaits, hold, onHandedBack: lookAgain },
    deskFirst: move?.desk === true,
    ...(aboutWhom !== null && { title: aboutWhom }),
    // A desk that is opened by itself shows what waits there.
    top: state?.kind === 'desk' && (
      <>
        <DeskAbout state={state} />
        <WhatWaits desk={room} state={state} />
      </>
    ),
    aboveComposer: (
      <>
        <HeldBeside held={beside} room={room} onPutAway={putAway} />
        <CareCard room={room} isWithStaff={state?.kind === 'help'} />
      </>
    ),
    notes: <RoomNotes />,
    menu: <RoomItems />,
  };
}
