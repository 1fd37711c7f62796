import { type Role, roleSchema } from '@cairn/shared/accounts/roles';
import { floorSystemCommandSchemas } from '@cairn/shared/floor/contract';
import type { RefusalCode } from '@cairn/shared/kernel/refusal';
import { moderationSystemCommandSchemas } from '@cairn/shared/moderation/contract';
import { type Command, commandSchema, type SentCommand } from '@cairn/shared/registry/decide';
import { roomSystemCommandSchemas } from '@cairn/shared/rooms/contract';
import { safetySystemCommandSchemas } from '@cairn/shared/safety/contract';
import { sessionSystemCommandSchemas } from '@cairn/shared/sessions/contract';
import { describe, expect, it } from 'vitest';
import { begun, comes, dana, deskOf, kai, maya, phase, scheduled, take, takeAll, type World, wren } from './world.ts';

/** Who may do what: a line for every command there is, in a situation where it can be done. */

const leaders: readonly Role[] = ['facilitator', 'clinician', 'admin'];
const staff: readonly Role[] = ['peer', ...leaders];
const group: readonly Role[] = ['participant', 'alumni', 'family'];
const everybody: readonly Role[] = [...group, ...staff];

/** Somebody of each role, beside those whom the commands are about. */
const oneOf = (role: Role) => `${role}.one`;
const ones = everybody.map(oneOf);

interface Line {
  readonly at: World;
  readonly command: Command;
  readonly may: readonly Role[];
  /** What all others are told; absent: that it is for other roles. */
  readonly otherwise?: RefusalCode;
}

const hour = { phases: [phase('hands', 3_600_000), phase('open', 3_600_000)] };

/** A world with everybody in it. */
const peopled = (world: World): World => {
  const waiting = { ...world, waiting: new Set([...world.waiting, ...ones]) };
  return takeAll(
    waiting,
    ones.flatMap((id) => [[maya, { type: 'member.admit', memberId: id }] as const, ['system', comes(id)] as const]),
  );
};

const before = peopled(scheduled(hour));
const lobby = takeAll(before, [[maya, { type: 'session.lobby' }]]);
const live = peopled(begun(hour, [kai]));
const speaking = takeAll(live, [
  [kai, { type: 'hand.raise' }],
  [maya, { type: 'floor.give' }],
  [kai, { type: 'message.post', body: 'words' }],
]);
const open = takeAll(speaking, [[maya, { type: 'floor.mode', mode: 'open' }]]);
const raised = takeAll(live, [[kai, { type: 'hand.raise' }]]);
const paused = takeAll(live, [[maya, { type: 'session.pause' }]]);
const locked = takeAll(live, [[maya, { type: 'room.lock' }]]);
const voting = takeAll(live, [[maya, { type: 'poll.open', question: 'Shall we?', options: ['Yes', 'No'] }]]);
const breakout: Command = {
  type: 'breakout.open',
  lengthMs: 60_000,
  groups: [{ title: 'One', memberIds: [kai] }],
};
const split = takeAll(live, [[maya, breakout]]);
const flagRaise: Command = {
  type: 'flag.raise',
  ...{ roomId: 'session-1', by: wren, memberId: kai, messageSeq: null, reason: 'other', note: '', snapshot: '' },
};
const hold: Command = {
  type: 'message.hold',
  ...{ roomId: 'session-1', memberId: kai, commandId: 'kai-1', body: 'words', warning: '' },
  ...{ replyTo: null, card: null, messageSeq: null, signals: [] },
};
const raise: Command = {
  type: 'alert.raise',
  ...{ kind: 'self-harm', roomId: 'session-1', memberId: kai, body: 'words', rules: [], about: null },
};
const desk = deskOf([maya, ...staff.map(oneOf)]);
const muted = takeAll(desk, [[maya, { type: 'member.mute', memberId: kai }]]);
const flagged = takeAll(desk, [['system', flagRaise]]);
const withheld = takeAll(desk, [['system', hold]]);
const alerted = takeAll(desk, [['system', raise]]);
const messageSeq = speaking.state.seq;
const pinned = takeAll(open, [[maya, { type: 'message.pin', messageSeq }]]);
const pollSeq = voting.state.seq;

const lines: Readonly<Record<SentCommand['type'], Line>> = {
  'member.admit': { at: live, command: { type: 'member.admit', memberId: wren }, may: leaders },
  'member.remove': { at: live, command: { type: 'member.remove', memberId: kai }, may: leaders },
  'room.lock': { at: live, command: { type: 'room.lock' }, may: leaders },
  'room.unlock': { at: locked, command: { type: 'room.unlock' }, may: leaders },
  'message.post': { at: open, command: { type: 'message.post', body: 'words' }, may: everybody },
  'message.edit': {
    at: open,
    command: { type: 'message.edit', messageSeq, body: 'others’ words' },
    may: [],
    otherwise: 'message.notYours',
  },
  'message.redact': {
    at: open,
    command: { type: 'message.redact', messageSeq },
    may: staff,
    otherwise: 'message.notYours',
  },
  'message.react': {
    at: open,
    command: { type: 'message.react', messageSeq, reaction: 'hug', on: true },
    may: everybody,
  },
  'hand.raise': { at: live, command: { type: 'hand.raise' }, may: group, otherwise: 'hand.notNeeded' },
  'hand.lower': { at: raised, command: { type: 'hand.lower', memberId: kai }, may: staff },
  'floor.give': { at: raised, command: { type: 'floor.give' }, may: leaders },
  'floor.pass': { at: speaking, command: { type: 'floor.pass' }, may: leaders, otherwise: 'turn.notYours' },
  'floor.mode': { at: live, command: { type: 'floor.mode', mode: 'round' }, may: leaders },
  'session.lobby': { at: before, command: { type: 'session.lobby' }, may: leaders },
  'session.begin': { at: lobby, command: { type: 'session.begin' }, may: leaders },
  'session.next': { at: live, command: { type: 'session.next' }, may: leaders },
  'session.extend': { at: live, command: { type: 'session.extend', byMs: 60_000 }, may: leaders },
  'session.pause': { at: live, command: { type: 'session.pause' }, may: leaders },
  'session.resume': { at: paused, command: { type: 'session.resume' }, may: leaders },
  'session.end': { at: live, command: { type: 'session.end' }, may: leaders },
  'session.cancel': { at: lobby, command: { type: 'session.cancel' }, may: leaders },
  'session.lead': { at: live, command: { type: 'session.lead', memberId: dana }, may: leaders },
  'poll.open': {
    at: live,
    command: { type: 'poll.open', question: 'Shall we?', options: ['Yes', 'No'] },
    may: leaders,
  },
  'poll.close': { at: voting, command: { type: 'poll.close', pollSeq }, may: leaders },
  'worksheet.post': {
    at: live,
    command: { type: 'worksheet.post', title: 'Triggers', items: ['What?'] },
    may: leaders,
  },
  'breakout.open': { at: live, command: breakout, may: leaders },
  'breakout.close': { at: split, command: { type: 'breakout.close' }, may: leaders },
  'attendance.correct': {
    at: desk,
    command: { type: 'attendance.correct', memberId: kai, minutes: 50, reason: 'Was on the phone' },
    may: leaders,
  },
  'member.mute': { at: desk, command: { type: 'member.mute', memberId: kai }, may: leaders },
  'room.slow': { at: live, command: { type: 'room.slow', everyMs: 30_000 }, may: leaders },
  'message.pin': { at: open, command: { type: 'message.pin', messageSeq }, may: staff },
  'message.unpin': { at: pinned, command: { type: 'message.unpin', messageSeq }, may: staff },
  // Never decided on as it comes: the server makes a report of it, for all who read the room.
  'message.flag': { at: open, command: { type: 'message.flag', messageSeq, reason: 'worried' }, may: [] },
  'flag.claim': { at: flagged, command: { type: 'flag.claim', flagSeq: flagged.state.seq }, may: staff },
  'flag.resolve': { at: flagged, command: { type: 'flag.resolve', flagSeq: flagged.state.seq }, may: staff },
  'held.release': { at: withheld, command: { type: 'held.release', heldSeq: withheld.state.seq }, may: leaders },
  'held.refuse': { at: withheld, command: { type: 'held.refuse', heldSeq: withheld.state.seq }, may: leaders },
  'alert.claim': { at: alerted, command: { type: 'alert.claim', alertSeq: alerted.state.seq }, may: staff },
  'alert.close': {
    at: alerted,
    command: { type: 'alert.close', alertSeq: alerted.state.seq, disposition: 'talked' },
    // Whoever works here might, once the alert is theirs.
    may: [],
    otherwise: 'alert.untaken',
  },
  'member.unmute': { at: muted, command: { type: 'member.unmute', memberId: kai }, may: leaders },
};

const types = commandSchema.options.map(({ shape }) => shape.type.value);

describe('what people can send', () => {
  it('is known here, whole', () => {
    expect(Object.keys(lines).toSorted()).toEqual(types.toSorted());
    expect([...everybody].toSorted()).toEqual([...roleSchema.options].toSorted());
  });

  describe.each(types)('%s', (type) => {
    const { at, command, may, otherwise = 'role.refused' } = lines[type];

    it.each(everybody)('by somebody of the role %s is done or refused as the role has it', (role) => {
      const isAtDesk = at.state.kind === 'desk';
      const refused = isAtDesk && group.includes(role) ? 'room.unknown' : otherwise;
      expect(take(at, { actor: oneOf(role), command }).refused).toBe(may.includes(role) ? null : refused);
    });

    it('by a facilitator of another group is refused, and tells nothing', () => {
      expect(take(at, { actor: 'facilitator.lou', command }).refused).toBe('room.unknown');
    });
  });
});

describe('what is the program’s own', () => {
  const own = [
    ...roomSystemCommandSchemas,
    ...floorSystemCommandSchemas,
    ...sessionSystemCommandSchemas,
    ...safetySystemCommandSchemas,
    ...moderationSystemCommandSchemas,
  ];

  it('cannot be sent', () => {
    for (const { shape } of own) expect(types).not.toContain(shape.type.value);
  });

  const memberId = kai;
  const commands: readonly Command[] = [
    { type: 'room.create', kind: 'session', title: 'Another' },
    { type: 'presence.begin', memberId, server: 's9' },
    { type: 'presence.end', memberId, server: 's1', since: 0 },
    { type: 'turn.end', turnSeq: speaking.state.floor?.turn?.seq ?? 1, how: 'timeUp' },
    { type: 'lead.handOver', memberId: dana, from: maya },
    { type: 'poll.count', pollSeq, votes: 3 },
    { type: 'entry.request', memberId, place: 'At home', reach: '' },
    { type: 'entry.close', memberId },
    { type: 'checkin.give', memberId, sharedWith: 'group', mood: 5, craving: 5 },
    flagRaise,
    hold,
    raise,
    { type: 'alert.climb', alertSeq: 1, from: 0 },
  ];

  it.each(commands.map((command) => [command.type, command] as const))(
    '%s is refused to everybody',
    (_type, command) => {
      for (const world of [speaking, voting])
        for (const actor of ones) expect(take(world, { actor, command }).refused).toBe('role.refused');
    },
  );
});

it('who is in the lobby, and whether the group is full, is not to be found out by trying to let people in', () => {
  const full = peopled(begun({ ...hour, capacity: 4 }, [kai]));
  for (const world of [live, full])
    for (const memberId of [wren, 'participant.stranger', kai])
      expect(take(world, { actor: kai, command: { type: 'member.admit', memberId } }).refused).toBe('role.refused');
});
