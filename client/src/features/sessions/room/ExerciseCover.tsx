import { exerciseStep } from '@cairn/shared/sessions/exercises';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../ui/useText.ts';
import classes from './ExerciseCover.module.css';
import { useNow, useScene } from './scene.ts';
import { roomTexts as texts } from './texts.ts';
import { clockFace } from './timing.ts';
import type { Exercise } from './useExercise.ts';

interface Props {
  readonly exercise: Exercise;
}

const lookEveryMs = 200;
const sensesCount = 5;

/**
 * A breathing or grounding exercise, in step for everybody: all count from its beginning, by the server's clock. The
 * words alone are enough; the circle goes with them, where motion is welcome.
 */
export function ExerciseCover({ exercise }: Props) {
  const text = useText();
  const { leads, command } = useScene();
  const now = useNow(lookEveryMs);
  const { kind, since, lengthMs } = exercise;
  if (kind === null) return null;
  const elapsedMs = Math.max(0, now - since);
  const moment = exerciseStep({ kind, lengthMs }, elapsedMs);
  const isBreathing = kind === 'breathing';
  const leftInStep = Math.ceil((moment.lengthMs - moment.elapsedMs) / 1000);
  return (
    <section className={classes.cover} aria-label={text(texts[kind])}>
      <h2 className={classes.title}>{text(texts[kind])}</h2>
      <p className={classes.lead}>{text(isBreathing ? texts.breathingLead : texts.groundingLead)}</p>
      <div className={classes.stage}>
        {isBreathing ? (
          <Circle key={`${moment.round}.${moment.step}`} {...moment} />
        ) : (
          <span className={classes.figure} aria-hidden="true">
            {sensesCount + 1 - moment.round}
          </span>
        )}
        <p className={classes.step} role="status">
          {text(texts[moment.step])}
        </p>
        {isBreathing && (
          <span className={classes.count} aria-hidden="true">
            {leftInStep}
          </span>
        )}
      </div>
      <p className={classes.left} role="timer" aria-live="off">
        {text(texts.leftClock, { clock: clockFace(Math.max(0, lengthMs - elapsedMs)) })}
      </p>
      <div className={classes.ways}>
        <Button variant="light" onClick={exercise.stepOut}>
          {text(texts.stepOut)}
        </Button>
        {leads && (
          <Button variant="subtle" color="gray" onClick={() => void command.send({ type: 'session.resume' })}>
            {text(texts.exerciseEnd)}
          </Button>
        )}
      </div>
      <p className={classes.help}>{text(texts.exerciseHelp)}</p>
    </section>
  );
}

interface CircleProps {
  readonly step: string;
  readonly elapsedMs: number;
  readonly lengthMs: number;
}

/** Grows, rests and shrinks with the breath. Whoever comes in the middle of a step finds it where it is for the others. */
function Circle({ step, elapsedMs, lengthMs }: CircleProps) {
  const [delayMs] = useState(-elapsedMs);
  return (
    <span
      className={classes.circle}
      data-step={step}
      style={{ animationDuration: `${lengthMs}ms`, animationDelay: `${delayMs}ms` }}
      aria-hidden="true"
    />
  );
}
