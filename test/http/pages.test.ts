import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originPolicy } from '@cairn/server/src/transport/http/origin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, type Shared, share } from '../kit/office.ts';

let shared: Shared;
let office: Office;
let secure: Office;
let clientDir: string;
let readiness = { ready: true, reasons: [] as string[] };

beforeAll(async () => {
  clientDir = await mkdtemp(join(tmpdir(), 'cairn-client-'));
  await mkdir(join(clientDir, 'assets'));
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><title>Cairn</title>');
  await writeFile(join(clientDir, 'assets', 'app-abc123.js'), 'export {};');
  await writeFile(join(clientDir, 'icon.svg'), '<svg/>');
  await writeFile(join(clientDir, '.secret'), 'hidden');
  shared = await share();
  office = await openOffice({ beside: shared, clientDir, ready: async () => readiness });
  secure = await openOffice({ beside: shared, publicUrl: 'https://cairn.example' });
});

afterAll(async () => {
  await office.stop();
  await secure.stop();
  await shared.database.stop();
  await rm(clientDir, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  office.call('GET', path, { headers: { accept: 'text/html,*/*', ...headers } });

describe('The client', () => {
  it('is served at every address that could be a screen, and asked about each time', async () => {
    for (const path of ['/', '/join', '/rooms/abc', '/rooms/some-id.desk']) {
      const reply = await get(path);
      expect([path, reply.status, reply.text]).toEqual([path, 200, '<!doctype html><title>Cairn</title>']);
      expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(reply.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('has assets that are kept for a year, and other files that are asked about', async () => {
    const asset = await get('/assets/app-abc123.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    const icon = await get('/icon.svg');
    expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const again = { 'if-none-match': icon.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await get('/icon.svg', again)).status).toBe(304);
  });

  it('does not stand in for a file, an API or a data request that is not there', async () => {
    for (const path of [
      '/assets/app-old.js',
      '/missing.png',
      '/api/missing',
      '/.secret',
      '/rooms/.secret',
      '/..%2f..%2fetc%2fpasswd',
    ]) {
      const reply = await get(path);
      expect([path, reply.text.includes('<!doctype')]).toEqual([path, false]);
      expect([path, reply.status >= 400 && reply.status < 500]).toEqual([path, true]);
    }
    expect((await office.call('GET', '/rooms', { headers: { accept: 'application/json' } })).status).toBe(404);
    expect((await office.call('POST', '/join')).status).toBe(404);
    expect((await secure.call('GET', '/', { headers: { accept: 'text/html' } })).status).toBe(404);
  });
});

describe('Every answer', () => {
  it('lets pages load nothing from elsewhere, run nothing inline, be framed by nobody, and tell no address', async () => {
    for (const path of ['/', '/api/program', '/healthz', '/assets/app-abc123.js']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy')?.split(';') ?? [];
      const host = new URL(office.url).host;
      expect(policy).toEqual([
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        `connect-src 'self' ws://${host} wss://${host}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
    expect((await get('/api/program')).headers.get('cache-control')).toBe('no-store');
  });

  it('by https asks for https from now on, and its cookie goes no other way', async () => {
    const { login, password } = await secure.hire('participant');
    const reply = await secure.call('POST', '/api/grants', { body: { login, password } });
    expect(reply.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(reply.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Secure-cairn_refresh=[\w.-]+; Max-Age=604800; Path=\/api\/grants; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    const cookie = `__Secure-cairn_refresh=${reply.refreshToken}`;
    expect((await secure.call('POST', '/api/grants/renew', { headers: { cookie } })).status).toBe(201);
  });
});

describe('A page of another site', () => {
  it('is refused, whatever it asks for and with whatever cookie', async () => {
    const { refreshToken, token } = await office.hire('participant');
    for (const origin of [
      'https://evil.example',
      'null',
      'file://',
      'http://127.0.0.1:1',
      `${office.url}.evil.example`,
    ]) {
      const renewal = await office.call('POST', '/api/grants/renew', { refreshToken, headers: { origin } });
      expect([origin, renewal.status, renewal.refusal?.code]).toEqual([origin, 403, 'origin.refused']);
      const look = await office.call('GET', '/api/program', { token, headers: { origin } });
      expect(look.refusal?.code).toBe('origin.refused');
      expect(look.headers.get('access-control-allow-origin')).toBeNull();
    }
    const own = await office.call('POST', '/api/grants/renew', { refreshToken, headers: { origin: office.url } });
    expect(own.status).toBe(201);
  });

  it('is told apart from ours by the public address, or the address that the request came to', () => {
    const isOwn = originPolicy(() => 'https://cairn.example');
    expect(isOwn(undefined, 'anything')).toBe(true);
    expect(isOwn('https://cairn.example', 'inner:3000')).toBe(true);
    expect(isOwn('http://inner:3000', 'INNER:3000')).toBe(true);
    expect(isOwn('http://cairn.example', 'inner:3000')).toBe(false);
    expect(isOwn('https://cairn.example.evil', 'inner:3000')).toBe(false);
    expect(isOwn('http://inner:3001', 'inner:3000')).toBe(false);
    expect(isOwn('ftp://inner:3000', 'inner:3000')).toBe(false);
    expect(originPolicy(() => undefined)('null', undefined)).toBe(false);
  });
});

describe('Probes', () => {
  it('say that the server is alive, and whether it may take traffic', async () => {
    expect((await get('/healthz')).body).toEqual({ alive: true });
    expect((await get('/readyz')).status).toBe(200);
    readiness = { ready: false, reasons: ['the database does not answer'] };
    const reply = await get('/readyz');
    expect([reply.status, reply.body]).toEqual([503, readiness]);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect((await get('/metrics')).text).toContain('cairn_http_request_seconds');
  });
});
