import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { type Actor, accepted, connect } from '../../kit/actors.ts';
import { type Generator, startGenerator } from '../../load/fanout/drive.ts';
import { type Peer, type PeerPorts, type Shape, startPeer } from '../../load/fanout/peers.ts';
import type { Seat } from '../../load/fanout/wire.ts';
import type { Cost } from '../measured.ts';
import { eachOf, less, none, spentDuring } from './spent.ts';

const idleMs = 4_000;
const connectSideBySide = 50;

interface Started {
  readonly peer: Peer;
  readonly generator: Generator;
}

async function withPeer<Result>(
  shape: Shape,
  { servers = 1, ...ports }: PeerPorts & { readonly servers?: 1 | 2 },
  work: (started: Started) => Promise<Result>,
): Promise<Result> {
  const peer = await startPeer({ dialect: 'cairn', servers }, shape, ports);
  const generator = await startGenerator(ports.programs);
  try {
    return await work({ peer, generator });
  } finally {
    generator.stop();
    await peer.stop();
  }
}

const idle = (peer: Peer) => spentDuring(peer, () => wait(idleMs));

/** What it costs to let people in, to keep them, and to answer what they ask for besides. */
export function measurePeople(programs: string) {
  const shape = { rooms: 84, members: 12 };
  return withPeer(shape, { programs, messagesBefore: 60 }, async ({ peer, generator }) => {
    const half = (shape.rooms * shape.members) / 2;
    const [first, second] = [peer.seats.slice(0, half), peer.seats.slice(half)];
    const nothing = await idle(peer);
    // Once for each room to be open, and for the code to be warm.
    await generator.connect(peer.seats, connectSideBySide);
    await generator.connect(first, connectSideBySide);
    const coming = await spentDuring(peer, () => generator.connect(second, connectSideBySide));
    const join = eachOf(coming, nothing, half);
    const keeping = await idle(peer);
    const idleConnection = eachOf(keeping, nothing, 4 * half * keeping.tookS);

    const askers = await openAskers(peer);
    const asked: Record<Asked, Cost> = {
      handshake: none,
      open: none,
      readPosition: none,
      historyPage: none,
      roomList: none,
      sessionList: none,
    };
    for (const name of Object.keys(asked) as Asked[]) {
      const ask = asking[name];
      await askAll(askers, ask, 3);
      asked[name] = eachOf(await spentDuring(peer, () => askAll(askers, ask, 12)), keeping, askers.length * 12);
    }
    for (const { actor } of askers) actor.leave();
    const { handshake, open, ...others } = asked;
    return {
      ...{ handshake, open, idleConnection, ...others },
      greet: less(join, handshake, open),
    };
  });
}

type Asked = 'handshake' | 'open' | 'readPosition' | 'historyPage' | 'roomList' | 'sessionList';

interface Asker {
  readonly actor: Actor;
  readonly seat: Seat;
  readonly head: number;
  readSeq: number;
}

function openAskers({ seats }: Peer): Promise<Asker[]> {
  return Promise.all(
    seats.slice(0, 60).map(async (seat) => {
      const actor = await connect(seat.url, seat.token);
      const { head } = accepted(await actor.open(seat.roomId));
      return { actor, seat, head, readSeq: 0 };
    }),
  );
}

const asking: Readonly<Record<Asked, (asker: Asker) => Promise<void>>> = {
  async handshake({ seat }) {
    const socket = new WebSocket(`${seat.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await once(socket, 'message');
    socket.terminate();
  },
  async open({ actor, seat, head }) {
    accepted(await actor.open(seat.roomId, head));
  },
  // Each a step further, so that each is a write.
  async readPosition(asker) {
    asker.readSeq += 1;
    accepted(await asker.actor.ask('room.read', { roomId: asker.seat.roomId, seq: asker.readSeq }));
  },
  async historyPage({ actor, seat, head }) {
    accepted(await actor.history(seat.roomId, head, 100));
  },
  roomList: (asker) => get(asker, '/api/rooms'),
  sessionList: (asker) => get(asker, '/api/sessions'),
};

async function get({ seat: { url, token } }: Asker, path: string): Promise<void> {
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await answer.arrayBuffer();
}

async function askAll(askers: readonly Asker[], ask: (asker: Asker) => Promise<void>, often: number): Promise<void> {
  for (let time = 0; time < often; time += 1) await Promise.all(askers.map(ask));
}

/** What a post costs that goes by itself, in rooms of one size, on one server or with two and Redis between them. */
export function measurePosts(programs: string, shape: Shape, servers: 1 | 2): Promise<Cost> {
  return withPeer(shape, { programs, servers }, async ({ peer, generator }) => {
    await generator.connect(peer.seats, connectSideBySide);
    const nothing = await idle(peer);
    const job = { warmMs: 2_000, measureMs: 6_000, ratePerS: 2_000 / shape.members };
    const { run, seen } = await generator.post(job, async () => {
      let stop: () => void = () => {};
      const over = new Promise<void>((resolve) => {
        stop = resolve;
      });
      const spending = spentDuring(peer, () => over);
      return async () => {
        stop();
        return spending;
      };
    });
    return eachOf(seen, nothing, run.posts);
  });
}
