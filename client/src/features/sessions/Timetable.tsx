import { isStaff, leads } from '@cairn/shared/accounts/roles';
import type { SessionSummary } from '@cairn/shared/sessions/wire';
import { ActionIcon, Button, Collapse, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { useSignedIn } from '../accounts/signedIn.ts';
import { useRooms } from '../rooms/rooms.ts';
import { SessionRow } from './SessionRow.tsx';
import { useSessions, useWall } from './sessions.ts';
import classes from './Timetable.module.css';
import { sessionTexts as texts } from './texts.ts';
import { mayLookBack, timetableOf } from './timetable.ts';
import type { Wall } from './when.ts';

/** The sessions of one's cohorts: what is on stands out, what comes follows, what is past is folded away. */
export function Timetable() {
  const text = useText();
  const { account } = useSignedIn();
  const sessions = useSessions();
  const wall = useWall();
  const maySchedule = useMaySchedule();
  const { on, toCome, past } = timetableOf(sessions.data ?? [], wall.now);
  const withCohort = new Set(sessions.data?.map(({ cohortId }) => cohortId)).size > 1;
  const readable = past.filter((session) => mayLookBack(session, account.role));

  const isEmpty = on.length + toCome.length + readable.length === 0;
  if (isEmpty && !maySchedule && !sessions.isError) return null;
  return (
    <nav className={classes.timetable} aria-label={text(texts.sessions)}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{text(texts.sessions)}</h2>
        {maySchedule && (
          <ActionIcon
            component={Link}
            to="/sessions/new"
            size={32}
            aria-label={text(texts.schedule)}
            title={text(texts.schedule)}
          >
            <IconPlus size={18} />
          </ActionIcon>
        )}
      </div>
      {sessions.isError && !sessions.data && (
        <Note
          action={
            <Button variant="subtle" size="sm" onClick={() => void sessions.refetch()}>
              {text(texts.tryAgain)}
            </Button>
          }
        >
          {text(texts.failed)}
        </Note>
      )}
      <Rows sessions={on} wall={wall} withCohort={withCohort} />
      <Coming sessions={toCome} wall={wall} withCohort={withCohort} />
      {readable.length > 0 && <Past sessions={readable} wall={wall} withCohort={withCohort} />}
    </nav>
  );
}

/** Who leads schedules sessions of the cohorts whose rooms they are in. */
function useMaySchedule(): boolean {
  const { account } = useSignedIn();
  const rooms = useRooms().data ?? [];
  return leads(account.role) && rooms.some(({ kind }) => kind === 'cohort');
}

interface RowsProps {
  readonly sessions: readonly SessionSummary[];
  readonly wall: Wall;
  readonly withCohort: boolean;
}

function Rows({ sessions, ...shown }: RowsProps) {
  if (sessions.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} {...shown} />
      ))}
    </ul>
  );
}

const shownAtOnce = 3;

/** The next few; the weeks after them on demand. */
function Coming({ sessions, ...shown }: RowsProps) {
  const text = useText();
  const [isWhole, whole] = useDisclosure(false);
  const hidden = sessions.length - shownAtOnce;
  return (
    <>
      <Rows sessions={isWhole ? sessions : sessions.slice(0, shownAtOnce)} {...shown} />
      {hidden > 0 && (
        <UnstyledButton className={classes.fold} onClick={whole.toggle} aria-expanded={isWhole}>
          {text(isWhole ? texts.showFewer : texts.showAll, { count: hidden })}
        </UnstyledButton>
      )}
    </>
  );
}

function Past({ sessions, ...shown }: RowsProps) {
  const text = useText();
  const { account } = useSignedIn();
  const [unfolded, { toggle }] = useDisclosure(false);
  return (
    <>
      <UnstyledButton className={classes.fold} onClick={toggle} aria-expanded={unfolded}>
        <IconChevronRight className={classes.chevron} size={16} aria-hidden="true" />
        {text(texts.past)}
      </UnstyledButton>
      <Collapse expanded={unfolded}>
        <ul className={classes.rows}>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} {...shown} withAttendance={isStaff(account.role)} />
          ))}
        </ul>
      </Collapse>
    </>
  );
}
