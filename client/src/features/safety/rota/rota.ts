import { minuteMs } from '@cairn/shared/kernel/time';
import { viewRota } from '@cairn/shared/safety/wire';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';

/** The name under which the rota is kept among the queries. */
export const rotaKey = ['on-call'] as const;

/** Somebody who works for the program. */
export interface Colleague {
  readonly id: string;
  readonly alias: string;
}

/** Who is on call now changes by itself, as time passes. */
const lookAgainEveryMs = minuteMs;

/** Who is on call when and now, and who could be. For staff; `isAsked` is false for others. */
export function useRota(isAsked = true) {
  const { http } = useSignedIn();
  return useQuery({
    queryKey: rotaKey,
    queryFn: () => answerOf(http.request(viewRota)),
    refetchInterval: lookAgainEveryMs,
    enabled: isAsked,
  });
}

/** Gives the names of colleagues; null for who is not known. For staff; `isAsked` is false for others. */
export function useStaffName(isAsked = true): (accountId: string | null) => string | null {
  const staff = useRota(isAsked).data?.staff;
  return (accountId) => staff?.find(({ id }) => id === accountId)?.alias ?? null;
}
