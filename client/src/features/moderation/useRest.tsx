import { isStaff } from '@cairn/shared/accounts/roles';
import { minuteMs } from '@cairn/shared/kernel/time';
import { heldSettledMessage, heldWaitingMessage, mutedMessage, viewOwnHeld } from '@cairn/shared/moderation/wire';
import type { RoomState } from '@cairn/shared/registry/state';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { RoomHandle } from '../../live/contract.ts';
import { useStore } from '../../live/react.ts';
import { momentText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import { answerOf } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import type { Hold } from '../messages/additions.ts';
import { HelpNow } from '../safety/help/HelpNow.tsx';
import { SlowWait } from './SlowWait.tsx';
import { slowUntil } from './slowUntil.ts';
import { moderationTexts as texts } from './texts.ts';
import { useIsBefore } from './useIsBefore.ts';

interface Rest {
  /** Why this person's words cannot be sent now; null: neither a mute nor slow mode is why. */
  readonly hold: Hold | null;
  /** What staff gave back of what was not waiting here, such as a change to a message; null: nothing. */
  readonly returned: { readonly word: string | null } | null;
  readonly forgetReturned: () => void;
  /** Asks again, for whoever has just been told that their words rest. */
  readonly lookAgain: () => void;
}

interface Options {
  readonly roomId: string;
  readonly room: RoomHandle;
  readonly state: RoomState | null;
}

/** Whether a person's words rest in a room, by a mute or by slow mode; and what became of those that were held. */
export function useRest({ roomId, room, state }: Options): Rest {
  const text = useText();
  const intl = useIntl();
  const { account } = useSignedIn();
  const { mutedUntil, lookAgain } = useOwnHeld({ roomId, room, isOpen: state !== null });
  const [returned, forgetReturned] = useReturned(roomId, room);
  const waitsUntil = state && !isStaff(account.role) ? slowUntil(state, account.id) : null;
  const isMuted = useIsBefore(mutedUntil);
  const waits = useIsBefore(waitsUntil);

  const hold = useMemo((): Hold | null => {
    if (isMuted && mutedUntil !== null) {
      const reason = text(texts.ownMuted, { time: momentText(intl, mutedUntil) });
      return { reason, mayPrepare: false, action: <HelpNow /> };
    }
    if (waits && waitsUntil !== null) return { reason: <SlowWait until={waitsUntil} />, mayPrepare: true };
    return null;
  }, [isMuted, mutedUntil, waits, waitsUntil, text, intl]);
  return { hold, lookAgain, returned, forgetReturned };
}

/** News come live; this is for those that were lost on the way, while there is something to hear of. */
const lookAgainEveryMs = minuteMs;

/** What the server keeps of a person's own: until when their words rest, and their held messages. Staff have neither. */
function useOwnHeld({ roomId, room, isOpen }: { roomId: string; room: RoomHandle; isOpen: boolean }) {
  const { http, live, account } = useSignedIn();
  const queries = useQueryClient();
  const queryKey = useMemo(() => ['own-held', roomId], [roomId]);
  const isOnline = useStore(live.status).kind === 'online';
  const [told, setTold] = useState<{ readonly until: number | null } | null>(null);
  const isAsked = isOpen && !isStaff(account.role);
  const lookAgain = useCallback(() => void queries.invalidateQueries({ queryKey }), [queries, queryKey]);

  const { data } = useQuery({
    queryKey,
    queryFn: async () => {
      const answer = await answerOf(http.request(viewOwnHeld, { params: { roomId } }));
      setTold(null);
      return answer;
    },
    enabled: isAsked,
    refetchInterval: (query) =>
      query.state.data?.mutedUntil || query.state.data?.held.some(({ outcome }) => outcome === 'held')
        ? lookAgainEveryMs
        : false,
  });

  useEffect(() => {
    if (!isAsked) return;
    return live.on(mutedMessage, (muted) => {
      if (muted.roomId === roomId) setTold({ until: muted.until });
    });
  }, [live, roomId, isAsked]);

  useEffect(() => {
    if (!isAsked) return;
    // Written on another device: from here on this one looks too.
    return live.on(heldWaitingMessage, (waiting) => {
      if (waiting.roomId === roomId) lookAgain();
    });
  }, [live, roomId, isAsked, lookAgain]);

  useEffect(() => {
    // Something may have been decided while there was no connection.
    if (isOnline && isAsked) lookAgain();
  }, [isOnline, isAsked, lookAgain]);

  useEffect(() => {
    for (const outcome of data?.held ?? []) void room.settle(outcome);
  }, [room, data]);

  return { mutedUntil: told ? told.until : (data?.mutedUntil ?? null), lookAgain };
}

type Returned = Rest['returned'];

/** Hears of words given back that are no message on its way here: those show it themselves. */
function useReturned(roomId: string, room: RoomHandle): readonly [Returned, () => void] {
  const { live } = useSignedIn();
  const [returned, setReturned] = useState<Returned>(null);
  useEffect(
    () =>
      live.on(heldSettledMessage, (settled) => {
        if (settled.roomId !== roomId || settled.outcome !== 'refused') return;
        const isHere = room.view.get().pending.some(({ commandId }) => commandId === settled.commandId);
        if (!isHere) setReturned({ word: settled.word });
      }),
    [live, roomId, room],
  );
  return [returned, useCallback(() => setReturned(null), [])];
}
