import { isStaff } from '@cairn/shared/accounts/roles';
import type { SessionSummary } from '@cairn/shared/sessions/wire';
import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, Navigate, useNavigate, useParams } from 'react-router-dom';
import { Note } from '../../../ui/Note.tsx';
import { Card, Page } from '../../../ui/Page.tsx';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { useSessions, useWall } from '../sessions.ts';
import { sessionTexts } from '../texts.ts';
import { addressOf } from '../timetable.ts';
import { spanText, type Wall } from '../when.ts';
import { EntryForm } from './EntryForm.tsx';
import { Outlook } from './Outlook.tsx';
import classes from './SessionPage.module.css';
import { StaffEntry } from './StaffEntry.tsx';
import { entryTexts as texts } from './texts.ts';
import { Waiting } from './Waiting.tsx';

interface Props {
  /** What stands at the end of the bar on every page. */
  readonly help: ReactNode;
}

/** The session named in the address, for whoever is not in its room: when it is, how it stands, and the way in. */
export function SessionPage({ help }: Props) {
  const text = useText();
  const { sessionId } = useParams();
  const sessions = useSessions();
  const session = sessions.data?.find(({ id }) => id === sessionId);
  return (
    <Page
      title={session?.title ?? text(texts.session)}
      back={{ to: '/', label: text(sessionTexts.back) }}
      actions={help}
    >
      <Card>
        {session && <Arriving key={session.id} session={session} />}
        {sessions.isPending && <Skeleton height={180} />}
        {sessions.data && !session && <NotYours />}
        {sessions.isError && !sessions.data && (
          <Note action={<Button onClick={() => void sessions.refetch()}>{text(sessionTexts.tryAgain)}</Button>}>
            {text(sessionTexts.failed)}
          </Note>
        )}
      </Card>
    </Page>
  );
}

const lookEveryMs = 10_000;

/** How long the good news stands before the room takes its place. */
const goInAfterMs = 1_500;

function Arriving({ session }: { readonly session: SessionSummary }) {
  const text = useText();
  const { account } = useSignedIn();
  const wall = useWall(lookEveryMs);
  const [hasWaited, setHasWaited] = useState(false);
  if (session.standing === 'waiting' && !hasWaited) setHasWaited(true);

  const address = addressOf(session);
  const isIn = address.startsWith('/rooms/') && !isStaff(account.role);
  if (isIn && !hasWaited) return <Navigate to={address} replace />;
  return (
    <>
      <p className={classes.news} role="status">
        {isIn && text(texts.letIn)}
      </p>
      {isIn ? <GoIn to={address} /> : <Stage session={session} wall={wall} />}
    </>
  );
}

function GoIn({ to }: { readonly to: string }) {
  const text = useText();
  const navigate = useNavigate();
  useEffect(() => {
    const timer = setTimeout(() => void navigate(to, { replace: true }), goInAfterMs);
    return () => clearTimeout(timer);
  }, [navigate, to]);
  return (
    <div className={classes.goIn}>
      <Button component={Link} to={to} replace>
        {text(texts.goIn)}
      </Button>
    </div>
  );
}

interface StageProps {
  readonly session: SessionSummary;
  readonly wall: Wall;
}

function Stage({ session, wall }: StageProps) {
  const { account } = useSignedIn();
  if (session.standing === 'waiting') return <Waiting session={session} now={wall.now} />;
  const isOn = session.status === 'lobby' || session.status === 'live';
  return (
    <>
      <When session={session} wall={wall} />
      <Outlook session={session} wall={wall} />
      {isStaff(account.role) && <StaffEntry session={session} />}
      {isOn && session.standing === 'outside' && !isStaff(account.role) && <EntryForm session={session} />}
    </>
  );
}

function When({ session, wall }: StageProps) {
  const intl = useIntl();
  return (
    <div className={classes.when}>
      <div className={classes.span}>{spanText(intl, wall, { from: session.startsAt, to: session.endsAt })}</div>
      <div>{session.cohortTitle}</div>
    </div>
  );
}

/** The same words whether there is no such session, or one of other people. */
function NotYours() {
  const text = useText();
  return (
    <div className={classes.waiting}>
      <h2>{text(texts.notYours)}</h2>
      <p>{text(texts.notYoursText)}</p>
      <Button component={Link} to="/" variant="light">
        {text(texts.home)}
      </Button>
    </div>
  );
}
