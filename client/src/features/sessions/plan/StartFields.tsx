import { Text, TextInput } from '@mantine/core';
import { type IntlShape, type MessageDescriptor, useIntl } from 'react-intl';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { isSameWall, readersZone, type WallTime } from '../zone.ts';
import classes from './ScheduleForm.module.css';
import type { Start } from './start.ts';
import { planTexts as texts } from './texts.ts';

interface Props {
  readonly wall: WallTime;
  readonly start: Start;
  readonly timeZone: string;
  readonly now: number;
  readonly onChange: (wall: WallTime) => void;
}

const hints: Readonly<Partial<Record<Start['kind'], MessageDescriptor>>> = {
  skipped: texts.noSuchTime,
  past: texts.isPast,
  twice: texts.twice,
};

/** Date and time in the program's zone, with the reader's own beside where they differ. */
export function StartFields({ wall, start, timeZone, now, onChange }: Props) {
  const text = useText();
  const intl = useIntl();
  const at = 'at' in start ? start.at : now;
  const hint = hints[start.kind];
  const isOwn = isSameWall(timeZone, readersZone(), at);
  return (
    <div>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={text(texts.date)}
          value={wall.date}
          onChange={(event) => onChange({ ...wall, date: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={text(texts.time)}
          value={wall.time}
          onChange={(event) => onChange({ ...wall, time: event.currentTarget.value })}
        />
      </div>
      {!isOwn && (
        <Text size="sm" c="dimmed" mt="xs">
          {text(texts.zone, { zone: zoneName(intl, timeZone, at) })}{' '}
          {'at' in start && text(texts.ownTime, { when: ownWhen(intl, at) })}
        </Text>
      )}
      <div className={classes.problem} role="status">
        {hint && <Note tone="amber">{text(hint)}</Note>}
      </div>
    </div>
  );
}

/** "Eastern Time" */
function zoneName(intl: IntlShape, timeZone: string, at: number): string {
  const parts = intl.formatDateToParts(at, { timeZone, timeZoneName: 'longGeneric' });
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** The moment on the reader's own clock and calendar. */
function ownWhen(intl: IntlShape, at: number): string {
  return intl.formatDate(at, { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
}
