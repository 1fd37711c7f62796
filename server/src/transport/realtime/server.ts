import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Refused } from '@cairn/shared/kernel/refusal';
import { Server, type Socket } from 'socket.io';
import { type Clock, every, passed } from '../../config/clock.ts';
import type { Log } from '../../config/log.ts';
import type { GrantEnd, Grants, Identity } from '../../features/accounts/grants.ts';
import type { Audience, LiveHandler, Tell } from '../../features/live.ts';
import type { Hosts } from '../../log/hosts.ts';
import type { Announcement } from '../../log/ports.ts';
import type { AnyEvent } from '../../log/record.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics.ts';
import { refusalOf } from '../refusals.ts';
import { openRequestIds } from '../requestIds.ts';
import type { Bus, RoomMessage } from './bus.ts';
import { type Connection, openConnection } from './connection.ts';
import { gatherWrites } from './gatherWrites.ts';
import { moveWithinMs } from './moving.ts';
import { openPresence } from './presence.ts';
import { bindRequests } from './requests.ts';
import { watchSlowReaders } from './slowReaders.ts';
import { accountTopic, familyTopic, roomOfTopic, roomTopic } from './topics.ts';

/** Frames above this cut the connection: nobody sends them by mistake. Between this and 64 KB they are refused. */
const frameCutBytes = 4 * 1024 * 1024;

const checkGrantsEveryMs = 5_000;
const announceHeadsEveryMs = 15_000;

/** The last of them takes a moment to go. */
const moveGraceMs = 250;
const lookWhoIsLeftEveryMs = 50;

export interface RealtimePorts {
  readonly http: HttpServer;
  readonly handlers: readonly LiveHandler[];
  readonly grants: Pick<Grants, 'identify' | 'onEnded' | 'endedAmong'>;
  /** Whether a page of this origin may connect. */
  readonly isOwnOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** This server's name. */
  readonly server: string;
  readonly bus: Bus | null;
  /** The other servers that are alive. */
  readonly otherServers: () => Promise<readonly string[]>;
  readonly metrics: Metrics;
  /** Whether a proxy before us is trusted to have named the requests. */
  readonly trustsProxy: boolean;
  readonly limits: Limits;
  /** The address that a request came from. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The live side of the server. It knows no rule: it carries requests in and events out. */
export interface Realtime {
  readonly audience: Audience;
  /** Gives new events of a room to its readers here, tells those who were let in, and lets go of those who were removed. */
  deliver(roomId: string, events: readonly AnyEvent[]): void;
  /** Says something to people, wherever they are. */
  readonly tell: Tell;
  /** Says something to those who are connected to this server. */
  readonly tellHere: Tell;
  /** Has the other servers look who is called, and hears when they say so. */
  sayCalls(): void;
  onCalls(listener: () => void): void;
  /** Tells other servers, and everybody who was let in. */
  announce(announcement: Announcement): void;
  /** Hears what other servers say of a room; gives the end of it. */
  follow(roomId: string): () => void;
  /** Begins to keep rooms open while they are read, and to take in what other servers announce. */
  attach(hosts: Hosts): void;
  /**
   * Tells everybody to move, each at a moment of their own, and still answers them; lets nobody in any more. Resolves once
   * all have gone, or had their time.
   */
  move(): Promise<void>;
  /** Takes nothing more in, and tells everybody to move; what was taken in is still answered. */
  drain(): void;
  stop(): Promise<void>;
}

/** Opens Socket.IO on an HTTP server. */
export function openRealtime(ports: RealtimePorts): Realtime {
  const { http, grants, metrics, clock, log, bus } = ports;
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: frameCutBytes,
    allowRequest: (request, answer) => {
      const isOwn = ports.isOwnOrigin(request.headers.origin, request.headers.host);
      if (!isOwn) metrics.refused('live', 'origin.refused');
      answer(isOwn ? null : 'origin.refused', isOwn);
    },
    ...(bus && { adapter: bus.adapter }),
  });
  const connections = new Map<string, Connection>();
  const handlers = new Map(ports.handlers.map((handler) => [handler.request.name, handler]));

  const requestIds = openRequestIds(ports.trustsProxy);
  io.engine.on('headers', (headers: Record<string, string>, request: IncomingMessage) => {
    headers['X-Request-Id'] = requestIds(request);
  });

  let moving = false;
  let draining = false;

  const admit = async (socket: Socket): Promise<Identity> => {
    await ports.limits.fromAddress(ports.addressOf(socket.request));
    return authenticate(socket, moving, grants.identify);
  };

  io.use((socket, next) => {
    admit(socket).then(
      (identity) => {
        socket.data.identity = identity;
        next();
      },
      (error: unknown) => {
        const refused = refusalOf(error, log, { requestId: requestIds(socket.request) });
        metrics.refused('live', refused.code);
        next(Object.assign(new Error(refused.code), { data: { refusal: refused } }));
      },
    );
  });

  io.on('connection', (socket) => {
    const identity = socket.data.identity as Identity;
    gatherWrites(socket);
    const connection = openConnection(socket, identity, { identify: grants.identify, clock });
    connections.set(socket.id, connection);
    const requestId = requestIds(socket.request);
    bindRequests(socket, connection, {
      handlers,
      limits: ports.limits,
      metrics,
      log,
      requestId,
      isDraining: () => draining,
    });
    socket.on('disconnect', () => {
      connections.delete(socket.id);
      connection.closed();
    });
  });
  metrics.gauge('cairn_sockets', 'Live connections', () => connections.size);

  const socketsIn = (topic: string): string[] => [...(io.sockets.adapter.rooms.get(topic) ?? [])];

  const peopleIn = (roomId: string): ReadonlySet<string> =>
    new Set(socketsIn(roomTopic(roomId)).flatMap((id) => connections.get(id)?.identity.accountId ?? []));

  const sayServer = (going: boolean) => bus?.say(io, 'server.heard', { server: ports.server, going });
  const presence = openPresence({
    ...{ server: ports.server, clock, log, others: ports.otherServers },
    hereIn: (roomId) => [...peopleIn(roomId)],
    canHear: () => bus?.isReady ?? false,
    returns: () => bus?.returns ?? 0,
    sayIn: (roomId, message) => bus?.sayIn(roomId, message),
    sayHeard: () => sayServer(false),
    tell: (roomId, who) => io.local.to(roomTopic(roomId)).emit('room.presence', { roomId, ...who }),
  });
  metrics.gauge(
    'cairn_presence_incomplete_rooms',
    'Open rooms in which somebody may be whom this server does not know of',
    presence.incompleteRooms,
  );
  bus?.hear(io, 'server.heard', ({ server, going }) => presence.heardServer(server, going));
  const listeners = new Set<(roomId: string) => void>([presence.changed]);
  const changed = (roomId: string) => {
    for (const listener of listeners) listener(roomId);
  };

  let hosts: Hosts | null = null;
  const receive = (roomId: string, message: RoomMessage) => {
    if (message.kind === 'committed') hosts?.receive(message.announcement);
    else presence.heard(roomId, message);
  };

  const endAll = ({ accountId, familyId, code }: GrantEnd) => {
    const topic = familyId === null ? accountTopic(accountId) : familyTopic(familyId);
    for (const id of socketsIn(topic)) connections.get(id)?.end(code);
  };

  /** Ends made on other servers reach this one even when no message does. */
  const checkGrants = async () => {
    const byFamily = new Map([...connections.values()].map(({ identity }) => [identity.familyId, identity.accountId]));
    if (byFamily.size === 0) return;
    try {
      for (const [familyId, code] of await grants.endedAmong([...byFamily.keys()])) {
        endAll({ accountId: byFamily.get(familyId) ?? '', familyId, code });
      }
    } catch (error) {
      log.warn({ err: error }, 'the sign-ins could not be checked; the next look tries again');
    }
  };

  bus?.hear(io, 'grant.ended', endAll);
  const stopListening = grants.onEnded((end) => {
    endAll(end);
    bus?.say(io, 'grant.ended', end);
  });

  const stopWatching = watchSlowReaders(clock, {
    sockets: () => io.sockets.sockets.values(),
    dropped: metrics.droppedSlow,
  });

  const stops = [stopWatching, stopListening, every(clock, checkGrantsEveryMs, checkGrants), presence.stop];

  return {
    audience: {
      peopleIn,
      onChanged(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },

    deliver(roomId, events) {
      const topic = roomTopic(roomId);
      const send = (some: readonly AnyEvent[]) => {
        metrics.delivered(some.length, io.sockets.adapter.rooms.get(topic)?.size ?? 0);
        io.local.to(topic).emit('room.events', { roomId, events: some });
      };
      let sent = 0;
      for (const [index, event] of events.entries()) {
        if (event.type !== 'member.removed') continue;
        // Whoever is removed hears of it, and of nothing that came after.
        send(events.slice(sent, index + 1));
        sent = index + 1;
        for (const id of socketsIn(accountTopic(String(event.data.memberId))))
          void io.sockets.sockets.get(id)?.leave(topic);
      }
      if (sent < events.length) send(events.slice(sent));
    },

    tell(accountIds, { name }, payload) {
      const topics = [...accountIds].map(accountTopic);
      // With a bus, its adapter carries it to the other servers.
      if (topics.length > 0) io.to(topics).emit(name, payload);
    },

    tellHere(accountIds, { name }, payload) {
      const topics = [...accountIds].map(accountTopic);
      if (topics.length > 0) io.local.to(topics).emit(name, payload);
    },

    sayCalls: () => bus?.say(io, 'calls.made', null),
    onCalls: (listener) => bus?.hear(io, 'calls.made', listener),

    announce(announcement) {
      const { roomId, events } = announcement;
      bus?.sayIn(roomId, { kind: 'committed', announcement });
      // Those who were let into a room look at it now, wherever they are.
      for (const { type, data } of events) {
        if (type === 'member.joined') io.to(accountTopic(String(data.memberId))).emit('room.joined', { roomId });
      }
    },

    follow: (roomId) => bus?.follow(roomId, (message) => receive(roomId, message)) ?? (() => {}),

    attach(opened) {
      hosts = opened;
      const releases = new Map<string, () => void>();
      const { adapter } = io.of('/');
      const onRoom = (name: string, listener: (roomId: string) => void) =>
        adapter.on(name, (topic: string) => {
          const roomId = roomOfTopic(topic);
          if (roomId !== null) listener(roomId);
        });
      onRoom('create-room', (roomId) => {
        releases.set(roomId, opened.hold(roomId));
        presence.opened(roomId);
      });
      onRoom('delete-room', (roomId) => {
        presence.closed(roomId);
        releases.get(roomId)?.();
        releases.delete(roomId);
      });
      onRoom('join-room', changed);
      onRoom('leave-room', changed);
      const sayHeads = () => {
        for (const roomId of releases.keys()) {
          const head = opened.peek(roomId)?.state.seq;
          if (head !== undefined) io.local.to(roomTopic(roomId)).volatile.emit('room.head', { roomId, seq: head });
        }
      };
      stops.push(every(clock, announceHeadsEveryMs, sayHeads));
    },

    async move() {
      moving = true;
      const withinMs = moveWithinMs(connections.size);
      io.local.emit('server.draining', { withinMs });
      const until = clock.now() + withinMs + moveGraceMs;
      while (connections.size > 0 && clock.now() < until) await passed(clock, lookWhoIsLeftEveryMs);
    },

    drain() {
      if (!moving) io.local.emit('server.draining', { withinMs: moveWithinMs(connections.size) });
      moving = true;
      draining = true;
      sayServer(true);
    },

    async stop() {
      for (const stop of stops) stop();
      await io.close();
    },
  };
}

async function authenticate(socket: Socket, moving: boolean, identify: Grants['identify']): Promise<Identity> {
  if (moving) throw new Refused('server.draining');
  const token: unknown = socket.handshake.auth.token;
  if (typeof token !== 'string' || token === '') throw new Refused('grant.missing');
  return identify(token);
}
