import type { Refusal, RefusalCode } from '@cairn/shared/kernel/refusal';
import { useEffect, useRef } from 'react';
import type { PendingMessage, RoomHandle } from '../../live/contract.ts';
import type { Writing } from './useWriting.ts';

interface Options {
  readonly room: RoomHandle;
  readonly pending: readonly PendingMessage[];
  readonly writing: Writing;
  /** Hears why, of each. */
  readonly onBack: (refusal: Refusal) => void;
}

/**
 * Words that were refused only because it was not their moment (somebody else has the floor, the room goes slowly)
 * go back into the field, where they wait until they can be sent.
 */
export function useHandedBack({ room, pending, writing, onBack }: Options): void {
  const { takeBack } = writing;
  const latest = useRef({ takeBack, onBack });
  latest.current = { takeBack, onBack };
  useEffect(() => {
    for (const { commandId, refusal } of pending) {
      if (refusal === null || !isOfTheMoment(refusal.code)) continue;
      void room.discard(commandId).then((words) => {
        if (!words) return;
        latest.current.takeBack(words);
        latest.current.onBack(refusal);
      });
    }
  }, [room, pending]);
}

const ofTheMoment: ReadonlySet<string> = new Set<RefusalCode>(['session.notBegun', 'member.muted', 'room.slow']);

function isOfTheMoment(code: string): boolean {
  return code.startsWith('floor.') || ofTheMoment.has(code);
}
