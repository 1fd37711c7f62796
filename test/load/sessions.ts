import { randomUUID } from 'node:crypto';
import { secondMs } from '@cairn/shared/kernel/time';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { openSite, type Person, spawnServer } from '../kit/server.ts';
import { openPhase, openSessionRoom } from '../kit/sessions.ts';
import { type Distribution, distributionOf } from './figures.ts';

export interface SessionsLoad {
  readonly sessions: number;
  /** Participants in each; one facilitator comes on top. */
  readonly members: number;
}

/** How late phases came, in milliseconds after their deadline. */
export interface SessionsFigures extends SessionsLoad {
  readonly messages: number;
  /** Until the server wrote it. */
  readonly carried: Distribution;
  /** Until a client in the session had it; generator and server share the machine's clock. */
  readonly seen: Distribution;
}

const phaseMs = 3 * secondMs;
const phaseCount = 8;

/** Everybody writes about this often. */
const writeEveryMs = 5 * secondMs;

/**
 * Holds sessions all at once on one server, a process of its own: people write while phases follow each other by their
 * deadlines alone. Measures how late the transitions came.
 */
export async function measureSessions(load: SessionsLoad): Promise<SessionsFigures> {
  const site = await openSite({ embedded: true });
  const sessions: { readonly sessionId: string; readonly lead: Person; readonly members: readonly Person[] }[] = [];
  const phases = Array.from({ length: phaseCount }, (_, index) => openPhase(`Phase ${index + 1}`, phaseMs));
  for (let index = 0; index < load.sessions; index += 1) {
    const sessionId = `load-${randomUUID()}`;
    const lead = await site.person('facilitator');
    const members = await Promise.all(Array.from({ length: load.members }, () => site.person('participant')));
    const setup = { sessionId, staff: [lead] as const, participants: members, startsAt: Date.now(), phases };
    await openSessionRoom(site, { ...setup, capacity: load.members, status: 'lobby' });
    sessions.push({ sessionId, lead, members });
  }
  const server = spawnServer({ DATA_DIR: site.dataDir, NODE_ENV: 'production', LOG_LEVEL: 'error' });
  const url = await server.url;
  try {
    const devices: Actor[] = [];
    const enter = async ({ token }: Person, sessionId: string) => {
      const device = await connect(url, token);
      devices.push(device);
      accepted(await device.open(sessionId));
      return device;
    };
    const carried: number[] = [];
    const seen: number[] = [];
    let messages = 0;
    await Promise.all(
      sessions.map(async ({ sessionId, lead, members }) => {
        const chair = await enter(lead, sessionId);
        const writers = await Promise.all(members.map((member) => enter(member, sessionId)));
        const over = new Promise<void>((resolve) => {
          chair.socket.on('room.events', ({ events }: { events: readonly PhaseEvent[] }) => {
            for (const { type, at, data } of events) {
              if (type !== 'phase.entered') continue;
              carried.push(at - data.since);
              seen.push(Date.now() - data.since);
              if (data.index === phaseCount - 1) resolve();
            }
          });
        });
        accepted(await chair.submit(sessionId, { type: 'session.begin' }));
        const writing = writers.map((writer) => {
          const write = () =>
            void writer.post(sessionId, 'words of about the usual length, as people write them').then(
              () => (messages += 1),
              () => {},
            );
          let timer = setTimeout(function again() {
            write();
            timer = setTimeout(again, writeEveryMs);
          }, Math.random() * writeEveryMs);
          return () => clearTimeout(timer);
        });
        await over;
        for (const stop of writing) stop();
      }),
    );
    for (const device of devices) device.leave();
    return { ...load, messages, carried: distributionOf(carried), seen: distributionOf(seen) };
  } finally {
    await server.kill('SIGTERM');
    await site.stop();
  }
}

interface PhaseEvent {
  readonly type: string;
  readonly at: number;
  readonly data: { readonly index: number; readonly since: number };
}
