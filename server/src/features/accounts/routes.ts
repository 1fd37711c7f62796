import {
  deactivate,
  listPeople,
  ownAccount,
  reactivate,
  renewGrant,
  signIn,
  signOut,
  signUp,
} from '@cairn/shared/accounts/contract';
import { type HttpReply, handleOpen, handleSignedIn, type RouteHandler } from '../handler.ts';
import type { Accounts } from './accounts.ts';
import type { IssuedGrant } from './grants.ts';

/** The routes of this word. */
export function accountRoutes(accounts: Accounts): RouteHandler[] {
  const { grants, people, attempts } = accounts;
  return [
    handleOpen(signIn, async ({ body, address }) => withCookie(await accounts.signIn({ ...body, address }))),
    handleOpen(renewGrant, async ({ refreshToken }) => withCookie(await grants.renew(refreshToken))),

    handleSignedIn(signOut, async ({ caller }) => {
      await grants.end(caller);
      return { answer: null, refreshCookie: { value: null, maxAgeMs: 0 } };
    }),

    handleOpen(signUp, async ({ body, address }) =>
      withCookie(await attempts.limit({ address }, () => accounts.signUp(body))),
    ),

    handleSignedIn(ownAccount, async ({ caller }) => ({ answer: await people.own(caller) })),
    handleSignedIn(listPeople, async ({ caller }) => ({ answer: await people.list(caller) })),

    handleSignedIn(deactivate, async ({ caller, params }) => {
      await people.deactivate(caller, params.accountId);
      return { answer: null };
    }),

    handleSignedIn(reactivate, async ({ caller, params }) => {
      await people.reactivate(caller, params.accountId);
      return { answer: null };
    }),
  ];
}

/** The refresh token leaves in its cookie and never in a body, where scripts could read it. */
function withCookie({
  refreshToken,
  refreshForMs,
  ...answer
}: IssuedGrant): HttpReply<Omit<IssuedGrant, 'refreshToken' | 'refreshForMs'>> {
  return { answer, refreshCookie: { value: refreshToken, maxAgeMs: refreshForMs } };
}
