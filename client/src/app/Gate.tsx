import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Route, Routes } from 'react-router-dom';
import { SignIn } from '../features/accounts/SignIn.tsx';
import { useEntrance } from '../features/accounts/signedIn.ts';
import { Join } from '../features/programs/Join.tsx';
import { HelpNow } from '../features/safety/help/HelpNow.tsx';
import type { GrantState } from '../live/contract.ts';
import { useStore } from '../live/react.ts';
import classes from './Gate.module.css';
import { createQueries } from './queries.ts';
import { SignedIn } from './SignedIn.tsx';
import { Splash } from './Splash.tsx';

/** Who is there decides what is shown: a quiet page while it is found out, the entrance, or the rooms. */
export function Gate() {
  const { grants } = useEntrance();
  const state = useStore(grants.state);
  switch (state.kind) {
    case 'unknown':
      return <Splash offline={state.offline} />;
    case 'signedOut':
      return <EntranceScreens state={state} />;
    case 'signedIn':
      // Another person begins anew: nothing of the one before is left on the screen.
      return <SignedIn key={state.account.id} account={state.account} />;
  }
}

function EntranceScreens({ state }: { readonly state: Extract<GrantState, { kind: 'signedOut' }> }) {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <div className={classes.corner}>
        <HelpNow />
      </div>
      <Routes>
        <Route path="/join" element={<Join />} />
        <Route path="*" element={<SignIn state={state} />} />
      </Routes>
    </QueryClientProvider>
  );
}
