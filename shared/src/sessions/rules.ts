import type { z } from 'zod';
import { isStaff, leads } from '../accounts/roles.ts';
import type { DraftOf } from '../kernel/event.ts';
import type { RefusalCode } from '../kernel/refusal.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import type { MessageFacts } from '../messages/rules.ts';
import { isPresent, memberIn } from '../rooms/rules.ts';
import type { sessionCommandSchemas, sessionEvents, sessionSystemCommandSchemas } from './contract.ts';
import { afterStep, isOver, type SessionStep } from './lifecycle.ts';
import type { Session, SessionPart } from './state.ts';

export type SessionCommand =
  | z.infer<(typeof sessionCommandSchemas)[number]>
  | z.infer<(typeof sessionSystemCommandSchemas)[number]>;

export type SessionDraft = DraftOf<(typeof sessionEvents)[number]>;

export interface SessionFacts extends MessageFacts {
  /** The room that is decided on. */
  readonly roomId: string;
  /** Whether the person a command is about waits in the lobby (`member.admit` in a session). */
  readonly isWaiting?: boolean | undefined;
  /** The votes of a poll that takes no more (`poll.close`), by option. */
  readonly counts?: readonly number[] | undefined;
}

export type SessionDecider<T extends SessionCommand['type']> = (
  state: SessionPart,
  command: Extract<SessionCommand, { type: T }>,
  facts: SessionFacts,
) => Verdict<SessionDraft>;

/** A command of a live session, for those who lead. */
type LiveDecide<T extends SessionCommand['type']> = (
  at: { readonly state: SessionPart; readonly session: Session; readonly phase: NonNullable<Session['phase']> },
  command: Extract<SessionCommand, { type: T }>,
  facts: SessionFacts,
) => Verdict<SessionDraft>;

/** A rule that holds while the session is live, and for those who lead alone. */
export function whileLive<T extends SessionCommand['type']>(decide: LiveDecide<T>): SessionDecider<T> {
  return (state, command, facts) => {
    const { session } = state;
    if (!session) return refuse('session.none');
    if (!leads(facts.actor.role)) return refuse('role.refused');
    if (isOver(session.status)) return refuse('session.over');
    if (session.status !== 'live' || !session.phase) return refuse('session.notNow');
    return decide({ state, session, phase: session.phase }, command, facts);
  };
}

/** Why a step of the session's life cannot be taken, or null. */
function stepRefusal(state: SessionPart, step: SessionStep, facts: SessionFacts): RefusalCode | null {
  if (!state.session) return 'session.none';
  if (!leads(facts.actor.role)) return 'role.refused';
  if (isOver(state.session.status)) return 'session.over';
  return afterStep(state.session.status, step) === null ? 'session.notNow' : null;
}

/** The rooms of the small groups that are open. */
export function breakoutIdsOf({ breakouts }: Session): string[] {
  return breakouts?.groups.map(({ roomId }) => roomId) ?? [];
}

type ConductType =
  | 'session.schedule'
  | 'session.lobby'
  | 'session.begin'
  | 'session.next'
  | 'session.extend'
  | 'session.pause'
  | 'session.resume'
  | 'session.end'
  | 'session.cancel'
  | 'session.lead'
  | 'lead.handOver';

/** The life of a session: its steps, its phases, its clock, and who leads. */
export const conductDeciders: { readonly [T in ConductType]: SessionDecider<T> } = {
  'session.schedule': (state, { startsAt, lobbyMs, capacity, phases }, { actor }) => {
    if (!leads(actor.role)) return refuse('role.refused');
    if (state.kind !== 'session') return refuse('session.none');
    if (state.session) return refuse('session.alreadyScheduled');
    return accept('session.scheduled', { startsAt, lobbyMs, capacity, phases });
  },

  'session.lobby': (state, _command, facts) => {
    const refused = stepRefusal(state, 'lobby', facts);
    return refused ? refuse(refused) : accept('lobby.opened', {});
  },

  'session.begin': (state, _command, facts) => {
    const refused = stepRefusal(state, 'begin', facts);
    return refused ? refuse(refused) : accept('session.begun', {});
  },

  'session.next': whileLive<'session.next'>(({ session, phase }, { from }, { actor, at }) => {
    if (from !== undefined && from !== phase.seq) return refuse('phase.moved');
    if (session.pause) return refuse('session.isPaused');
    if (phase.index + 1 >= session.phases.length) return refuse('phase.last');
    const since = actor.role === 'system' ? (phase.endsAt ?? at) : at;
    return accept('phase.entered', { index: phase.index + 1, since });
  }),

  'session.extend': whileLive<'session.extend'>(({ phase }, { byMs, from }) => {
    if (from !== undefined && from !== phase.seq) return refuse('phase.moved');
    return accept('phase.extended', { byMs });
  }),

  'session.pause': whileLive<'session.pause'>(({ session }, { exercise }) => {
    if (session.pause) return refuse('session.isPaused');
    return accept('session.paused', { exercise: exercise ?? null });
  }),

  'session.resume': whileLive<'session.resume'>(({ session: { pause } }, _command, { actor, at }) => {
    if (!pause) return refuse('session.notPaused');
    return accept('session.resumed', { since: actor.role === 'system' ? (pause.exercise?.endsAt ?? at) : at });
  }),

  'session.end': (state, _command, facts) => {
    const refused = stepRefusal(state, 'end', facts);
    if (refused || !state.session) return refuse(refused ?? 'session.none');
    const why = facts.actor.role === 'system' ? 'time' : 'staff';
    return accept('session.ended', { why, breakoutIds: breakoutIdsOf(state.session) });
  },

  'session.cancel': (state, { reason = '' }, facts) => {
    const refused = stepRefusal(state, 'cancel', facts);
    if (refused) return refuse(refused);
    return accept('session.cancelled', { why: facts.actor.role === 'system' ? 'time' : 'staff', reason });
  },

  'session.lead': whileLive<'session.lead'>(({ state, session }, { memberId }) => {
    const member = memberIn(state, memberId);
    if (!member) return refuse('member.unknown');
    if (!leads(member.role)) return refuse('role.refused');
    if (!isPresent(state, memberId)) return refuse('member.absent');
    if (session.leadId === memberId) return refuse('lead.unchanged');
    return accept('lead.changed', { memberId, why: 'given' });
  }),

  'lead.handOver': whileLive<'lead.handOver'>(({ state, session }, { memberId, from }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    if (session.leadId !== from || isPresent(state, from) || !isPresent(state, memberId))
      return refuse('lead.unchanged');
    return accept('lead.changed', { memberId, why: 'away' });
  }),
};

/** How many people of the group are in the session, staff not counted. */
export function groupSize(state: SessionPart): number {
  return Object.values(state.members).filter(({ removedAt, role }) => removedAt === null && !isStaff(role)).length;
}
