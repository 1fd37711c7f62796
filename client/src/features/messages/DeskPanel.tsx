import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconEyeOff } from '@tabler/icons-react';
import type { RoomHandle } from '../../live/contract.ts';
import { useRoom, useStore } from '../../live/react.ts';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import type { ChartNames } from '../rooms/chartNames.ts';
import { roomTexts as texts } from '../rooms/texts.ts';
import { noAdditions } from './additions.ts';
import { ConversationView } from './ConversationView.tsx';
import { OpeningRoom } from './RoomPlaceholders.tsx';
import classes from './RoomScreen.module.css';
import type { RoomSlots } from './slots.ts';

interface Props {
  readonly deskId: string;
  readonly chartNames: ChartNames | null;
  readonly slots: RoomSlots;
  /** The way back to the room, where the desk has taken its place; null where it stands beside it. */
  readonly onBack: (() => void) | null;
}

/** The staff-only log beside a room. Another colour than the room, so that nobody writes in the wrong place. */
export function DeskPanel({ deskId, chartNames, slots, onBack }: Props) {
  const text = useText();
  const { live } = useSignedIn();
  const room = useRoom(live, deskId);
  return (
    <aside className={classes.desk} data-alone={onBack !== null || undefined} aria-label={text(texts.desk)}>
      <header className={classes.deskBar}>
        {onBack ? (
          <ActionIcon aria-label={text(texts.backToRoom)} onClick={onBack}>
            <IconArrowLeft size={22} />
          </ActionIcon>
        ) : (
          <IconEyeOff size={20} aria-hidden="true" />
        )}
        <div className={classes.deskNames}>
          <h2>{text(texts.desk)}</h2>
          <p>{text(texts.deskLead)}</p>
        </div>
      </header>
      {room ? <OpenDesk {...{ room, deskId, chartNames, slots }} /> : <OpeningRoom />}
    </aside>
  );
}

interface OpenProps extends Pick<Props, 'deskId' | 'chartNames' | 'slots'> {
  readonly room: RoomHandle;
}

function OpenDesk({ room, deskId, chartNames, slots }: OpenProps) {
  const view = useStore(room.view);
  const { DeskTop, deskAdditions = noAdditions } = slots;
  if (view.phase === 'refused') return <p className={classes.placeholder}>{view.refusal?.text}</p>;
  if (view.phase !== 'open' || !view.state) return <OpeningRoom />;
  return (
    <>
      {DeskTop && <DeskTop desk={room} state={view.state} />}
      <ConversationView
        room={room}
        view={view}
        state={view.state}
        roomId={deskId}
        chartNames={chartNames}
        slots={{ additions: deskAdditions }}
        isDesk
      />
    </>
  );
}
