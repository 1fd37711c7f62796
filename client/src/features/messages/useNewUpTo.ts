import { useDocumentVisibility } from '@mantine/hooks';
import { useState } from 'react';
import type { RoomView } from '../../live/contract.ts';

/**
 * The last seq that was there when the person came, came back, or caught up. What comes later, before their eyes, is
 * not "new since you were away".
 */
export function useNewUpTo(view: RoomView): number {
  const visible = useDocumentVisibility() === 'visible';
  const moment = `${visible} ${view.stale} ${view.newAfter}`;
  const [taken, setTaken] = useState({ moment, head: view.head });
  if (taken.moment !== moment) setTaken({ moment, head: view.head });
  return taken.head;
}
