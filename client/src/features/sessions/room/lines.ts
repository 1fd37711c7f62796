import { minuteMs } from '@cairn/shared/kernel/time';
import type { IntlShape } from 'react-intl';
import { timeText } from '../../../ui/time.ts';
import type { GiveText } from '../../../ui/useText.ts';
import type { Scene } from './scene.ts';
import type { ShownEvent } from './shown.ts';
import { roomTexts as texts } from './texts.ts';

type LineEvent = Exclude<ShownEvent, { type: 'poll.opened' | 'poll.closed' | 'worksheet.posted' }>;
type OfType<T extends LineEvent['type']> = Extract<LineEvent, { type: T }>;

interface Around extends Pick<Scene, 'session' | 'aliasOf'> {
  readonly intl: IntlShape;
}

/** The quiet line that tells of an event; null where there is nothing to tell. */
export function lineOf(event: LineEvent, around: Around): string | null {
  const { intl, session, aliasOf } = around;
  const text = intl.formatMessage;
  switch (event.type) {
    case 'lobby.opened':
      return text(texts.noticeLobby);
    case 'session.begun':
      return begunLine(text, session);
    case 'phase.entered':
      return phaseLine(text, session, event.data.index);
    case 'phase.extended':
      return text(texts.noticeExtended, { minutes: Math.max(1, Math.round(event.data.byMs / minuteMs)) });
    case 'session.paused':
      return pauseLine(event, around);
    case 'session.resumed':
      return text(texts.noticeResumed);
    case 'session.ended':
      return text(texts.noticeEnded);
    case 'session.cancelled': {
      const { reason } = event.data;
      return reason ? text(texts.noticeCancelledReason, { reason }) : text(texts.noticeCancelled);
    }
    case 'lead.changed':
      return text(event.data.why === 'away' ? texts.noticeLeadAway : texts.noticeLead, {
        name: aliasOf(event.data.memberId),
      });
    case 'floor.changed':
      return floorLine(event, text);
    case 'breakouts.opened': {
      const groups = event.data.groups.map(({ title, memberIds }) =>
        text(texts.noticeGroup, { title, names: intl.formatList(memberIds.map(aliasOf)) }),
      );
      return text(texts.noticeBreakouts, { time: timeText(intl, event.data.endsAt), groups: groups.join(' · ') });
    }
    case 'breakouts.closed':
      return text(texts.noticeBack);
    case 'checkin.given':
      return checkinLine(event, around);
    case 'entry.requested': {
      const name = aliasOf(event.data.memberId);
      return text(event.data.skipped ? texts.noticeEntrySkipped : texts.noticeEntry, { name });
    }
    case 'attendance.corrected': {
      const { memberId, minutes, reason } = event.data;
      const values = { by: aliasOf(event.actor), name: aliasOf(memberId), minutes, reason: reason ?? '' };
      return text(texts.noticeCorrected, values);
    }
  }
}

function begunLine(text: GiveText, { phases }: Scene['session']): string {
  const { title = '', question = '' } = phases[0] ?? {};
  return question ? text(texts.noticeBegunQuestion, { title, question }) : text(texts.noticeBegun, { title });
}

function phaseLine(text: GiveText, { phases }: Scene['session'], index: number): string {
  const phase = phases[index];
  if (!phase) return '';
  const { title, question } = phase;
  return question ? text(texts.noticePhaseQuestion, { title, question }) : text(texts.noticePhase, { title });
}

function pauseLine({ actor, data }: OfType<'session.paused'>, { intl, aliasOf }: Around): string {
  const text = intl.formatMessage;
  if (!data.exercise) return text(texts.noticePaused, { name: aliasOf(actor) });
  return text(data.exercise.kind === 'breathing' ? texts.noticeBreathing : texts.noticeGrounding);
}

function floorLine({ data }: OfType<'floor.changed'>, text: GiveText): string {
  switch (data.mode) {
    case 'open':
      return text(texts.noticeOpen);
    case 'hands':
      return text(texts.noticeHands);
    case 'round':
      return data.question ? text(texts.noticeRoundQuestion, { question: data.question }) : text(texts.noticeRound);
    case 'listen':
      return text(texts.noticeListen);
    case 'quiet':
      return text(texts.noticeQuiet);
  }
}

function checkinLine({ data }: OfType<'checkin.given'>, { intl, aliasOf }: Around): string {
  const text = intl.formatMessage;
  const name = aliasOf(data.memberId);
  const values = checkinValues(data, intl);
  return values ? text(texts.noticeCheckin, { name, values }) : text(texts.noticeCheckinNone, { name });
}

/** "mood 6, craving 2"; empty where neither was told. */
export function checkinValues(
  { mood, craving }: { readonly mood: number | null; readonly craving: number | null },
  intl: IntlShape,
): string {
  const text = intl.formatMessage;
  const told = [
    ...(mood === null ? [] : [text(texts.mood, { value: mood })]),
    ...(craving === null ? [] : [text(texts.craving, { value: craving })]),
  ];
  return told.join(', ');
}
