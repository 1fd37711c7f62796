import type { Role } from '@cairn/shared/accounts/roles';
import { hourMs } from '@cairn/shared/kernel/time';
import { openSite, type Person, type Site } from '../../kit/server.ts';
import { openPhase, openSessionRoom } from '../../kit/sessions.ts';

/** The people of a run and their rooms: two of a cohort, and a session in which hands are raised. */
export interface Cast {
  readonly dataDir: string;
  readonly writers: Readonly<Record<RoomId, readonly Person[]>>;
  readonly lead: Person;
  readonly warden: Person;
  readonly admin: Person;
  readonly guests: readonly Person[];
  readonly readers: Readonly<Record<RoomId, readonly [Person, Person, Person]>>;
  readonly devices: readonly [Person, Person];
  /** Whose sign-in is ended, one after the other. */
  readonly leavers: readonly Person[];
  /** How far each room is before anybody writes. */
  readonly heads: Readonly<Record<RoomId, number>>;
}

export type RoomId = 'mornings' | 'evenings' | 'group';

export const roomIds: readonly RoomId[] = ['mornings', 'evenings', 'group'];

const runMs = 3 * hourMs;

/** Plants the people and their rooms in an empty embedded database. */
export async function plant(leaverCount: number): Promise<Cast> {
  const site = await openSite({ embedded: true });
  const person = async (role: Role, id: string): Promise<Person> => {
    const planted = await site.person(role, id);
    const { token } = await site.core.accounts.grants.open({ _id: id }, { forMs: runMs, isUnlimited: true });
    return { ...planted, token };
  };
  const several = (count: number, name: string) =>
    Promise.all(Array.from({ length: count }, (_, index) => person('participant', `${name}-${index}`)));
  const readersOf = async (roomId: RoomId) =>
    [
      await person('peer', `${roomId}-reader-0`),
      await person('peer', `${roomId}-reader-1`),
      await person('peer', `${roomId}-reader-2`),
    ] as const;

  const writers = {
    mornings: await several(3, 'mornings-writer'),
    evenings: await several(3, 'evenings-writer'),
    group: await several(3, 'group-writer'),
  };
  const readers = {
    mornings: await readersOf('mornings'),
    evenings: await readersOf('evenings'),
    group: await readersOf('group'),
  };
  const [lead, warden] = [await person('facilitator', 'lead'), await person('facilitator', 'warden')];
  const guests = await several(2, 'guest');
  const devices = [await person('participant', 'device-0'), await person('participant', 'device-1')] as const;
  await site.room('mornings', [warden, ...writers.mornings, ...readers.mornings, ...guests, devices[0]]);
  await site.room('evenings', [...writers.evenings, ...readers.evenings, devices[1]]);
  await openSessionRoom(site, {
    ...{ sessionId: 'group', staff: [lead, ...readers.group], participants: writers.group, status: 'live' },
    startsAt: Date.now(),
    phases: [{ ...openPhase('Topic', runMs), floor: 'hands' }],
  });
  const cast = {
    ...{ dataDir: site.dataDir, writers, readers, lead, warden, guests, devices, heads: await headsOf(site) },
    admin: await person('admin', 'admin'),
    leavers: await several(leaverCount, 'leaver'),
  };
  await site.leave();
  return cast;
}

/** How far each room is in the store. */
export function headsOf(site: Pick<Site, 'withRooms'>): Promise<Record<RoomId, number>> {
  return site.withRooms(async ({ storage }) => {
    const [mornings = 0, evenings = 0, group = 0] = await Promise.all(
      roomIds.map((roomId) => storage.store.head(roomId)),
    );
    return { mornings, evenings, group };
  });
}
