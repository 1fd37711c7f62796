import { hourMs, minuteMs } from '@cairn/shared/kernel/time';
import { calledAt, gapsOf, nextOnCallAt, onCallAt, type Rota } from '@cairn/shared/safety/onCall';
import { describe, expect, it } from 'vitest';
import { setUpWard } from '../kit/ward.ts';

const newYork = 'America/New_York';
const night = (weekday: number, ladder: string[]): Rota['shifts'][number] => ({ weekday, from: 0, to: 480, ladder });
const rotaOf = (shifts: Rota['shifts'], overrides: Rota['overrides'] = []): Rota => ({ shifts, overrides });
const at = (iso: string) => Date.parse(iso);

describe('who is on call', () => {
  it('goes by the clocks on the wall of the program, also on the days they change', () => {
    const sundays = rotaOf([{ weekday: 0, from: 90, to: 150, ladder: ['dana'] }]);
    // 2026-11-01: at 2:00 it is 1:00 again. From 1:30 to 2:30 by the wall is two hours long.
    for (const [time, on] of [
      ['2026-11-01T05:29:00Z', false],
      ['2026-11-01T05:30:00Z', true],
      ['2026-11-01T05:59:00Z', true],
      ['2026-11-01T06:00:00Z', false],
      ['2026-11-01T06:30:00Z', true],
      ['2026-11-01T07:29:00Z', true],
      ['2026-11-01T07:30:00Z', false],
      // 2026-03-08: at 2:00 it is 3:00.
      ['2026-03-08T06:45:00Z', true],
      ['2026-03-08T07:00:00Z', false],
    ] as const)
      expect([time, onCallAt(sundays, newYork, at(time)).length > 0]).toEqual([time, on]);
  });

  it('is the newest override where there is one, before the weekly pattern', () => {
    const sunday = at('2026-07-05T06:00:00Z');
    const swap = (who: string) => ({ from: sunday, to: sunday + hourMs, ladder: [who] });
    const rota = rotaOf([night(0, ['dana'])], [swap('lee'), swap('maya')]);
    expect(onCallAt(rota, newYork, sunday)).toEqual(['maya']);
    expect(onCallAt(rota, newYork, sunday + hourMs)).toEqual(['dana']);
    expect(onCallAt(rota, newYork, sunday + 24 * hourMs)).toEqual([]);
  });

  it('is first one, then the others, then everybody; everybody at once where there is nobody', () => {
    expect([0, 1, 2, 7].map((rung) => calledAt(['dana', 'lee', 'maya'], rung))).toEqual([
      ['dana'],
      ['lee', 'maya'],
      null,
      null,
    ]);
    expect(calledAt(['dana'], 1)).toBeNull();
    expect(calledAt([], 0)).toBeNull();
  });

  it('next, is said to the minute', () => {
    const friday = at('2026-07-03T16:00:00Z');
    expect(nextOnCallAt(rotaOf([{ ...night(0, ['dana']), from: 7 }]), newYork, friday)).toBe(
      at('2026-07-05T04:07:00Z'),
    );
    expect(nextOnCallAt(rotaOf([]), newYork, friday)).toBeNull();
    const soon = { from: friday + 20 * minuteMs, to: friday + hourMs, ladder: ['dana'] };
    expect(nextOnCallAt(rotaOf([], [soon]), newYork, friday)).toBe(friday + 20 * minuteMs);
    expect(nextOnCallAt(rotaOf([], [{ ...soon, from: friday - 1 }]), newYork, friday)).toBe(friday);
  });
});

it('the hours that nobody covers are found, however shifts overlap', () => {
  const days = [0, 1, 2, 3, 4, 5, 6];
  const whole = days.map((weekday) => ({ weekday, from: 0, to: 1_440, ladder: ['dana'] }));
  expect(gapsOf(rotaOf(whole))).toEqual([]);
  const monday = [
    { weekday: 1, from: 600, to: 900, ladder: ['dana'] },
    { weekday: 1, from: 0, to: 660, ladder: ['lee'] },
    { weekday: 1, from: 1_000, to: 1_440, ladder: ['lee'] },
  ];
  expect(gapsOf(rotaOf([...whole.filter(({ weekday }) => weekday !== 1), ...monday]))).toEqual([
    { weekday: 1, from: 900, to: 1_000 },
  ]);
  expect(gapsOf(rotaOf([]))).toHaveLength(7);
});

describe('the rota', () => {
  const ward = setUpWard();
  const put = (rota: object, more: object = {}, by = ward.ines) => ward.call(by, 'PUT /on-call', { rota, ...more });

  it('is changed by an admin, is told of its gaps before it is saved, and has none but staff in it', async () => {
    const rota = rotaOf([night(0, [ward.dana.id])]);
    expect((await put(rota, {}, ward.maya)).refusal?.code).toBe('role.refused');
    expect((await put(rota)).refusal?.code).toBe('rota.gaps');
    expect((await ward.call(ward.maya, 'GET /on-call')).body).toMatchObject({ rota: { shifts: [] }, now: [] });
    expect((await put(rota, { acceptGaps: true })).status).toBe(204);
    expect((await ward.call(ward.maya, 'GET /on-call')).body).toMatchObject({ rota, channels: [] });
    for (const id of ['nobody', ward.robin.id])
      expect((await put(rotaOf([night(0, [id])]), { acceptGaps: true })).refusal?.code).toBe('account.unknown');
    const gone = await ward.site.person('peer');
    await ward.call(ward.ines, `POST /accounts/${gone.id}/deactivate`, {});
    expect((await put(rotaOf([night(0, [gone.id])]), { acceptGaps: true })).refusal?.code).toBe('account.unknown');
    for (const twisted of [{ ...night(0, []), from: 0 }, { ...night(7, ['x']) }, { ...night(0, ['x']), to: 0 }])
      expect((await put(rotaOf([twisted]), { acceptGaps: true })).refusal?.code).toBe('request.invalid');
    expect((await ward.call(ward.robin, 'GET /on-call')).refusal?.code).toBe('role.refused');
  });
});
