import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { accepted, connect } from '../kit/actors.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let url: string;
let maya: Person;
let robin: Person;

beforeAll(async () => {
  site = await openSite();
  url = (await site.startServer()).url;
  maya = await site.person('facilitator');
  robin = await site.person('participant');
  await site.room('mornings', [maya]);
});
afterAll(() => site.stop());

it('tells every device of a person that they were let into a room, and nobody else', async () => {
  const facilitator = await connect(url, maya.token);
  accepted(await facilitator.open('mornings'));
  const devices = [await connect(url, robin.token), await connect(url, robin.token)];
  accepted(await facilitator.submit('mornings', { type: 'member.admit', memberId: robin.id }));
  for (const device of devices) {
    await vi.waitFor(() => expect(device.told('room.joined')).toEqual([{ roomId: 'mornings' }]));
    expect(device.told('room.events')).toEqual([]);
  }
  expect(facilitator.told('room.joined')).toEqual([]);
  for (const device of [facilitator, ...devices]) device.leave();
});
