import { minuteMs } from '@cairn/shared/kernel/time';
import { type ExerciseMoment, exerciseStep } from '@cairn/shared/sessions/exercises';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useText } from '../../../ui/useText.ts';
import classes from './SessionPage.module.css';
import { entryTexts as texts } from './texts.ts';

const lookEveryMs = 250;

/** Nobody breathes to a screen for longer; and from there it goes on just the same. */
const exercise = { kind: 'breathing', lengthMs: 60 * minuteMs } as const;

const stepTexts: Readonly<Partial<Record<ExerciseMoment['step'], MessageDescriptor>>> = {
  in: texts.breatheIn,
  hold: texts.breatheHold,
  out: texts.breatheOut,
};

/** A few calm breaths to pass the time, in words alone. One's own: nobody else is in step with it. */
export function BreathingGuide() {
  const text = useText();
  const [beganAt, setBeganAt] = useState<number | null>(null);
  if (beganAt === null) {
    return (
      <Button variant="light" onClick={() => setBeganAt(performance.now())}>
        {text(texts.breathe)}
      </Button>
    );
  }
  return (
    <div className={classes.breathing}>
      <Breath beganAt={beganAt} />
      <Button variant="subtle" color="gray" size="sm" h={40} onClick={() => setBeganAt(null)}>
        {text(texts.breatheStop)}
      </Button>
    </div>
  );
}

function Breath({ beganAt }: { readonly beganAt: number }) {
  const text = useText();
  const [now, setNow] = useState(beganAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  const { step, elapsedMs, lengthMs } = exerciseStep(exercise, now - beganAt);
  const words = stepTexts[step];
  return (
    <>
      <p className={classes.breath} aria-live="polite">
        {words && text(words)}
      </p>
      <p className={classes.count} aria-hidden="true">
        {Math.ceil((lengthMs - elapsedMs) / 1000)}
      </p>
    </>
  );
}
