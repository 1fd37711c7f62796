import {
  enterLobby as enterLobbyRoute,
  leaveLobby as leaveLobbyRoute,
  listSessions as listSessionsRoute,
  saveAnswers as saveAnswersRoute,
  scheduleSession as scheduleSessionRoute,
  updatePlan,
  viewAnswers,
  viewAttendance,
  viewPlan,
  viewVote,
  vote as voteRoute,
} from '@cairn/shared/sessions/wire';
import { handleSignedIn, type RouteHandler } from '../handler.ts';
import { readAttendance } from './attendance.ts';
import type { SessionsContext } from './context.ts';
import { enterLobby, leaveLobby } from './entry.ts';
import { planOf, scheduleSession, setPlan } from './schedule.ts';
import { listSessions } from './timetable.ts';
import { hasVoted, vote } from './votes.ts';
import { readAnswers, saveAnswers } from './worksheets.ts';

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

    handleSignedIn(viewAttendance, async ({ caller, params }) => ({
      answer: await readAttendance(context, caller, params.sessionId),
    })),

    handleSignedIn(voteRoute, async ({ caller, params, body }) => {
      await vote(context, caller, { ...params, ...body });
      return { answer: null };
    }),

    handleSignedIn(viewVote, async ({ caller, params }) => ({
      answer: { voted: await hasVoted(context, caller, params) },
    })),

    handleSignedIn(viewAnswers, async ({ caller, params }) => ({
      answer: { answers: await readAnswers(context, caller, params) },
    })),

    handleSignedIn(saveAnswersRoute, async ({ caller, params, body }) => {
      await saveAnswers(context, caller, { ...params, ...body });
      return { answer: null };
    }),
  ];
}
