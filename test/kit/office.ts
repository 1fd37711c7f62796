import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLog } from '@cairn/server/src/config/log';
import { type Accounts, openAccounts } from '@cairn/server/src/features/accounts/accounts';
import type { Argon2 } from '@cairn/server/src/features/accounts/passwords';
import { type AccountRecords, openAccountRecords } from '@cairn/server/src/features/accounts/records';
import { accountRoutes } from '@cairn/server/src/features/accounts/routes';
import { openAudit } from '@cairn/server/src/features/audit/actions';
import { type AuditRecord, auditRecords } from '@cairn/server/src/features/audit/records';
import type { RouteHandler } from '@cairn/server/src/features/handler';
import { programId } from '@cairn/server/src/features/programs/defaults';
import { openPrograms, type Programs } from '@cairn/server/src/features/programs/programs';
import { openProgramRecords } from '@cairn/server/src/features/programs/records';
import { programRoutes } from '@cairn/server/src/features/programs/routes';
import { openVault } from '@cairn/server/src/storage/vault';
import { openAddresses } from '@cairn/server/src/transport/addresses';
import { createHttp } from '@cairn/server/src/transport/http/http';
import { originPolicy } from '@cairn/server/src/transport/http/origin';
import type { Readiness } from '@cairn/server/src/transport/http/readiness';
import { openLimits } from '@cairn/server/src/transport/limits';
import { openMetrics } from '@cairn/server/src/transport/metrics';
import type { Role } from '@cairn/shared/accounts/roles';
import { type HeldClock, holdClock } from './clock.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import { type Call, type Reply, send } from './send.ts';

/** The HTTP side of a server with accounts and programs, on a real database and a held clock. */
export interface Office {
  readonly url: string;
  readonly clock: HeldClock;
  readonly accounts: Accounts;
  readonly programs: Programs;
  readonly records: AccountRecords;
  call(method: string, path: string, call?: Call): Promise<Reply>;
  /** Somebody with an account, signed in. */
  hire(role: Role): Promise<Person>;
  /** An invitation's token, from the program itself. */
  invite(role: Role, more?: { readonly chartName?: string; readonly roomIds?: readonly string[] }): Promise<string>;
  audit(): Promise<AuditRecord[]>;
  /** All that was logged so far. */
  logged(): string;
  stop(): Promise<void>;
}

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly password: string;
  readonly token: string;
  readonly refreshToken: string;
}

export interface OfficeOptions {
  /** Share a database, a clock and keys with another office, as two servers do. */
  readonly beside?: Shared;
  readonly argon2?: Argon2;
  readonly handlers?: readonly RouteHandler[];
  readonly publicUrl?: string;
  readonly clientDir?: string;
  readonly ready?: () => Promise<Readiness>;
  readonly trustedProxies?: number;
  /** How much is let through in a minute. */
  readonly limits?: Parameters<typeof openLimits>[0];
}

export interface Shared {
  readonly database: TestDatabase;
  readonly clock: HeldClock;
  readonly tokenKey: Buffer;
  readonly masterKey: Buffer;
}

/** What the servers of one installation share. */
export async function share(): Promise<Shared> {
  return {
    database: await startDatabase(),
    clock: holdClock(),
    tokenKey: randomBytes(32),
    masterKey: randomBytes(32),
  };
}

export const password = 'a long enough password';

/** Opens an office on port 0. */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const shared = options.beside ?? (await share());
  const { database, clock, tokenKey, masterKey } = shared;
  const db = await database.connect();
  const lines: string[] = [];
  const log = openLog('trace', { write: (line) => void lines.push(line) });
  const entries = auditRecords(db);
  const audit = openAudit(entries, clock);
  const records = await openAccountRecords(db);
  const vault = openVault(db, masterKey);
  const accounts = await openAccounts({
    redis: null,
    ...{ records, vault, audit, clock, tokenKey, isUnfitAlias: () => false },
    ...(options.argon2 && { argon2: options.argon2 }),
  });
  const programs = openPrograms({ records: await openProgramRecords(db), people: accounts.people, audit, clock });
  await programs.ensure();
  const app = createHttp({
    handlers: [...accountRoutes(accounts), ...programRoutes(programs, accounts), ...(options.handlers ?? [])],
    identify: accounts.grants.identify,
    isOwnOrigin: originPolicy(() => options.publicUrl),
    ready: options.ready ?? (async () => ({ ready: true, reasons: [] })),
    metrics: openMetrics(),
    log,
    clientDir: options.clientDir ?? '/nonexistent',
    limits: openLimits(options.limits),
    addressOf: openAddresses(options.trustedProxies ?? 0),
    trustedProxies: options.trustedProxies ?? 0,
    secure: options.publicUrl?.startsWith('https:') ?? false,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const passwordHash = await accounts.hashPassword(password);

  return {
    url,
    clock,
    accounts,
    programs,
    records,
    call: (method, path, call) => send(`${url}${path}`, { method, ...call }),

    async hire(role) {
      const id = randomUUID();
      const login = `${role}-${id.slice(0, 8)}`;
      await accounts.plant([{ accountId: id, programId, login, passwordHash, role, alias: `Alias ${id.slice(0, 8)}` }]);
      const { token, refreshToken } = await accounts.signIn({ login, password, address: '192.0.2.1' });
      return { id, login, password, token, refreshToken };
    },

    async invite(role, { chartName, roomIds = [] } = {}) {
      const inviter = { accountId: 'program', programId, role: 'admin' } as const;
      return (await accounts.invitations.make({ inviter, role, chartName, roomIds })).token;
    },

    audit: () => entries.find().sort({ at: 1 }).lean<AuditRecord[]>(),
    logged: () => lines.join(''),

    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (!options.beside) await database.stop();
    },
  };
}
