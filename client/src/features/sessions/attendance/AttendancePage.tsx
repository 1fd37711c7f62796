import { leads } from '@cairn/shared/accounts/roles';
import type { Attendance, SessionSummary } from '@cairn/shared/sessions/wire';
import { viewAttendance } from '@cairn/shared/sessions/wire';
import { Button, Group, Skeleton, Switch } from '@mantine/core';
import { IconPrinter, IconRefresh } from '@tabler/icons-react';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router-dom';
import { useRoom } from '../../../live/react.ts';
import { Note } from '../../../ui/Note.tsx';
import { Card, Page } from '../../../ui/Page.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useChartNames } from '../../rooms/chartNames.ts';
import { roomTexts } from '../../rooms/texts.ts';
import { useSessions, useWall } from '../sessions.ts';
import { sessionTexts } from '../texts.ts';
import classes from './Attendance.module.css';
import { AttendanceHead } from './AttendanceHead.tsx';
import { type Attended, liveSpan, sorted } from './attendance.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { People } from './People.tsx';
import { attendanceTexts as texts } from './texts.ts';

interface Props {
  /** What stands at the end of the bar on every page. */
  readonly help: ReactNode;
}

/** Who was in a session, when, and who was absent. For its staff. */
export function AttendancePage({ help }: Props) {
  const text = useText();
  const { sessionId = '' } = useParams();
  const session = useSessions().data?.find(({ id }) => id === sessionId);
  const attendance = useAttendance(sessionId);
  return (
    <Page wide title={text(texts.title)} back={{ to: '/', label: text(sessionTexts.back) }} actions={help}>
      <Card>
        {attendance.isPending && <Skeleton height={280} />}
        {attendance.isError && (
          <Note tone="clay" role="alert">
            {whyNot(attendance.error, text)}
          </Note>
        )}
        {attendance.data && (
          <Record
            sessionId={sessionId}
            session={session}
            attendance={attendance.data}
            onLookAgain={() => void attendance.refetch()}
          />
        )}
      </Card>
    </Page>
  );
}

/** Each look is in the audit: so there is one when the page opens, and others only when somebody asks for them. */
function useAttendance(sessionId: string): UseQueryResult<Attendance> {
  const { http } = useSignedIn();
  return useQuery({
    queryKey: ['attendance', sessionId],
    queryFn: () => answerOf(http.request(viewAttendance, { params: { sessionId } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

interface RecordProps {
  readonly sessionId: string;
  readonly session: SessionSummary | undefined;
  readonly attendance: Attendance;
  readonly onLookAgain: () => void;
}

function Record({ sessionId, session, attendance, onLookAgain }: RecordProps) {
  const text = useText();
  const { account, live } = useSignedIn();
  const wall = useWall();
  const desk = useRoom(live, `${sessionId}.desk`);
  const [namesShown, setNamesShown] = useState(false);
  const chartNames = useChartNames(sessionId, namesShown);
  const [correcting, setCorrecting] = useState<Attended | null>(null);
  const span = liveSpan(attendance, wall.now);
  const { there, absent } = sorted(attendance.people);
  const shared = {
    span,
    wall,
    chartNames,
    desk,
    onCorrect: leads(account.role) && span ? setCorrecting : null,
  };
  return (
    <>
      <AttendanceHead session={session} attendance={attendance} wall={wall} thereCount={there.length} />
      <Group className={classes.tools} gap="sm">
        <Switch
          size="md"
          label={text(texts.chartNames)}
          checked={namesShown}
          onChange={(event) => setNamesShown(event.currentTarget.checked)}
        />
        <span className={classes.space} />
        {attendance.status === 'live' && (
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            h={40}
            leftSection={<IconRefresh size={18} />}
            onClick={onLookAgain}
          >
            {text(texts.refresh)}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          h={40}
          leftSection={<IconPrinter size={18} />}
          onClick={() => window.print()}
        >
          {text(texts.print)}
        </Button>
      </Group>
      {chartNames && (
        <div className={classes.warning}>
          <Note tone="amber">{text(roomTexts.chartNamesShown)}</Note>
        </div>
      )}
      {span && there.length === 0 && <p className={classes.none}>{text(texts.nobodyThere)}</p>}
      {span && <People people={there} {...shared} />}
      {span && absent.length > 0 && (
        <section>
          <h2 className={classes.heading}>{text(texts.absent)}</h2>
          <People people={absent} {...shared} />
        </section>
      )}
      {correcting && desk && (
        <CorrectDialog desk={desk} person={correcting} onClose={() => setCorrecting(null)} onDone={onLookAgain} />
      )}
    </>
  );
}
