import { dayMs, minuteMs } from '@cairn/shared/kernel/time';
import type { Command } from '@cairn/shared/registry/decide';
import { defaultCapacity, defaultLobbyMs } from '@cairn/shared/sessions/plan';
import type { SessionsContext } from '../features/sessions/context.ts';
import { type NewSession, scheduleSession } from '../features/sessions/schedule.ts';
import type { RoomHost } from '../log/host.ts';
import { type Submission, systemSubmitter } from '../log/ports.ts';
import type { DemoClock } from './clock.ts';
import { roleOf } from './people.ts';
import { type DemoStep, yesterday } from './yesterday.ts';

/** What sessions are made with. */
export interface SessionPorts {
  readonly clock: DemoClock;
  readonly sessions: SessionsContext;
  readonly programId: string;
}

/** A session that comes starts on a quarter of an hour, and leaves a newcomer these minutes to look around. */
const quarterMs = 15 * minuteMs;
const aheadMs = 5 * minuteMs;

/** The lobby of the session that comes is open from the first look on. */
const earlyLobbyMs = aheadMs + quarterMs;

/** Long before anything in a session is due, so that nothing happens by itself while it is made. */
const scheduledAheadMs = 9 * dayMs;

/** When yesterday's session began, within its day (UTC). */
const yesterdayStartMs = 15 * 60 * minuteMs;

const plan = { cohortId: 'morning-cohort', title: 'Morning group', capacity: defaultCapacity };

/**
 * Makes the sessions of the morning cohort: yesterday's, with who attended, and one that starts soon. Every step has a
 * fixed id, so that a start that was cut off is gone on with by the next.
 */
export async function makeDemoSessions(ports: SessionPorts, now: number): Promise<void> {
  const { clock } = ports;
  const past = Math.floor(now / dayMs) * dayMs - dayMs + yesterdayStartMs;
  clock.set(now - scheduledAheadMs);
  await schedule(ports, { ...plan, sessionId: 'morning-group-past', startsAt: past, lobbyMs: defaultLobbyMs });
  await hold(ports, 'morning-group-past');

  const startsAt = Math.ceil((now + aheadMs) / quarterMs) * quarterMs;
  clock.set(now - scheduledAheadMs);
  await schedule(ports, { ...plan, sessionId: 'morning-group-next', startsAt, lobbyMs: earlyLobbyMs });
}

function schedule({ sessions, programId }: SessionPorts, session: NewSession): Promise<void> {
  const maya = { accountId: 'maya', role: roleOf('maya'), programId, familyId: 'demo' };
  return scheduleSession(sessions, maya, session);
}

async function hold(ports: SessionPorts, sessionId: string): Promise<void> {
  const { clock, sessions } = ports;
  const { hosts, records } = sessions.rooms;
  const room = await hosts.get(sessionId);
  const desk = await hosts.get(`${sessionId}.desk`);
  // As it was scheduled first, also where its making is gone on with on another day.
  const startsAt = room.state.session?.startsAt ?? 0;
  for (const [index, step] of yesterday.entries()) {
    const at = startsAt + step.at * minuteMs;
    clock.set(at);
    await send(step.desk ? desk : room, {
      actor: actorOf(ports, step),
      commandId: `demo.${index}`,
      command: doneAt(step, at),
    });
  }
  for (const { roomId, state } of [room, desk]) {
    for (const accountId of Object.keys(state.members)) await records.read({ roomId, accountId, seq: state.seq });
  }
}

async function send(host: RoomHost, submission: Submission): Promise<void> {
  const answer = await host.submit(submission);
  if (!answer.ok) throw new Error(`The demonstration was refused ${submission.command.type}: ${answer.refusal.code}`);
}

function actorOf({ programId }: SessionPorts, { who }: DemoStep): Submission['actor'] {
  if (who === undefined) return systemSubmitter;
  return { id: who, role: roleOf(who), programId };
}

/** Somebody who goes, goes now. */
function doneAt({ does }: DemoStep, at: number): Command {
  return does.type === 'presence.end' ? { ...does, since: at } : does;
}
