import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, connect, cutOff, refusedWith } from '../kit/actors.ts';
import { holdClock } from '../kit/clock.ts';
import { type Redis, startRedis } from '../kit/redis.ts';
import { send } from '../kit/send.ts';
import { openSite, type Site } from '../kit/server.ts';
import { says } from '../kit/ward.ts';

let redis: Redis;
let site: Site;
let here: string;
let there: string;

beforeEach(async () => {
  redis = await startRedis();
  // Time stands still: no server looks by itself for what it missed. What crosses over, the bus has carried.
  site = await openSite({ clock: holdClock() });
  here = (await site.startServer({ redisUrl: redis.url })).url;
  there = (await site.startServer({ redisUrl: redis.url })).url;
});
afterEach(async () => {
  await site.stop();
  await redis.kill();
});

describe('two servers with Redis between them', () => {
  it('show at once what was written on the other', async () => {
    const people = [await site.person('participant'), await site.person('participant')] as const;
    await site.room('mornings', people);
    const [writer, reader] = [await connect(here, people[0].token), await connect(there, people[1].token)];
    for (const each of [writer, reader]) accepted(await each.open('mornings'));
    await vi.waitFor(
      async () => {
        const seq = await writer.post('mornings', 'are you there?');
        await vi.waitFor(() => expect(reader.heard('mornings').at(-1)?.seq).toBe(seq), { timeout: 500 });
      },
      { timeout: 10_000 },
    );
  });

  it('tell somebody at once who is let into a room that nobody has open where they are', async () => {
    const [maya, robin] = [await site.person('facilitator'), await site.person('participant')];
    await site.room('mornings', [maya]);
    const [facilitator, waiting] = [await connect(here, maya.token), await connect(there, robin.token)];
    accepted(await facilitator.open('mornings'));
    // The servers find Redis a moment after they start: until then nothing crosses over, and another admission is told of.
    await vi.waitFor(
      async () => {
        await facilitator.submit('mornings', { type: 'member.remove', memberId: robin.id });
        accepted(await facilitator.submit('mornings', { type: 'member.admit', memberId: robin.id }));
        await vi.waitFor(() => expect(waiting.told('room.joined')[0]).toEqual({ roomId: 'mornings' }), {
          timeout: 500,
        });
      },
      { timeout: 10_000 },
    );
  });

  it('call staff at once, and tell the muted and the authors of held words, where they are', async () => {
    const [maya, robin] = [await site.person('facilitator'), await site.person('participant')];
    await site.room('mornings', [maya, robin]);
    const [staff, calling] = [await connect(there, maya.token), await connect(here, robin.token)];
    const [leading, waiting] = [await connect(here, maya.token), await connect(there, robin.token)];
    const post = { type: 'message.post', body: says.selfHarm } as const;
    // The servers find Redis a moment after they start: until then nothing crosses over, and there is another call.
    await vi.waitFor(
      async () => {
        accepted(await calling.submit('mornings', post));
        const call = { deskId: 'mornings.desk', called: true };
        await vi.waitFor(() => expect(staff.told('care.changed')).toContainEqual(call), { timeout: 500 });
      },
      { timeout: 10_000 },
    );
    accepted(await leading.submit('mornings', { type: 'member.mute', memberId: robin.id }));
    await vi.waitFor(() => expect(waiting.told('room.muted')).toMatchObject([{ roomId: 'mornings' }]));
    accepted(await leading.submit('mornings', { type: 'member.unmute', memberId: robin.id }));
    const offer = { type: 'message.post', body: says.sourcing } as const;
    expect(refusedWith(await calling.submit('mornings', offer, 'c1'))).toBe('message.held');
    const { state } = accepted(await leading.open('mornings.desk'));
    const heldSeq = Number(Object.keys(state.held)[0]);
    accepted(await leading.submit('mornings', { type: 'held.release', heldSeq }));
    const settled = { roomId: 'mornings', commandId: 'c1', outcome: 'released', word: null };
    await vi.waitFor(() => expect(waiting.told('held.settled')).toEqual([settled]));
  });

  it('close at once, on the other too, what a sign-out ended', async () => {
    const { id } = await site.person('participant');
    // The servers find Redis a moment after they start: until then nothing crosses over, and another sign-in is ended.
    await vi.waitFor(
      async () => {
        const { token } = await site.core.accounts.grants.open({ _id: id });
        const open = await connect(there, token);
        expect((await send(`${here}/api/grants/current`, { method: 'DELETE', token })).status).toBe(204);
        await vi.waitFor(() => expect(open.socket.connected).toBe(false), { timeout: 500 }).finally(() => open.leave());
        await cutOff(open);
        expect(open.told('grant.ended')).toEqual([{ code: 'grant.ended' }]);
      },
      { timeout: 10_000 },
    );
  });
});
