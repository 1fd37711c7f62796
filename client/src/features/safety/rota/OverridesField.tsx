import { hourMs } from '@cairn/shared/kernel/time';
import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { type WallTime, wallTimeIn } from '../../sessions/zone.ts';
import { endsTooEarly, newKey, type OverrideDraft } from './drafts.ts';
import { LadderField } from './LadderField.tsx';
import classes from './Rota.module.css';
import type { Colleague } from './rota.ts';
import { rotaTexts as texts } from './texts.ts';

interface Props {
  readonly overrides: readonly OverrideDraft[];
  readonly staff: readonly Colleague[];
  /** The program's. */
  readonly timeZone: string;
  readonly onChange: (overrides: readonly OverrideDraft[]) => void;
}

/** Stretches of time that go before the weekly pattern. */
export function OverridesField({ overrides, staff, timeZone, onChange }: Props) {
  const text = useText();
  const { live } = useSignedIn();
  const add = () => {
    const now = live.serverClock.now();
    const day = (at: number): WallTime => ({ ...wallTimeIn(timeZone, at), time: '00:00' });
    onChange([...overrides, { key: newKey(), from: day(now + 24 * hourMs), to: day(now + 48 * hourMs), ladder: [] }]);
  };
  return (
    <fieldset className={classes.field}>
      <legend>{text(texts.overrides)}</legend>
      <Text size="sm" c="dimmed" mb="sm">
        {text(texts.overridesLead)}
      </Text>
      {overrides.map((override, index) => (
        <Override
          key={override.key}
          {...{ override, staff, timeZone }}
          number={index + 1}
          onChange={(changed) => onChange(overrides.map((one) => (one.key === changed.key ? changed : one)))}
          onRemove={() => onChange(overrides.filter(({ key }) => key !== override.key))}
        />
      ))}
      <Button variant="subtle" size="compact-sm" h={36} leftSection={<IconPlus size={16} />} onClick={add}>
        {text(texts.addOverride)}
      </Button>
    </fieldset>
  );
}

interface OverrideProps {
  readonly override: OverrideDraft;
  readonly staff: readonly Colleague[];
  readonly timeZone: string;
  readonly number: number;
  readonly onChange: (override: OverrideDraft) => void;
  readonly onRemove: () => void;
}

function Override({ override, staff, timeZone, number, onChange, onRemove }: OverrideProps) {
  const text = useText();
  const ends = [
    { name: 'from', label: texts.from, date: texts.overrideFromDate, time: texts.overrideFromTime },
    { name: 'to', label: texts.to, date: texts.overrideToDate, time: texts.overrideToTime },
  ] as const;
  return (
    <div className={classes.override}>
      {ends.map(({ name, label, date, time }) => (
        <div key={name} className={classes.end}>
          <span aria-hidden="true">{text(label)}</span>
          <TextInput
            type="date"
            aria-label={text(date, { number })}
            value={override[name].date}
            onChange={(event) =>
              onChange({ ...override, [name]: { ...override[name], date: event.currentTarget.value } })
            }
          />
          <TextInput
            type="time"
            aria-label={text(time, { number })}
            value={override[name].time}
            onChange={(event) =>
              onChange({ ...override, [name]: { ...override[name], time: event.currentTarget.value } })
            }
          />
        </div>
      ))}
      {endsTooEarly(override, timeZone) && (
        <p className={classes.hint} role="status">
          {text(texts.overrideWrong)}
        </p>
      )}
      <div className={classes.end}>
        <div className={classes.who}>
          <LadderField
            label={text(texts.overrideWho, { number })}
            staff={staff}
            ladder={override.ladder}
            onChange={(ladder) => onChange({ ...override, ladder })}
          />
        </div>
        <ActionIcon aria-label={text(texts.overrideRemove, { number })} onClick={onRemove}>
          <IconTrash size={18} />
        </ActionIcon>
      </div>
    </div>
  );
}
