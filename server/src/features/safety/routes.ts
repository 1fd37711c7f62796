import {
  callForHelp as callForHelpRoute,
  updateContact,
  updatePolicies,
  updateRota,
  viewContact,
  viewDuty,
  viewPolicies,
  viewRota,
} from '@cairn/shared/safety/wire';
import { handleSignedIn, type RouteHandler } from '../handler.ts';
import { readEmail, setEmail } from './contacts.ts';
import type { SafetyContext } from './context.ts';
import { callForHelp } from './help.ts';
import type { Channel } from './notices/channel.ts';
import { channelsNow } from './notices/notices.ts';
import { policiesOf, setPolicies } from './policies.ts';
import { dutyOf, readRota, setRota } from './rota.ts';

/** The routes of this word. */
export function safetyRoutes(context: SafetyContext, channels: readonly Channel[]): RouteHandler[] {
  return [
    handleSignedIn(viewPolicies, async ({ caller }) => ({
      answer: { policies: await policiesOf(context, caller.programId) },
    })),

    handleSignedIn(updatePolicies, async ({ caller, body }) => {
      await setPolicies(context, caller, body.policies);
      return { answer: null };
    }),

    handleSignedIn(viewRota, async ({ caller }) => ({
      answer: { ...(await readRota(context, caller)), channels: await channelsNow(context, channels) },
    })),

    handleSignedIn(updateRota, async ({ caller, body }) => {
      await setRota(context, caller, body);
      return { answer: null };
    }),

    handleSignedIn(viewContact, async ({ caller, params }) => ({
      answer: { email: await readEmail(context, caller, params.accountId) },
    })),

    handleSignedIn(updateContact, async ({ caller, params, body }) => {
      await setEmail(context, caller, { ...params, ...body });
      return { answer: null };
    }),

    handleSignedIn(viewDuty, async ({ caller }) => ({ answer: await dutyOf(context, caller.programId) })),

    handleSignedIn(callForHelpRoute, async ({ caller, body }) => ({
      answer: await callForHelp(context, caller, body.roomId),
    })),
  ];
}
