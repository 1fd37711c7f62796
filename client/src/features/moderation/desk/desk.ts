import { createContext, useContext } from 'react';
import type { DirectCommand, RoomHandle } from '../../../live/contract.ts';

/** What every card at a desk knows and can do. */
export interface Desk {
  readonly handle: RoomHandle;
  readonly send: (command: DirectCommand) => Promise<boolean>;
  /** Whether something about this alert, held message or report is on its way. */
  readonly isSending: (seq: number) => boolean;
  /** Epoch milliseconds, the server's. */
  readonly now: number;
  readonly ownId: string;
  /** Whether this person may release and send back. */
  readonly leads: boolean;
  readonly aliasOf: (memberId: string) => string;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A card stands outside of its desk.');
  return desk;
}
