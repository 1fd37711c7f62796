import { minuteMs } from '@cairn/shared/kernel/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, connect, cutOff, refusedWith } from '../kit/actors.ts';
import { type HeldClock, holdClock } from '../kit/clock.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';

let site: Site;
let clock: HeldClock;
let url: string;
let robin: Person;

beforeAll(async () => {
  clock = holdClock();
  site = await openSite({ clock });
  url = (await site.startServer()).url;
  robin = await site.person('participant');
  await site.room('mornings', [robin]);
});
afterAll(() => site.stop());

it('renews a token in place, and closes the connection whose token ran out', async () => {
  const first = await site.core.accounts.grants.open({ _id: robin.id });
  const [renewing, forgetful] = [await connect(url, first.token), await connect(url, first.token)];
  clock.pass(9 * minuteMs);
  const next = await site.core.accounts.grants.renew(first.refreshToken);
  const { expiresAt } = accepted(await renewing.ask<{ expiresAt: number }>('grant.renew', { token: next.token }));
  expect(expiresAt).toBe(next.expiresAt);
  clock.pass(2 * minuteMs);
  await cutOff(forgetful);
  expect(forgetful.told('grant.ended')).toEqual([{ code: 'grant.expired' }]);
  accepted(await renewing.open('mornings'));
  clock.pass(10 * minuteMs);
  await cutOff(renewing);
});

it('does not take the token of somebody else, nor of another sign-in, nor one that is over', async () => {
  const kai = await site.person('participant');
  const mine = await site.core.accounts.grants.open({ _id: robin.id });
  const another = await site.core.accounts.grants.open({ _id: robin.id });
  const actor = await connect(url, mine.token);
  const renew = async (token: string) => refusedWith(await actor.ask('grant.renew', { token }));
  expect(await renew((await site.core.accounts.grants.open({ _id: kai.id })).token)).toBe('grant.invalid');
  expect(await renew(another.token)).toBe('grant.invalid');
  expect(await renew('nonsense')).toBe('grant.invalid');
  expect(await renew(robin.token)).toBe('grant.expired');
  accepted(await actor.open('mornings'));
  actor.leave();
});
