import { viewOwnHeld } from '@cairn/shared/moderation/wire';
import { viewCare } from '@cairn/shared/safety/wire';
import { handleSignedIn, type RouteHandler } from '../handler.ts';
import { readCare } from './care.ts';
import type { ModerationContext } from './context.ts';
import { readOwnHeld } from './held.ts';

/** The routes of this word. */
export function moderationRoutes(context: ModerationContext): RouteHandler[] {
  return [
    handleSignedIn(viewOwnHeld, async ({ caller, params }) => ({
      answer: await readOwnHeld(context, caller, params.roomId),
    })),

    handleSignedIn(viewCare, async ({ caller }) => ({ answer: await readCare(context, caller) })),
  ];
}
