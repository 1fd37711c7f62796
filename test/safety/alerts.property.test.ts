import type { Event } from '@cairn/shared/kernel/event';
import { secondMs } from '@cairn/shared/kernel/time';
import { type Command, deadlinesOf, decide, fold } from '@cairn/shared/registry/decide';
import { type RoomState, roomStateSchema, unopenedRoom } from '@cairn/shared/registry/state';
import type { Actor } from '@cairn/shared/rooms/rules';
import { type AlertKind, alertKindSchema } from '@cairn/shared/safety/contract';
import { climbAfterMs } from '@cairn/shared/safety/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const system: Actor = { id: 'system', role: 'system' };
const staff: readonly Actor[] = [
  { id: 'maya', role: 'facilitator' },
  { id: 'lee', role: 'peer' },
];

/** A desk at a moment, with its log; and what was last refused. */
interface Desk {
  readonly state: RoomState;
  readonly log: readonly Event[];
  readonly now: number;
}

type Step =
  | { readonly do: 'raise'; readonly kind: AlertKind; readonly person: string; readonly place: string }
  | { readonly do: 'claim' | 'look' | 'close'; readonly by: number; readonly which: number }
  | { readonly do: 'wait'; readonly forMs: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('raise' as const),
    kind: fc.constantFrom(...alertKindSchema.options),
    person: fc.constantFrom('robin', 'kai'),
    place: fc.constantFrom('room', 'room.b1.1'),
  }),
  fc.record({
    do: fc.constantFrom('claim' as const, 'look' as const, 'close' as const),
    by: fc.nat(staff.length - 1),
    which: fc.nat(5),
  }),
  fc.record({ do: fc.constant('wait' as const), forMs: fc.integer({ min: 1, max: 400 }).map((s) => s * secondMs) }),
);

function submit(desk: Desk, command: Command, actor: Actor): Desk {
  const verdict = decide(desk.state, command, { at: desk.now, actor, roomId: 'room.desk' });
  if (!verdict.ok) return desk;
  const event = { seq: desk.state.seq + 1, at: desk.now, actor: actor.id, ...verdict.draft };
  return { ...desk, state: fold(desk.state, event), log: [...desk.log, event] };
}

function take(desk: Desk, step: Step): Desk {
  if (step.do === 'wait') return pass(desk, step.forMs);
  if (step.do === 'raise') {
    const { kind, person: memberId, place: roomId } = step;
    const body = `words ${desk.log.length}`;
    return submit(desk, { type: 'alert.raise', kind, roomId, memberId, body, rules: [], about: null }, system);
  }
  const actor = staff[step.by] ?? system;
  const open = Object.entries(desk.state.alerts);
  const [seq, alert] = open[step.which % Math.max(1, open.length)] ?? [];
  if (seq === undefined || !alert) return desk;
  const alertSeq = Number(seq);
  if (step.do === 'claim') return submit(desk, { type: 'alert.claim', alertSeq }, actor);
  if (step.do === 'close') return submit(desk, { type: 'alert.close', alertSeq, disposition: 'talked' }, actor);
  return submit(desk, { type: 'alert.claim', alertSeq, upTo: alert.more.at(-1)?.seq ?? alertSeq }, actor);
}

/** Lets time pass, and has what is due happen at its time. */
function pass(desk: Desk, forMs: number): Desk {
  const until = desk.now + forMs;
  let now = desk;
  for (;;) {
    const [due] = deadlinesOf(now.state)
      .filter(({ at }) => at <= until)
      .toSorted((one, other) => one.at - other.at);
    if (!due) return { ...now, now: until };
    const carried = submit({ ...now, now: Math.max(now.now, due.at) }, due.command, system);
    expect(carried.log.length, `${due.commandId} was in vain`).toBe(now.log.length + 1);
    now = carried;
  }
}

function expectHolds(desk: Desk, before: Desk): void {
  const alerts = Object.entries(desk.state.alerts);
  const strands = alerts.flatMap(([, { kind, roomId, memberId }]) =>
    ['held', 'help', 'report'].includes(kind) ? [] : `${memberId} ${roomId} ${kind === 'unscreened'}`,
  );
  expect(new Set(strands).size, 'two alerts about the same').toBe(strands.length);
  for (const [seq, alert] of alerts) {
    const { ownerId, unseen, more } = alert;
    if (unseen) expect(ownerId, 'nobody is asked to look').not.toBeNull();
    // What nobody has looked at always calls somebody, in two minutes at the latest after it came, more words or not.
    const deadline = deadlinesOf(desk.state).find(({ commandId }) => commandId.startsWith(`deadline.climb.${seq}.`));
    expect(deadline !== undefined).toBe(ownerId === null || unseen !== null);
    if (unseen) expect(deadline?.at).toBe(unseen.at + climbAfterMs);
    expect(more.length).toBeLessThanOrEqual(10);
  }
  for (const event of desk.log.slice(before.log.length)) {
    if (event.type !== 'alert.closed') continue;
    const { alertSeq } = event.data as { alertSeq: number };
    expect(before.state.alerts[alertSeq]?.unseen, 'closed unread').toBeNull();
    expect(before.state.alerts[alertSeq]?.ownerId, 'closed by somebody else').toBe(event.actor);
  }
  expect(roomStateSchema.parse(desk.state)).toEqual(desk.state);
}

const opened = submit(
  { state: unopenedRoom, log: [], now: 1_000_000 },
  { type: 'room.create', kind: 'desk', title: 'Desk', deskOf: 'room' },
  system,
);

it('whatever is written, taken, looked at and closed: one alert about one person, one owner, and nothing unread rests', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
      let desk = opened;
      for (const step of steps) {
        const next = take(desk, step);
        // No words are ever turned away.
        if (step.do === 'raise') expect(next.log.length).toBe(desk.log.length + 1);
        if (step.do !== 'wait') expectHolds(next, desk);
        desk = next;
      }
      const folded = (JSON.parse(JSON.stringify(desk.log)) as Event[]).reduce(fold, unopenedRoom);
      expect(folded).toEqual(desk.state);
    }),
    { numRuns: 400 },
  );
});
