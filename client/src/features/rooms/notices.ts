import type { Event } from '@cairn/shared/kernel/event';
import type { RoomState } from '@cairn/shared/registry/state';
import { roomEvents } from '@cairn/shared/rooms/contract';
import type { RoomEvent } from '@cairn/shared/rooms/state';
import type { IntlShape } from 'react-intl';
import type { GiveText } from '../../ui/useText.ts';
import { aliasIn } from './names.ts';
import { roomTexts as texts } from './texts.ts';

const namedAtMost = 3;

/** Who comes and goes is seen in the list of people, not told in a line. */
export type Notice = Exclude<RoomEvent, { type: 'presence.began' | 'presence.ended' }>;

const noticed: ReadonlySet<string> = new Set(
  roomEvents.map(({ type }) => type).filter((type) => !type.startsWith('presence.')),
);

/** Whether an event is one that a room tells its people in a quiet line. Newer servers may know more. */
export function isNotice(event: Event): event is Notice {
  return noticed.has(event.type);
}

/** The quiet line for an event, or for several people who joined one after the other. */
export function noticeText(intl: IntlShape, state: RoomState, events: readonly Notice[]): string {
  const text = intl.formatMessage;
  const event = events[0];
  if (!event) return '';
  switch (event.type) {
    case 'room.opened':
      return event.data.kind === 'desk'
        ? text(texts.noticeDeskOpened)
        : text(texts.noticeOpened, { title: event.data.title });
    case 'member.joined':
      return text(texts.joined, { names: namesOf(intl, joinedAliases(state, events, text)) });
    case 'member.removed': {
      const name = aliasIn(state, event.data.memberId, text);
      const reason = event.data.reason;
      return reason ? text(texts.leftReason, { name, reason }) : text(texts.left, { name });
    }
    case 'room.locked': {
      const name = aliasIn(state, event.actor, text);
      const reason = event.data.reason;
      return reason ? text(texts.noticeLockedReason, { name, reason }) : text(texts.noticeLocked, { name });
    }
    case 'room.unlocked':
      return event.actor === 'system'
        ? text(texts.noticeUnlockedBySystem)
        : text(texts.noticeUnlocked, { name: aliasIn(state, event.actor, text) });
  }
}

function joinedAliases(state: RoomState, events: readonly RoomEvent[], text: GiveText) {
  return events.flatMap((event) => (event.type === 'member.joined' ? [aliasIn(state, event.data.memberId, text)] : []));
}

function namesOf(intl: IntlShape, names: readonly string[]): string {
  if (names.length <= namedAtMost + 1) return intl.formatList(names);
  const others = intl.formatMessage(texts.othersCount, { count: names.length - namedAtMost });
  return intl.formatList([...names.slice(0, namedAtMost), others]);
}
