import { randomUUID } from 'node:crypto';
import { dayMs, minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { climbAfterMs } from '@cairn/shared/safety/rules';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { openPager, type Pager } from '../kit/pager.ts';
import type { Person } from '../kit/server.ts';
import { says, setUpWard } from '../kit/ward.ts';

let pager: Pager;
beforeAll(async () => {
  pager = await openPager();
});
afterAll(() => pager.stop());

const ward = setUpWard(() => ({ calling: { webhook: { url: pager.url, secret: 'a secret of some length' } } }));

beforeEach(async () => {
  const overrides = [{ from: 0, to: ward.clock.now() + 7 * dayMs, ladder: [ward.dana.id, ward.lee.id] }];
  const rota = { shifts: [], overrides };
  expect((await ward.call(ward.ines, 'PUT /on-call', { rota, acceptGaps: true })).status).toBe(204);
});

const idle = (person: Person): Promise<Actor> => ward.device(person, ward.here, []);
const post = (body: string) => ({ type: 'message.post', body }) as const;
const claim = (alertSeq: number, upTo?: number) =>
  ({ type: 'alert.claim', alertSeq, ...(upTo !== undefined && { upTo }) }) as const;

const alerts = async () =>
  Object.entries((await ward.desk()).alerts).map(([seq, alert]) => ({ seq: Number(seq), ...alert }));
const onlyAlert = async () => {
  const [alert, ...others] = await alerts();
  if (!alert || others.length > 0) throw new Error(`${others.length + 1} alerts are open`);
  return alert;
};
const eventsOf = async (type: string) =>
  (await storedLog(ward.site.core, ward.deskId)).filter((event) => event.type === type);

const callsTo = (actor: Actor, deskId = ward.deskId) =>
  actor.told('care.changed').filter((told) => JSON.stringify(told) === JSON.stringify({ deskId, called: true })).length;

describe('several messages of one person', () => {
  it('are one alert while it is open: what came later joins it, on whichever server, and the ladder goes on as it was', async () => {
    const [dana, lee] = [await idle(ward.dana), await idle(ward.lee)];
    const [robin, elsewhere] = [await ward.device(ward.robin), await ward.device(ward.robin, ward.there)];
    accepted(await robin.submit(ward.roomId, post(says.relapse)));
    await vi.waitFor(() => expect(callsTo(dana)).toBe(1));
    ward.clock.pass(climbAfterMs - secondMs);
    const answers = await Promise.all([
      robin.submit(ward.roomId, post(says.selfHarm)),
      elsewhere.submit(ward.roomId, post(says.selfHarm)),
    ]);
    expect(answers.every((answer) => accepted(answer).care)).toBe(true);
    const alert = await ward.soon(async () => {
      const open = await onlyAlert();
      expect(open.more).toHaveLength(2);
      return open;
    });
    // What is most urgent of it is what it is about; and the words are there, each with its rules.
    expect(alert).toMatchObject({ kind: 'self-harm', body: says.relapse, ownerId: null, unseen: null });
    expect(alert.more[0]).toMatchObject({ kind: 'self-harm', body: says.selfHarm, rules: [expect.any(String)] });
    await ward.soon(() => expect(callsTo(lee)).toBe(1));
    expect(callsTo(dana)).toBe(1);
    expect(await eventsOf('alert.raised')).toHaveLength(1);
    expectOneLog(await storedLog(ward.site.core, ward.deskId));
    expect(JSON.stringify(await storedLog(ward.site.core, ward.deskId))).not.toContain('tonight');
  });

  it('join once, however often each is sent', async () => {
    const robin = await ward.device(ward.robin);
    accepted(await robin.submit(ward.roomId, post(says.selfHarm)));
    for (let n = 0; n < 3; n += 1) accepted(await robin.submit(ward.roomId, post(says.selfHarm), 'same'));
    expect((await onlyAlert()).more).toHaveLength(1);
  });

  it('of two people, in two rooms, or after the first was closed, are alerts of their own', async () => {
    const [robin, kai, maya] = [await ward.device(ward.robin), await ward.device(ward.kai), await idle(ward.maya)];
    accepted(await robin.submit(ward.roomId, post(says.selfHarm)));
    accepted(await kai.submit(ward.roomId, post(says.selfHarm)));
    expect(await alerts()).toMatchObject([{ memberId: ward.robin.id }, { memberId: ward.kai.id }]);
    for (const { seq } of await alerts()) {
      accepted(await maya.submit(ward.deskId, claim(seq)));
      accepted(await maya.submit(ward.deskId, { type: 'alert.close', alertSeq: seq, disposition: 'talked' }));
    }
    accepted(await robin.submit(ward.roomId, post(says.selfHarm)));
    expect(await onlyAlert()).toMatchObject({ memberId: ward.robin.id, more: [] });
  });
});

describe('trouble of another kind', () => {
  it('is an alert of its own: a message that could not be screened, and one that was held too long', async () => {
    const screen = () => {
      throw new Error('out of order');
    };
    const broken = await ward.site.startServer({ screen });
    const [robin, blind] = [await ward.device(ward.robin), await ward.device(ward.robin, broken)];
    expect(refusedWith(await robin.submit(ward.roomId, post(says.sourcing)))).toBe('message.held');
    accepted(await robin.submit(ward.roomId, post(says.selfHarm)));
    accepted(await blind.submit(ward.roomId, post('good morning')));
    accepted(await blind.submit(ward.roomId, post('and again')));
    ward.clock.pass(10 * minuteMs);
    await ward.soon(async () =>
      expect((await alerts()).map(({ kind, more }) => [kind, more.length])).toEqual([
        ['self-harm', 0],
        ['unscreened', 1],
        ['held', 0],
      ]),
    );
  });
});

describe('the owner of an alert', () => {
  /** Robin wrote, Maya has taken it; gives the alert, and what each does next. */
  const taken = async () => {
    const [robin, maya] = [await ward.device(ward.robin), await idle(ward.maya)];
    accepted(await robin.submit(ward.roomId, post(says.selfHarm)));
    const { seq } = await onlyAlert();
    accepted(await maya.submit(ward.deskId, claim(seq)));
    const more = async () => accepted(await robin.submit(ward.roomId, post(says.selfHarm)));
    return { seq, robin, maya, more };
  };

  it('is told at once, in every way, what joined it; once for all that they have not seen', async () => {
    const { maya, more } = await taken();
    const rings = pager.rings.length;
    await more();
    await vi.waitFor(() => expect(callsTo(maya)).toBe(1));
    await vi.waitFor(() => expect(pager.rings).toHaveLength(rings + 1));
    await more();
    expect(await onlyAlert()).toMatchObject({ ownerId: ward.maya.id, unseen: { seq: expect.any(Number) } });
    const errands = ward.site.core.database.connection.collection('errands');
    await vi.waitFor(async () =>
      expect(await errands.countDocuments({ 'what.deskId': ward.deskId, nextAt: { $exists: true } })).toBe(0),
    );
    expect([callsTo(maya), pager.rings.length]).toEqual([1, rings + 1]);
    expect((await ward.call(ward.maya, 'GET /care')).body).toContainEqual(
      expect.objectContaining({ deskId: ward.deskId, ownerId: ward.maya.id, unseenAt: expect.any(Number) }),
    );
  });

  it('says that they have seen it, by the command that took it; nobody is called then', async () => {
    const { seq, maya, more } = await taken();
    const dana = await idle(ward.dana);
    await more();
    const { more: joined } = await onlyAlert();
    await more();
    // Somebody who has read the first of two has not read the second.
    expect(refusedWith(await maya.submit(ward.deskId, claim(seq, joined.at(-1)?.seq)))).toBe('alert.unseen');
    const close = { type: 'alert.close', alertSeq: seq, disposition: 'talked' } as const;
    expect(refusedWith(await maya.submit(ward.deskId, close))).toBe('alert.unseen');
    accepted(await maya.submit(ward.deskId, claim(seq, (await onlyAlert()).more.at(-1)?.seq)));
    expect(refusedWith(await maya.submit(ward.deskId, claim(seq)))).toBe('alert.taken');
    ward.clock.pass(2 * climbAfterMs);
    await ward.soon(async () => expect(await eventsOf('alert.climbed')).toEqual([]));
    expect(callsTo(dana)).toBe(0);
    accepted(await maya.submit(ward.deskId, close));
  });

  it('who does not look for two minutes has it no longer: it climbs, and one other person takes it over', async () => {
    const { seq, maya, more } = await taken();
    const lee = await idle(ward.lee);
    await more();
    expect(refusedWith(await lee.submit(ward.deskId, claim(seq)))).toBe('alert.taken');
    ward.clock.pass(climbAfterMs - 10 * secondMs);
    // More words do not put it off.
    await more();
    ward.clock.pass(10 * secondMs);
    await ward.soon(() => expect(callsTo(lee)).toBe(1));
    expect(await onlyAlert()).toMatchObject({ ownerId: null, unseen: null, rung: 1 });
    const answers = await Promise.all([maya, lee].map((actor) => actor.submit(ward.deskId, claim(seq))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { ownerId } = await onlyAlert();
    const [owner, other] = ownerId === ward.maya.id ? [maya, lee] : [lee, maya];
    const close = { type: 'alert.close', alertSeq: seq, disposition: 'talked' } as const;
    expect(refusedWith(await other.submit(ward.deskId, close))).toBe('alert.taken');
    accepted(await owner.submit(ward.deskId, close));
  });

  it('says it by answering, where they talk with that person alone', async () => {
    const reply = await ward.call(ward.robin, 'POST /help', { roomId: randomUUID() });
    const { roomId } = reply.body as { roomId: string };
    const deskId = `${roomId}.desk`;
    const dana = await idle(ward.dana);
    const opened = await vi.waitFor(async () => accepted(await dana.open(deskId)));
    const seq = Number(Object.keys(opened.state.alerts)[0]);
    accepted(await dana.submit(deskId, claim(seq)));
    const robin = await ward.device(ward.robin, ward.here, [roomId]);
    accepted(await robin.submit(roomId, post(says.selfHarm)));
    const alert = async () => accepted(await dana.open(deskId)).state.alerts[seq];
    // It stays a call for help.
    expect(await alert()).toMatchObject({ kind: 'help', unseen: { seq: expect.any(Number) } });
    await dana.post(roomId, 'I am here, and I read you.');
    expect(await alert()).toMatchObject({ unseen: null, ownerId: ward.dana.id });
  });
});
