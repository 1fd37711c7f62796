import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { NativeSelect } from '@mantine/core';
import { useText } from '../../../../ui/useText.ts';
import classes from './Cockpit.module.css';
import { cockpitTexts as texts } from './texts.ts';

/** What is offered as the length of a turn; 0: as long as it takes. */
const turnChoicesMs = [0, 30 * secondMs, minuteMs, 2 * minuteMs, 3 * minuteMs, 5 * minuteMs] as const;

interface Props {
  readonly value: number | null;
  readonly label: string;
  readonly onChange: (turnMs: number | null) => void;
}

/** How long each turn lasts. */
export function TurnTime({ value, label, onChange }: Props) {
  const text = useText();
  const choices = new Set<number>([...turnChoicesMs, value ?? 0]);
  return (
    <NativeSelect
      size="sm"
      className={classes.turnTime}
      label={label}
      value={String(value ?? 0)}
      onChange={(event) => onChange(Number(event.currentTarget.value) || null)}
      data={[...choices]
        .sort((one, other) => one - other)
        .map((choice) => ({ value: String(choice), label: lengthLabel(choice) }))}
    />
  );

  function lengthLabel(lengthMs: number): string {
    if (lengthMs === 0) return text(texts.noLimit);
    if (lengthMs < minuteMs) return text(texts.seconds, { seconds: lengthMs / secondMs });
    return text(texts.minutes, { minutes: lengthMs / minuteMs });
  }
}
