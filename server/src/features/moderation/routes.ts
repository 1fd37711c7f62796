import { viewOwnHeld } from '@cairn/shared/moderation/wire';
import { viewResponseTimes } from '@cairn/shared/safety/responseTimes';
import { viewCare } from '@cairn/shared/safety/wire';
import { handleSignedIn, type RouteHandler } from '../handler.ts';
import { readCare } from './care.ts';
import type { ModerationContext } from './context.ts';
import { readOwnHeld } from './held.ts';
import { readResponseTimes } from './responseTimes.ts';

/** The routes of this word. */
export function moderationRoutes(context: ModerationContext): RouteHandler[] {
  return [
    handleSignedIn(viewOwnHeld, async ({ caller, params }) => ({
      answer: await readOwnHeld(context, caller, params.roomId),
    })),

    handleSignedIn(viewCare, async ({ caller }) => ({ answer: await readCare(context, caller) })),

    handleSignedIn(viewResponseTimes, async ({ caller, params }) => ({
      answer: await readResponseTimes(context, caller, params),
    })),
  ];
}
