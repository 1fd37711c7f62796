import { leads } from '../accounts/roles.ts';
import type { Deadline } from '../kernel/deadline.ts';
import { isPresent } from '../rooms/rules.ts';
import { closesAt } from './clock.ts';
import { handoverAfterMs } from './plan.ts';
import type { SessionCommand } from './rules.ts';
import type { Session, SessionPart } from './state.ts';

type Due = Deadline<SessionCommand>;

/** The deadlines of this word that stand in a room's state. */
export function sessionDeadlines(state: SessionPart): readonly Due[] {
  const { session } = state;
  switch (session?.status) {
    case 'scheduled':
      return [
        {
          at: session.startsAt - session.lobbyMs,
          commandId: 'deadline.session.lobby',
          command: { type: 'session.lobby' },
        },
        { at: closesAt(session), commandId: 'deadline.session.cancel', command: { type: 'session.cancel' } },
      ];
    case 'lobby':
      return [{ at: closesAt(session), commandId: 'deadline.session.cancel', command: { type: 'session.cancel' } }];
    case 'live':
      return [...clockDeadlines(session), ...handoverDeadlines(state, session)];
    default:
      return [];
  }
}

function clockDeadlines(session: Session): readonly Due[] {
  const { phase, pause, breakouts, phases } = session;
  const due: Due[] = [
    { at: closesAt(session), commandId: `deadline.session.end.${closesAt(session)}`, command: { type: 'session.end' } },
  ];
  if (phase?.endsAt != null && phase.index + 1 < phases.length) {
    const commandId = `deadline.phase.${phase.seq}.${phase.endsAt}`;
    due.push({ at: phase.endsAt, commandId, command: { type: 'session.next', from: phase.seq } });
  }
  if (pause?.exercise) {
    const commandId = `deadline.resume.${pause.seq}`;
    due.push({ at: pause.exercise.endsAt, commandId, command: { type: 'session.resume' } });
  }
  if (breakouts) {
    const commandId = `deadline.breakouts.${breakouts.seq}`;
    due.push({ at: breakouts.endsAt, commandId, command: { type: 'breakout.close' } });
  }
  return due;
}

/** Whoever led is away, and another leader is here. */
function handoverDeadlines(state: SessionPart, { leadId, beganAt }: Session): readonly Due[] {
  if (leadId === null || isPresent(state, leadId)) return [];
  const heir = Object.keys(state.members)
    .filter((id) => isLeaderHere(state, id))
    .sort((one, other) => (state.presence[one]?.since ?? 0) - (state.presence[other]?.since ?? 0))[0];
  if (heir === undefined) return [];
  // Who was removed is away since then; who began without having come, since the beginning.
  const goneAt = state.presence[leadId]?.since ?? state.members[leadId]?.removedAt ?? 0;
  const awaySince = Math.max(goneAt, beganAt ?? 0);
  return [
    {
      at: awaySince + handoverAfterMs,
      commandId: `deadline.lead.${leadId}.${awaySince}.${heir}`,
      command: { type: 'lead.handOver', memberId: heir, from: leadId },
    },
  ];
}

function isLeaderHere(state: SessionPart, memberId: string): boolean {
  const member = state.members[memberId];
  return member?.removedAt === null && leads(member.role) && isPresent(state, memberId);
}
