import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import { phaseLeftMs, plannedEndAt } from '@cairn/shared/sessions/clock';
import { breathMs } from '@cairn/shared/sessions/exercises';
import { isOver } from '@cairn/shared/sessions/lifecycle';
import type { PhasePlan } from '@cairn/shared/sessions/plan';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDoor, IconPlayerPlay, IconPlayerTrackNext, IconSquare } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { timeText } from '../../../../ui/time.ts';
import { useText } from '../../../../ui/useText.ts';
import { ReasonDialog } from '../../../rooms/ReasonDialog.tsx';
import { useNow, useScene } from '../scene.ts';
import { roomTexts } from '../texts.ts';
import { leftText } from '../timing.ts';
import classes from './Cockpit.module.css';
import { Together } from './Together.tsx';
import { cockpitTexts as texts } from './texts.ts';
import { useConduct } from './useConduct.ts';

/** Whole breaths, so that it ends on breathing out. */
const breathingMs = 4 * breathMs;
const groundingMs = 150 * secondMs;
const extendByMs = 5 * minuteMs;

const small = { size: 'sm', h: 40, px: 'xs' } as const;

/** Where the session stands, and what moves it on. */
export function ClockPanel() {
  const { session } = useScene();
  if (session.status === 'live') return <LiveClock />;
  return isOver(session.status) ? <Over /> : <BeforeStart />;
}

function BeforeStart() {
  const text = useText();
  const intl = useIntl();
  const { session, room, command } = useScene();
  const [asking, ask] = useDisclosure(false);
  const isScheduled = session.status === 'scheduled';
  return (
    <section className={classes.panel} data-first>
      <p className={classes.line}>{text(roomTexts.scheduledFor, { time: timeText(intl, session.startsAt) })}</p>
      <Button
        fullWidth
        leftSection={isScheduled ? <IconDoor size={20} /> : <IconPlayerPlay size={20} />}
        onClick={() => void command.send({ type: isScheduled ? 'session.lobby' : 'session.begin' })}
      >
        {text(isScheduled ? texts.openLobby : texts.begin)}
      </Button>
      <Button variant="subtle" color="clay" size="sm" h={40} onClick={ask.open}>
        {text(texts.cancelSession)}
      </Button>
      {asking && (
        <ReasonDialog
          room={room}
          title={text(texts.cancelAsk)}
          lead={text(texts.cancelText)}
          confirm={text(texts.cancelSession)}
          reasonLabel={text(texts.cancelReason)}
          commandOf={(why) => ({ type: 'session.cancel', ...why })}
          onClose={ask.close}
        />
      )}
    </section>
  );
}

function Over() {
  const text = useText();
  const { session, sessionId } = useScene();
  return (
    <section className={classes.panel} data-first>
      <p className={classes.line}>{text(session.status === 'ended' ? roomTexts.ended : roomTexts.cancelled)}</p>
      {session.status === 'ended' && (
        <Button component={Link} to={`/sessions/${sessionId}/attendance`} variant="light">
          {text(texts.attendance)}
        </Button>
      )}
    </section>
  );
}

/** Two phases may have one title: their place is their name. */
const placed = (phases: readonly PhasePlan[]) => phases.map(({ title }, place) => ({ title, place }));

function LiveClock() {
  const text = useText();
  const intl = useIntl();
  const { session, room } = useScene();
  const conduct = useConduct();
  const now = useNow(500);
  const [asking, ask] = useDisclosure(false);
  const { phase, phases, pause } = session;
  const leftMs = phaseLeftMs(session, now) ?? 0;
  return (
    <section className={classes.panel} data-first>
      <ol className={classes.phases} aria-label={text(texts.phases)}>
        {placed(phases).map(({ title, place }) => (
          <li
            key={place}
            aria-current={place === phase?.index ? 'step' : undefined}
            data-past={place < (phase?.index ?? 0) || undefined}
          >
            {title}
          </li>
        ))}
      </ol>
      <p className={classes.clock}>
        <span className={classes.time} role="timer" aria-live="off" data-up={leftMs === 0 || undefined}>
          {pause ? text(roomTexts.paused) : leftText(text, leftMs)}
        </span>
        <span className={classes.soft}>{text(texts.endsAbout, { time: timeText(intl, plannedEndAt(session)) })}</span>
      </p>
      <Button
        fullWidth
        leftSection={conduct.nextTitle === null ? <IconSquare size={18} /> : <IconPlayerTrackNext size={18} />}
        disabled={pause !== null && conduct.nextTitle !== null}
        onClick={conduct.nextTitle === null ? ask.open : conduct.next}
      >
        {conduct.nextTitle === null ? text(texts.end) : text(texts.next, { title: conduct.nextTitle })}
      </Button>
      <div className={classes.three}>
        <Button
          {...small}
          variant="default"
          aria-label={text(texts.extendLabel)}
          onClick={() => conduct.extend(extendByMs)}
        >
          {text(texts.extend)}
        </Button>
        <Button {...small} variant={pause ? 'filled' : 'default'} onClick={conduct.pauseOrResume}>
          {text(pause ? texts.resume : texts.pause)}
        </Button>
        {conduct.nextTitle !== null && (
          <Button {...small} variant="subtle" color="clay" aria-label={text(texts.end)} onClick={ask.open}>
            {text(texts.endShort)}
          </Button>
        )}
        <Button
          {...small}
          variant="default"
          disabled={pause !== null}
          onClick={() => conduct.exercise('breathing', breathingMs)}
        >
          {text(texts.breathe)}
        </Button>
        <Button
          {...small}
          variant="default"
          disabled={pause !== null}
          onClick={() => conduct.exercise('grounding', groundingMs)}
        >
          {text(texts.ground)}
        </Button>
        <Together />
      </div>
      {asking && (
        <ReasonDialog
          room={room}
          title={text(texts.endAsk)}
          lead={text(texts.endText)}
          confirm={text(texts.end)}
          reasonLabel={null}
          commandOf={() => ({ type: 'session.end' })}
          onClose={ask.close}
        />
      )}
    </section>
  );
}
