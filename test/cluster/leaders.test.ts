import { minuteMs } from '@cairn/shared/kernel/time';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { type Device, openDevice } from '../kit/device.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { type Redis, startRedis } from '../kit/redis.ts';
import { openSite, type Person, type Site } from '../kit/server.ts';
import { openSessionRoom } from '../kit/sessions.ts';
import { expectSessionLog } from '../sessions/replay.ts';

const times = 50;

let redis: Redis | null;
let site: Site;
let urls: readonly [string, string];
let staff: readonly [Person, Person];
const devices: Device[] = [];

afterEach(async () => {
  for (const device of devices.splice(0)) device.leave();
  await site.stop();
  await redis?.kill();
});

async function enter(person: Person, url: string, sessionId: string): Promise<Device> {
  const device = await openDevice({ person, urls: [url] });
  devices.push(device);
  await device.follow(sessionId);
  return device;
}

/** A session that is live, with a leader on each server. */
async function open(sessionId: string, phases: readonly PhasePlan[], participants: readonly Person[] = []) {
  const startsAt = Date.now() + minuteMs;
  await openSessionRoom(site, { sessionId, staff, participants, phases, startsAt, status: 'live' });
  return Promise.all(staff.map((leader, index) => enter(leader, urls[index === 0 ? 0 : 1], sessionId)));
}

/** Of two answers: the one that was accepted, and why the other was not. */
function outcome(answers: readonly Awaited<ReturnType<Device['send']>>[]) {
  const [won, ...alsoWon] = answers.filter(({ ok }) => ok);
  const lost = answers.filter(({ ok }) => !ok);
  expect(alsoWon).toEqual([]);
  if (!won) throw new Error(`both were refused: ${lost.map(refusedWith)}`);
  return { seq: accepted(won).seq, refused: lost.map(refusedWith) };
}

describe.each([
  ['with Redis between them', true],
  ['that share nothing but the database', false],
])('two who lead, on two servers %s', (_, hasRedis) => {
  beforeEach(async () => {
    redis = hasRedis ? await startRedis() : null;
    site = await openSite();
    const options = redis ? { redisUrl: redis.url } : {};
    urls = [(await site.startServer(options)).url, (await site.startServer(options)).url];
    staff = [await site.person('facilitator', 'facilitator.maya'), await site.person('clinician', 'clinician.dana')];
  });

  it('press "next" at once: each time one phase further, and the other is told', async () => {
    const phases = Array.from({ length: 11 }, (__, index) => phase(`Phase ${index}`, 'open'));
    for (let pressed = 0; pressed < times; pressed += phases.length - 1) {
      const sessionId = `session-${pressed}`;
      const leaders = await open(sessionId, phases);
      let from = leaders[0]?.state(sessionId).session?.phase?.seq ?? 0;
      for (let index = 1; index < phases.length; index += 1) {
        const next = { type: 'session.next', from } as const;
        const { seq, refused } = outcome(await Promise.all(leaders.map((leader) => leader.send(sessionId, next))));
        expect(refused).toEqual(['phase.moved']);
        for (const leader of leaders) {
          const { session } = await leader.until(sessionId, (state) => state.seq >= seq);
          expect(session?.phase).toMatchObject({ index, seq });
        }
        from = seq;
      }
      const records = await storedLog(site.core, sessionId);
      expectOneLog(records);
      expect(records.filter(({ type }) => type === 'phase.entered')).toHaveLength(phases.length - 1);
      expectSessionLog(leaders[0]?.held(sessionId) ?? []);
    }
  });

  it('give the floor at once: never do two people have it, and the other is told', async () => {
    const ids = ['robin', 'kai', 'wren'].map((name) => `participant.${name}`);
    const people = await Promise.all(ids.map((id) => site.person('participant', id)));
    const leaders = await open('session', [phase('Process', 'hands')], people);
    const speakers = await Promise.all(
      people.map((who, index) => enter(who, urls[index % 2 === 0 ? 0 : 1], 'session')),
    );
    for (const leader of leaders)
      await leader.until('session', ({ presence }) => ids.every((id) => presence[id]?.servers.length === 1));
    let after = 0;
    for (let given = 0; given < times; given += 1) {
      const holder = leaders[0]?.state('session').floor?.turn?.memberId;
      // Each gives it to somebody else.
      const next = ids.filter((id) => id !== holder);
      const answers = await Promise.all(
        leaders.map((leader, index) =>
          leader.send('session', { type: 'floor.give', after, memberId: next[index] ?? '' }),
        ),
      );
      const { seq, refused } = outcome(answers);
      expect(refused).toEqual(['turn.moved']);
      after = seq;
      for (const device of [...leaders, ...speakers]) {
        const { floor } = await device.until('session', (state) => state.seq >= seq);
        expect(floor?.turn?.seq).toBe(seq);
      }
      // All try to write: whoever has it may, and nobody else.
      const { floor } = leaders[0]?.state('session') ?? {};
      const tried = await Promise.all(
        speakers.map((speaker) => speaker.send('session', { type: 'message.post', body: `${given}` })),
      );
      const wrote = tried.flatMap(({ ok }, index) => (ok ? ids[index] : []));
      expect(wrote).toEqual([floor?.turn?.memberId]);
    }
    const records = await storedLog(site.core, 'session');
    expectOneLog(records);
    expect(records.filter(({ type }) => type === 'turn.given')).toHaveLength(times);
    for (const device of [...leaders, ...speakers]) {
      await device.until('session', ({ seq }) => seq === records.length);
      expectSessionLog(device.held('session'));
    }
  });
});

function phase(title: string, floor: PhasePlan['floor']): PhasePlan {
  return { title, lengthMs: 30 * minuteMs, floor, turnMs: null, question: '' };
}
