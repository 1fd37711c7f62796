import type { Event } from '@cairn/shared/kernel/event';
import { moderationEvents } from '@cairn/shared/moderation/contract';
import type { ModerationEvent } from '@cairn/shared/moderation/state';
import { safetyEvents } from '@cairn/shared/safety/contract';
import type { SafetyEvent } from '@cairn/shared/safety/state';
import type { IntlShape } from 'react-intl';
import { momentText } from '../../ui/time.ts';
import { alertTexts, dispositionTexts } from '../safety/care/kinds.ts';
import { everyText } from './everyText.ts';
import { reasonTexts } from './reasons.ts';
import { moderationTexts as texts } from './texts.ts';

type Told = SafetyEvent | ModerationEvent;

const told: ReadonlySet<string> = new Set([...safetyEvents, ...moderationEvents].map(({ type }) => type));

/** Whether an event is one that a room or its desk tells in a quiet line. */
export function isTold(event: Event): event is Told {
  return told.has(event.type) && event.type !== 'message.unpinned';
}

interface Around {
  readonly intl: IntlShape;
  readonly aliasOf: (memberId: string) => string;
}

/** The quiet line for an event of a room or its desk; nobody's held words are in it. */
export function lineOf(event: Told, { intl, aliasOf }: Around): string {
  const text = intl.formatMessage;
  const by = aliasOf(event.actor);
  switch (event.type) {
    case 'room.slowed': {
      const { everyMs } = event.data;
      if (everyMs === null) return text(texts.lineUnslowed, { name: by });
      return text(texts.lineSlowed, { name: by, every: everyText(text, everyMs) });
    }
    case 'message.pinned':
      return text(texts.linePinned, { name: by });
    case 'message.unpinned':
      return '';
    case 'member.muted': {
      const { memberId, until, reason } = event.data;
      const values = { by, name: aliasOf(memberId), time: momentText(intl, until) };
      return reason ? text(texts.lineMutedReason, { ...values, reason }) : text(texts.lineMuted, values);
    }
    case 'member.unmuted':
      return text(texts.lineUnmuted, { name: aliasOf(event.data.memberId) });
    case 'message.held':
      return text(texts.lineHeld, { name: aliasOf(event.data.memberId) });
    case 'held.released':
      return text(texts.lineReleased, { by, name: aliasOf(event.data.memberId) });
    case 'held.refused': {
      const { memberId, word } = event.data;
      const values = { by, name: aliasOf(memberId) };
      return word ? text(texts.lineRefusedWord, { ...values, word }) : text(texts.lineRefused, values);
    }
    case 'message.flagged': {
      const { by: reporter, memberId, reason } = event.data;
      const values = { by: aliasOf(reporter), name: aliasOf(memberId), reason: text(reasonTexts[reason]) };
      return text(texts.lineFlagged, values);
    }
    case 'flag.claimed':
      return text(texts.lineFlagClaimed, { by });
    case 'flag.resolved': {
      const { note } = event.data;
      return note ? text(texts.lineFlagResolvedNote, { by, note }) : text(texts.lineFlagResolved, { by });
    }
    case 'alert.raised':
      return text(texts.lineAlert, { what: text(alertTexts[event.data.kind]), name: aliasOf(event.data.memberId) });
    case 'alert.continued':
      return text(texts.lineContinued, { name: aliasOf(event.data.memberId) });
    case 'alert.climbed':
      return text(texts.lineClimbed);
    case 'alert.claimed':
      return text(texts.lineTaken, { by });
    case 'alert.acknowledged':
      return text(texts.lineSeen, { by });
    case 'alert.closed': {
      const { disposition, note } = event.data;
      const how = text(dispositionTexts[disposition]);
      return note ? text(texts.lineClosedNote, { by, how, note }) : text(texts.lineClosed, { by, how });
    }
  }
}
