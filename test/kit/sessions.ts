import { randomUUID } from 'node:crypto';
import { programId } from '@cairn/server/src/features/programs/defaults';
import { admit, createRoom } from '@cairn/server/src/features/rooms/actions';
import { systemSubmitter } from '@cairn/server/src/log/ports';
import { minuteMs } from '@cairn/shared/kernel/time';
import type { Command } from '@cairn/shared/registry/decide';
import type { SessionStatus } from '@cairn/shared/sessions/lifecycle';
import { defaultCapacity, defaultLobbyMs, defaultPhases, type PhasePlan } from '@cairn/shared/sessions/plan';
import type { Person, Site } from './server.ts';

export interface SessionSetup {
  readonly sessionId: string;
  /** Made too, with the same people in it, if it is not there. */
  readonly cohortId?: string;
  /** The first of them begins it, and so leads. */
  readonly staff: readonly [Person, ...Person[]];
  /** In the order in which a round asks them. */
  readonly participants?: readonly Person[];
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly phases?: readonly PhasePlan[];
  readonly capacity?: number;
  readonly lobbyMs?: number;
  /** How far it has come; otherwise it is scheduled. */
  readonly status?: Extract<SessionStatus, 'scheduled' | 'lobby' | 'live'>;
}

/** A phase where everybody may write, as long as a test likes. */
export function openPhase(title: string, lengthMs = 10 * minuteMs): PhasePlan {
  return { title, lengthMs, floor: 'open', turnMs: null, question: '' };
}

/** Sets up a session: the rooms of the cohort and of the session, with their desks, and everybody let in. */
export async function openSessionRoom(site: Site, setup: SessionSetup): Promise<void> {
  const { sessionId, cohortId = `${sessionId}-cohort`, staff, participants = [], status = 'scheduled' } = setup;
  const people = [...staff, ...participants];
  await site.room(cohortId, people);
  await site.withRooms(async (rooms) => {
    const title = `Title of ${sessionId}`;
    await createRoom(rooms, {
      ...{ roomId: sessionId, kind: 'session', title, programId, createdBy: 'site', partOf: cohortId },
    });
    // Before it is scheduled, no lobby is asked for.
    for (const { id } of people) await admit(rooms, { roomId: sessionId, memberId: id });
    const host = await rooms.hosts.get(sessionId);
    const send = async (command: Command, actor: { readonly id: string; readonly role: 'system' | Person['role'] }) => {
      const answer = await host.submit({ actor: { ...actor, programId }, commandId: randomUUID(), command });
      if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
    };
    const { startsAt, phases = defaultPhases, capacity = defaultCapacity, lobbyMs = defaultLobbyMs } = setup;
    await send({ type: 'session.schedule', startsAt, lobbyMs, capacity, phases: [...phases] }, systemSubmitter);
    if (status !== 'scheduled') await send({ type: 'session.lobby' }, systemSubmitter);
    if (status === 'live') await send({ type: 'session.begin' }, staff[0]);
  });
}
