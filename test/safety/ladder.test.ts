import { createHmac } from 'node:crypto';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { Rota } from '@cairn/shared/safety/onCall';
import { climbAfterMs } from '@cairn/shared/safety/rules';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, accepted, refusedWith } from '../kit/actors.ts';
import { expectOneLog, storedLog } from '../kit/log.ts';
import { type Mailbox, openMailbox } from '../kit/mailbox.ts';
import { metric } from '../kit/metrics.ts';
import { openPager, type Pager } from '../kit/pager.ts';
import type { Person } from '../kit/server.ts';
import { says, setUpWard } from '../kit/ward.ts';

let mailbox: Mailbox;
let pager: Pager;
const secret = 'a secret of some length';
const words = /^Somebody is waiting for you\. Please open http:\/\/127\.0\.0\.1:\d+\.$/;

beforeAll(async () => {
  mailbox = await openMailbox();
  pager = await openPager();
});
afterAll(async () => {
  await mailbox.stop();
  await pager.stop();
});

const ward = setUpWard(() => ({
  calling: {
    mail: { smtpUrl: mailbox.url, from: 'Cairn <cairn@clinic.example>' },
    webhook: { url: pager.url, secret },
  },
}));

/** Every hour of the week these people are on call, first to last; nobody: never. */
const setOnCall = async (...people: readonly Person[]) => {
  const ladder = people.map(({ id }) => id);
  const shifts =
    ladder.length === 0 ? [] : [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 0, to: 1_440, ladder }));
  const rota: Rota = { shifts, overrides: [] };
  expect((await ward.call(ward.ines, 'PUT /on-call', { rota, acceptGaps: true })).status).toBe(204);
};

beforeEach(async () => {
  await setOnCall(ward.dana, ward.lee);
  pager.behave('well');
  mailbox.refuse(false);
});

/** What one test leaves open would go on calling in the next. */
afterEach(async () => {
  const maya = await idle(ward.maya);
  for (const [seq, { ownerId }] of Object.entries((await ward.desk()).alerts)) {
    const claim = { type: 'alert.claim', alertSeq: Number(seq) } as const;
    if (ownerId === null) accepted(await maya.submit(ward.deskId, claim));
  }
});

/** Robin writes what calls staff; gives the alert. */
async function alarm(): Promise<number> {
  const robin = await ward.device(ward.robin);
  accepted(await robin.submit(ward.roomId, { type: 'message.post', body: says.selfHarm }));
  return Number(Object.keys((await ward.desk()).alerts).at(-1));
}

const idle = (person: Person, at = ward.here): Promise<Actor> => ward.device(person, at, []);

/** How often somebody has been called to the desk of this test. */
function callsTo(actor: Actor): number {
  const isCall = (told: unknown) => JSON.stringify(told) === JSON.stringify({ deskId: ward.deskId, called: true });
  return actor.told('care.changed').filter(isCall).length;
}

/** What came to the pager about this test's alert comes after what came before. */
const ringsSince = (before: number) => pager.rings.slice(before);

const close = (alertSeq: number) => ({ type: 'alert.close', alertSeq, disposition: 'talked' }) as const;

describe('an alert at three in the morning', () => {
  it('reaches the first on call at once, who sees what it is, takes it, and is let into the room by that', async () => {
    const dana = await idle(ward.dana);
    expect(refusedWith(await dana.open(ward.roomId))).toBe('room.unknown');
    const before = await metric(ward.here.url, 'cairn_alert_called_seconds_count');
    const alertSeq = await alarm();
    await vi.waitFor(() => expect(callsTo(dana)).toBe(1));
    expect(await metric(ward.here.url, 'cairn_alert_called_seconds_count')).toBe(before + 1);
    const care = await ward.call(ward.dana, 'GET /care');
    expect(care.body).toMatchObject([
      { ...{ what: 'alert', kind: 'self-harm', seq: alertSeq, rung: 0, ownerId: null }, alias: ward.robin.alias },
    ]);
    expect(care.text).not.toContain('kill');

    // Those in the room do not see, by who comes in, that somebody was called.
    expect(refusedWith(await dana.open(ward.roomId))).toBe('room.unknown');
    ward.clock.pass(30 * secondMs);
    accepted(await dana.submit(ward.deskId, { type: 'alert.claim', alertSeq }));
    await vi.waitFor(async () => accepted(await dana.open(ward.roomId)));
    await dana.post(ward.roomId, 'I am here with you.');
    expect((await ward.desk()).alerts[alertSeq]).toMatchObject({ ownerId: ward.dana.id });
    expect(await metric(ward.here.url, 'cairn_alert_claimed_seconds_sum')).toBeGreaterThanOrEqual(30);
    const audit = ward.site.core.database.connection.collection('audit');
    expect(await audit.findOne({ action: 'alert.call', subject: ward.deskId })).toMatchObject({ actor: 'system' });
    expect(await audit.findOne({ action: 'alert.join', subject: ward.deskId })).toMatchObject({ actor: ward.dana.id });
  });

  it('climbs after two minutes to the next, and then to everybody, again and again until somebody takes it', async () => {
    const [dana, lee, ines] = [await idle(ward.dana), await idle(ward.lee), await idle(ward.ines)];
    const alertSeq = await alarm();
    await vi.waitFor(() => expect(callsTo(dana)).toBe(1));
    ward.clock.pass(climbAfterMs - secondMs);
    expect(callsTo(lee)).toBe(0);
    await ward.soon(() => expect(callsTo(lee)).toBe(1));
    expect(callsTo(ines)).toBe(0);
    ward.clock.pass(climbAfterMs);
    await ward.soon(() => expect([callsTo(dana), callsTo(lee), callsTo(ines)]).toEqual([2, 2, 1]));
    ward.clock.pass(5 * minuteMs);
    await ward.soon(() => expect(callsTo(ines)).toBe(2));
    accepted(await ines.submit(ward.deskId, { type: 'alert.claim', alertSeq }));
    ward.clock.pass(20 * minuteMs);
    const log = await storedLog(ward.site.core, ward.deskId);
    expectOneLog(log);
    expect(log.filter(({ type }) => type === 'alert.climbed')).toHaveLength(3);
    expect(callsTo(ines)).toBe(2);
    expect(refusedWith(await dana.submit(ward.deskId, close(alertSeq)))).toBe('alert.taken');
    accepted(await ines.submit(ward.deskId, close(alertSeq)));
    expect((await ward.desk()).alerts).toEqual({});
  });

  it('calls everybody at once where nobody is on call', async () => {
    await setOnCall();
    const all = [await idle(ward.dana), await idle(ward.lee), await idle(ward.ines)];
    await alarm();
    await vi.waitFor(() => expect(all.map(callsTo)).toEqual([1, 1, 1]));
  });

  it('is taken by one, also where two press at once on two servers', async () => {
    const alertSeq = await alarm();
    const [maya, lee] = [await idle(ward.maya), await idle(ward.lee, ward.there)];
    const claim = { type: 'alert.claim', alertSeq } as const;
    const answers = await Promise.all([maya, lee].map((actor) => actor.submit(ward.deskId, claim)));
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused).toHaveLength(1);
    const { ownerId } = (await ward.desk()).alerts[alertSeq] ?? {};
    expect(refused[0]).toMatchObject({ refusal: { code: 'alert.taken', ownerId } });
    const other = ownerId === ward.maya.id ? lee : maya;
    expect(refusedWith(await other.submit(ward.deskId, claim))).toBe('alert.taken');
    expect(refusedWith(await other.submit(ward.deskId, close(alertSeq)))).toBe('alert.taken');
    expect(refusedWith(await maya.submit(ward.deskId, { type: 'alert.claim', alertSeq: 9_999 }))).toBe(
      'alert.isClosed',
    );
  });

  it('cannot be closed before somebody has taken it, nor by people in care', async () => {
    const alertSeq = await alarm();
    const [maya, robin] = [await idle(ward.maya), await ward.device(ward.robin)];
    expect(refusedWith(await maya.submit(ward.deskId, close(alertSeq)))).toBe('alert.untaken');
    expect(refusedWith(await robin.submit(ward.roomId, close(alertSeq)))).toBe('role.refused');
    expect(refusedWith(await robin.submit(ward.deskId, close(alertSeq)))).toBe('room.unknown');
  });
});

const setEmail = (person: Person, email: string | null, by = person) =>
  ward.call(by, `PUT /on-call/contacts/${person.id}`, { email });

describe('a notice', () => {
  it('goes by e-mail to whoever is called and has an address, and says neither who nor what', async () => {
    expect((await setEmail(ward.dana, 'dana@clinic.example')).status).toBe(204);
    await alarm();
    const letter = await vi.waitFor(() => {
      const found = mailbox.letters.at(-1);
      if (!found) throw new Error('no letter yet');
      return found;
    });
    expect(letter).toMatchObject({ from: 'cairn@clinic.example', to: 'dana@clinic.example' });
    expect(letter.data.split('\n\n').at(-1)?.trim()).toMatch(words);
    for (const telling of [ward.robin.id, ward.robin.alias, ward.roomId, 'kill', 'crisis', 'therapy', 'recovery'])
      expect(letter.data.toLowerCase()).not.toContain(telling.toLowerCase());
  });

  it('is tried again while the mail server takes none, and the rota says how it does', async () => {
    await setEmail(ward.dana, 'dana@clinic.example');
    mailbox.refuse(true);
    const before = mailbox.letters.length;
    await alarm();
    const channels = async () => (await ward.call(ward.maya, 'GET /on-call')).body;
    await vi.waitFor(async () =>
      expect(await channels()).toMatchObject({ channels: [{ channel: 'email', waiting: 1 }, { channel: 'webhook' }] }),
    );
    mailbox.refuse(false);
    await ward.soon(() => expect(mailbox.letters.length).toBe(before + 1));
    await vi.waitFor(async () => expect(await channels()).toMatchObject({ channels: [{ waiting: 0 }, {}] }));
  });

  it('goes by webhook, signed, so that only ours is believed', async () => {
    const before = pager.rings.length;
    await alarm();
    await vi.waitFor(() => expect(ringsSince(before)).toHaveLength(1));
    const [ring] = ringsSince(before);
    const timestamp = String(ring?.headers['x-cairn-timestamp']);
    const signature = createHmac('sha256', secret).update(`${timestamp}.${ring?.body}`).digest('hex');
    expect(ring?.headers['x-cairn-signature']).toBe(`v1=${signature}`);
    expect(JSON.parse(ring?.body ?? '')).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      text: expect.stringMatching(words),
    });
  });

  it.each(['failing', 'redirecting', 'hanging'] as const)(
    'is sent again to a webhook that is %s; meanwhile nobody waits, and it is shown',
    async (manner) => {
      pager.behave(manner);
      const before = pager.rings.length;
      const dana = await idle(ward.dana);
      const robin = await ward.device(ward.robin);
      await alarm();
      await vi.waitFor(() => expect(callsTo(dana)).toBe(1));
      await robin.post(ward.roomId, 'the room goes on');
      await vi.waitFor(() => expect(ringsSince(before)).toHaveLength(1));
      await ward.soon(async () =>
        expect((await ward.call(ward.maya, 'GET /on-call')).body).toMatchObject({
          channels: [{}, { channel: 'webhook', failedAt: expect.any(Number), waiting: 1 }],
        }),
      );
      pager.behave('well');
      await ward.soon(() => expect(ringsSince(before).length).toBeGreaterThan(1));
      const ids = ringsSince(before).map(({ body }) => JSON.parse(body).id);
      expect(new Set(ids).size).toBe(1);
    },
  );

  it('is not sent any more once somebody has taken the alert', async () => {
    pager.behave('failing');
    const before = pager.rings.length;
    const alertSeq = await alarm();
    await vi.waitFor(() => expect(ringsSince(before)).toHaveLength(1));
    const maya = await idle(ward.maya);
    accepted(await maya.submit(ward.deskId, { type: 'alert.claim', alertSeq }));
    for (let look = 0; look < 30; look += 1) ward.clock.pass(2 * secondMs);
    const errands = ward.site.core.database.connection.collection('errands');
    await ward.soon(async () =>
      expect(await errands.countDocuments({ 'what.deskId': ward.deskId, nextAt: { $exists: true } })).toBe(0),
    );
    expect(ringsSince(before).length).toBeLessThanOrEqual(2);
  });
});

describe('where somebody is called', () => {
  it('is theirs and an admin’s to say, and is not stored in the open', async () => {
    expect((await setEmail(ward.dana, 'other@clinic.example', ward.maya)).refusal?.code).toBe('role.refused');
    expect((await setEmail(ward.robin, 'robin@example.org', ward.ines)).refusal?.code).toBe('account.unknown');
    expect((await setEmail(ward.robin, 'robin@example.org')).refusal?.code).toBe('role.refused');
    expect((await setEmail(ward.dana, 'not an address')).refusal?.code).toBe('request.invalid');
    expect((await setEmail(ward.dana, 'dana@home.example', ward.ines)).status).toBe(204);
    const path = `GET /on-call/contacts/${ward.dana.id}`;
    expect((await ward.call(ward.dana, path)).body).toEqual({ email: 'dana@home.example' });
    expect((await ward.call(ward.maya, path)).refusal?.code).toBe('role.refused');
    const stored = await ward.site.core.database.connection.collection('staffEmails').find().toArray();
    expect(JSON.stringify(stored)).not.toContain('home.example');
    expect((await setEmail(ward.dana, null)).status).toBe(204);
    expect((await ward.call(ward.dana, path)).body).toEqual({ email: null });
  });
});
