import { leads } from '@cairn/shared/accounts/roles';
import type { Attendance, SessionSummary } from '@cairn/shared/sessions/wire';
import { Button, Switch } from '@mantine/core';
import { IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useRoom } from '../../../live/react.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useChartNames } from '../../rooms/chartNames.ts';
import { roomTexts } from '../../rooms/texts.ts';
import { useWall } from '../sessions.ts';
import classes from './Attendance.module.css';
import { AttendanceHead } from './AttendanceHead.tsx';
import { type Attended, liveSpan, sorted } from './attendance.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { Absent, People } from './People.tsx';
import { attendanceTexts as texts } from './texts.ts';

interface Props {
  readonly sessionId: string;
  /** Unknown where the session has left the timetable. */
  readonly session: SessionSummary | undefined;
  readonly attendance: Attendance;
  readonly onLookAgain: () => void;
}

/** The record of a session: who was there and when, who was not, and what has been set right. */
export function AttendanceRecord({ sessionId, session, attendance, onLookAgain }: Props) {
  const text = useText();
  const { account, live } = useSignedIn();
  const wall = useWall();
  const desk = useRoom(live, `${sessionId}.desk`);
  const [namesShown, setNamesShown] = useState(false);
  // Those of the cohort, for absentees were never in the session's own room.
  const chartNames = useChartNames(session?.cohortId ?? sessionId, namesShown);
  const [correcting, setCorrecting] = useState<Attended | null>(null);
  const span = liveSpan(attendance, wall.now);
  const { there, absent } = sorted(attendance.people);
  const onCorrect = leads(account.role) ? setCorrecting : null;
  return (
    <>
      <AttendanceHead session={session} attendance={attendance} wall={wall} thereCount={there.length} />
      {span && (
        <>
          <div className={classes.tools}>
            <Switch
              size="md"
              label={text(texts.chartNames)}
              checked={namesShown}
              onChange={(event) => setNamesShown(event.currentTarget.checked)}
            />
            <span className={classes.space} />
            {attendance.endedAt === null && <LookAgain onClick={onLookAgain} />}
            <Print />
          </div>
          {chartNames && (
            <div className={classes.warning}>
              <Note tone="amber">{text(roomTexts.chartNamesShown)}</Note>
            </div>
          )}
          {there.length > 0 ? (
            <People people={there} {...{ span, wall, chartNames, desk, onCorrect }} />
          ) : (
            <p className={classes.none}>{text(texts.nobodyThere)}</p>
          )}
          {absent.length > 0 && (
            <section>
              <h2 className={classes.heading}>{text(texts.absent)}</h2>
              <Absent people={absent} {...{ chartNames, onCorrect }} />
            </section>
          )}
        </>
      )}
      {correcting && desk && (
        <CorrectDialog desk={desk} person={correcting} onClose={() => setCorrecting(null)} onDone={onLookAgain} />
      )}
    </>
  );
}

const quiet = { variant: 'subtle', color: 'gray', size: 'sm', h: 40 } as const;

function LookAgain({ onClick }: { readonly onClick: () => void }) {
  const text = useText();
  return (
    <Button {...quiet} leftSection={<IconRefresh size={18} />} onClick={onClick}>
      {text(texts.refresh)}
    </Button>
  );
}

function Print() {
  const text = useText();
  return (
    <Button {...quiet} leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
      {text(texts.print)}
    </Button>
  );
}
