import { refusal } from '@cairn/shared/kernel/refusal';
import { minuteMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';
import { openSessionRoom } from '../kit/sessions.ts';

let site: Site;
let url: string;
let maya: Person;
let robin: Person;
let kai: Person;

beforeAll(async () => {
  site = await openSite();
  url = (await site.startServer()).url;
  maya = await site.person('facilitator');
  [robin, kai] = [await site.person('participant'), await site.person('participant')];
  const phases = [{ title: 'Process', lengthMs: 10 * minuteMs, floor: 'hands' as const, turnMs: null, question: '' }];
  const startsAt = Date.now();
  const people = { staff: [maya], participants: [robin, kai] } as const;
  await openSessionRoom(site, { sessionId: 'session', ...people, startsAt, phases, status: 'live' });
});
afterAll(() => site.stop());

it('says whose turn it is to whoever writes out of turn', async () => {
  const [facilitator, speaker, other] = await Promise.all([maya, robin, kai].map(({ token }) => connect(url, token)));
  if (!facilitator || !speaker || !other) throw new Error('three are connected');
  for (const actor of [facilitator, speaker, other]) accepted(await actor.open('session'));
  accepted(await speaker.submit('session', { type: 'hand.raise' }));
  const isThere = expect.objectContaining({
    type: 'presence.began',
    data: expect.objectContaining({ memberId: robin.id }),
  });
  await vi.waitFor(() => expect(facilitator.heard('session')).toContainEqual(isThere));
  accepted(await facilitator.submit('session', { type: 'floor.give', memberId: robin.id }));
  const words = { type: 'message.post', body: 'words' } as const;
  const refused = refusal('floor.otherTurn', { turnOf: robin.id });
  expect(await other.submit('session', words)).toEqual({ ok: false, refusal: refused });
  accepted(await speaker.submit('session', words));
  for (const actor of [facilitator, speaker, other]) actor.leave();
});
