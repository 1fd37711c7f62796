import type { App } from '@cairn/server/src/app';
import { dayMs, secondMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import type { RoomKind } from '@cairn/shared/rooms/contract';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type Actor, accepted, connect } from './actors.ts';
import { type HeldClock, holdClock } from './clock.ts';
import { type Reply, send } from './send.ts';
import { openSite, type Person, type ServerOptions, type Site } from './server.ts';

/** What the tests of safety and moderation work with: two servers without a bus, time that is held, and a room for each test. */
export interface Ward {
  readonly site: Site;
  readonly clock: HeldClock;
  readonly here: App;
  readonly there: App;
  readonly maya: Person;
  readonly dana: Person;
  readonly lee: Person;
  readonly ines: Person;
  readonly robin: Person;
  readonly kai: Person;
  /** The room of this test: Maya and Lee lead it, Robin and Kai are in it. Dana and Ines are not. */
  readonly roomId: string;
  readonly deskId: string;
  /** A device of a person, with these rooms open, or the one of this test. */
  device(person: Person, at?: App, rooms?: readonly string[]): Promise<Actor>;
  /** One request of a person, such as `GET /care`. */
  call(person: Person, request: string, body?: unknown): Promise<Reply>;
  /** The desk as its staff see it. */
  desk(at?: App): Promise<RoomState>;
  /** Lets seconds pass, so that servers look at what others wrote, until it is so. */
  soon<Result>(check: () => Result | Promise<Result>): Promise<Result>;
}

/** Words that screening knows, by what they speak of, and words of which it knows nothing. */
export const says = {
  selfHarm: 'I am going to kill myself tonight',
  relapse: 'I relapsed, I am so high right now',
  sourcing: 'selling percs 30 each hit me up',
  threat: 'I will kill you',
  phone: 'call me at 555-123-4567',
  both: 'I want to die, call me at 415-555-0134',
  benign: 'this meeting saved my life, I am dying of laughter',
} as const;

/** Sets a ward up for the tests of the file that calls it. */
export function setUpWard(options: () => ServerOptions = () => ({}), kind: Exclude<RoomKind, 'desk'> = 'cohort'): Ward {
  const clock = holdClock();
  const devices: Actor[] = [];
  const parts = {} as { -readonly [Name in keyof Ward]: Ward[Name] };
  let rooms = 0;

  beforeAll(async () => {
    const site = await openSite({ clock });
    const [here, there] = [await site.startServer(options()), await site.startServer(options())];
    Object.assign(parts, { site, here, there });
    parts.maya = await site.person('facilitator', 'maya');
    parts.lee = await site.person('peer', 'lee');
    parts.dana = await site.person('clinician', 'dana');
    parts.ines = await site.person('admin', 'ines');
  });
  beforeEach(async () => {
    rooms += 1;
    parts.robin = await parts.site.person('participant');
    parts.kai = await parts.site.person('participant');
    parts.roomId = `room-${rooms}`;
    parts.deskId = `${parts.roomId}.desk`;
    await parts.site.room(parts.roomId, [parts.maya, parts.lee, parts.robin, parts.kai], kind);
  });
  afterEach(() => {
    for (const device of devices.splice(0)) device.leave();
  });
  afterAll(() => parts.site.stop());

  const device: Ward['device'] = async (person, at = parts.here, opened = [parts.roomId]) => {
    const { token } = await parts.site.core.accounts.grants.open({ _id: person.id }, { forMs: dayMs });
    const actor = await connect(at.url, token);
    devices.push(actor);
    for (const roomId of opened) accepted(await actor.open(roomId));
    return actor;
  };

  return Object.assign(parts, {
    clock,
    device,
    async call(person: Person, request: string, body?: unknown) {
      const [method = '', path = ''] = request.split(' ');
      const { token } = await parts.site.core.accounts.grants.open({ _id: person.id }, { forMs: dayMs });
      return send(`${parts.here.url}/api${path}`, { method, token, ...(body !== undefined && { body }) });
    },
    async desk(at = parts.here) {
      const actor = await device(parts.maya, at, [parts.deskId]);
      const { state } = accepted(await actor.open(parts.deskId));
      actor.leave();
      return state;
    },
    soon: <Result>(check: () => Result | Promise<Result>) =>
      vi.waitFor(
        async () => {
          clock.pass(secondMs);
          return check();
        },
        { timeout: 10_000 },
      ),
  });
}
