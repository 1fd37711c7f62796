import type { z } from 'zod';
import { isStaff, leads } from '../accounts/roles.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { DraftOf } from '../kernel/event.ts';
import { type Refusal, refusal } from '../kernel/refusal.ts';
import { dayMs, minuteMs } from '../kernel/time.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import type { MessageFacts } from '../messages/rules.ts';
import type { SafetyCommand } from '../safety/rules.ts';
import type {
  moderationCommandSchemas,
  moderationDeskCommandSchemas,
  moderationEvents,
  moderationSystemCommandSchemas,
} from './contract.ts';
import type { Held, ModerationPart } from './state.ts';

export type ModerationCommand =
  | z.infer<(typeof moderationCommandSchemas)[number]>
  | z.infer<(typeof moderationDeskCommandSchemas)[number]>
  | z.infer<(typeof moderationSystemCommandSchemas)[number]>;

export type ModerationDraft = DraftOf<(typeof moderationEvents)[number]>;

export interface ModerationFacts extends MessageFacts {
  /** Until when the actor's words are held back in this room, epoch milliseconds; read from its desk. */
  readonly mutedUntil?: number | undefined;
  /** The session that this small group belongs to rests: staff have paused or locked it, for everybody. */
  readonly isResting?: boolean | undefined;
}

const muteMs = 15 * minuteMs;

/** Longer than this is not a mute: then a person is removed, or the care team talks with them. */
const muteMaxMs = 30 * dayMs;

const pinsMax = 10;

/** A held message, or a report on one of the staff, that nobody has looked at for this long calls staff. */
export const reviewWithinMs = 10 * minuteMs;

/** A desk about one of the staff is for reports on them alone: what holds in the room is said at the room's own. */
function isRoomsDesk({ kind, about }: ModerationPart): boolean {
  return kind === 'desk' && about === null;
}

type Deciders = {
  readonly [T in ModerationCommand['type']]: (
    state: ModerationPart,
    command: Extract<ModerationCommand, { type: T }>,
    facts: ModerationFacts,
  ) => Verdict<ModerationDraft>;
};

/** One rule a command: in the room, or at its desk. */
export const moderationDeciders: Deciders = {
  'room.slow': (state, { everyMs }, { actor }) => {
    if (!leads(actor.role) || state.kind === 'help') return refuse('role.refused');
    if ((state.slow?.everyMs ?? null) === everyMs) return refuse('slow.unchanged');
    return accept('room.slowed', { everyMs });
  },

  'message.pin': (state, { messageSeq }, { actor, target }) => {
    if (!isStaff(actor.role)) return refuse('role.refused');
    if (!target) return refuse('message.unknown');
    if (target.redacted) return refuse('message.redacted');
    if (state.pins.includes(messageSeq)) return refuse('message.unchanged');
    if (state.pins.length >= pinsMax) return refuse('pin.tooMany');
    return accept('message.pinned', { messageSeq });
  },

  'message.unpin': (state, { messageSeq }, { actor }) => {
    if (!isStaff(actor.role)) return refuse('role.refused');
    if (!state.pins.includes(messageSeq)) return refuse('message.unchanged');
    return accept('message.unpinned', { messageSeq });
  },

  /** `facts.person` is the member of the room whom it is about. */
  'member.mute': (state, { memberId, until, reason = '' }, { actor, at, person }) => {
    if (!leads(actor.role) || !isRoomsDesk(state)) return refuse('role.refused');
    if (!person) return refuse('member.unknown');
    if (isStaff(person.role)) return refuse('role.refused');
    const end = until ?? at + muteMs;
    if (end <= at || end > at + muteMaxMs) return refuse('mute.end');
    return accept('member.muted', { memberId, until: end, reason });
  },

  'member.unmute': (state, { memberId }, { actor }) => {
    if (!leads(actor.role) || !isRoomsDesk(state)) return refuse('role.refused');
    if (!Object.hasOwn(state.mutes, memberId)) return refuse('mute.none');
    return accept('member.unmuted', { memberId });
  },

  /** Never decided on as it comes: the server looks at what is reported, and makes a `flag.raise` of it. */
  'message.flag': () => refuse('role.refused'),

  'flag.raise': (state, { type: _type, ...flag }, { actor }) => {
    if (actor.role !== 'system' || state.kind !== 'desk') return refuse('role.refused');
    const isRepeat = Object.values(state.flags).some(
      ({ by, roomId, memberId, messageSeq }) =>
        by === flag.by && roomId === flag.roomId && memberId === flag.memberId && messageSeq === flag.messageSeq,
    );
    if (isRepeat) return refuse('flag.alreadyRaised');
    return accept('message.flagged', flag);
  },

  'flag.claim': (state, { flagSeq }, { actor }) => {
    if (!isStaff(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const flag = Object.hasOwn(state.flags, flagSeq) ? state.flags[flagSeq] : undefined;
    if (!flag) return refuse('flag.isResolved');
    if (flag.ownerId !== null) return refuse('flag.taken', { ownerId: flag.ownerId });
    return accept('flag.claimed', { flagSeq });
  },

  'flag.resolve': (state, { flagSeq, note = '' }, { actor }) => {
    if (!isStaff(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const flag = Object.hasOwn(state.flags, flagSeq) ? state.flags[flagSeq] : undefined;
    if (!flag) return refuse('flag.isResolved');
    if (flag.ownerId !== null && flag.ownerId !== actor.id) return refuse('flag.taken', { ownerId: flag.ownerId });
    return accept('flag.resolved', { flagSeq, note });
  },

  'message.hold': (state, { type: _type, ...held }, { actor }) => {
    if (actor.role !== 'system' || state.kind !== 'desk') return refuse('role.refused');
    return accept('message.held', held);
  },

  'held.release': (state, { heldSeq }, { actor }) => {
    if (!leads(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const held = Object.hasOwn(state.held, heldSeq) ? state.held[heldSeq] : undefined;
    if (!held) return refuse('held.settled');
    const { roomId, memberId, commandId } = held;
    return accept('held.released', { heldSeq, roomId, memberId, commandId });
  },

  'held.refuse': (state, { heldSeq, word = '' }, { actor }) => {
    if (!leads(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    const held = Object.hasOwn(state.held, heldSeq) ? state.held[heldSeq] : undefined;
    if (!held) return refuse('held.settled');
    const { roomId, memberId, commandId } = held;
    return accept('held.refused', { heldSeq, roomId, memberId, commandId, word });
  },
};

/** What a muted person cannot do. Reading, supporting, voting and the way to help stay open. */
const silenced: ReadonlySet<string> = new Set(['message.post', 'message.edit', 'hand.raise']);

/** Why a command of lower words does not go on because of a mute, a pause of the whole or slow mode, or null. Staff are exempt. */
export function moderationRefusal(
  { slow }: ModerationPart,
  command: { readonly type: string },
  { mutedUntil, isResting = false, at, actor }: ModerationFacts,
): Refusal | null {
  if (actor.role === 'system' || isStaff(actor.role)) return null;
  if (mutedUntil !== undefined && mutedUntil > at && silenced.has(command.type)) {
    return refusal('member.muted', { until: mutedUntil });
  }
  if (isResting && silenced.has(command.type)) return refusal('floor.quiet');
  const waitsUntil = command.type === 'message.post' && slow ? (slow.wroteAt[actor.id] ?? -Infinity) + slow.everyMs : 0;
  return waitsUntil > at ? refusal('room.slow', { retryAfterMs: waitsUntil - at }) : null;
}

/** Whether a command asks whose words are held back: only then are the desk and the session looked at. */
export function asksForMutes(command: { readonly type: string }): boolean {
  return silenced.has(command.type);
}

/**
 * The deadlines of this word: mutes that end; held messages that nobody looks at, and reports on one of the staff, which
 * lie where few people look.
 */
export function moderationDeadlines({
  mutes,
  held,
  flags,
  about,
}: ModerationPart): readonly Deadline<ModerationCommand | SafetyCommand>[] {
  const ends = Object.entries(mutes).map(([memberId, { seq, until }]) => ({
    at: until,
    commandId: `deadline.unmute.${seq}`,
    command: { type: 'member.unmute' as const, memberId },
  }));
  const unseen = about === null ? [] : Object.entries(flags).filter(([, { ownerId }]) => ownerId === null);
  return [...ends, ...callsFor('held', Object.entries(held)), ...callsFor('report', unseen)];
}

type Reviewed = Pick<Held, 'at' | 'roomId' | 'memberId' | 'overdue'>;

/** Staff are called for each of these that waits too long, once. */
function callsFor(
  kind: 'held' | 'report',
  waiting: readonly (readonly [string, Reviewed])[],
): Deadline<SafetyCommand>[] {
  return waiting
    .filter(([, { overdue }]) => !overdue)
    .map(([seq, { at, roomId, memberId }]) => {
      const what = { kind, roomId, memberId, body: '', rules: [], about: Number(seq) };
      return {
        at: at + reviewWithinMs,
        commandId: `deadline.${kind}.${seq}`,
        command: { type: 'alert.raise', ...what },
      };
    });
}
