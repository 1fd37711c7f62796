import { z } from 'zod';
import type { EventOf } from '../kernel/event.ts';
import { accountIdSchema, seqSchema } from '../kernel/ids.ts';
import type { RoomPart } from '../rooms/state.ts';
import type { moderationEvents } from './contract.ts';

const muteSchema = z.strictObject({
  seq: seqSchema,
  by: z.string(),
  until: z.int(),
  reason: z.string().nullable(),
});

/** What this word keeps in the state of a room: at desks alone. */
export const moderationPart = {
  /** Whose words are held back in the room that the desk belongs to. */
  mutes: z.record(accountIdSchema, muteSchema.readonly()).readonly(),
};

export interface ModerationPart extends RoomPart {
  readonly mutes: Readonly<Record<string, Readonly<z.infer<typeof muteSchema>>>>;
}

export type ModerationEvent = EventOf<(typeof moderationEvents)[number]>;

/** Folds one event of this word into the state. */
export function foldModeration<State extends ModerationPart>(state: State, event: ModerationEvent): State {
  const { [event.data.memberId]: _before, ...others } = state.mutes;
  if (event.type === 'member.unmuted') return { ...state, mutes: others };
  const { memberId, until, reason } = event.data;
  const mute = { seq: event.seq, by: event.actor, until, reason: reason || null };
  return { ...state, mutes: { ...others, [memberId]: mute } };
}
