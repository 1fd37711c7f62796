import type { App } from '@cairn/server/src/app';
import { dayMs, hourMs, minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, connect, refusedWith } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let clock: HeldClock;
let site: Site;
let app: App;
let maya: Person;
let lee: Person;
let robin: Person;
let kai: Person;
let roomId: string;
let rooms = 0;
const devices: Actor[] = [];

beforeAll(async () => {
  clock = holdClock();
  site = await openSite({ clock });
  app = await site.startServer();
  maya = await site.person('facilitator');
  lee = await site.person('peer');
  robin = await site.person('participant');
  kai = await site.person('participant');
});
afterAll(() => site.stop());

beforeEach(async () => {
  for (const device of devices.splice(0)) device.leave();
  rooms += 1;
  roomId = `room-${rooms}`;
  await site.room(roomId, [maya, lee, robin, kai]);
});

async function device({ token }: Person, at = app): Promise<Actor> {
  const actor = await connect(at.url, token);
  devices.push(actor);
  accepted(await actor.open(roomId));
  return actor;
}

const words = { type: 'message.post', body: 'words' } as const;

describe('a muted person', () => {
  it('can read and give support, and not write, until the end that was set', async () => {
    const [staff, muted, other] = [await device(maya), await device(robin), await device(kai)];
    const seq = await muted.post(roomId, 'before');
    const until = clock.now() + 2 * minuteMs;
    accepted(await staff.submit(roomId, { type: 'member.mute', memberId: robin.id, until, reason: 'a pause' }));

    const answer = await muted.submit(roomId, words);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'member.muted', until } });
    expect(refusedWith(await muted.submit(roomId, { type: 'message.edit', messageSeq: seq, body: 'after' }))).toBe(
      'member.muted',
    );
    accepted(await muted.submit(roomId, { type: 'message.react', messageSeq: seq, reaction: 'heart', on: true }));
    await other.post(roomId, 'others can');

    clock.pass(2 * minuteMs);
    await muted.post(roomId, 'and now again');
  });

  it('is muted on every server, also on one that starts later', async () => {
    const staff = await device(maya);
    const until = clock.now() + 60 * minuteMs;
    accepted(await staff.submit(roomId, { type: 'member.mute', memberId: robin.id, until }));
    const second = await site.startServer();
    const muted = await device(robin, second);
    expect(refusedWith(await muted.submit(roomId, words))).toBe('member.muted');
    accepted(await staff.submit(roomId, { type: 'member.unmute', memberId: robin.id }));
    // Without Redis a server reads what others wrote when it looks, once a second.
    await vi.waitFor(async () => {
      clock.pass(1_000);
      accepted(await muted.submit(roomId, words));
    });
  });

  it('is known as such to staff alone: nothing of it is in the room', async () => {
    const [staff, peer, other] = [await device(maya), await device(lee), await device(kai)];
    accepted(await peer.open(`${roomId}.desk`));
    const before = accepted(await other.open(roomId)).head;
    accepted(await staff.submit(roomId, { type: 'member.mute', memberId: robin.id }));
    await vi.waitFor(() => expect(peer.heard(`${roomId}.desk`).at(-1)?.type).toBe('member.muted'));
    const after = accepted(await other.open(roomId));
    expect(after.head).toBe(before);
    expect(after.state.mutes).toEqual({});
    expect(JSON.stringify(other.told('room.events'))).not.toContain('muted');
  });
});

describe('muting', () => {
  it('is refused for whoever does not lead, for staff, for strangers, and for an end that is none', async () => {
    const [staff, peer, other] = [await device(maya), await device(lee), await device(kai)];
    const mute = (memberId: string, until?: number) =>
      ({ type: 'member.mute', memberId, ...(until !== undefined && { until }) }) as const;
    expect(refusedWith(await other.submit(roomId, mute(robin.id)))).toBe('role.refused');
    expect(refusedWith(await peer.submit(roomId, mute(robin.id)))).toBe('role.refused');
    expect(refusedWith(await staff.submit(roomId, mute(lee.id)))).toBe('role.refused');
    expect(refusedWith(await staff.submit(roomId, mute('nobody')))).toBe('member.unknown');
    expect(refusedWith(await staff.submit(roomId, mute(robin.id, clock.now() - 1)))).toBe('mute.end');
    expect(refusedWith(await staff.submit(roomId, mute(robin.id, clock.now() + 30 * dayMs + 1)))).toBe('mute.end');
    expect(refusedWith(await staff.submit(roomId, { type: 'member.unmute', memberId: robin.id }))).toBe('mute.none');
    const unmuted = await device(robin);
    await unmuted.post(roomId, 'nothing of it was half done');
  });
});

describe('the end of a mute', () => {
  it('is any time within thirty days', async () => {
    const staff = await device(maya);
    const mute = (until: number) => staff.submit(roomId, { type: 'member.mute', memberId: robin.id, until });
    // Until tomorrow at nine, say, whatever the clocks of a program make of it; said again, it is the new one.
    for (const until of [clock.now() + 17 * hourMs + 1, clock.now() + 30 * dayMs, clock.now() + 1]) {
      accepted(await mute(until));
      const { state } = accepted(await staff.open(`${roomId}.desk`));
      expect(state.mutes[robin.id]).toMatchObject({ until });
    }
  });

  it('outlives the server, and comes though nobody has the room open', async () => {
    const own = await openSite({ clock });
    const [lead, quiet] = [await own.person('facilitator'), await own.person('participant')];
    await own.room('lasting', [lead, quiet]);
    const first = await own.startServer();
    const staff = await connect(first.url, lead.token);
    const until = clock.now() + 2 * minuteMs;
    accepted(await staff.submit('lasting', { type: 'member.mute', memberId: quiet.id, until }));
    staff.leave();
    await first.stop();
    clock.pass(minuteMs);
    const second = await own.startServer();
    const muted = await connect(second.url, quiet.token);
    const refused = await muted.submit('lasting', words);
    expect(refused).toMatchObject({ refusal: { code: 'member.muted', until } });
    muted.leave();
    const unmuted = () => own.core.database.connection.collection('events').findOne({ type: 'member.unmuted' });
    expect(await unmuted()).toBeNull();
    await vi.waitFor(async () => {
      clock.pass(10 * secondMs);
      expect(await unmuted()).toMatchObject({ roomId: 'lasting.desk', actor: 'system' });
    });
    await own.stop();
  });
});
