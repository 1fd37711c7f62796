import { isEntryOpen } from '@cairn/shared/sessions/lifecycle';
import type { SessionSummary } from '@cairn/shared/sessions/wire';
import { ActionIcon } from '@mantine/core';
import { IconCalendarEvent, IconClipboardList, IconDoorEnter } from '@tabler/icons-react';
import { type IntlShape, useIntl } from 'react-intl';
import { Link, NavLink, useLocation } from 'react-router-dom';
import { UnreadBadge } from '../../ui/UnreadBadge.tsx';
import { useText } from '../../ui/useText.ts';
import { deskOf, useRooms } from '../rooms/rooms.ts';
import { roomTexts } from '../rooms/texts.ts';
import classes from './Timetable.module.css';
import { sessionTexts as texts } from './texts.ts';
import { addressOf } from './timetable.ts';
import { startsInText, type Wall, whenText } from './when.ts';

interface Props {
  readonly session: SessionSummary;
  readonly wall: Wall;
  /** Says whose session it is, for those who are in several cohorts. */
  readonly withCohort: boolean;
  /** With the way to its attendance. */
  readonly withAttendance?: boolean;
}

/** One line of the timetable: what it is, how it stands, and the way to it. */
export function SessionRow({ session, wall, withCohort, withAttendance = false }: Props) {
  const text = useText();
  const intl = useIntl();
  const { pathname } = useLocation();
  const { id, title, status, startsAt } = session;
  const isOn = isEntryOpen(status);
  const Icon = isOn ? IconDoorEnter : IconCalendarEvent;
  const isHere = [`/rooms/${id}`, `/sessions/${id}`].includes(pathname);
  return (
    <li className={classes.row}>
      <NavLink
        to={addressOf(session)}
        className={() => classes.link}
        data-on={isOn || undefined}
        data-off={status === 'cancelled' || undefined}
        data-here={isHere || undefined}
      >
        <span className={classes.icon} aria-hidden="true">
          <Icon size={20} stroke={1.6} />
        </span>
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          <span className={classes.state}>{stateText(intl, session, wall)}</span>
          {withCohort && <span className={classes.cohort}>{session.cohortTitle}</span>}
        </span>
        {isOn && <Unread sessionId={id} />}
      </NavLink>
      {withAttendance && (
        <ActionIcon
          component={Link}
          to={`/sessions/${id}/attendance`}
          aria-label={text(texts.attendanceOf, { title, when: whenText(intl, wall, startsAt) })}
          title={text(texts.attendance)}
        >
          <IconClipboardList size={19} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
}

/** How a session stands, in a few words. */
function stateText(intl: IntlShape, { status, standing, startsAt }: SessionSummary, wall: Wall): string {
  const text = intl.formatMessage;
  const isWaiting = standing === 'waiting';
  switch (status) {
    case 'live':
      return isWaiting ? joined(text(texts.live), text(texts.waiting)) : text(texts.live);
    case 'lobby':
      return joined(text(isWaiting ? texts.waiting : texts.lobby), startsInText(intl, startsAt, wall.now));
    case 'cancelled':
      return joined(text(texts.cancelled), whenText(intl, wall, startsAt));
    case 'scheduled':
    case 'ended':
      return whenText(intl, wall, startsAt);
  }
}

function joined(...parts: readonly string[]): string {
  return parts.join(' · ');
}

/** What is new in the session's room and at its desk. */
function Unread({ sessionId }: { readonly sessionId: string }) {
  const text = useText();
  const rooms = useRooms().data;
  const unread = rooms?.find(({ id }) => id === sessionId)?.unread ?? 0;
  const deskUnread = deskOf(rooms, sessionId)?.unread ?? 0;
  return (
    <>
      {deskUnread > 0 && (
        <UnreadBadge count={deskUnread} tone="desk" label={text(roomTexts.deskUnread, { count: deskUnread })} />
      )}
      {unread > 0 && <UnreadBadge count={unread} label={text(roomTexts.unread, { count: unread })} />}
    </>
  );
}
