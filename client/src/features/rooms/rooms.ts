import { listRooms, type RoomSummary } from '@cairn/shared/rooms/contract';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';

/** The name under which the rooms are kept among the queries. */
export const roomsKey = ['rooms'] as const;

/** Rooms that are not open tell nobody that something happened in them: the list is asked for again. */
const lookAgainEveryMs = 20_000;
/** A burst of messages is one look. */
const settleMs = 400;

/** The rooms of the person who is signed in, desks included. */
export function useRooms(): UseQueryResult<readonly RoomSummary[]> {
  const { http } = useSignedIn();
  return useQuery({
    queryKey: roomsKey,
    queryFn: () => answerOf(http.request(listRooms)),
    refetchInterval: lookAgainEveryMs,
  });
}

/** Asks for the list again soon after something has happened in an open room. To be used once. */
export function useFreshRooms(): void {
  const { live } = useSignedIn();
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = live.onActivity(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void queries.invalidateQueries({ queryKey: roomsKey }), settleMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [live, queries]);
}

/** The desk that stands beside a room, for those who may see it. Those about one of its staff are opened by themselves. */
export function deskOf(rooms: readonly RoomSummary[] | undefined, roomId: string): RoomSummary | undefined {
  return rooms?.find((room) => room.kind === 'desk' && room.deskOf === roomId && room.about === null);
}
