import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Clock } from './config/clock.ts';
import { type Config, ConfigError } from './config/env.ts';
import type { Log } from './config/log.ts';
import { type Core, openCore } from './core.ts';
import { ensureDemo } from './demo/ensure.ts';
import { accountRoutes } from './features/accounts/routes.ts';
import { openBoard } from './features/board.ts';
import { runErrands } from './features/errands.ts';
import { heldCarriers, heldNews } from './features/moderation/held.ts';
import { isForAuthors, isNews, tellNews } from './features/moderation/news.ts';
import { moderationRoutes } from './features/moderation/routes.ts';
import { programId } from './features/programs/defaults.ts';
import { programRoutes } from './features/programs/routes.ts';
import { roomLive, roomRoutes } from './features/rooms/handlers.ts';
import { callNews } from './features/safety/calls.ts';
import { emailOf } from './features/safety/contacts.ts';
import type { Screen } from './features/safety/context.ts';
import { ladderCarriers } from './features/safety/ladder.ts';
import type { Channel } from './features/safety/notices/channel.ts';
import { openEmailChannel } from './features/safety/notices/email.ts';
import { openWebhookChannel } from './features/safety/notices/webhook.ts';
import { safetyRoutes } from './features/safety/routes.ts';
import { holdLease } from './features/sessions/lease.ts';
import { openPresenceLog } from './features/sessions/presence.ts';
import { sessionRoutes } from './features/sessions/routes.ts';
import { watchDues } from './log/watch.ts';
import { openAddresses } from './transport/addresses.ts';
import { createHttp } from './transport/http/http.ts';
import { originPolicy } from './transport/http/origin.ts';
import { openReadiness } from './transport/http/readiness.ts';
import { holdSockets } from './transport/http/sockets.ts';
import { openLimits } from './transport/limits.ts';
import { openMetrics } from './transport/metrics.ts';
import { openBus } from './transport/realtime/bus.ts';
import { openRealtime } from './transport/realtime/server.ts';

/** A running server. */
export interface App {
  /** The address people open. */
  readonly url: string;
  /** Whether the demonstration is there, with its known password. */
  readonly isDemo: boolean;
  /** The link for the first admin; null once there is an account. */
  readonly firstAdminLink: string | null;
  /**
   * Begins to go, while everything is still answered: `/readyz` fails, and once the proxy has seen it, people are told to
   * move, each at a moment of their own. Resolves when they have.
   */
  drain(): Promise<void>;
  /** Takes nothing more in, answers what it has, and ends. */
  stop(): Promise<void>;
}

export interface AppPorts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Handed in by tests of a screening that does not work. */
  readonly screen?: Screen;
}

/** The checkout, whether this file runs compiled (`server/dist/src`) or as it is (`server/src`). */
const rootDir = new URL(import.meta.url.includes('/server/dist/') ? '../../../' : '../../', import.meta.url);
const clientDir = fileURLToPath(new URL('client/dist/app', rootDir));

/** Connections that have not closed by then are cut. */
const closeWithinMs = 1_000;

/**
 * Starts a server.
 * @throws ConfigError with one line for whoever operates it
 */
export async function startApp({ config, clock, log, ...ports }: AppPorts): Promise<App> {
  const core = await openCore({ config, clock, log, ...ports });
  try {
    const isDemo = await ensureDemo(core, { config, clock });
    return await serve(core, isDemo, { config, clock, log });
  } catch (error) {
    await core.stop();
    throw error;
  }
}

async function serve(core: Core, isDemo: boolean, { config, clock, log }: AppPorts): Promise<App> {
  const { accounts, programs, database } = core;
  const metrics = openMetrics();
  const bus = core.redis && (await openBus(core.redis, metrics.bus));
  // One a start: what an earlier process left behind is not this one's.
  const server = randomBytes(9).toString('base64url');
  const lease = await holdLease({ server, leases: core.leases, clock, log });
  let url = config.publicUrl ?? '';
  const limits = openLimits();
  const addressOf = openAddresses(config.trustedProxies);
  const isOwnOrigin = originPolicy(() => url);
  const rooms = core.openRooms({
    clock,
    meter: metrics.log,
    deliver(roomId, events) {
      realtime.deliver(roomId, events);
      presence.heard(roomId, events);
    },
    follow: (roomId) => realtime.follow(roomId),
    announce(announcement) {
      realtime.announce(announcement);
      if (!isNews(announcement)) return;
      const desk = rooms.hosts.peek(announcement.roomId);
      if (desk) tellNews(announcement, desk.state, { tell: realtime.tell, meter: metrics.alerts });
      if (isForAuthors(announcement)) called();
      errands.look();
    },
  });
  const moderation = core.moderationIn(rooms);
  const channels: readonly Channel[] = [
    ...(config.mail ? [openEmailChannel(config.mail, (accountId) => emailOf(moderation, accountId))] : []),
    ...(config.webhook ? [openWebhookChannel(config.webhook, clock)] : []),
  ];
  const readiness = openReadiness({ clock, isDatabaseReady: database.isReady });
  // Given to the server before Socket.IO comes: only then does Socket.IO keep its own requests to itself.
  const http = createServer(
    createHttp({
      handlers: [
        ...accountRoutes(accounts),
        ...programRoutes(programs, accounts),
        ...roomRoutes(rooms, () => url),
        ...sessionRoutes(core.sessionsIn(rooms)),
        ...safetyRoutes(moderation, channels),
        ...moderationRoutes(moderation),
      ],
      identify: accounts.grants.identify,
      isOwnOrigin,
      ready: readiness.look,
      metrics,
      log,
      clientDir,
      trustedProxies: config.trustedProxies,
      ...{ limits, addressOf },
      secure: config.publicUrl?.startsWith('https:') ?? false,
    }),
  );
  const realtime = openRealtime({
    http,
    handlers: roomLive(rooms),
    grants: accounts.grants,
    isOwnOrigin,
    server,
    bus,
    otherServers: lease.others,
    metrics,
    trustsProxy: config.trustedProxies > 0,
    ...{ limits, addressOf },
    clock,
    log,
  });
  const cutConnections = holdSockets(http);
  realtime.attach(rooms.hosts);
  const { audience } = realtime;
  const presence = openPresenceLog({ server, audience, hosts: rooms.hosts, lease, clock, log });
  const board = openBoard({
    sources: [callNews(moderation.records), heldNews(moderation)],
    ...{ tellHere: realtime.tellHere, clock, log },
  });
  realtime.onCalls(board.look);
  const called = () => {
    board.look();
    realtime.sayCalls();
  };
  const calling = { channels, called, meter: metrics.alerts, publicUrl: () => url };
  const errands = runErrands({
    errands: moderation.errands,
    carriers: new Map([...ladderCarriers(moderation, calling), ...heldCarriers(moderation)]),
    clock,
    log,
  });
  const stopWatching = watchDues({ hosts: rooms.hosts, dues: rooms.storage.dues, clock, log });
  if (bus) metrics.gauge('cairn_bus_ready', 'Whether Redis is there: 1 or 0', () => Number(bus.isReady));
  metrics.gauge('cairn_rooms_open', 'Rooms open on this server', () => rooms.hosts.size);
  const address = await listen(http, config);
  url ||= address;
  const invitation = isDemo ? null : await accounts.invitations.forFirstAdmin(programId);

  return {
    url,
    isDemo,
    firstAdminLink: invitation && `${url}/join#${invitation.token}`,
    async drain() {
      await readiness.close();
      await realtime.move();
    },
    async stop() {
      void readiness.close();
      realtime.drain();
      stopWatching();
      errands.stop();
      board.stop();
      presence.stop();
      await lease.stop();
      await rooms.hosts.stop();
      const stopWaiting = clock.after(closeWithinMs, cutConnections);
      await realtime.stop();
      stopWaiting();
      await core.stop();
    },
  };
}

/** Begins to listen. @throws ConfigError when the port cannot be had */
async function listen(http: Server, { host, port }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is in use; another Cairn may be running' : `cannot be had (${error.code})`;
      reject(new ConfigError(`PORT ${port} on ${host} ${why}.`));
    });
    http.listen(port, host, () => resolve());
  });
  const { port: bound } = http.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${bound}`;
}
