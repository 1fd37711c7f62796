import { seeded } from './random.ts';

/** On how many servers a room is open, when so many people of it land on servers at random: s × (1 − (1 − 1/s)^n). */
export function hostsExpected(peopleInRoom: number, servers: number): number {
  return servers * (1 - (1 - 1 / servers) ** peopleInRoom);
}

export interface Placement {
  readonly seed: number;
  readonly rooms: number;
  readonly peopleInRoom: number;
  readonly servers: number;
  /** At random, as people come today; or each room's people on one server, which its id decides. */
  readonly by: 'chance' | 'room';
}

export type PlacementFigures = {
  readonly hostsPerRoom: number;
  /** Rooms open on the fullest server. */
  readonly roomsOnFullest: number;
  /** People on the fullest server, against the mean. */
  readonly crowding: number;
};

/** Puts the people of rooms on servers. */
export function simulatePlacement({ seed, rooms, peopleInRoom, servers, by }: Placement): PlacementFigures {
  const random = seeded(seed);
  const draw = () => Math.floor(random() * servers);
  const people = new Uint32Array(servers);
  const open = new Uint32Array(servers);
  let hosts = 0;
  for (let room = 0; room < rooms; room += 1) {
    const home = draw();
    const here = new Set<number>();
    for (let person = 0; person < peopleInRoom; person += 1) {
      const server = by === 'room' ? home : draw();
      people[server] = (people[server] ?? 0) + 1;
      here.add(server);
    }
    for (const server of here) open[server] = (open[server] ?? 0) + 1;
    hosts += here.size;
  }
  return {
    hostsPerRoom: hosts / rooms,
    roomsOnFullest: open.reduce((most, one) => Math.max(most, one), 0),
    crowding: (people.reduce((most, one) => Math.max(most, one), 0) * servers) / (rooms * peopleInRoom),
  };
}
