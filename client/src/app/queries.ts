import { QueryCache, QueryClient } from '@tanstack/react-query';
import { refusalOf } from '../features/accounts/answers.ts';
import { programKey } from '../features/programs/program.ts';

const retries = 2;

/** The memory of what was asked over HTTP. One for each sign-in, so that nothing passes from one person to the next. */
export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // A new agreement is in force: looking at the program again brings it up for signing.
        if (refusalOf(error)?.code !== 'agreement.unsigned') return;
        void queries.invalidateQueries({ queryKey: programKey });
      },
    }),
    defaultOptions: {
      queries: {
        // The browser's idea of being online is not to be trusted: asking tells.
        networkMode: 'always',
        // A refusal is an answer; only what got lost is asked again.
        retry: (failures, error) => refusalOf(error) === null && failures < retries,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}
