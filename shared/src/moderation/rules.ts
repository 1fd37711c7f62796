import type { z } from 'zod';
import { isStaff, leads } from '../accounts/roles.ts';
import type { Deadline } from '../kernel/deadline.ts';
import type { DraftOf } from '../kernel/event.ts';
import { type Refusal, refusal } from '../kernel/refusal.ts';
import { dayMs, minuteMs } from '../kernel/time.ts';
import { accept, refuse, type Verdict } from '../kernel/verdict.ts';
import type { RoomFacts } from '../rooms/rules.ts';
import type { moderationCommandSchemas, moderationEvents } from './contract.ts';
import type { ModerationPart } from './state.ts';

export type ModerationCommand = z.infer<(typeof moderationCommandSchemas)[number]>;

export type ModerationDraft = DraftOf<(typeof moderationEvents)[number]>;

export interface ModerationFacts extends RoomFacts {
  /** Until when the actor's words are held back in this room, epoch milliseconds; read from its desk. */
  readonly mutedUntil?: number | undefined;
}

const muteMs = 15 * minuteMs;

/** Longer than this is not a mute: then a person is removed, or the care team talks with them. */
const muteMaxMs = 30 * dayMs;

type Deciders = {
  readonly [T in ModerationCommand['type']]: (
    state: ModerationPart,
    command: Extract<ModerationCommand, { type: T }>,
    facts: ModerationFacts,
  ) => Verdict<ModerationDraft>;
};

/** One rule a command, at the desk of a room. `facts.person` is the member of that room whom it is about. */
export const moderationDeciders: Deciders = {
  'member.mute': (state, { memberId, until, reason = '' }, { actor, at, person }) => {
    if (!leads(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    if (!person) return refuse('member.unknown');
    if (isStaff(person.role)) return refuse('role.refused');
    const end = until ?? at + muteMs;
    if (end <= at || end > at + muteMaxMs) return refuse('mute.end');
    return accept('member.muted', { memberId, until: end, reason });
  },

  'member.unmute': (state, { memberId }, { actor }) => {
    if (!leads(actor.role) || state.kind !== 'desk') return refuse('role.refused');
    if (!Object.hasOwn(state.mutes, memberId)) return refuse('mute.none');
    return accept('member.unmuted', { memberId });
  },
};

/** What a muted person cannot do. Reading, supporting, voting and the way to help stay open. */
const silenced: ReadonlySet<string> = new Set(['message.post', 'message.edit', 'hand.raise']);

/** Why a muted person's command does not go on, or null. */
export function muteRefusal(command: { readonly type: string }, { mutedUntil, at }: ModerationFacts): Refusal | null {
  if (mutedUntil === undefined || mutedUntil <= at || !silenced.has(command.type)) return null;
  return refusal('member.muted', { until: mutedUntil });
}

/** Whether a command asks whose words are held back: only then is the desk looked at. */
export function asksForMutes(command: { readonly type: string }): boolean {
  return silenced.has(command.type);
}

/** The deadlines of this word: mutes that end. */
export function moderationDeadlines({ mutes }: ModerationPart): readonly Deadline<ModerationCommand>[] {
  return Object.entries(mutes).map(([memberId, { seq, until }]) => ({
    at: until,
    commandId: `deadline.unmute.${seq}`,
    command: { type: 'member.unmute', memberId },
  }));
}
