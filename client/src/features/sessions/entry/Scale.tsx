import { Button } from '@mantine/core';
import { useId } from 'react';
import { useText } from '../../../ui/useText.ts';
import classes from './Scale.module.css';
import { entryTexts as texts } from './texts.ts';

interface Props {
  readonly label: string;
  /** What 0 and 10 mean. */
  readonly low: string;
  readonly high: string;
  /** Null: not told. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const most = 10;
const values = Array.from({ length: most + 1 }, (_, value) => value);

/** A number from 0 to 10, or none. Radio buttons underneath: arrow keys move, and it is read out as one question. */
export function Scale({ label, low, high, value, onChange }: Props) {
  const text = useText();
  const name = useId();
  const spoken = (step: number) => {
    if (step === 0) return text(texts.scaleEnd, { value: step, meaning: low });
    return step === most ? text(texts.scaleEnd, { value: step, meaning: high }) : String(step);
  };
  return (
    <fieldset className={classes.scale}>
      <legend>{label}</legend>
      <div className={classes.steps}>
        {values.map((step) => (
          <label key={step} className={classes.step} data-chosen={step === value || undefined}>
            <input
              type="radio"
              name={name}
              value={step}
              checked={step === value}
              aria-label={spoken(step)}
              onChange={() => onChange(step)}
            />
            <span aria-hidden="true">{step}</span>
          </label>
        ))}
      </div>
      <div className={classes.ends}>
        <span aria-hidden="true">{low}</span>
        {value !== null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => onChange(null)}
            aria-label={text(texts.leaveOutOf, { scale: label })}
          >
            {text(texts.leaveOut)}
          </Button>
        )}
        <span aria-hidden="true">{high}</span>
      </div>
    </fieldset>
  );
}
