import { request as rawRequest } from 'node:http';
import { handleOpen, handleSignedIn, type RouteHandler } from '@cairn/server/src/features/handler';
import { bodyMaxBytes } from '@cairn/server/src/transport/http/body';
import { refusals } from '@cairn/shared/kernel/refusal';
import { route } from '@cairn/shared/kernel/wire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Office, openOffice, type Person } from '../kit/office.ts';

let office: Office;
let admin: Person;

const nothing = z.strictObject({});
const echo = route({
  method: 'post',
  path: '/test/echo',
  summary: 'Says back how long the text was.',
  access: 'anyone',
  params: nothing,
  body: z.strictObject({ text: z.string(), more: z.strictObject({ flag: z.boolean() }).optional() }),
  status: 200,
  answer: z.strictObject({ length: z.int() }),
  refusals: [],
});
const faulty = route({ ...echo, path: '/test/faulty', body: nothing, access: 'signedIn' });
const talkative = route({ ...echo, path: '/test/talkative', body: nothing });

const handlers: RouteHandler[] = [
  handleOpen(echo, async ({ body }) => ({ answer: { length: body.text.length } })),
  handleSignedIn(faulty, async () => {
    throw new TypeError('a message with the name of a person');
  }),
  handleOpen(talkative, async () => ({ answer: { length: 1, passwordHash: 'never to leave' } as { length: number } })),
];

beforeAll(async () => {
  office = await openOffice({ handlers });
  admin = await office.hire('admin');
});

afterAll(async () => {
  await office.stop();
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  office.call('POST', '/api/test/echo', { body, headers });

describe('A request', () => {
  it.each([
    ['an unknown field', { text: 'x', extra: 1 }, 'extra'],
    ['an unknown field within', { text: 'x', more: { flag: true, extra: 1 } }, 'more.extra'],
    ['a prototype', '{"text":"x","__proto__":{"admin":true}}', '__proto__'],
    ['a wrong type', { text: { $ne: null } }, 'text'],
    ['a missing field', {}, 'text'],
    ['a wrong type within', { text: 'x', more: { flag: 'yes' } }, 'more.flag'],
    ['a list instead', [], undefined],
    ['a string instead', '"text"', undefined],
    ['no JSON', '{"text":', undefined],
    ['bytes that are no text', '{"text":"\u0000"}', undefined],
  ])('with %s is refused, and told which field', async (_, body, field) => {
    const reply = await post(body);
    expect(reply.status).toBe(400);
    const { code, text } = { code: 'request.invalid', text: refusals['request.invalid'].text };
    expect(reply.body).toEqual({ refusal: { code, text, ...(field !== undefined && { field }) } });
  });

  it('in another form than JSON is refused, though a page of another site could send it', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ]) {
      expect((await post('{"text":"x"}', { 'content-type': type })).refusal?.code).toBe('request.invalid');
    }
    const encoded = await post('{"text":"x"}', { 'content-encoding': 'gzip' });
    expect(encoded.refusal?.code).toBe('request.invalid');
    const charset = await post('{"text":"x"}', { 'content-type': 'application/json; charset=latin1' });
    expect(charset.refusal?.code).toBe('request.invalid');
    expect((await post('{"text":"x"}', { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  it('may be 64 KB long and not a byte longer', async () => {
    const overhead = JSON.stringify({ text: '' }).length;
    const fits = await post({ text: 'x'.repeat(bodyMaxBytes - overhead) });
    expect(fits.body).toEqual({ length: bodyMaxBytes - overhead });
    const reply = await post({ text: 'x'.repeat(bodyMaxBytes - overhead + 1) });
    expect(reply.status).toBe(413);
    expect(reply.refusal?.code).toBe('request.tooLarge');
  });

  it.each([
    ['with its length said before', (bytes: Buffer) => ({ 'content-length': String(bytes.length) })],
    ['in chunks', () => ({ 'transfer-encoding': 'chunked' })],
  ])('of 1 MB, %s, gets its answer, and the connection goes on', async (_, framing) => {
    const bytes = Buffer.from(JSON.stringify({ text: 'x'.repeat(2 ** 20) }));
    const reply = await sendRaw('/api/test/echo', bytes, { 'content-type': 'application/json', ...framing(bytes) });
    expect(reply).toMatchObject({ status: 413, body: { refusal: { code: 'request.tooLarge' } } });
    // Strangers get no further than the door, whatever they bring.
    const stranger = await sendRaw('/api/agreement', bytes, { 'content-type': 'application/json', ...framing(bytes) });
    expect(stranger).toMatchObject({ status: 401, body: { refusal: { code: 'grant.missing' } } });
  });

  it('to no route is refused as JSON, also with a wrong method and an address that is none', async () => {
    for (const [method, path] of [
      ['GET', '/api'],
      ['GET', '/api/'],
      ['GET', '/api/nothing'],
      ['GET', '/api/Program'],
      ['GET', '/api/program/'],
      ['PATCH', '/api/program'],
      ['GET', '/api/grants'],
      ['POST', '/elsewhere'],
      ['GET', '/../../etc/passwd.txt'],
      ['GET', '/.env'],
    ] as const) {
      const reply = await office.call(method, path);
      expect([path, reply.status, reply.refusal?.code]).toEqual([path, 404, 'request.unknown']);
    }
    expect((await office.call('GET', '/api/%E0%A4%A')).status).toBe(404);
    const { token } = admin;
    const bad = await office.call('POST', '/api/accounts/%E0%A4%A/deactivate', { token });
    expect([bad.status, bad.refusal?.code]).toEqual([400, 'request.invalid']);
  });

  it('that fails says nothing of why, and logs nothing of what was in it', async () => {
    const reply = await office.call('POST', '/api/test/faulty', { token: admin.token });
    expect(reply.status).toBe(500);
    expect(reply.text).toBe(
      JSON.stringify({ refusal: { code: 'request.failed', text: refusals['request.failed'].text } }),
    );
    expect(office.logged()).toContain('"name":"TypeError"');
    expect(office.logged()).not.toContain('name of a person');
  });

  it('gets nothing beyond what its declaration names: the server fails rather than say more', async () => {
    const reply = await office.call('POST', '/api/test/talkative');
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('never to leave');
  });

  it('is counted by route and status, and its refusal by code', async () => {
    await post({});
    await office.call('POST', `/api/accounts/${admin.id}/deactivate`);
    const { text } = await office.call('GET', '/metrics');
    expect(text).toMatch(/cairn_refusals_total\{transport="http",code="request\.invalid"\} [1-9]/);
    expect(text).toMatch(/cairn_refusals_total\{transport="http",code="request\.tooLarge"\} [1-9]/);
    expect(text).toMatch(
      /cairn_http_request_seconds_count\{method="POST",route="\/api\/test\/echo",status="400"\} [1-9]/,
    );
    expect(text).toMatch(/route="\/api\/accounts\/\{accountId\}\/deactivate"/);
    expect(text).not.toContain(admin.id);
  });
});

describe('A database that is away', () => {
  it('is said to be away, as 503', async () => {
    const lonely = await openOffice();
    await lonely.records.accounts.db.close();
    const reply = await lonely.call('POST', '/api/grants', { body: { login: 'x', password: 'y' } });
    expect([reply.status, reply.refusal?.code]).toEqual([503, 'storage.unavailable']);
    await lonely.stop();
  });
});

/** Sends all of a body, as a client does that does not listen while it speaks. */
function sendRaw(
  path: string,
  bytes: Buffer,
  headers: Record<string, string>,
): Promise<{ status?: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const request = rawRequest(`${office.url}${path}`, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) });
      });
    });
    request.on('error', reject);
    request.end(bytes);
  });
}
