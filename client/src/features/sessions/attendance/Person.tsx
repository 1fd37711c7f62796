import { Button } from '@mantine/core';
import { type IntlShape, useIntl } from 'react-intl';
import type { RoomHandle } from '../../../live/contract.ts';
import { useStore } from '../../../live/react.ts';
import { useText } from '../../../ui/useText.ts';
import type { ChartNames } from '../../rooms/chartNames.ts';
import { aliasIn } from '../../rooms/names.ts';
import { roomTexts } from '../../rooms/texts.ts';
import { dateText, rangeIn, timeIn, type Wall } from '../when.ts';
import classes from './Attendance.module.css';
import { type Attended, recordedMinutes, type Span, stretchesOf } from './attendance.ts';
import { attendanceTexts as texts } from './texts.ts';

/** What the rows of a record have in common. */
export interface Shared {
  readonly span: Span;
  readonly wall: Wall;
  readonly chartNames: ChartNames | null;
  /** Where the names of staff are known. */
  readonly desk: RoomHandle | null;
  /** Null for those who may not set it right. */
  readonly onCorrect: ((person: Attended) => void) | null;
}

interface NameProps {
  readonly person: Attended;
  readonly chartNames: ChartNames | null;
}

/** Who it is: as the group knows them, and in the chart while that is shown. */
export function Name({ person, chartNames }: NameProps) {
  const text = useText();
  // Undefined of somebody who is no longer in the cohort: then it is not known here.
  const chartName = chartNames?.get(person.memberId);
  return (
    <div className={classes.name}>
      <div>{person.alias ?? text(roomTexts.someone)}</div>
      {chartName !== undefined && <div className={classes.chartName}>{chartName ?? text(roomTexts.noChartName)}</div>}
    </div>
  );
}

export function Minutes({ person }: { readonly person: Attended }) {
  const text = useText();
  return <span className={classes.minutes}>{text(texts.minutesOf, { minutes: person.minutes })}</span>;
}

interface CorrectProps {
  readonly person: Attended;
  readonly onCorrect: Shared['onCorrect'];
}

export function CorrectButton({ person, onCorrect }: CorrectProps) {
  const text = useText();
  if (!onCorrect) return null;
  return (
    <Button
      className={classes.correct}
      variant="subtle"
      color="gray"
      size="sm"
      h={40}
      aria-label={text(texts.correctOf, { alias: person.alias ?? text(roomTexts.someone) })}
      onClick={() => onCorrect(person)}
    >
      {text(texts.correct)}
    </Button>
  );
}

/** When a person was there, as a line and in words, and what staff have set right. */
export function Presence({ person, span, wall, desk }: Shared & { readonly person: Attended }) {
  const text = useText();
  const intl = useIntl();
  return (
    <div className={classes.presence}>
      {person.intervals.length > 0 && (
        <>
          <div className={classes.line} aria-hidden="true">
            {stretchesOf(person.intervals, span).map(({ leftPercent, widthPercent }) => (
              <span key={leftPercent} style={{ left: `${leftPercent}%`, width: `${widthPercent}%` }} />
            ))}
          </div>
          <div className={classes.times}>{timesText(intl, wall, person)}</div>
        </>
      )}
      {person.corrections.length > 0 && (
        <ul className={classes.corrections}>
          <li>{text(texts.recorded, { minutes: recordedMinutes(person) })}</li>
          {person.corrections.map((correction) => (
            <Correction key={correction.at} correction={correction} desk={desk} wall={wall} />
          ))}
        </ul>
      )}
    </div>
  );
}

function timesText(intl: IntlShape, { timeZone }: Wall, { intervals }: Attended): string {
  const spans = intervals.map(({ from, to }) =>
    to === null
      ? intl.formatMessage(texts.still, { from: timeIn(intl, timeZone, from) })
      : rangeIn(intl, timeZone, { from, to }),
  );
  return intl.formatList(spans, { type: 'unit', style: 'short' });
}

interface CorrectionProps {
  readonly correction: Attended['corrections'][number];
  readonly desk: RoomHandle | null;
  readonly wall: Wall;
}

function Correction({ correction, desk, wall }: CorrectionProps) {
  const text = useText();
  const intl = useIntl();
  const { at, by, minutes, reason } = correction;
  const who = desk ? <StaffName desk={desk} memberId={by} /> : text(roomTexts.someone);
  return (
    <li>
      {intl.formatMessage(texts.corrected, {
        minutes,
        who,
        when: dateText(intl, wall.timeZone, at),
        reason: reason ?? text(texts.noReason),
      })}
    </li>
  );
}

function StaffName({ desk, memberId }: { readonly desk: RoomHandle; readonly memberId: string }) {
  const text = useText();
  const { state } = useStore(desk.view);
  return state ? aliasIn(state, memberId, text) : text(roomTexts.someone);
}
