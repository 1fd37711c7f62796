import { type RefObject, useEffect, useRef, useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import type { Row } from './rows.ts';

interface Options {
  readonly room: RoomHandle;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly rows: readonly Row[];
  readonly onFound: (row: Row) => void;
}

/** So far back the way to an old message is walked page by page. */
const pagesAtMost = 25;
/** As long as the row shows that it is the one. */
const shownForMs = 2_400;

/** Going to a message by its seq, fetching what lies between. */
export function useSearchFor({ room, list, rows, onFound }: Options) {
  const [wanted, setWanted] = useState<number | null>(null);
  const [found, setFound] = useState<number | null>(null);
  const latest = useRef(onFound);
  latest.current = onFound;

  useEffect(() => {
    const row = rows.find((one) => one.seq === wanted);
    if (!row) return;
    setWanted(null);
    setFound(row.seq);
    list.current?.bring(row.key);
    // After the scroll, so that the row is there to take the focus.
    requestAnimationFrame(() => latest.current(row));
  }, [wanted, rows, list]);

  useEffect(() => {
    if (found === null) return;
    const timer = setTimeout(() => setFound(null), shownForMs);
    return () => clearTimeout(timer);
  }, [found]);

  const goTo = async (seq: number) => {
    await fetchBackTo(room, seq);
    if (room.view.get().messages.has(seq)) setWanted(seq);
  };
  return { found, goTo: (seq: number) => void goTo(seq) };
}

async function fetchBackTo(room: RoomHandle, seq: number): Promise<void> {
  for (let page = 0; page < pagesAtMost; page++) {
    const before = room.view.get();
    if (before.messages.has(seq) || before.reachedStart) return;
    await room.loadEarlier();
    if (room.view.get().items === before.items) return;
  }
}
