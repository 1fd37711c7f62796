import type { OwnAccount } from '@cairn/shared/accounts/contract';
import { createContext, useContext } from 'react';
import type { Grants, Http, Live } from '../../live/contract.ts';

/** What the screens before signing in have. `http` asks without a token. */
export interface Entrance {
  readonly grants: Grants;
  readonly http: Http;
}

/** What every screen of a signed-in person has. */
export interface SignedIn {
  readonly account: OwnAccount;
  readonly http: Http;
  readonly live: Live;
}

export const EntranceContext = createContext<Entrance | null>(null);
export const SignedInContext = createContext<SignedIn | null>(null);

export function useEntrance(): Entrance {
  const entrance = useContext(EntranceContext);
  if (!entrance) throw new Error('This screen stands outside of the entrance.');
  return entrance;
}

export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('This screen is for people who are signed in.');
  return signedIn;
}
