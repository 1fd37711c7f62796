import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../ui/useText.ts';
import { isOvernight, minuteOf, newKey, type ShiftDraft } from './drafts.ts';
import { LadderField } from './LadderField.tsx';
import classes from './Rota.module.css';
import type { Colleague } from './rota.ts';
import { rotaTexts as texts } from './texts.ts';
import { useTimeOfDay, useWeekdays, weekOrder } from './weekdays.ts';

interface Props {
  readonly shifts: readonly ShiftDraft[];
  readonly staff: readonly Colleague[];
  readonly onChange: (shifts: readonly ShiftDraft[]) => void;
}

/** The pattern of every week: the shifts of each day. */
export function WeekField({ shifts, staff, onChange }: Props) {
  const text = useText();
  const weekdays = useWeekdays();
  const put = (changed: ShiftDraft) => onChange(shifts.map((shift) => (shift.key === changed.key ? changed : shift)));
  const copyOf = (weekday: number) => {
    const pattern = shifts.filter((shift) => shift.weekday === weekday);
    onChange(weekOrder.flatMap((day) => pattern.map((shift) => ({ ...shift, key: newKey(), weekday: day }))));
  };
  return (
    <fieldset className={classes.field}>
      <legend>{text(texts.week)}</legend>
      {weekOrder.map((weekday) => {
        const day = weekdays[weekday] ?? '';
        const own = shifts.filter((shift) => shift.weekday === weekday);
        return (
          <section key={weekday} className={classes.day}>
            <h3 className={classes.dayName}>{day}</h3>
            <div className={classes.shifts}>
              {own.length === 0 && <p className={classes.nobody}>{text(texts.nobody)}</p>}
              {own.map((shift, index) => (
                <Shift
                  key={shift.key}
                  {...{ shift, staff, day }}
                  number={index + 1}
                  onChange={put}
                  onRemove={() => onChange(shifts.filter(({ key }) => key !== shift.key))}
                />
              ))}
              <div className={classes.ways}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  h={36}
                  leftSection={<IconPlus size={16} />}
                  aria-label={text(texts.addOn, { day })}
                  onClick={() => onChange([...shifts, newShift(weekday, own.at(-1))])}
                >
                  {text(texts.add)}
                </Button>
                {own.length > 0 && (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    h={36}
                    leftSection={<IconCopy size={16} />}
                    aria-label={text(texts.copyOf, { day })}
                    onClick={() => copyOf(weekday)}
                  >
                    {text(texts.copy)}
                  </Button>
                )}
              </div>
            </div>
          </section>
        );
      })}
    </fieldset>
  );
}

/** The next one begins where the one before ends. */
function newShift(weekday: number, before: ShiftDraft | undefined): ShiftDraft {
  return { key: newKey(), weekday, from: before?.to ?? '00:00', to: '00:00', ladder: [] };
}

interface ShiftProps {
  readonly shift: ShiftDraft;
  readonly staff: readonly Colleague[];
  readonly day: string;
  readonly number: number;
  readonly onChange: (shift: ShiftDraft) => void;
  readonly onRemove: () => void;
}

function Shift({ shift, staff, day, number, onChange, onRemove }: ShiftProps) {
  const text = useText();
  const timeOf = useTimeOfDay();
  return (
    <div className={classes.shift}>
      <TextInput
        type="time"
        aria-label={text(texts.fromOf, { day, number })}
        value={shift.from}
        onChange={(event) => onChange({ ...shift, from: event.currentTarget.value })}
      />
      <span aria-hidden="true">–</span>
      <TextInput
        type="time"
        aria-label={text(texts.toOf, { day, number })}
        value={shift.to}
        onChange={(event) => onChange({ ...shift, to: event.currentTarget.value })}
      />
      <ActionIcon className={classes.remove} aria-label={text(texts.removeOf, { day, number })} onClick={onRemove}>
        <IconTrash size={18} />
      </ActionIcon>
      <div className={classes.who}>
        <LadderField
          label={text(texts.whoOf, { day, number })}
          staff={staff}
          ladder={shift.ladder}
          onChange={(ladder) => onChange({ ...shift, ladder })}
        />
      </div>
      {isOvernight(shift) && (
        <p className={classes.hint}>{text(texts.overnight, { time: timeOf(minuteOf(shift.to) ?? 0) })}</p>
      )}
    </div>
  );
}
