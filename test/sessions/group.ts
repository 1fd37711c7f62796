import { randomUUID } from 'node:crypto';
import type { RoomState } from '@cairn/shared/registry/state';
import type { Attendance, SessionSummary } from '@cairn/shared/sessions/wire';
import { type Actor, accepted, connect } from '../kit/actors.ts';
import { type Reply, send } from '../kit/send.ts';
import { openSite, type Person, type Site, type SiteOptions } from '../kit/server.ts';

/** How long a test waits for what another server, or the next look, brings. */
export const soon = { timeout: 10_000 };

/** A group with its staff on a real server, and another group beside it. */
export interface Group {
  readonly site: Site;
  readonly url: string;
  readonly cohortId: string;
  readonly maya: Person;
  readonly lee: Person;
  readonly robin: Person;
  readonly kai: Person;
  readonly wren: Person;
  /** Of the same program and of another group. */
  readonly river: Person;
  readonly dana: Person;
  /** Sends one request to the API as somebody. */
  call(who: Person, route: string, body?: unknown): Promise<Reply>;
  /** Schedules a session whose lobby opens at once, and gives its id. */
  schedule(more?: object): Promise<string>;
  enter(who: Person, sessionId: string, entry?: object): Promise<Reply>;
  /** A session as it stands in somebody's timetable. */
  summary(who: Person, sessionId: string): Promise<SessionSummary | undefined>;
  attendance(who: Person, sessionId: string): Promise<Attendance>;
  /** A device of somebody, with these rooms open. */
  device(who: Person, ...roomIds: string[]): Promise<Actor>;
  /** A room as somebody sees it on opening it. */
  state(who: Person, roomId: string): Promise<RoomState>;
  /** A live session with these people let in from the lobby, and the facilitator's device. */
  live(people: readonly Person[], more?: object): Promise<{ sessionId: string; facilitator: Actor }>;
  stop(): Promise<void>;
}

/** Opens a site with two groups and one server. */
export async function openGroup(options: SiteOptions = {}): Promise<Group> {
  const site = await openSite(options);
  const { url } = await site.startServer();
  const people = {
    maya: await site.person('facilitator', 'maya'),
    lee: await site.person('peer', 'lee'),
    robin: await site.person('participant', 'robin'),
    kai: await site.person('participant', 'kai'),
    wren: await site.person('participant', 'wren'),
    river: await site.person('participant', 'river'),
    dana: await site.person('clinician', 'dana'),
  };
  const { maya, lee, robin, kai, wren, river, dana } = people;
  const cohortId = 'morning';
  await site.room(cohortId, [maya, lee, robin, kai, wren]);
  await site.room('evening', [dana, river]);
  const devices: Actor[] = [];

  const call: Group['call'] = ({ token }, route, body) => {
    const [method = '', path = ''] = route.split(' ');
    return send(`${url}/api${path}`, { method, token, ...(body !== undefined && { body }) });
  };

  const device: Group['device'] = async ({ token }, ...roomIds) => {
    const actor = await connect(url, token);
    devices.push(actor);
    for (const roomId of roomIds) accepted(await actor.open(roomId));
    return actor;
  };

  const enter: Group['enter'] = (who, sessionId, entry = {}) => call(who, `POST /sessions/${sessionId}/entry`, entry);

  const schedule: Group['schedule'] = async (more = {}) => {
    const sessionId = randomUUID();
    const body = { sessionId, cohortId, title: 'Morning group', startsAt: Date.now() + 60_000, ...more };
    const reply = await call(maya, 'POST /sessions', body);
    if (reply.status !== 201) throw new Error(`not scheduled: ${reply.text}`);
    return sessionId;
  };

  return {
    ...{ site, url, cohortId, ...people, call, device, enter, schedule },

    async summary(who, sessionId) {
      const { body } = await call(who, 'GET /sessions');
      return (body as SessionSummary[]).find(({ id }) => id === sessionId);
    },

    attendance: async (who, sessionId) => (await call(who, `GET /sessions/${sessionId}/attendance`)).body as Attendance,

    async state(who, roomId) {
      const actor = await device(who);
      const { state } = accepted(await actor.open(roomId));
      actor.leave();
      return state;
    },

    async live(present, more) {
      const sessionId = await schedule(more);
      const facilitator = await device(maya, sessionId, `${sessionId}.desk`);
      for (const person of present) {
        await enter(person, sessionId);
        accepted(await facilitator.submit(sessionId, { type: 'member.admit', memberId: person.id }));
      }
      accepted(await facilitator.submit(sessionId, { type: 'session.begin' }));
      return { sessionId, facilitator };
    },

    async stop() {
      for (const actor of devices) actor.leave();
      await site.stop();
    },
  };
}
