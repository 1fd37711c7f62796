import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RoomHandle, RoomView } from '../../live/contract.ts';
import { Note } from '../../ui/Note.tsx';
import { useIsTouch } from '../../ui/useScreen.ts';
import { useText } from '../../ui/useText.ts';
import type { ChartNames } from '../rooms/chartNames.ts';
import { LockDialog } from '../rooms/LockDialog.tsx';
import { LockLine } from '../rooms/LockLine.tsx';
import { RoomHeader } from '../rooms/RoomHeader.tsx';
import { RoomMenu } from '../rooms/RoomMenu.tsx';
import { Roster } from '../rooms/Roster.tsx';
import { roomTexts } from '../rooms/texts.ts';
import { useRoomCommand } from '../rooms/useRoomCommand.ts';
import { ConversationView } from './ConversationView.tsx';
import { OpeningRoom } from './RoomPlaceholders.tsx';
import classes from './RoomScreen.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import type { RoomSlots } from './slots.ts';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  readonly view: RoomView;
  readonly title: string;
  readonly slots: RoomSlots;
  readonly chartNames: ChartNames | null;
  readonly onChartNames: () => void;
  readonly deskButton: ReactNode;
  readonly help: ReactNode;
}

/** The room itself, without what stands beside it: its bar, its messages, and the dialogs that come over them. */
export function RoomMain({ roomId, room, view, title, slots, chartNames, onChartNames, deskButton, help }: Props) {
  const text = useText();
  const touch = useIsTouch();
  const [rosterShown, roster] = useDisclosure(false);
  const [lockShown, lock] = useDisclosure(false);
  const [keysShown, keys] = useDisclosure(false);
  const { send, problem } = useRoomCommand(room);
  const { state } = view;
  const unlock = () => void send({ type: 'room.unlock' });

  const actions = (
    <>
      {deskButton}
      {state && (
        <RoomMenu
          state={state}
          chartNamesShown={chartNames !== null}
          onWho={roster.open}
          onChartNames={onChartNames}
          onLock={lock.open}
          onUnlock={unlock}
        >
          {slots.menu}
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
    <>
      <RoomHeader
        // For staff a room for help is called by whose it is, in their list alone.
        title={slots.title ?? ((state?.kind === 'help' && title) || (state?.title ?? title))}
        state={state}
        present={view.present}
        isPresenceComplete={view.isPresenceComplete}
        onWho={roster.open}
        actions={actions}
        alone={slots.alone ?? false}
      />
      {state && view.phase === 'open' ? (
        <>
          {slots.top}
          <div className={classes.notes}>
            <LockLine state={state} onUnlock={unlock} />
            {slots.notes}
            {chartNames && <Note tone="amber">{text(roomTexts.chartNamesShown)}</Note>}
            {problem && (
              <Note tone="clay" role="alert">
                {problem}
              </Note>
            )}
          </div>
          <div className={classes.body}>
            {slots.cover && <div className={classes.cover}>{slots.cover}</div>}
            <div className={classes.covered} inert={Boolean(slots.cover)}>
              <ConversationView {...{ room, view, state, roomId, chartNames, slots }} isDesk={state.kind === 'desk'} />
            </div>
          </div>
          <Roster
            room={room}
            state={state}
            present={view.present}
            isPresenceComplete={view.isPresenceComplete}
            chartNames={chartNames}
            person={slots.person}
            opened={rosterShown}
            onClose={roster.close}
          />
          <LockDialog room={room} opened={lockShown} onClose={lock.close} />
          <Shortcuts opened={keysShown} onClose={keys.close} />
        </>
      ) : (
        <OpeningRoom />
      )}
    </>
  );
}
