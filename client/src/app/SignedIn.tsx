import type { OwnAccount } from '@cairn/shared/accounts/contract';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { SignedInContext, useEntrance } from '../features/accounts/signedIn.ts';
import type { Live } from '../live/contract.ts';
import { createHttp } from '../live/http.ts';
import { openLive } from '../live/live.ts';
import { createQueries } from './queries.ts';
import { Screens } from './Screens.tsx';
import { Splash } from './Splash.tsx';

interface Props {
  readonly account: OwnAccount;
}

/** Everything a signed-in person has, from signing in to signing out. */
export function SignedIn({ account }: Props) {
  const { grants } = useEntrance();
  const [queries] = useState(createQueries);
  const tokens = useMemo(() => grants.tokensOf(account.id), [grants, account.id]);
  const http = useMemo(() => createHttp({ url: '', tokens }), [tokens]);
  const [live, setLive] = useState<Live | null>(null);

  useEffect(() => {
    let isOver = false;
    const opening = openLive({ accountId: account.id, tokens, url: '' });
    void opening.then((opened) => !isOver && setLive(opened));
    return () => {
      isOver = true;
      setLive(null);
      void opening.then((opened) => opened.stop());
    };
  }, [account.id, tokens]);

  const signedIn = useMemo(() => live && { account, http, live }, [account, http, live]);
  if (!signedIn) return <Splash />;
  return (
    <QueryClientProvider client={queries}>
      <SignedInContext value={signedIn}>
        <Screens />
      </SignedInContext>
    </QueryClientProvider>
  );
}
