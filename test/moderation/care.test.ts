import type { AnyEvent } from '@cairn/server/src/log/record';
import type { CareItem } from '@cairn/shared/safety/wire';
import { describe, expect, it } from 'vitest';
import { accepted, refusedWith } from '../kit/actors.ts';
import { metric } from '../kit/metrics.ts';
import { says, setUpWard } from '../kit/ward.ts';

const ward = setUpWard();
const careOf = async (person = ward.maya) => (await ward.call(person, 'GET /care')).body as CareItem[];
const own = async () => (await careOf()).filter(({ deskId }) => deskId === ward.deskId);

describe('what waits', () => {
  it('is found without opening the desks where nothing does, however many they are', async () => {
    for (let n = 0; n < 12; n += 1) await ward.site.room(`quiet-${n}`, [ward.maya]);
    const fresh = await ward.site.startServer();
    await metric(fresh.url, 'cairn_rooms_open');
    const robin = await ward.device(ward.robin, ward.there);
    accepted(await robin.submit(ward.roomId, { type: 'message.post', body: says.selfHarm }));
    const { token } = await ward.site.core.accounts.grants.open({ _id: ward.maya.id });
    const answer = await fetch(`${fresh.url}/api/care`, { headers: { authorization: `Bearer ${token}` } });
    // Also on a server that has heard nothing of it.
    expect(await answer.json()).toMatchObject([{ deskId: ward.deskId, what: 'alert', memberId: ward.robin.id }]);
    expect(await metric(fresh.url, 'cairn_rooms_open')).toBe(1);
  });

  it('is there until it is dealt with: alerts, held messages and reports', async () => {
    const [robin, kai, maya] = [
      await ward.device(ward.robin),
      await ward.device(ward.kai),
      await ward.device(ward.maya),
    ];
    accepted(await robin.submit(ward.roomId, { type: 'message.post', body: says.relapse }));
    expect(refusedWith(await robin.submit(ward.roomId, { type: 'message.post', body: says.sourcing }))).toBe(
      'message.held',
    );
    accepted(await kai.submit(ward.roomId, { type: 'message.flag', memberId: ward.robin.id, reason: 'worried' }));
    const items = await own();
    expect(items.map(({ what }) => what)).toEqual(['alert', 'held', 'flag']);
    const [alert, held, flag] = items.map(({ seq }) => seq);
    if (!alert || !held || !flag) throw new Error('something is missing');
    accepted(await maya.submit(ward.deskId, { type: 'alert.claim', alertSeq: alert }));
    expect((await own()).at(-1)).toMatchObject({ what: 'alert', ownerId: ward.maya.id });
    accepted(await maya.submit(ward.deskId, { type: 'alert.close', alertSeq: alert, disposition: 'talked' }));
    accepted(await maya.submit(ward.deskId, { type: 'held.refuse', heldSeq: held }));
    expect((await own()).map(({ what }) => what)).toEqual(['flag']);
    accepted(await maya.submit(ward.deskId, { type: 'flag.resolve', flagSeq: flag }));
    expect(await own()).toEqual([]);
    expect((await ward.call(ward.robin, 'GET /care')).refusal?.code).toBe('role.refused');
    expect((await careOf(ward.dana)).filter(({ deskId }) => deskId === ward.deskId)).toEqual([]);
  });

  it('is the same in whatever order it is heard of, and however often', async () => {
    const { matters } = ward.site.core.moderationIn(await ward.site.withRooms(async (rooms) => rooms));
    const event = (seq: number, type: string, data: object): AnyEvent => ({
      ...{ seq, type, at: seq * 1_000, actor: 'maya', data: data as AnyEvent['data'] },
    });
    const life = [
      event(2, 'alert.raised', { kind: 'help' }),
      event(3, 'alert.climbed', { alertSeq: 2, rung: 1 }),
      event(4, 'alert.claimed', { alertSeq: 2 }),
      event(5, 'alert.climbed', { alertSeq: 2, rung: 2 }),
      event(6, 'alert.claimed', { alertSeq: 2 }),
      event(7, 'alert.closed', { alertSeq: 2, disposition: 'talked' }),
    ];
    const stored = async (deskId: string) =>
      ward.site.core.database.connection
        .collection('matters')
        .findOne({ deskId }, { projection: { _id: 0, deskId: 0 } });
    for (const one of life) await matters.follow('forwards', one);
    for (const one of [...life].reverse()) await matters.follow('backwards', one);
    await Promise.all([...life, ...life].map((one) => matters.follow('at-once', one)));
    const whole = {
      seq: 2,
      what: 'alert',
      kind: 'help',
      openedAt: 2_000,
      claimedAt: 4_000,
      closedAt: 7_000,
      rung: 2,
      disposition: 'talked',
    };
    for (const deskId of ['forwards', 'backwards', 'at-once']) expect(await stored(deskId)).toEqual(whole);
    // Of what is heard last how it began, nothing is open.
    expect(await matters.openAt(['forwards', 'backwards', 'at-once'], 9)).toEqual([]);
  });
});
