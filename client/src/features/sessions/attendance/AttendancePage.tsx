import type { Attendance } from '@cairn/shared/sessions/wire';
import { viewAttendance } from '@cairn/shared/sessions/wire';
import { Skeleton } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { Note } from '../../../ui/Note.tsx';
import { Card, Page } from '../../../ui/Page.tsx';
import { useText } from '../../../ui/useText.ts';
import { answerOf, whyNot } from '../../accounts/answers.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useSessions } from '../sessions.ts';
import { sessionTexts } from '../texts.ts';
import { AttendanceRecord } from './AttendanceRecord.tsx';
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
          <AttendanceRecord
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
