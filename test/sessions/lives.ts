import type { Deadline } from '@cairn/shared/kernel/deadline';
import { type Command, deadlinesOf } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import fc from 'fast-check';
import { carry, elapse } from './time.ts';
import { ash, begun, comes, goes, group, later, phase, scheduled, staff, stranger, take, type World } from './world.ts';

/** Random lives of sessions: what people send, sensible or not, how they come and go, and how time passes. */

/** What a command points at: as things are now, as they were, or at nothing. */
type Ref = 'now' | 'none' | number;

/** Instead of a person: whoever has the floor then. */
const holder = 'holder';

/** A command that is aimed once it is sent. */
type Intent = (state: RoomState) => Command;

export type Step =
  | { readonly kind: 'send'; readonly actor: string; readonly name: string; readonly intent: Intent }
  | { readonly kind: 'come' | 'go'; readonly memberId: string; readonly server: string; readonly agoMs: number }
  | { readonly kind: 'enter'; readonly memberId: string }
  | { readonly kind: 'pass'; readonly ms: number; readonly hosted: boolean }
  /** A server that is behind carries a deadline that it saw standing once. */
  | { readonly kind: 'stale'; readonly pick: number };

export interface Life {
  readonly isBegun: boolean;
  readonly present: readonly string[];
  readonly plan: { readonly phases: ReturnType<typeof phase>[]; readonly capacity: number };
  readonly steps: readonly Step[];
}

const aim = (ref: Ref, now: number | undefined): number | undefined =>
  ref === 'none' ? undefined : ref === 'now' ? now : ref;

const anyRef: fc.Arbitrary<Ref> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('now' as const, 'none' as const) },
  fc.integer({ min: 1, max: 40 }),
);

const anyone = [...staff, ...group, stranger];
const anyPerson = fc.constantFrom(...anyone);
const somebody = fc.option(anyPerson, { nil: undefined });
const anyMode = fc.constantFrom('open', 'hands', 'round', 'listen', 'quiet');
const anyTurnMs = fc.constantFrom(null, 10_000, 60_000, 120_000);
const reference = fc.constantFrom(1, 2, 5, 9, 14, 20, 30);

/** An object without the fields that are undefined. */
function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

const session = ({ session: of }: RoomState) => of;

/** What people send, each with how often. */
const intents: readonly (readonly [weight: number, name: string, fc.Arbitrary<Intent>])[] = [
  [6, 'message.post', fc.constant(() => ({ type: 'message.post', body: 'words' }))],
  [2, 'prompt', fc.constant(() => ({ type: 'message.post', body: 'And you?', card: { kind: 'prompt' } }))],
  [
    3,
    'share',
    fc.tuple(anyRef, fc.nat(3)).map(([ref, item]) => (state) => {
      const worksheetSeq = aim(ref, Number(Object.keys(session(state)?.worksheets ?? {})[0] ?? 1)) ?? 1;
      return { type: 'message.post', body: 'Mine', card: { kind: 'worksheet', worksheetSeq, item } };
    }),
  ],
  [
    1,
    'message.edit',
    reference.map((seq) => (state) => ({
      type: 'message.edit',
      messageSeq: session(state)?.prompt?.seq ?? seq,
      body: 'better',
    })),
  ],
  [
    1,
    'message.redact',
    reference.map((seq) => (state) => ({ type: 'message.redact', messageSeq: session(state)?.prompt?.seq ?? seq })),
  ],
  [
    1,
    'message.react',
    reference.map((messageSeq) => () => ({ type: 'message.react', messageSeq, reaction: 'hug', on: true })),
  ],
  [10, 'hand.raise', fc.constant(() => ({ type: 'hand.raise' }))],
  [2, 'hand.lower', somebody.map((memberId) => () => given({ type: 'hand.lower', memberId }) as Command)],
  [
    8,
    'floor.give',
    fc.tuple(somebody, anyRef).map(
      ([memberId, ref]) =>
        (state) =>
          given({ type: 'floor.give', memberId, after: aim(ref, state.floor?.turn?.seq ?? 0) }) as Command,
    ),
  ],
  [
    8,
    'floor.pass',
    anyRef.map((ref) => (state) => given({ type: 'floor.pass', turnSeq: aim(ref, state.floor?.turn?.seq) }) as Command),
  ],
  [
    2,
    'floor.mode',
    fc
      .record({ mode: anyMode, turnMs: anyTurnMs, question: fc.constantFrom('', 'How are you?') })
      .map((setting) => () => ({ type: 'floor.mode', ...setting }) as Command),
  ],
  [1, 'session.lobby', fc.constant(() => ({ type: 'session.lobby' }))],
  [2, 'session.begin', fc.constant(() => ({ type: 'session.begin' }))],
  [
    3,
    'session.next',
    anyRef.map(
      (ref) => (state) => given({ type: 'session.next', from: aim(ref, session(state)?.phase?.seq) }) as Command,
    ),
  ],
  [
    1,
    'session.extend',
    fc.tuple(anyRef, fc.integer({ min: 10_000, max: 600_000 })).map(
      ([ref, byMs]) =>
        (state) =>
          given({ type: 'session.extend', byMs, from: aim(ref, session(state)?.phase?.seq) }) as Command,
    ),
  ],
  [
    2,
    'session.pause',
    fc
      .option(
        fc.record({
          kind: fc.constantFrom('breathing' as const, 'grounding' as const),
          lengthMs: fc.constantFrom(10_000, 60_000, 600_000),
        }),
        { nil: undefined },
      )
      .map((exercise) => () => given({ type: 'session.pause', exercise }) as Command),
  ],
  [3, 'session.resume', fc.constant(() => ({ type: 'session.resume' }))],
  [1, 'session.end', fc.constantFrom('end', 'cancel').map((step) => () => ({ type: `session.${step}` }) as Command)],
  [2, 'session.lead', anyPerson.map((memberId) => () => ({ type: 'session.lead', memberId }))],
  [
    1,
    'poll.open',
    fc.constant(() => ({ type: 'poll.open', question: 'Shall we go on?', options: ['Yes', 'No', 'Later'] })),
  ],
  [
    2,
    'poll.close',
    anyRef.map((ref) => (state) => ({
      type: 'poll.close',
      pollSeq: aim(ref, session(state)?.poll?.seq) ?? 1,
    })),
  ],
  [
    1,
    'worksheet.post',
    fc.constant(() => ({ type: 'worksheet.post', title: 'Triggers', items: ['What happened?', 'What helped?'] })),
  ],
  [
    1,
    'breakout.open',
    fc
      .tuple(
        fc.array(fc.array(anyPerson, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(1_000, 60_000, 1_800_000),
      )
      .map(
        ([people, lengthMs]) =>
          () =>
            ({
              type: 'breakout.open',
              lengthMs,
              groups: people.map((memberIds, index) => ({ title: `Group ${index}`, memberIds })),
            }) as Command,
      ),
  ],
  [1, 'breakout.close', fc.constant(() => ({ type: 'breakout.close' }))],
  [3, 'member.admit', anyPerson.map((memberId) => () => ({ type: 'member.admit', memberId }))],
  [1, 'member.remove', anyPerson.map((memberId) => () => ({ type: 'member.remove', memberId }))],
  [
    1,
    'room.lock',
    fc
      .option(fc.constantFrom(0, 60_000, 3_600_000), { nil: undefined })
      .map((afterMs) => (state) => given({ type: 'room.lock', until: afterMs && state.at + afterMs }) as Command),
  ],
  [2, 'room.unlock', fc.constant(() => ({ type: 'room.unlock' }))],
  [
    1,
    'attendance.correct',
    anyPerson.map((memberId) => () => ({ type: 'attendance.correct', memberId, minutes: 5, reason: 'late' })),
  ],
];

/** What people of the group send, as a rule. The rest is for staff. */
const ofTheGroup = new Set(['message.post', 'share', 'hand.raise', 'hand.lower', 'floor.pass']);

const mostly = (people: readonly string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...people) }, fc.constantFrom(...anyone));

const anySending: fc.Arbitrary<Step> = fc.oneof(
  ...intents.map(([weight, name, arbitrary]) => ({
    weight: 2 * weight,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      actor: ofTheGroup.has(name) ? mostly([...group, holder, holder, holder]) : mostly(staff),
      name: fc.constant(name),
      intent: arbitrary,
    }),
  })),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      actor: fc.constant('system'),
      name: fc.constant('poll.count'),
      intent: fc.tuple(anyRef, fc.integer({ min: 1, max: 9 })).map(
        ([ref, votes]): Intent =>
          (state) => ({ type: 'poll.count', pollSeq: aim(ref, session(state)?.poll?.seq) ?? 1, votes }),
      ),
    }),
  },
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: anySending },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('come' as const, 'come' as const, 'go' as const),
      memberId: fc.constantFrom(...staff, ...group),
      server: fc.constantFrom('s1', 's1', 's2'),
      agoMs: fc.constantFrom(0, 0, 20_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('enter' as const), memberId: fc.constantFrom(...group) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 120_000 }) },
        fc.integer({ min: 0, max: 1_200_000 }),
      ),
      hosted: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stale' as const), pick: fc.nat(200) }) },
);

/** Most lives begin with a session that is under way: what comes before is short. */
export const anyLife: fc.Arbitrary<Life> = fc.record({
  isBegun: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  present: fc.subarray([...group], { minLength: 2 }),
  plan: fc.record({
    phases: fc.array(
      fc
        .tuple(anyMode, fc.constantFrom(30_000, 600_000, 3_600_000), anyTurnMs)
        .map(([floor, lengthMs, turnMs]) => phase(floor as 'open', lengthMs, turnMs)),
      { minLength: 1, maxLength: 4 },
    ),
    capacity: fc.constantFrom(5, 5, 12),
  }),
  steps: fc.array(anyStep, { minLength: 20, maxLength: 100, size: 'max' }),
});

/** Lives a life; `seen` gets each world that a new event led to, and the world before it. */
export function live({ isBegun, present, plan, steps }: Life, seen: (next: World, before: World) => void): World {
  const stood: Deadline<Command>[] = [];
  const first = isBegun ? begun(plan, present) : scheduled(plan);
  return steps.reduce((world, step) => {
    stood.push(...deadlinesOf(world.state));
    const next = stepped(world, { step, stood, seen });
    if (step.kind !== 'pass' && next.events.length > world.events.length) seen(next, world);
    return next;
  }, first);
}

interface Stepping {
  readonly step: Step;
  readonly stood: readonly Deadline<Command>[];
  readonly seen: (next: World, before: World) => void;
}

function senderOf(actor: string, { state }: World): string {
  return actor === holder ? (state.floor?.turn?.memberId ?? ash) : actor;
}

function stepped(world: World, { step, stood, seen }: Stepping): World {
  switch (step.kind) {
    case 'send':
      return take(world, { actor: senderOf(step.actor, world), command: step.intent(world.state) });
    case 'come':
      return take(world, { actor: 'system', command: comes(step.memberId, step.server) });
    case 'go':
      return take(world, {
        actor: 'system',
        command: goes(step.memberId, step.server, world.now - step.agoMs),
      });
    case 'enter':
      return { ...world, waiting: new Set([...world.waiting, step.memberId]) };
    case 'pass':
      return step.hosted ? elapse(world, step.ms, seen) : later(world, step.ms);
    case 'stale': {
      const deadline = stood[step.pick % Math.max(1, stood.length)];
      return deadline ? carry(world, deadline) : world;
    }
  }
}
