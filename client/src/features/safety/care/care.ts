import { isStaff } from '@cairn/shared/accounts/roles';
import { secondMs } from '@cairn/shared/kernel/time';
import { type CareItem, careChangedMessage, viewCare } from '@cairn/shared/safety/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from '../../../live/react.ts';
import { answerOf } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useRota } from '../rota/rota.ts';
import { callsMe } from './urgency.ts';

/** The name under which it is kept among the queries. */
const careKey = ['care'] as const;

/** News come live; this is for those that were lost on the way. */
const lookAgainEveryMs = 15 * secondMs;

/** What waits for staff in all their rooms. */
export interface Care {
  /** Most urgent first, as the server orders it. */
  readonly items: readonly CareItem[];
  /** Those that call this person now. */
  readonly calls: readonly CareItem[];
  readonly isPending: boolean;
  readonly isFailed: boolean;
  /** There is no connection: it may be old, and nobody is called. */
  readonly isStale: boolean;
  readonly sound: CareSound;
}

export interface CareSound {
  readonly isOn: boolean;
  /** It should be heard, and the browser does not let it yet. */
  readonly isBlocked: boolean;
  readonly turn: (isOn: boolean) => void;
  /** Rings once, as a person's own wish. */
  readonly tryIt: () => void;
}

/** Asks again at once: for whoever has just changed something. */
export function useLookAtCare(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: careKey });
}

export const CareContext = createContext<Care | null>(null);

/** What waits; null for those who are not staff. */
export function useCare(): Care | null {
  return useContext(CareContext);
}

/** Follows what waits, for staff. To be used once. */
export function useCareWatch(): Omit<Care, 'sound'> {
  const { http, live, account } = useSignedIn();
  const queries = useQueryClient();
  const isOn = isStaff(account.role);
  const isStale = useStore(live.status).kind === 'offline';
  const [calledFor, setCalledFor] = useState<ReadonlySet<string>>(new Set<string>());
  const rota = useRota(isOn);
  // Where it cannot be read, better too many are called than too few.
  const ladder = rota.data?.now ?? (rota.isError ? [] : null);
  const { data, isPending, isError } = useQuery({
    queryKey: careKey,
    queryFn: () => answerOf(http.request(viewCare)),
    refetchInterval: lookAgainEveryMs,
    // Somebody who is called may look at another window.
    refetchIntervalInBackground: true,
    enabled: isOn,
  });

  useEffect(() => {
    if (!isOn) return;
    return live.on(careChangedMessage, ({ deskId, called }) => {
      if (called) setCalledFor((before) => new Set([...before, deskId]));
      void queries.invalidateQueries({ queryKey: careKey });
    });
  }, [isOn, live, queries]);

  useEffect(() => {
    // What was called for and is taken or closed: the next call for that desk is a new one.
    const open = new Set(
      data?.filter(({ what, ownerId }) => what === 'alert' && ownerId === null).map((item) => item.deskId),
    );
    setCalledFor((before) => ([...before].every((deskId) => open.has(deskId)) ? before : intersection(before, open)));
  }, [data]);

  const items = data ?? [];
  const caller = { ownId: account.id, ladder, calledFor };
  return {
    items,
    calls: items.filter((item) => callsMe(item, caller)),
    isPending,
    isFailed: isError,
    isStale,
  };
}

function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((value) => other.has(value)));
}
