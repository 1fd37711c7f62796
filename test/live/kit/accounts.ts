import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RefusalCode, refusal } from '@cairn/shared/kernel/refusal';

/** A server that signs people in as Cairn's does: short tokens, and a refresh cookie that is good once. */
export interface AccountServer {
  readonly url: string;
  /** Every request, such as `POST /api/grants`. */
  readonly asked: string[];
  /** How long its tokens live. */
  lifetimeMs: number;
  /** How far its clock is ahead of ours. */
  aheadMs: number;
  /** Tokens it no longer takes. */
  readonly expired: Set<string>;
  /** False: it drops every request. */
  isUp: boolean;
  close(): Promise<void>;
}

const passwords: Readonly<Record<string, string>> = { ana: 'a good password', ben: 'another password' };

export async function startAccounts(): Promise<AccountServer> {
  let issued = 0;
  /** Cookie to its family; a used one stays, to be recognised. */
  const families = new Map<string, { readonly accountId: string; isEnded: boolean; good: string }>();
  const tokens = new Map<string, string>();

  const server: AccountServer = {
    url: '',
    asked: [],
    lifetimeMs: 600_000,
    aheadMs: 0,
    expired: new Set(),
    isUp: true,
    close: () => new Promise((closed) => void http.close(() => closed())),
  };

  function grant(response: ServerResponse, family: { accountId: string; isEnded: boolean; good: string }): void {
    issued += 1;
    const token = `token-${issued}`;
    family.good = `cookie-${issued}`;
    families.set(family.good, family);
    tokens.set(token, family.good);
    response.setHeader('set-cookie', `refresh=${family.good}; HttpOnly; Path=/api/grants`);
    const { accountId } = family;
    const account = { id: accountId, login: accountId, role: 'participant', alias: accountId, programId: 'one' };
    answer(response, 201, { token, expiresAt: Date.now() + server.aheadMs + server.lifetimeMs, account });
  }

  function answer(response: ServerResponse, status: number, body: unknown): void {
    response.setHeader('date', new Date(Date.now() + server.aheadMs).toUTCString());
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  function refuse(response: ServerResponse, code: RefusalCode): void {
    answer(response, 401, { refusal: refusal(code) });
  }

  function renew(request: IncomingMessage, response: ServerResponse): void {
    const cookie = /refresh=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    const family = families.get(cookie ?? '');
    const isGood = family?.isEnded === false && family.good === cookie;
    if (family && isGood) grant(response, family);
    else refuse(response, cookie ? 'grant.ended' : 'grant.missing');
    if (family && !isGood) family.isEnded = true;
  }

  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { login, password } = JSON.parse(body) as { login: string; password: string };
    if (passwords[login] !== password) refuse(response, 'signin.refused');
    else grant(response, { accountId: login, isEnded: false, good: '' });
  }

  function signedIn(request: IncomingMessage, response: ServerResponse): void {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const family = families.get(tokens.get(token) ?? '');
    if (server.expired.has(token) || !family) refuse(response, 'grant.expired');
    else if (family.isEnded) refuse(response, 'grant.ended');
    else if (request.method === 'GET') answer(response, 200, []);
    else {
      family.isEnded = true;
      answer(response, 204, null);
    }
  }

  const http = createServer((request, response) => {
    if (!server.isUp) {
      request.socket.destroy();
      return;
    }
    const asked = `${request.method} ${request.url}`;
    server.asked.push(asked);
    if (asked === 'POST /api/grants') void signIn(request, response);
    else if (asked === 'POST /api/grants/renew') renew(request, response);
    else signedIn(request, response);
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  return Object.assign(server, { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
}

/** A browser's `fetch`: one jar of cookies for all its tabs. */
export function browserFetch(): typeof fetch {
  let jar = '';
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (jar) headers.set('cookie', jar);
    const response = await fetch(input, { ...init, headers });
    jar = response.headers.get('set-cookie')?.split(';')[0] ?? jar;
    return response;
  };
}
