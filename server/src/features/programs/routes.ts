import {
  ownProgram,
  publishAgreement,
  signAgreement,
  updateProgram,
  viewInvitation,
} from '@cairn/shared/programs/contract';
import type { Accounts } from '../accounts/accounts.ts';
import { handleOpen, handleSignedIn, type RouteHandler } from '../handler.ts';
import type { Programs } from './programs.ts';

/** The routes of this word. */
export function programRoutes(programs: Programs, { invitations, attempts }: Accounts): RouteHandler[] {
  const { agreements } = programs;
  return [
    handleOpen(viewInvitation, async ({ body, address }) => {
      const invitation = await attempts.limit({ address }, () => invitations.usable(body.token));
      const programName = await programs.nameOf(invitation.programId);
      return { answer: { programName, role: invitation.role, expiresAt: invitation.expiresAt.getTime() } };
    }),

    handleSignedIn(ownProgram, async ({ caller }) => ({ answer: await programs.view(caller) })),

    handleSignedIn(signAgreement, async ({ caller, body }) => {
      await agreements.sign(caller, body.version);
      return { answer: null };
    }),

    handleSignedIn(updateProgram, async ({ caller, body }) => {
      await programs.update(caller, body);
      return { answer: null };
    }),

    handleSignedIn(publishAgreement, async ({ caller, body }) => ({
      answer: { version: await agreements.publish(caller, body.text) },
    })),
  ];
}
