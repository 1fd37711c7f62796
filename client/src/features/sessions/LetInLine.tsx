import { isEntryOpen } from '@cairn/shared/sessions/lifecycle';
import type { SessionSummary } from '@cairn/shared/sessions/wire';
import { Button } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/useText.ts';
import { useSessions } from './sessions.ts';
import classes from './Timetable.module.css';
import { sessionTexts as texts } from './texts.ts';
import { addressOf } from './timetable.ts';

/** Tells whoever looks at another room meanwhile that they have been let in, until they have gone there. */
export function LetInLine() {
  const text = useText();
  const { pathname } = useLocation();
  const session = useLetIn();
  const isThere = session !== null && [addressOf(session), `/sessions/${session.id}`].includes(pathname);
  return (
    <div role="status" className={classes.news}>
      {session && !isThere && (
        <Note
          tone="accent"
          icon={<IconDoorEnter size={20} />}
          action={
            <Button component={Link} to={addressOf(session)} size="sm" h={40}>
              {text(texts.goIn)}
            </Button>
          }
        >
          {text(texts.letIn, { title: session.title })}
        </Note>
      )}
    </div>
  );
}

/** The session that the person was let into from its lobby while this page was open, until they have been there. */
function useLetIn(): SessionSummary | null {
  const { pathname } = useLocation();
  const sessions = useSessions().data;
  const waited = useRef(new Set<string>());
  const [letInId, setLetInId] = useState<string | null>(null);
  useEffect(() => {
    for (const { id, standing } of sessions ?? []) {
      if (standing === 'waiting') waited.current.add(id);
      else if (waited.current.delete(id) && standing === 'in') setLetInId(id);
    }
  }, [sessions]);
  useEffect(() => {
    setLetInId((id) => (pathname === `/rooms/${id}` ? null : id));
  }, [pathname]);
  const session = sessions?.find(({ id }) => id === letInId);
  return session && session.standing === 'in' && isEntryOpen(session.status) ? session : null;
}
