import { phaseLeftMs } from '@cairn/shared/sessions/clock';
import { isOver } from '@cairn/shared/sessions/lifecycle';
import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { timeText } from '../../../ui/time.ts';
import { useText } from '../../../ui/useText.ts';
import { FloorLine } from './FloorLine.tsx';
import { LeadAway } from './LeadAway.tsx';
import { Question } from './Question.tsx';
import classes from './SessionBar.module.css';
import { useNow, useScene } from './scene.ts';
import { roomTexts as texts } from './texts.ts';
import { leftText, phaseProgress } from './timing.ts';
import type { Exercise } from './useExercise.ts';

interface Props {
  readonly exercise: Exercise;
  /** For those who lead, where there is no room beside: the cockpit's essentials. */
  readonly children: ReactNode;
}

const lookEveryMs = 500;

/** Under the bar of a session's room: where the session stands, what it asks, and whose turn it is. */
export function SessionBar({ exercise, children }: Props) {
  const { session } = useScene();
  const { status, phases, phase } = session;
  const title = status === 'live' ? (phases[phase?.index ?? 0]?.title ?? '') : '';
  return (
    <section className={classes.bar} aria-label={title}>
      <VisuallyHidden aria-live="polite">{title}</VisuallyHidden>
      {status === 'live' && <LiveLines title={title} exercise={exercise} />}
      {isOver(status) && <AfterLine />}
      {(status === 'scheduled' || status === 'lobby') && <BeforeLine />}
      {children}
    </section>
  );
}

function BeforeLine() {
  const text = useText();
  const intl = useIntl();
  const { session, isStaff } = useScene();
  const time = timeText(intl, session.startsAt);
  const isScheduled = session.status === 'scheduled';
  const waits = isStaff ? texts.beginsStaff : texts.beginsAt;
  const beforeText = isScheduled ? texts.notOpenYet : waits;
  return (
    <div role="status">
      <p className={classes.title}>{text(isScheduled ? texts.scheduledFor : texts.beginsSoon, { time })}</p>
      <p className={classes.soft}>{text(beforeText, { time })}</p>
    </div>
  );
}

function AfterLine() {
  const text = useText();
  const { session, isStaff } = useScene();
  const isEnded = session.status === 'ended';
  const endedText = isStaff ? texts.endedStaff : texts.endedText;
  return (
    <div className={classes.after} role="status">
      <div className={classes.grow}>
        <p className={classes.title}>{text(isEnded ? texts.ended : texts.cancelled)}</p>
        <p className={classes.soft}>{text(isEnded ? endedText : texts.cancelledText)}</p>
      </div>
      {!isStaff && (
        <Button component={Link} to="/" variant="light" size="sm" h={40}>
          {text(texts.toRooms)}
        </Button>
      )}
    </div>
  );
}

function LiveLines({ title, exercise }: { readonly title: string; readonly exercise: Exercise }) {
  const text = useText();
  const { session } = useScene();
  const { pause } = session;
  return (
    <>
      <PhaseLine title={title} />
      <Question />
      {pause && !exercise.isShown && (
        <div className={classes.row}>
          <p className={classes.grow} role="status">
            <strong>{text(texts.paused)}</strong> <span className={classes.soft}>{text(texts.pausedText)}</span>
          </p>
          {exercise.kind !== null && (
            <Button size="sm" h={40} variant="light" onClick={exercise.joinAgain}>
              {text(texts.joinAgain)}
            </Button>
          )}
        </div>
      )}
      {!pause && <FloorLine />}
      <LeadAway />
    </>
  );
}

function PhaseLine({ title }: { readonly title: string }) {
  const text = useText();
  const { session } = useScene();
  const now = useNow(lookEveryMs);
  const leftMs = phaseLeftMs(session, now) ?? 0;
  const progress = phaseProgress(session, now);
  const { phase, phases } = session;
  return (
    <>
      <p className={classes.phase}>
        <span className={classes.title}>{title}</span>
        <span className={classes.left} role="timer" aria-live="off">
          {leftText(text, leftMs)}
        </span>
        <span className={classes.count}>
          {text(texts.phase, { index: (phase?.index ?? 0) + 1, count: phases.length })}
        </span>
      </p>
      <div className={classes.track} aria-hidden="true">
        <span
          className={classes.progress}
          style={{ width: `${progress * 100}%` }}
          data-paused={session.pause !== null}
        />
      </div>
    </>
  );
}
