import type { RoomState } from '@cairn/shared/registry/state';
import { useEffect, useState } from 'react';
import type { Live } from '../../../live/contract.ts';

/** The state of a room that is not itself on the screen, kept open meanwhile; null for none, and until it is open. */
export function useRoomState(live: Live, roomId: string | null): RoomState | null {
  const [state, setState] = useState<RoomState | null>(null);
  useEffect(() => {
    if (roomId === null) return;
    const room = live.room(roomId);
    const look = () => setState(room.view.get().state);
    const stopWatching = room.view.subscribe(look);
    look();
    return () => {
      stopWatching();
      room.close();
      setState(null);
    };
  }, [live, roomId]);
  return state;
}
