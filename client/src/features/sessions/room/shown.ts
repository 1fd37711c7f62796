import type { FloorEvent } from '@cairn/shared/floor/state';
import type { Event } from '@cairn/shared/kernel/event';
import type { SessionEvent } from '@cairn/shared/sessions/state';

type Told = SessionEvent | FloorEvent;

/**
 * The events of a session that have a line or a card among the messages. Hands and turns go by above them; who is in
 * the lobby stands in the cockpit.
 */
const shownTypes = [
  ...['lobby.opened', 'session.begun', 'session.paused', 'session.resumed', 'session.ended', 'session.cancelled'],
  ...['phase.entered', 'phase.extended', 'lead.changed', 'floor.changed'],
  ...['poll.opened', 'poll.closed', 'worksheet.posted', 'breakouts.opened', 'breakouts.closed'],
  ...['checkin.given', 'entry.requested', 'attendance.corrected'],
] as const;

export type ShownEvent = Extract<Told, { type: (typeof shownTypes)[number] }>;

const shown: ReadonlySet<string> = new Set(shownTypes);

/** Whether an event is one of those. */
export function isShown(event: Event): event is ShownEvent {
  return shown.has(event.type);
}
