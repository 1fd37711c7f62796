import { beginningOf, dayAfter, daysIn } from '@cairn/shared/kernel/days';
import { dayMs, hourMs, minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { type AlertTimes, type ResponseTimes, responseTimesOf } from '@cairn/shared/safety/responseTimes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepted } from '../kit/actors.ts';
import { says, setUpWard } from '../kit/ward.ts';

const alert = (given: Partial<AlertTimes> = {}): AlertTimes => ({
  ...{ raisedAt: 0, claimedAt: null, closedAt: null, rung: 0, disposition: null },
  ...given,
});
const many = (count: number, given: Partial<AlertTimes> = {}) => Array.from({ length: count }, () => alert(given));

describe('a day of the calendar', () => {
  it.each([
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00Z'],
    ['2026-07-01', 'Asia/Kolkata', '2026-06-30T18:30:00Z'],
    // At midnight the clocks are put on to one.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00Z'],
  ])('%s begins in %s at %s', (day, zone, at) => {
    expect(new Date(beginningOf(day, zone)).toISOString()).toBe(new Date(at).toISOString());
  });

  it('is followed by the next, over months and leap days', () => {
    expect([dayAfter('2028-02-28'), dayAfter('2026-12-31')]).toEqual(['2028-02-29', '2027-01-01']);
    expect([daysIn('2026-03-01', '2026-03-31'), daysIn('2026-03-02', '2026-03-01')]).toEqual([31, 0]);
  });
});

describe('what is told of response times', () => {
  it('is the middle, and what nine of ten did not wait longer than, from being raised', () => {
    const waits = [10, 20, 30, 40, 50, 60, 70, 80, 90, 600];
    const alerts = waits.map((seconds) => alert({ raisedAt: 1_000, claimedAt: 1_000 + seconds * secondMs }));
    expect(responseTimesOf(alerts)).toMatchObject({
      ...{ raised: 10, claimed: 10, closed: null, climbed: null, secondsToClose: null },
      secondsToClaim: { median: 50, p90: 90 },
    });
    expect(responseTimesOf(alerts.slice(0, 4))).toMatchObject({ raised: null, claimed: null, secondsToClaim: null });
  });

  it('leaves out what would give a few away', () => {
    const talked = many(20, { claimedAt: 1, closedAt: 2, disposition: 'talked' });
    const plans = many(6, { claimedAt: 1, closedAt: 2, disposition: 'safetyPlan' });
    const called = many(2, { claimedAt: 1, closedAt: 2, disposition: 'emergencyServices' });
    const { dispositions, closed } = responseTimesOf([...talked, ...plans, ...called]);
    expect(closed).toBe(28);
    // The two are hidden among the eight that are left.
    expect(dispositions).toMatchObject({ talked: 20, safetyPlan: null, emergencyServices: null, handedOff: null });
    // Three of the 23 were not taken: from 20 and 23 that could be worked out.
    expect(responseTimesOf([...many(20, { claimedAt: 1 }), ...many(3)])).toMatchObject({ raised: 23, claimed: null });
    expect(responseTimesOf([...many(20, { claimedAt: 1 }), ...many(5)])).toMatchObject({ raised: 25, claimed: 20 });
  });

  it('never is, nor lets anybody work out, a number under five, whatever happened', () => {
    const anyAlert = fc.record({
      raisedAt: fc.constant(0),
      claimedAt: fc.option(fc.nat(1_000)),
      closedAt: fc.option(fc.nat(1_000)),
      rung: fc.nat(2),
      disposition: fc.constantFrom(
        'talked' as const,
        'handedOff' as const,
        'noConcern' as const,
        'notReached' as const,
      ),
    });
    const ended = (one: AlertTimes) => ({ ...one, disposition: one.closedAt === null ? null : one.disposition });
    fc.assert(
      fc.property(fc.array(anyAlert.map(ended), { maxLength: 40 }), (alerts) => {
        const report = responseTimesOf(alerts);
        expectNoFew(cellsOf(report));
        expect(report.closed === null ? cellsOf(report.dispositions).length : 0).toBe(0);
        const { raised, claimed, closed, climbed } = report;
        const rests = [claimed, closed, climbed].map((part) => (raised ?? 0) - (part ?? raised ?? 0));
        const hidden = closed === null ? 0 : closed - cellsOf(report.dispositions).reduce((sum, one) => sum + one, 0);
        expectNoFew([...rests, hidden].filter((rest) => rest !== 0));
      }),
    );
  });
});

/** The numbers of alerts that are told. */
function cellsOf({ dispositions, ...report }: object & { readonly dispositions?: object }): number[] {
  return Object.values({ ...report, ...dispositions }).filter((cell) => typeof cell === 'number');
}

function expectNoFew(counts: readonly number[]): void {
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(5);
}

const ward = setUpWard();
const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(at);

describe('the report of response times', () => {
  it('is of the program’s days, from what was raised, taken, climbed and closed at all its desks', async () => {
    const today = dayOf(ward.clock.now());
    const path = `GET /care/response-times/${today}/${dayOf(ward.clock.now() + dayMs)}`;
    const maya = await ward.device(ward.maya);
    for (let n = 0; n < 6; n += 1) {
      const person = await ward.site.person('participant');
      accepted(await maya.submit(ward.roomId, { type: 'member.admit', memberId: person.id }));
      const device = await ward.device(person);
      accepted(await device.submit(ward.roomId, { type: 'message.post', body: says.selfHarm }));
    }
    const alerts = async () => Object.entries((await ward.desk()).alerts);
    ward.clock.pass(2 * minuteMs);
    await ward.soon(async () => expect((await alerts()).every(([, { rung }]) => rung === 1)).toBe(true));
    for (const [seq] of await alerts())
      accepted(await maya.submit(ward.deskId, { type: 'alert.claim', alertSeq: Number(seq) }));
    ward.clock.pass(hourMs);
    for (const [seq] of await alerts())
      accepted(await maya.submit(ward.deskId, { type: 'alert.close', alertSeq: Number(seq), disposition: 'talked' }));
    const report = (await ward.call(ward.lee, path)).body as ResponseTimes;
    expect(report).toMatchObject({
      ...{ timeZone: 'America/New_York', raised: 6, claimed: 6, closed: 6, climbed: 6 },
      dispositions: {
        talked: 6,
        safetyPlan: null,
        handedOff: null,
        emergencyServices: null,
        notReached: null,
        noConcern: null,
      },
    });
    expect(report.secondsToClaim?.median).toBeGreaterThanOrEqual(120);
    expect(report.secondsToClaim?.median).toBeLessThan(240);
    expect(report.secondsToClose?.p90).toBeGreaterThanOrEqual(3_720);
    const before = dayOf(ward.clock.now() - 3 * dayMs);
    expect((await ward.call(ward.ines, `GET /care/response-times/${before}/${before}`)).body).toMatchObject({
      ...{ raised: null, claimed: null, secondsToClaim: null },
    });
  });

  it('is for staff, and for a span of days that is one, and not too long', async () => {
    const status = async (from: string, to: string, by = ward.maya) =>
      (await ward.call(by, `GET /care/response-times/${from}/${to}`)).refusal?.code;
    expect(await status('2026-01-01', '2026-01-31', ward.robin)).toBe('role.refused');
    expect(await status('2026-01-31', '2026-01-01')).toBe('request.invalid');
    expect(await status('2026-02-30', '2026-03-01')).toBe('request.invalid');
    expect(await status('yesterday', 'today')).toBe('request.invalid');
    expect(await status('2025-01-01', '2026-01-01')).toBe('request.tooLarge');
  });
});
