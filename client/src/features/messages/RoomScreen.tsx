import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { RoomHandle } from '../../live/contract.ts';
import { useRoom, useStore } from '../../live/react.ts';
import { Note } from '../../ui/Note.tsx';
import { useIsTouch, useIsWide } from '../../ui/useScreen.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { useChartNames } from '../rooms/chartNames.ts';
import { LockDialog } from '../rooms/LockDialog.tsx';
import { LockLine } from '../rooms/LockLine.tsx';
import { RoomHeader } from '../rooms/RoomHeader.tsx';
import { RoomMenu } from '../rooms/RoomMenu.tsx';
import { Roster } from '../rooms/Roster.tsx';
import { deskOf, useRooms } from '../rooms/rooms.ts';
import { roomTexts } from '../rooms/texts.ts';
import { useRoomCommand } from '../rooms/useRoomCommand.ts';
import { ConversationView } from './ConversationView.tsx';
import { DeskButton } from './DeskButton.tsx';
import { DeskPanel } from './DeskPanel.tsx';
import { OpeningRoom, RefusedRoom } from './RoomPlaceholders.tsx';
import classes from './RoomScreen.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { messageTexts as texts } from './texts.ts';
import { useDeskShown } from './useDeskShown.ts';

interface Props {
  /** What stands at the end of the bar in every room. */
  readonly help: ReactNode;
}

/** The room named in the address. */
export function RoomScreen({ help }: Props) {
  const { roomId = '' } = useParams();
  const { live } = useSignedIn();
  const room = useRoom(live, roomId);
  const title = useRooms().data?.find((one) => one.id === roomId)?.title ?? '';
  return room ? <Room key={roomId} roomId={roomId} room={room} title={title} help={help} /> : <OpeningRoom />;
}

interface RoomProps extends Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  /** From the list of rooms, until the room itself has said it. */
  readonly title: string;
}

function Room({ roomId, room, title, help }: RoomProps) {
  const text = useText();
  const view = useStore(room.view);
  const wide = useIsWide();
  const touch = useIsTouch();
  const desk = deskOf(useRooms().data, roomId);
  const [deskShown, toggleDesk] = useDeskShown(wide);
  const [rosterShown, roster] = useDisclosure(false);
  const [lockShown, lock] = useDisclosure(false);
  const [keysShown, keys] = useDisclosure(false);
  const [namesShown, setNamesShown] = useState(false);
  const chartNames = useChartNames(roomId, namesShown);
  const { send, problem } = useRoomCommand(room);
  const { state } = view;

  if (view.phase === 'refused') return <RefusedRoom title={title} refusal={view.refusal} />;
  const besides = desk !== undefined && deskShown;
  const unlock = () => void send({ type: 'room.unlock' });

  const actions = (
    <>
      {desk && <DeskButton desk={desk} shown={besides} onToggle={toggleDesk} />}
      {state && (
        <RoomMenu
          state={state}
          chartNamesShown={namesShown}
          onWho={roster.open}
          onChartNames={() => setNamesShown(!namesShown)}
          onLock={lock.open}
          onUnlock={unlock}
        >
          {!touch && (
            <Menu.Item leftSection={<IconKeyboard size={18} />} onClick={keys.open}>
              {text(texts.shortcuts)}
            </Menu.Item>
          )}
        </RoomMenu>
      )}
      {help}
    </>
  );

  return (
    <div className={classes.screen}>
      <main className={classes.room} hidden={besides && !wide}>
        <RoomHeader
          title={state?.title ?? title}
          state={state}
          present={view.present}
          onWho={roster.open}
          actions={actions}
        />
        {state && view.phase === 'open' ? (
          <>
            <div className={classes.notes}>
              <LockLine state={state} onUnlock={unlock} />
              {chartNames && <Note tone="amber">{text(roomTexts.chartNamesShown)}</Note>}
              {problem && (
                <Note tone="clay" role="alert">
                  {problem}
                </Note>
              )}
            </div>
            <ConversationView
              room={room}
              view={view}
              state={state}
              roomId={roomId}
              chartNames={chartNames}
              isDesk={false}
            />
            <Roster
              room={room}
              state={state}
              present={view.present}
              chartNames={chartNames}
              opened={rosterShown}
              onClose={roster.close}
            />
            <LockDialog room={room} opened={lockShown} onClose={lock.close} />
            <Shortcuts opened={keysShown} onClose={keys.close} />
          </>
        ) : (
          <OpeningRoom />
        )}
      </main>
      {besides && (
        <DeskPanel key={desk.id} deskId={desk.id} chartNames={chartNames} onBack={wide ? null : toggleDesk} />
      )}
    </div>
  );
}
