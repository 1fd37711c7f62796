import { minuteMs } from '@cairn/shared/kernel/time';
import type { Attendance, SessionSummary } from '@cairn/shared/sessions/wire';
import { useIntl } from 'react-intl';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { dateSpanText, dateText, lengthText, type Wall } from '../when.ts';
import classes from './Attendance.module.css';
import { liveSpan } from './attendance.ts';
import { attendanceTexts as texts } from './texts.ts';

interface Props {
  /** Unknown where the session has left the timetable. */
  readonly session: SessionSummary | undefined;
  readonly attendance: Attendance;
  readonly wall: Wall;
  readonly thereCount: number;
}

/** Which session it was, when, how long, and how many came. */
export function AttendanceHead({ session, attendance, wall, thereCount }: Props) {
  const text = useText();
  const intl = useIntl();
  const span = liveSpan(attendance, wall.now);
  return (
    <header className={classes.headline}>
      {session && <h2>{text(texts.lead, { title: session.title, cohort: session.cohortTitle })}</h2>}
      {span === null && <Note>{text(texts.notBegun)}</Note>}
      {span && (
        <>
          <p className={classes.when}>
            {attendance.endedAt === null
              ? text(texts.goesOn, { from: dateText(intl, wall.timeZone, span.from) })
              : dateSpanText(intl, wall.timeZone, span)}
          </p>
          <dl className={classes.figures}>
            <Figure
              name={text(texts.there)}
              value={text(texts.thereOf, { there: thereCount, all: attendance.people.length })}
            />
            <Figure name={text(texts.planned)} value={text(texts.minutesOf, { minutes: attendance.plannedMinutes })} />
            {attendance.endedAt !== null && (
              <Figure name={text(texts.took)} value={lengthText(intl, Math.max(minuteMs, span.to - span.from))} />
            )}
          </dl>
        </>
      )}
    </header>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
