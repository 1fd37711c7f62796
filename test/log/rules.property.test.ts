import { isStaff, type Role, roleSchema } from '@cairn/shared/accounts/roles';
import type { Event } from '@cairn/shared/kernel/event';
import { targetOf } from '@cairn/shared/messages/rules';
import { foldMessage, foldTimeline, type Message, messageSeqOf } from '@cairn/shared/messages/timeline';
import {
  type Command,
  commandSchema,
  decide,
  eventDeclarations,
  fold,
  isMessageEvent,
} from '@cairn/shared/registry/decide';
import { type RoomState, roomStateSchema, unopenedRoom } from '@cairn/shared/registry/state';
import { isLocked, mayRead, memberIn } from '@cairn/shared/rooms/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { anyCommand, people } from './commands.ts';
import { lou } from './engine.ts';

interface Step {
  readonly actor: string;
  readonly command: Command;
  readonly passedMs: number;
}

interface World {
  readonly state: RoomState;
  readonly events: readonly Event[];
  readonly messages: ReadonlyMap<number, Message>;
}

const roleOf = (id: string) => id.split('.')[0] as Role;

const dataSchemas = new Map<string, z.ZodType>(
  eventDeclarations.map(({ type, open, sealed }) => [type, z.strictObject({ ...open.shape, ...sealed.shape })]),
);

/** Decides and folds one command of somebody, as a server does: those who are not in the room are turned away before. */
function take(world: World, { actor, command }: { actor: string; command: Command }, at: number): World {
  const { state, events, messages } = world;
  const asActor = { id: actor, role: actor === 'system' ? ('system' as const) : roleOf(actor) };
  if (actor !== 'system' && !mayRead(state, asActor)) return world;
  const target = targetOf(command);
  const isAboutPerson = command.type === 'member.admit' || command.type === 'member.mute';
  const isKnown = isAboutPerson && roleSchema.safeParse(roleOf(command.memberId)).success;
  const verdict = decide(freeze(state), command, {
    ...{ roomId: 'room', at, actor: asActor, isWaiting: true, counts: [1] },
    person: isKnown ? { role: roleOf(command.memberId), alias: command.memberId } : undefined,
    target: target === undefined ? undefined : messages.get(target),
  });
  if (!verdict.ok) return world;
  const event: Event = { seq: state.seq + 1, at, actor, ...verdict.draft };
  expect(() => dataSchemas.get(event.type)?.parse(event.data), event.type).not.toThrow();
  expectAllowed(world, event);
  const next = fold(state, event);
  expect(next).toMatchObject({ seq: state.seq + 1, at });
  expect(roomStateSchema.parse(next)).toEqual(next);
  return { state: next, events: [...events, event], messages: withEvent(messages, event) };
}

/** What not only those who lead may cause, beside messages. */
const ofAnybody = new Set(['hand.raised', 'hand.lowered', 'turn.ended']);

/** What all staff may cause, whether they lead or not. */
const ofStaff = new Set([
  ...['message.pinned', 'message.unpinned', 'flag.claimed', 'flag.resolved', 'alert.claimed', 'alert.closed'],
]);

/** What must never be in a log, said again without the rules. */
function expectAllowed({ state, messages }: World, event: Event): void {
  const isSystem = event.actor === 'system';
  if (!isSystem) expect(memberIn(state, event.actor), `${event.actor} is not in the room`).toBeDefined();
  if (!isMessageEvent(event)) {
    const isOfStaff = ofStaff.has(event.type) && isStaff(roleOf(event.actor));
    if (state.seq > 0 && !ofAnybody.has(event.type) && !isOfStaff)
      expect(isSystem || roleOf(event.actor) === 'facilitator').toBe(true);
    return;
  }
  const isQuiet = isLocked(state, event.at) && !isStaff(roleOf(event.actor));
  if (event.type !== 'message.redacted') expect(isQuiet).toBe(false);
  if (event.type === 'message.posted') return;
  const message = messages.get(messageSeqOf(event));
  expect(message, 'an event about no message').toBeDefined();
  expect(message?.redacted, 'an event about a message that was taken out').toBeNull();
  if (event.type === 'message.edited') expect(message?.author).toBe(event.actor);
}

function withEvent(messages: ReadonlyMap<number, Message>, event: Event): ReadonlyMap<number, Message> {
  if (!isMessageEvent(event)) return messages;
  const seq = messageSeqOf(event);
  const message = foldMessage(messages.get(seq), event);
  expect(message, 'fold could not take it').toBeDefined();
  return message ? new Map(messages).set(seq, freeze(message)) : messages;
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

const kinds = ['cohort', 'desk', 'session'] as const;

type Kind = (typeof kinds)[number];

function furnished(kind: Kind): World {
  const empty: World = { state: unopenedRoom, events: [], messages: new Map() };
  const members = people.slice(0, 3).map((memberId): Command => ({ type: 'member.admit', memberId }));
  const commands: readonly Command[] = [
    { type: 'room.create', kind, title: 'Mornings' },
    ...(kind === 'session' ? [schedule] : []),
    ...members,
    ...(kind === 'session' ? members.map(comesOf) : []),
  ];
  return commands.reduce((world, command) => take(world, { actor: 'system', command }, 0), empty);
}

const schedule: Command = {
  type: 'session.schedule',
  ...{ startsAt: 0, lobbyMs: 0, capacity: 12 },
  phases: [{ title: 'Open', lengthMs: 1_000, floor: 'open', turnMs: null, question: '' }],
};

function comesOf(command: Command): Command {
  if (command.type !== 'member.admit') throw new Error('people come who were let in');
  return { type: 'presence.begin', memberId: command.memberId, server: 's1' };
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  actor: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string>(...people) }, fc.constant('system')),
  command: anyCommand,
  passedMs: fc.integer({ min: 0, max: 5 }),
});

const anyLife = fc.record({
  kind: fc.constantFrom(...kinds),
  steps: fc.array(anyStep, { maxLength: 60, size: 'max' }),
});

function live({ kind, steps }: { kind: Kind; steps: readonly Step[] }): World {
  let now = 1;
  return steps.reduce((world, step) => {
    now += step.passedMs;
    return take(world, step, now);
  }, furnished(kind));
}

it('whatever people send, no event is made that fold cannot take, that nobody may cause, or that has no place', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const { state, events } = live(life);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
      expect(events.reduce(fold, unopenedRoom)).toEqual(state);
      if (state.kind !== 'desk') return;
      for (const member of Object.values(state.members)) expect(isStaff(member.role)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

it('what was taken out stays out, and any later part of a log tells the same of the messages in it', () => {
  fc.assert(
    fc.property(anyLife, fc.nat(40), (life, start) => {
      const { events, messages } = live(life);
      const about = events.filter(isMessageEvent);
      expect(foldTimeline(new Map(), about)).toEqual(messages);
      const window = foldTimeline(
        new Map(),
        about.filter(({ seq }) => seq > start),
      );
      expect(window).toEqual(new Map([...messages].filter(([seq]) => seq > start)));
      const removed = new Set(about.filter(({ type }) => type === 'message.redacted').map(messageSeqOf));
      for (const message of messages.values()) {
        expect(message.redacted !== null).toBe(removed.has(message.seq));
        if (message.redacted) expect(message).toMatchObject({ body: null, reactions: {} });
      }
    }),
    { numRuns: 200 },
  );
});

it('whatever a client sends is either no command or one that is decided on: nothing throws', () => {
  const anyField = fc.tuple(fc.string(), fc.anything());
  const anyTwisted = fc
    .tuple(anyCommand, fc.nat(5), fc.anything(), fc.option(anyField))
    .map(([command, which, value, more]) => {
      const names = Object.keys(command);
      const twisted = { ...command, [names[which % names.length] ?? 'type']: value };
      return more ? { ...twisted, [more[0]]: more[1] } : twisted;
    });
  fc.assert(
    fc.property(anyLife, fc.array(fc.oneof(anyTwisted, fc.anything()), { maxLength: 30 }), (life, sent) => {
      const world = live(life);
      for (const something of sent) {
        const parsed = commandSchema.safeParse(something);
        if (parsed.success) for (const actor of people) take(world, { actor, command: parsed.data }, world.state.at);
      }
    }),
    { numRuns: 150 },
  );
});

it('an event that a newer build wrote counts, and changes nothing else', () => {
  fc.assert(
    fc.property(anyLife, fc.string(), fc.jsonValue(), (life, type, data) => {
      fc.pre(!dataSchemas.has(type));
      const { state } = live(life);
      const event = { seq: state.seq + 1, type, at: state.at + 1, actor: lou, data };
      expect(fold(freeze(state), event)).toEqual({ ...state, seq: event.seq, at: event.at });
    }),
    { numRuns: 50 },
  );
});

it('a leader can do something at all', () => {
  const world = take(furnished('cohort'), { actor: lou, command: { type: 'room.lock' } }, 5);
  expect(world.state.lock).toEqual({ seq: 5, by: lou, reason: null, until: null });
});
