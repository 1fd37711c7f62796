import { isStaff } from '@cairn/shared/accounts/roles';
import { minuteMs } from '@cairn/shared/kernel/time';
import { heldSettledMessage, heldWaitingMessage, mutedMessage, viewOwnHeld } from '@cairn/shared/moderation/wire';
import type { RoomState } from '@cairn/shared/registry/state';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RoomHandle } from '../../live/contract.ts';
import { useStore } from '../../live/react.ts';
import { answerOf } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { type OwnHeld, toldBeside } from './elsewhere.ts';
import { isPutAway, putAway } from './putAway.ts';

interface OwnRest {
  /** Until when this person's words rest here, epoch milliseconds; null: they do not. Maybe in the past. */
  readonly mutedUntil: number | null;
  /** Held words that are told of beside the conversation. */
  readonly beside: readonly OwnHeld[];
  /** The person has seen that these were given back. */
  readonly putAway: (commandId: string) => void;
  readonly lookAgain: () => void;
}

interface Options {
  readonly roomId: string;
  readonly room: RoomHandle;
  /** Null until it is open. */
  readonly state: RoomState | null;
}

/** News come live; this is for those that were lost on the way, while there is something to hear of. */
const lookAgainEveryMs = minuteMs;

/** What the server keeps of a person's own: until when their words rest, and their held messages. Staff have neither. */
export function useOwnHeld({ roomId, room, state }: Options): OwnRest {
  const { http, live, account } = useSignedIn();
  const queries = useQueryClient();
  const queryKey = useMemo(() => ['own-held', roomId], [roomId]);
  const isOnline = useStore(live.status).kind === 'online';
  const [told, setTold] = useState<{ readonly until: number | null } | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set<string>());
  const isAsked = state !== null && !isStaff(account.role);
  // Who is muted in a session is muted in its small groups.
  const mutedIn = state?.kind === 'breakout' ? state.partOf : roomId;
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
    const lookHere = (news: { readonly roomId: string }) => news.roomId === roomId && lookAgain();
    const stops = [
      live.on(mutedMessage, (muted) => muted.roomId === mutedIn && setTold({ until: muted.until })),
      live.on(heldWaitingMessage, lookHere),
      live.on(heldSettledMessage, (settled) => {
        const isHere = room.view.get().pending.some(({ commandId }) => commandId === settled.commandId);
        if (isHere && settled.outcome === 'refused') putAway(account.id, settled.commandId);
        lookHere(settled);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, room, roomId, mutedIn, isAsked, lookAgain, account.id]);

  useEffect(() => {
    // Something may have been decided while there was no connection.
    if (isOnline && isAsked) lookAgain();
  }, [isOnline, isAsked, lookAgain]);

  const { pending } = useStore(room.view);
  const here = useMemo(() => new Set(pending.map(({ commandId }) => commandId)), [pending]);
  const held = data?.held ?? noneHeld;

  useEffect(() => {
    for (const outcome of held) {
      // A message that is here says by itself that it came back: once it is let go of, that is not said again.
      if (outcome.outcome === 'refused' && here.has(outcome.commandId)) putAway(account.id, outcome.commandId);
      void room.settle(outcome);
    }
  }, [room, held, here, account.id]);

  return {
    mutedUntil: told ? told.until : (data?.mutedUntil ?? null),
    beside: toldBeside(held, {
      isHere: (commandId) => here.has(commandId),
      isPutAway: (commandId) => closed.has(commandId) || isPutAway(account.id, commandId),
    }),
    putAway(commandId) {
      putAway(account.id, commandId);
      setClosed((before) => new Set([...before, commandId]));
    },
    lookAgain,
  };
}

const noneHeld: readonly OwnHeld[] = [];
