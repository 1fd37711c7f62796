import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Note } from '../../../ui/Note.tsx';
import { Card, Page } from '../../../ui/Page.tsx';
import { useText } from '../../../ui/useText.ts';
import { whyNot } from '../../accounts/answers.ts';
import { useProgram } from '../../programs/program.ts';
import { useRooms } from '../../rooms/rooms.ts';
import { sessionTexts } from '../texts.ts';
import { usePlan } from './plan.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { planTexts as texts } from './texts.ts';

interface Props {
  /** What stands at the end of the bar on every page. */
  readonly help: ReactNode;
}

/** A new session of a cohort. For those who lead it. */
export function ScheduleSession({ help }: Props) {
  const text = useText();
  return (
    <Page title={text(texts.title)} back={{ to: '/', label: text(sessionTexts.back) }} actions={help}>
      <Card>
        <WhenReady />
      </Card>
    </Page>
  );
}

function WhenReady() {
  const text = useText();
  const rooms = useRooms();
  const plan = usePlan();
  const program = useProgram();
  const problem = rooms.error ?? plan.error ?? program.error;
  if (!rooms.data || !plan.data || !program.data) {
    return problem ? <Note tone="clay">{whyNot(problem, text)}</Note> : <Skeleton height={320} />;
  }
  const cohorts = rooms.data.filter(({ kind }) => kind === 'cohort');
  const [first] = cohorts;
  if (!first) return <Text c="dimmed">{text(texts.noCohort)}</Text>;
  return (
    <ScheduleForm
      cohorts={cohorts}
      firstCohortId={first.id}
      phases={plan.data.phases}
      timeZone={program.data.timeZone}
    />
  );
}
