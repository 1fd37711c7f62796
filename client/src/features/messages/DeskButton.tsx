import type { RoomSummary } from '@cairn/shared/rooms/contract';
import { ActionIcon } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import { roomTexts as texts } from '../rooms/texts.ts';
import classes from './RoomScreen.module.css';

interface Props {
  readonly desk: RoomSummary;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Shows or puts away the desk beside the room; a dot says that something is new there. */
export function DeskButton({ desk, shown, onToggle }: Props) {
  const text = useText();
  const unread = !shown && desk.unread > 0;
  return (
    <ActionIcon
      className={classes.deskButton}
      aria-label={unread ? text(texts.deskUnread, { count: desk.unread }) : text(texts.desk)}
      title={text(texts.desk)}
      aria-pressed={shown}
      onClick={onToggle}
    >
      <IconNotes size={21} stroke={1.75} />
      {unread && <span className={classes.deskDot} />}
    </ActionIcon>
  );
}
