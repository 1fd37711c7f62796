import { randomUUID } from 'node:crypto';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { isPresent } from '@cairn/shared/rooms/rules';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import type { Attendance, SessionSummary } from '@cairn/shared/sessions/wire';
import { expect, vi } from 'vitest';
import { accepted } from '../../kit/actors.ts';
import { type Device, openDevice } from '../../kit/device.ts';
import { freePort } from '../../kit/redis.ts';
import { type Reply, send } from '../../kit/send.ts';
import { openSite, type Person, removeDataDir, type SpawnedServer, spawnServer } from '../../kit/server.ts';

/** Twelve people in care, in the order in which they are let in, which is the order in which a round asks them. */
const names = [
  ...([
    'juniper',
    'wren',
    'robin',
    'indigo',
    'ash',
    'kai',
    'sage',
    'hazel',
    'rowan',
    'linden',
    'marlow',
    'river',
  ] as const),
];
const staffIds = ['facilitator.maya', 'clinician.dana'] as const;

export type Name = (typeof names)[number];

/** Of the twelve, all but the one who comes late. */
export const onTime: readonly Name[] = names.filter((name) => name !== 'river');

const atTheDoomed: ReadonlySet<string> = new Set<Name>(['juniper', 'robin', 'indigo', 'kai', 'hazel', 'linden']);

/** Phases that are moved on by hand, and a turn that runs out. */
const phases: readonly PhasePlan[] = [
  { title: 'Check-in', lengthMs: 10 * minuteMs, floor: 'round', turnMs: minuteMs, question: 'How are you arriving?' },
  { title: 'Topic', lengthMs: 10 * minuteMs, floor: 'listen', turnMs: null, question: '' },
  { title: 'Process', lengthMs: 10 * minuteMs, floor: 'hands', turnMs: 10 * secondMs, question: '' },
  { title: 'Close', lengthMs: 10 * minuteMs, floor: 'round', turnMs: minuteMs, question: 'What do you take with you?' },
];

/** A group with its session, on two servers that are processes of their own. */
export interface Meeting {
  readonly sessionId: string;
  readonly dataDir: string;
  /** The servers by their addresses: the first is going to be killed. */
  readonly urls: readonly [doomed: string, other: string];
  readonly maya: Device;
  readonly dana: Device;
  readonly person: (name: Name | 'willow' | 'fern') => Person;
  /** The devices of everybody who has come, staff too. */
  readonly devices: Device[];
  readonly deviceOf: (memberId: string) => Device;
  /** Messages that were acknowledged. */
  readonly acknowledged: { readonly actor: string; readonly body: string; readonly seq: number }[];
  /** Sends a request, as `GET <address>`, as somebody. */
  call(who: Person, route: string, body?: unknown): Promise<Reply>;
  /** Brings a device of somebody who has been let in, as soon as their own server says so. */
  arrive(name: Name, url?: string): Promise<Device>;
  /** Posts, and remembers what was acknowledged. */
  say(device: Device, body: string): Promise<void>;
  attendance(): Promise<Attendance>;
  kill(): Promise<void>;
  /** Starts the killed server again, at its address. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

export interface MeetingOptions {
  readonly redisUrl: string | undefined;
}

/** Plants the group, starts the servers, and schedules the session: its lobby opens at once. */
export async function openMeeting({ redisUrl }: MeetingOptions): Promise<Meeting> {
  const { dataDir, people } = await plant();
  const servers: SpawnedServer[] = [];
  const start = async (port: number) => {
    const environment = { PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production' };
    const server = spawnServer({ ...environment, ...(redisUrl !== undefined && { REDIS_URL: redisUrl }) });
    servers.push(server);
    return server.url;
  };
  const doomedPort = await freePort();
  const doomedUrl = await start(doomedPort);
  const otherUrl = await start(0);
  const urls = [doomedUrl, otherUrl] as const;
  const sessionId = randomUUID();
  const devices: Device[] = [];

  const person = (id: string): Person => {
    const found = people.get(id);
    if (!found) throw new Error(`nobody is called ${id}`);
    return found;
  };
  const participant = (name: Name) => person(`participant.${name}`);

  const bring = async (who: Person, url: string): Promise<Device> => {
    const device = await openDevice({ person: who, urls: [url, ...urls.filter((one) => one !== url)] });
    devices.push(device);
    return device;
  };

  const call: Meeting['call'] = ({ token }, route, body) => {
    const [method = '', url = ''] = route.split(' ');
    return send(url, { method, token, ...(body !== undefined && { body }) });
  };

  const times = { startsAt: Date.now() + minuteMs, lobbyMs: 10 * minuteMs };
  const plan = { sessionId, cohortId: 'morning', title: 'Morning group', ...times, phases };
  expect(await call(person(staffIds[0]), `POST ${otherUrl}/api/sessions`, plan)).toMatchObject({ status: 201 });
  const [maya, dana] = [await bring(person(staffIds[0]), doomedUrl), await bring(person(staffIds[1]), otherUrl)];
  for (const device of [maya, dana]) {
    for (const roomId of [sessionId, `${sessionId}.desk`]) await device.follow(roomId);
  }
  const acknowledged: Meeting['acknowledged'][number][] = [];

  return {
    ...{ sessionId, dataDir, urls, maya, dana, devices, acknowledged, call },
    person: (name) => (name === 'fern' || name === 'willow' ? person(`participant.${name}`) : participant(name)),

    deviceOf(memberId) {
      const found = devices.find(({ person: { id } }) => id === memberId);
      if (!found) throw new Error(`${memberId} has no device`);
      return found;
    },

    async arrive(name, url = atTheDoomed.has(name) ? doomedUrl : otherUrl) {
      const who = participant(name);
      await vi.waitFor(
        async () => {
          const { body } = await call(who, `GET ${url}/api/sessions`);
          expect((body as SessionSummary[])[0]).toMatchObject({ id: sessionId, standing: 'in' });
        },
        { timeout: 20_000 },
      );
      const device = await bring(who, url);
      await device.follow(sessionId);
      return device;
    },

    async say(device, body) {
      const { seq } = accepted(await device.send(sessionId, { type: 'message.post', body }));
      acknowledged.push({ actor: device.person.id, body, seq });
    },

    async attendance() {
      const reply = await call(maya.person, `GET ${otherUrl}/api/sessions/${sessionId}/attendance`);
      return reply.body as Attendance;
    },

    async kill() {
      await servers[0]?.kill('SIGKILL');
    },

    async revive() {
      await start(doomedPort);
    },

    async stop() {
      for (const device of devices) device.leave();
      await Promise.all(servers.map((server) => server.kill('SIGKILL')));
      await removeDataDir(dataDir);
    },
  };
}

/** Waits until the log has these people in the session, on all that follow it. */
export async function expectPresent({ maya, sessionId }: Meeting, ids: readonly string[]): Promise<void> {
  await maya.until(sessionId, (state) => ids.every((id) => isPresent(state, id)));
}

/** The group with its staff, somebody who never comes, and somebody of another group. */
async function plant(): Promise<{ dataDir: string; people: ReadonlyMap<string, Person> }> {
  const site = await openSite({ embedded: true });
  const ids = [...staffIds, ...[...names, 'willow'].map((name) => `participant.${name}`)];
  const group = await Promise.all(ids.map((id) => site.person(roleOf(id), id)));
  const fern = await site.person('participant', 'participant.fern');
  await site.room('morning', group);
  await site.room('evening', [fern]);
  await site.leave();
  return { dataDir: site.dataDir, people: new Map([...group, fern].map((one) => [one.id, one])) };
}

function roleOf(id: string): Person['role'] {
  return id.split('.')[0] as Person['role'];
}
