import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { RoomHandle, RoomView } from '../../live/contract.ts';
import type { Sight } from '../../ui/VirtualList.tsx';
import { useSignedIn } from '../accounts/signedIn.ts';
import type { Row } from './rows.ts';

interface Options {
  readonly room: RoomHandle;
  readonly view: RoomView;
  readonly rows: readonly Row[];
}

/**
 * Follows how far a person has read: what was on the screen while the page was in sight. Coming back to the page starts
 * a new "since you were away".
 */
export function useReading({ room, view, rows }: Options) {
  const { account } = useSignedIn();
  const visible = useDocumentVisibility() === 'visible';
  const [seen, setSeen] = useState(view.readSeq);
  const [sight, setSight] = useState<Sight | null>(null);

  const wasVisible = useRef(visible);
  useEffect(() => {
    if (visible && !wasVisible.current) room.returned();
    wasVisible.current = visible;
  }, [room, visible]);

  const newest = rows.findLast((row) => Number.isFinite(row.seq))?.seq ?? 0;
  const lastShown = rows.find((row) => row.key === sight?.lastKey)?.seq ?? 0;
  const shown = sight?.atEnd || !Number.isFinite(lastShown) ? newest : lastShown;
  useEffect(() => {
    if (!visible || shown === 0) return;
    setSeen((before) => Math.max(before, shown));
    room.markRead(shown);
  }, [room, visible, shown]);

  const newBelow = rows.filter(
    (row) => row.kind === 'message' && row.seq > seen && row.message.author !== account.id,
  ).length;
  const onSight = (next: Sight) => setSight((before) => (isSame(before, next) ? before : next));
  return { newBelow, atEnd: sight?.atEnd ?? true, onSight };
}

function isSame(one: Sight | null, other: Sight): boolean {
  return one?.lastKey === other.lastKey && one.atEnd === other.atEnd;
}
