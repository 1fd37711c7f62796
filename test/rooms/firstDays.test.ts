import { randomUUID } from 'node:crypto';
import type { App } from '@cairn/server/src/app';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, connect, refusedWith } from '../kit/actors.ts';
import { send } from '../kit/send.ts';
import { openSite, type Site } from '../kit/server.ts';

let site: Site;
let app: App;

beforeAll(async () => {
  site = await openSite();
  app = await site.startServer();
});
afterAll(() => site.stop());

async function call<Answer>(
  method: string,
  path: string,
  more: { token?: string; body?: unknown } = {},
): Promise<Answer> {
  const reply = await send(`${app.url}/api${path}`, { method, ...more });
  expect(reply.refusal, `${method} ${path}`).toBeUndefined();
  return reply.body as Answer;
}

async function signUp(link: string, login: string): Promise<{ token: string; id: string }> {
  const token = link.split('#')[1];
  const body = { token, login, alias: `Alias of ${login}`, password: 'a long enough password' };
  const grant = await call<{ token: string; account: { id: string } }>('POST', '/accounts', { body });
  return { token: grant.token, id: grant.account.id };
}

it('begins with one link: an admin opens a room, invites, and the invited sign the agreement and are let in', async () => {
  const link = app.firstAdminLink ?? '';
  const admin = await signUp(link, 'first.admin');
  const again = { token: link.split('#')[1], login: 'other', alias: 'Other', password: 'a long enough password' };
  const reused = await send(`${app.url}/api/accounts`, { method: 'POST', body: again });
  expect(reused.refusal?.code).toBe('invitation.invalid');

  await call('POST', '/agreement/signatures', { token: admin.token, body: { version: 1 } });
  const roomId = randomUUID();
  const room = { roomId, kind: 'cohort', title: 'Morning track' };
  await call('POST', '/rooms', { token: admin.token, body: room });
  await call('POST', '/rooms', { token: admin.token, body: room });
  const invited = await call<{ link: string }>('POST', '/invitations', {
    token: admin.token,
    body: { role: 'participant', chartName: 'Chart Name', roomIds: [roomId] },
  });

  const robin = await signUp(invited.link, 'robin');
  const device = await connect(app.url, robin.token);
  expect(refusedWith(await device.open(roomId))).toBe('agreement.unsigned');
  expect(refusedWith(await device.submit(roomId, { type: 'message.post', body: 'hello' }))).toBe('agreement.unsigned');
  await call('POST', '/agreement/signatures', { token: robin.token, body: { version: 1 } });
  const { state, events } = accepted(await device.open(roomId));
  expect(state.members).toMatchObject({
    [robin.id]: { alias: 'Alias of robin', role: 'participant', removedAt: null },
  });
  expect(events.map(({ type }) => type)).toEqual(['room.opened', 'member.joined', 'member.joined']);
  expect(JSON.stringify({ state, events })).not.toContain('Chart Name');
  const seq = await device.post(roomId, 'hello');
  expect(await call('GET', '/rooms', { token: robin.token })).toEqual([
    { id: roomId, kind: 'cohort', title: 'Morning track', deskOf: null, about: null, head: seq, readSeq: 0, unread: 0 },
  ]);
  expect(await call('GET', '/rooms', { token: admin.token })).toMatchObject([
    { id: roomId, unread: 1 },
    { id: `${roomId}.desk`, kind: 'desk', deskOf: roomId },
  ]);
  device.leave();
});
