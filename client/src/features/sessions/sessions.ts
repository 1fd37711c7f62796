import { secondMs } from '@cairn/shared/kernel/time';
import type { SessionStatus } from '@cairn/shared/sessions/lifecycle';
import { listSessions, type SessionSummary } from '@cairn/shared/sessions/wire';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useServerNow } from '../../live/react.ts';
import { answerOf } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { useProgram } from '../programs/program.ts';
import { roomsKey } from '../rooms/rooms.ts';
import type { Wall } from './when.ts';

/** The name under which the timetable is kept among the queries. */
const sessionsKey = ['sessions'] as const;

const lookAgainEveryMs = 20 * secondMs;
/** While something is about to change: somebody waits to be let in, or a lobby is about to open. */
const lookOftenEveryMs = 3 * secondMs;

/** The sessions of the cohorts of the person who is signed in. */
export function useSessions(): UseQueryResult<readonly SessionSummary[]> {
  const { http, live } = useSignedIn();
  const isAboutToChange = ({ status, standing, lobbyAt }: SessionSummary) =>
    standing === 'waiting' || (status === 'scheduled' && lobbyAt <= live.serverClock.now());
  return useQuery({
    queryKey: sessionsKey,
    queryFn: () => answerOf(http.request(listSessions)),
    refetchInterval: ({ state }) => (state.data?.some(isAboutToChange) ? lookOftenEveryMs : lookAgainEveryMs),
  });
}

/** Looks at the timetable and the rooms again as soon as the person has been let in somewhere. To be used once. */
export function useFreshSessions(): void {
  const { live } = useSignedIn();
  const lookAgain = useLookAgain();
  useEffect(() => live.onJoined(() => void lookAgain()), [live, lookAgain]);
}

/** Asks for the timetable again, and for the rooms: both show where one is let in. */
export function useLookAgain(): () => Promise<unknown> {
  const queries = useQueryClient();
  return useCallback(
    () => Promise.all([sessionsKey, roomsKey].map((queryKey) => queries.invalidateQueries({ queryKey }))),
    [queries],
  );
}

/** Looks at the timetable again when a session that is open here has moved on since. */
export function useTimetableInStep(sessionId: string, status: SessionStatus | undefined): void {
  const lookAgain = useLookAgain();
  const known = useSessions().data?.find(({ id }) => id === sessionId)?.status;
  useEffect(() => {
    if (status !== undefined && known !== undefined && status !== known) void lookAgain();
  }, [status, known, lookAgain]);
}

/** The program's wall clock, looked at again every so often. */
export function useWall(everyMs = lookAgainEveryMs): Wall {
  const { live } = useSignedIn();
  const now = useServerNow(live, everyMs);
  const timeZone = useProgram().data?.timeZone ?? 'UTC';
  return { now, timeZone };
}
