import { ownProgram, type Program } from '@cairn/shared/programs/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf } from '../accounts/answers.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { rememberHelp } from './help.ts';

/** The name under which the program is kept among the queries; forget it, and it is asked for again. */
export const programKey = ['program'] as const;

const freshForMs = 5 * 60_000;

/** The program of the person who is signed in. Its crisis lines are kept on the device, for when it is offline. */
export function useProgram(): UseQueryResult<Program> {
  const { http } = useSignedIn();
  const program = useQuery({
    queryKey: programKey,
    queryFn: () => answerOf(http.request(ownProgram)),
    staleTime: freshForMs,
  });
  const { data } = program;
  useEffect(() => {
    if (data) rememberHelp({ lines: data.crisisLines, staffedHours: data.staffedHours });
  }, [data]);
  return program;
}
