import { readClock } from '@cairn/shared/rooms/live';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, connect, refusedWith } from '../kit/actors.ts';
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
});
afterAll(() => site.stop());

it("tells the server's clock to whoever is signed in", async () => {
  const actor = await connect(url, robin.token);
  for (const durationMs of [0, 1, 4_321]) {
    clock.pass(durationMs);
    expect(accepted(await actor.ask(readClock.name, {}))).toEqual({ ok: true, now: clock.now() });
  }
  expect(refusedWith(await actor.ask(readClock.name, { now: 0 }))).toBe('request.invalid');
  actor.leave();
});
