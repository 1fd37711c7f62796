import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { RoomHandle, RoomView } from '../../live/contract.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import type { Row } from './rows.ts';

interface Options {
  readonly room: RoomHandle;
  readonly view: RoomView;
  readonly rows: readonly Row[];
  readonly atEnd: boolean;
  /** The list has come to rest after opening; what was on the screen before has not been read. */
  readonly isSettled: boolean;
}

/**
 * Follows how far a person has read: what was on the screen while the page was in sight. Coming back to the page starts
 * a new "since you were away".
 */
export function useReading({ room, view, rows, atEnd, isSettled }: Options) {
  const { account } = useSignedIn();
  const visible = useDocumentVisibility() === 'visible';
  const [seen, setSeen] = useState(view.readSeq);
  const [lastShown, setLastShown] = useState(0);

  const wasVisible = useRef(visible);
  useEffect(() => {
    if (visible && !wasVisible.current) room.returned();
    wasVisible.current = visible;
  }, [room, visible]);

  const newest = rows.findLast((row) => Number.isFinite(row.seq))?.seq ?? 0;
  const shown = atEnd ? newest : lastShown;
  useEffect(() => {
    if (!visible || !isSettled || shown === 0) return;
    setSeen((before) => Math.max(before, shown));
    room.markRead(shown);
  }, [room, visible, isSettled, shown]);

  const newBelow = rows.filter(
    (row) => row.kind === 'message' && row.seq > seen && row.message.author !== account.id,
  ).length;
  return {
    newBelow,
    /** The last row on the screen is this one. */
    onRange(lastIndex: number) {
      const seq = rows[lastIndex]?.seq;
      if (seq !== undefined && Number.isFinite(seq)) setLastShown(seq);
    },
  };
}
