import {
  enterLobby as enterLobbyRoute,
  leaveLobby as leaveLobbyRoute,
  listSessions as listSessionsRoute,
  scheduleSession as scheduleSessionRoute,
  updatePlan,
  viewPlan,
} from '@cairn/shared/sessions/wire';
import { handleSignedIn, type RouteHandler } from '../handler.ts';
import type { SessionsContext } from './context.ts';
import { enterLobby, leaveLobby } from './entry.ts';
import { planOf, scheduleSession, setPlan } from './schedule.ts';
import { listSessions } from './timetable.ts';

/** The routes of this word. */
export function sessionRoutes(context: SessionsContext): RouteHandler[] {
  return [
    handleSignedIn(listSessionsRoute, async ({ caller }) => ({ answer: await listSessions(context, caller) })),

    handleSignedIn(scheduleSessionRoute, async ({ caller, body }) => {
      await scheduleSession(context, caller, body);
      return { answer: { sessionId: body.sessionId } };
    }),

    handleSignedIn(enterLobbyRoute, async ({ caller, params, body }) => ({
      answer: { standing: await enterLobby(context, caller, { sessionId: params.sessionId, entry: body }) },
    })),

    handleSignedIn(leaveLobbyRoute, async ({ caller, params }) => {
      await leaveLobby(context, caller, params.sessionId);
      return { answer: null };
    }),

    handleSignedIn(viewPlan, async ({ caller }) => ({
      answer: { phases: [...(await planOf(context, caller.programId))] },
    })),

    handleSignedIn(updatePlan, async ({ caller, body }) => {
      await setPlan(context, caller, body.phases);
      return { answer: null };
    }),
  ];
}
