import type { Command } from '@cairn/shared/registry/decide';
import { alertKindSchema, dispositionSchema } from '@cairn/shared/safety/contract';
import type { Signal } from '@cairn/shared/safety/signals';
import fc from 'fast-check';
import { ana, ben, lou } from './engine.ts';

/** People of all standings towards a room: its leader, its participants, a peer specialist, and a stranger to it. */
export const people = [lou, ana, ben, 'peer.lee', 'participant.cy'] as const;

/** Any seq that an event of a short life may have, or none has. */
const seq = fc.integer({ min: 1, max: 30 });
const maybeSeq = fc.option(seq, { nil: undefined });
const body = fc.constantFrom('one', 'two', 'three');
const person = fc.constantFrom<string>(...people);
/** What a client says to be a person. The program's own commands are about people that there are. */
const memberId = fc.oneof({ weight: 9, arbitrary: person }, fc.constantFrom('nobody', '__proto__', 'constructor'));
const somebody = fc.option(memberId, { nil: undefined });
const ms = fc.integer({ min: 0, max: 100 });
const server = fc.constantFrom('s1', 's2');
const mode = fc.constantFrom('open' as const, 'hands' as const, 'round' as const, 'listen' as const, 'quiet' as const);
const turnMs = fc.constantFrom(null, 10_000);
const value = fc.constantFrom(null, 0, 10);

const phases = fc.array(
  fc.record({
    title: fc.constant('A phase'),
    lengthMs: fc.constantFrom(1_000, 60_000),
    floor: mode,
    turnMs,
    question: fc.constantFrom('', 'How are you?'),
  }),
  { minLength: 1, maxLength: 3 },
);

const signal: Signal = { category: 'sourcing', strength: 1, rule: 'a.rule', span: [0, 3] };

const card = fc.oneof(
  fc.constant({ kind: 'prompt' as const }),
  fc.record({ kind: fc.constant('worksheet' as const), worksheetSeq: seq, item: fc.nat(2) }),
);

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** What each kind of command holds beside its type: a line for every one there is. */
const contents: { readonly [T in Command['type']]: fc.Arbitrary<Omit<CommandOf<T>, 'type'>> } = {
  'message.post': fc.oneof(
    { weight: 6, arbitrary: fc.record({ body }) },
    fc.record({ body, replyTo: seq }),
    fc.record({ body, warning: fc.constant('About loss') }),
    fc.record({ body, card }),
  ),
  'message.edit': fc.record({ messageSeq: seq, body }),
  'message.redact': fc.record({ messageSeq: seq }),
  'message.react': fc.record({ messageSeq: seq, reaction: fc.constantFrom('heart', 'hug'), on: fc.boolean() }),
  'member.admit': fc.record({ memberId }),
  'member.remove': fc.record({ memberId }),
  'member.mute': fc.record({ memberId }),
  'member.unmute': fc.record({ memberId }),
  'room.lock': fc.oneof(fc.record({}), fc.record({ until: ms })),
  'room.unlock': fc.record({}),
  'room.create': fc.record({ kind: fc.constantFrom('cohort', 'desk', 'session'), title: fc.constant('Again') }),
  'presence.begin': fc.record({ memberId: person, server }),
  'presence.end': fc.record({ memberId: person, server, since: ms }),
  'hand.raise': fc.record({}),
  'hand.lower': fc.oneof(fc.record({}), fc.record({ memberId })),
  'floor.give': fc.record({ memberId: somebody, after: maybeSeq }),
  'floor.pass': fc.record({ turnSeq: maybeSeq }),
  'floor.mode': fc.record({ mode, turnMs }),
  'turn.end': fc.record({ turnSeq: seq, how: fc.constantFrom('timeUp', 'dropped') }),
  'session.schedule': fc.record({ startsAt: ms, lobbyMs: ms, capacity: fc.constantFrom(1, 12), phases }),
  'session.lobby': fc.record({}),
  'session.begin': fc.record({}),
  'session.next': fc.record({ from: maybeSeq }),
  'session.extend': fc.record({ byMs: fc.constant(10_000), from: maybeSeq }),
  'session.pause': fc.oneof(
    fc.record({}),
    fc.record({
      exercise: fc.record({ kind: fc.constantFrom('breathing', 'grounding'), lengthMs: fc.constant(10_000) }),
    }),
  ),
  'session.resume': fc.record({}),
  'session.end': fc.record({}),
  'session.cancel': fc.record({}),
  'session.lead': fc.record({ memberId }),
  'lead.handOver': fc.record({ memberId: person, from: person }),
  'poll.open': fc.constant({ question: 'Shall we?', options: ['Yes', 'No'] }),
  'poll.count': fc.record({ pollSeq: seq, votes: fc.integer({ min: 1, max: 5 }) }),
  'poll.close': fc.record({ pollSeq: seq }),
  'worksheet.post': fc.constant({ title: 'Triggers', items: ['What?', 'Then?'] }),
  'breakout.open': fc.record({
    lengthMs: fc.constant(1_000),
    groups: fc.array(
      fc.record({ title: fc.constant('One'), memberIds: fc.array(memberId, { minLength: 1, maxLength: 2 }) }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  }),
  'breakout.close': fc.record({}),
  'entry.request': fc.record({ memberId: person, place: fc.constantFrom('', 'At home'), reach: fc.constant('') }),
  'entry.close': fc.record({ memberId: person }),
  'checkin.give': fc.record({
    memberId: person,
    sharedWith: fc.constantFrom('group', 'staff', 'me'),
    mood: value,
    craving: value,
  }),
  'room.slow': fc.record({ everyMs: fc.constantFrom(null, 1_000, 60_000) }),
  'message.pin': fc.record({ messageSeq: seq }),
  'message.unpin': fc.record({ messageSeq: seq }),
  'message.flag': fc.oneof(
    fc.record({ messageSeq: seq, reason: fc.constant('worried' as const) }),
    fc.record({ memberId, reason: fc.constant('other' as const), note: fc.constant('A note') }),
  ),
  'flag.raise': fc.record({
    ...{ roomId: fc.constant('room'), by: person, memberId: person, messageSeq: fc.constantFrom(null, 3) },
    ...{ reason: fc.constant('harassing' as const), note: fc.constantFrom('', 'A note'), snapshot: body },
  }),
  'flag.claim': fc.record({ flagSeq: seq }),
  'flag.resolve': fc.record({ flagSeq: seq }),
  'message.hold': fc.record({
    ...{ roomId: fc.constant('room'), memberId: person, commandId: fc.constantFrom('c1', 'c2'), body },
    ...{ warning: fc.constantFrom('', 'About loss'), replyTo: fc.constantFrom(null, 3), card: fc.constant(null) },
    ...{ messageSeq: fc.constantFrom(null, 3), signals: fc.constant([signal]) },
  }),
  'held.release': fc.record({ heldSeq: seq }),
  'held.refuse': fc.record({ heldSeq: seq, word: fc.constantFrom(undefined, 'Let us talk') }),
  'alert.raise': fc.record({
    ...{ kind: fc.constantFrom(...alertKindSchema.options), roomId: fc.constant('room'), memberId: person },
    ...{ body: fc.constantFrom('', 'words'), rules: fc.constant(['a.rule']), about: fc.constantFrom(null, 3) },
  }),
  'alert.climb': fc.record({ alertSeq: seq, from: fc.nat(3) }),
  'alert.claim': fc.record({ alertSeq: seq }),
  'alert.close': fc.record({ alertSeq: seq, disposition: fc.constantFrom(...dispositionSchema.options) }),
  'attendance.correct': fc.record({ memberId, minutes: fc.nat(600), reason: fc.constant('Late') }),
};

/** Words are what is said most; the rest is here to get in their way. */
const weights: Readonly<Partial<Record<Command['type'], number>>> = {
  'message.post': 20,
  'message.edit': 5,
  'message.redact': 3,
  'message.react': 5,
  'member.admit': 3,
  'room.unlock': 3,
  'presence.begin': 6,
  'hand.raise': 4,
  'floor.give': 4,
  'floor.mode': 2,
  'session.lobby': 2,
  'session.begin': 4,
};

/** Without the fields that are undefined: over the wire they are not there. */
function sent(type: string, content: object): Command {
  const fields = Object.entries(content).filter(([, field]) => field !== undefined);
  return { type, ...Object.fromEntries(fields) } as Command;
}

/** Any command that anybody could send, and the program's own, sensible or not. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  ...(Object.keys(contents) as Command['type'][]).map((type) => ({
    weight: weights[type] ?? 1,
    arbitrary: (contents[type] as fc.Arbitrary<object>).map((content) => sent(type, content)),
  })),
);
