import type { Event } from '@cairn/shared/kernel/event';
import { moderationEvents } from '@cairn/shared/moderation/contract';
import type { ModerationEvent } from '@cairn/shared/moderation/state';
import { mutedMessage } from '@cairn/shared/moderation/wire';
import type { RoomState } from '@cairn/shared/registry/state';
import { memberIn } from '@cairn/shared/rooms/rules';
import { safetyEvents } from '@cairn/shared/safety/contract';
import type { SafetyEvent } from '@cairn/shared/safety/state';
import { careChangedMessage } from '@cairn/shared/safety/wire';
import type { Announcement } from '../../log/ports.ts';
import type { Tell } from '../live.ts';
import type { AlertMeter } from '../safety/ladder.ts';

/** What is worth telling: all that is written at desks by these two words. */
const types: ReadonlySet<string> = new Set([...safetyEvents, ...moderationEvents].map(({ type }) => type));

const heldTypes: ReadonlySet<string> = new Set<ModerationEvent['type']>([
  'message.held',
  'held.released',
  'held.refused',
]);

/** Whether something was written that stands on the board for authors. */
export function isForAuthors({ events }: Announcement): boolean {
  return events.some(({ type }) => heldTypes.has(type));
}

/** Whether something was written that people are told of, or that leads to an errand. */
export function isNews({ events }: Announcement): boolean {
  return events.some(({ type }) => types.has(type));
}

/**
 * Tells people, once, of what was just written at a desk: its staff that something changed, the muted that they are. It
 * may be lost; clients look by themselves from time to time. What authors hear of their words stands on the board.
 * @param state the desk, as it is now
 */
export function tellNews(
  { roomId: deskId, events }: Announcement,
  state: RoomState,
  { tell, meter }: { readonly tell: Tell; readonly meter: Pick<AlertMeter, 'claimed'> },
): void {
  const roomId = state.deskOf;
  if (roomId === null) return;
  for (const event of events) {
    const happened = event as Event as ModerationEvent | SafetyEvent;
    switch (happened.type) {
      case 'member.muted':
        tell([happened.data.memberId], mutedMessage, { roomId, until: happened.data.until });
        break;
      case 'member.unmuted':
        tell([happened.data.memberId], mutedMessage, { roomId, until: null });
        break;
      case 'alert.claimed': {
        const raisedAt = state.alerts[happened.data.alertSeq]?.at;
        if (raisedAt !== undefined) meter.claimed(happened.at - raisedAt);
        break;
      }
      default:
        break;
    }
  }
  const staff = Object.keys(state.members).filter((id) => memberIn(state, id));
  tell(staff, careChangedMessage, { deskId, called: false });
}
