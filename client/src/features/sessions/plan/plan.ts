import { viewPlan } from '@cairn/shared/sessions/wire';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { RouteAnswer } from '../../../live/contract.ts';
import { answerOf } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';

/** The name under which the program's plan is kept among the queries. */
const planKey = ['session-plan'] as const;

/** The phases that the program's sessions have, to begin a form with: it is not looked at again under one's hands. */
export function usePlan(): UseQueryResult<RouteAnswer<typeof viewPlan>> {
  const { http } = useSignedIn();
  return useQuery({
    queryKey: planKey,
    queryFn: () => answerOf(http.request(viewPlan)),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
