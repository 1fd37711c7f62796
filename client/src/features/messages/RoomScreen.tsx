import { type ReactNode, useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { useStore } from '../../live/react.ts';
import { useIsWide } from '../../ui/useScreen.ts';
import { useChartNames } from '../rooms/chartNames.ts';
import { deskOf, useRooms } from '../rooms/rooms.ts';
import { DeskButton } from './DeskButton.tsx';
import { DeskPanel } from './DeskPanel.tsx';
import { RoomMain } from './RoomMain.tsx';
import { RefusedRoom } from './RoomPlaceholders.tsx';
import classes from './RoomScreen.module.css';
import type { RoomSlots } from './slots.ts';
import { useDeskShown } from './useDeskShown.ts';

interface Props {
  readonly roomId: string;
  readonly room: RoomHandle;
  /** What stands at the end of the bar in every room. */
  readonly help: ReactNode;
  readonly slots?: RoomSlots;
}

/** A room: its bar, its messages, and for staff its desk. To be keyed with the room's id. */
export function RoomScreen({ roomId, room, help, slots = {} }: Props) {
  const view = useStore(room.view);
  const wide = useIsWide();
  const rooms = useRooms().data;
  // From the list of rooms, until the room itself has said it.
  const title = rooms?.find((one) => one.id === roomId)?.title ?? '';
  const desk = deskOf(rooms, slots.deskOf ?? roomId);
  const [deskShown, toggleDesk] = useDeskShown(wide, slots.deskFirst ?? false);
  const [namesShown, setNamesShown] = useState(false);
  const chartNames = useChartNames(roomId, namesShown);

  if (view.phase === 'refused') return <RefusedRoom title={title} refusal={view.refusal} help={help} />;
  const besides = desk !== undefined && deskShown;
  return (
    <div className={classes.screen} data-fills-page={slots.alone || undefined}>
      {slots.side}
      <main className={classes.room} hidden={besides && !wide}>
        <RoomMain
          {...{ roomId, room, view, title, slots, chartNames }}
          onChartNames={() => setNamesShown(!namesShown)}
          deskButton={desk && <DeskButton desk={desk} shown={besides} onToggle={toggleDesk} />}
          help={help}
        />
      </main>
      {besides && (
        <DeskPanel
          key={desk.id}
          deskId={desk.id}
          chartNames={chartNames}
          slots={slots}
          onBack={wide ? null : toggleDesk}
        />
      )}
    </div>
  );
}
