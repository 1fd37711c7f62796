import { minuteMs } from '@cairn/shared/kernel/time';
import type { RoomSummary } from '@cairn/shared/rooms/contract';
import { defaultCapacity, defaultLobbyMs, type PhasePlan } from '@cairn/shared/sessions/plan';
import { scheduleSession } from '@cairn/shared/sessions/wire';
import { Button, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { newRoomId } from '../../rooms/newRoomId.ts';
import { useLookAgain, useWall } from '../sessions.ts';
import { PlannedPhases } from './PlannedPhases.tsx';
import { draftsOf, phasesOf } from './phases.ts';
import classes from './ScheduleForm.module.css';
import { StartFields } from './StartFields.tsx';
import { nextHour, startOf } from './start.ts';
import { planTexts as texts } from './texts.ts';

interface Props {
  readonly cohorts: readonly RoomSummary[];
  readonly firstCohortId: string;
  /** The program's own, to begin with. */
  readonly phases: readonly PhasePlan[];
  readonly timeZone: string;
}

const mostPeople = 120;
const longestLobbyMinutes = 60;

/** When, for whom, and how it goes. */
export function ScheduleForm({ cohorts, firstCohortId, phases, timeZone }: Props) {
  const text = useText();
  const { http } = useSignedIn();
  const navigate = useNavigate();
  const lookAgain = useLookAgain();
  const { now } = useWall();
  // Chosen here, so that pressing twice, or again after a lost answer, schedules one session.
  const [sessionId] = useState(newRoomId);
  const [cohortId, setCohortId] = useState(firstCohortId);
  const [title, setTitle] = useState('');
  const [wall, setWall] = useState(() => nextHour(timeZone, now));
  const [capacity, setCapacity] = useState<number | string>(defaultCapacity);
  const [lobbyMinutes, setLobbyMinutes] = useState<number | string>(defaultLobbyMs / minuteMs);
  const [drafts, setDrafts] = useState(() => draftsOf(phases));

  const start = startOf(wall, { timeZone, now });
  const startsAt = 'at' in start ? start.at : null;
  const whole = phasesOf(drafts);
  const isWhole = title.trim() !== '' && startsAt !== null && whole !== null && capacity !== '' && lobbyMinutes !== '';

  const schedule = useMutation({
    mutationFn: (sent: { readonly startsAt: number; readonly phases: PhasePlan[] }) =>
      answerOf(
        http.request(scheduleSession, {
          body: {
            ...{ sessionId, cohortId, title, ...sent },
            ...{ capacity: Number(capacity), lobbyMs: Number(lobbyMinutes) * minuteMs },
          },
        }),
      ),
    onSuccess: async () => {
      await lookAgain();
      await navigate(`/sessions/${sessionId}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (startsAt !== null && whole) schedule.mutate({ startsAt, phases: whole });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {cohorts.length > 1 && (
          <NativeSelect
            label={text(texts.cohort)}
            value={cohortId}
            onChange={(event) => setCohortId(event.currentTarget.value)}
            data={cohorts.map(({ id, title: label }) => ({ value: id, label }))}
          />
        )}
        <TextInput
          label={text(texts.name)}
          description={text(texts.nameHint)}
          maxLength={80}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <StartFields wall={wall} start={start} timeZone={timeZone} now={now} onChange={setWall} />
        <div className={classes.pair}>
          <NumberInput
            label={text(texts.capacity)}
            description={text(texts.capacityHint)}
            value={capacity}
            min={1}
            max={mostPeople}
            allowDecimal={false}
            onChange={setCapacity}
          />
          <NumberInput
            label={text(texts.lobby)}
            description={text(texts.lobbyHint)}
            value={lobbyMinutes}
            min={0}
            max={longestLobbyMinutes}
            allowDecimal={false}
            onChange={setLobbyMinutes}
          />
        </div>
        <PlannedPhases phases={drafts} onChange={setDrafts} startsAt={startsAt} timeZone={timeZone} />
        {schedule.isError && (
          <Note tone="clay" role="alert">
            {whyNot(schedule.error, text)}
          </Note>
        )}
        <div>
          <Button type="submit" loading={schedule.isPending} disabled={!isWhole}>
            {text(texts.schedule)}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
