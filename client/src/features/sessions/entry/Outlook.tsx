import { isStaff } from '@cairn/shared/accounts/roles';
import { refusals } from '@cairn/shared/kernel/refusal';
import { dayMs } from '@cairn/shared/kernel/time';
import type { SessionSummary } from '@cairn/shared/sessions/wire';
import { Button } from '@mantine/core';
import { IconCalendarEvent, IconDoorEnter } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Note } from '../../../ui/Note.tsx';
import { type GiveText, useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { addressOf } from '../timetable.ts';
import { lengthText, startsInText, timeIn, type Wall } from '../when.ts';
import classes from './SessionPage.module.css';
import { entryTexts as texts } from './texts.ts';

interface Props {
  readonly session: SessionSummary;
  readonly wall: Wall;
}

/** How the session stands for this person, in words. */
export function Outlook({ session, wall }: Props) {
  const text = useText();
  const intl = useIntl();
  const { status, standing, startsAt } = session;
  if (standing === 'removed') return <Note>{refusals['member.removed'].text}</Note>;
  switch (status) {
    case 'scheduled':
      return <Opens session={session} wall={wall} />;
    case 'lobby':
      return (
        <Note tone="accent" role="status" icon={<IconDoorEnter size={20} />}>
          {text(texts.lobbyOpen, { starts: startsInText(intl, startsAt, wall.now) })}
        </Note>
      );
    case 'live':
      return (
        <Note tone="accent" role="status" icon={<IconDoorEnter size={20} />}>
          {text(texts.live)}
        </Note>
      );
    case 'cancelled':
      return <Note role="status">{text(texts.cancelled)}</Note>;
    case 'ended':
      return <Over session={session} />;
  }
}

function Opens({ session: { lobbyAt }, wall }: Props) {
  const text = useText();
  const intl = useIntl();
  const { account } = useSignedIn();
  const leftMs = lobbyAt - wall.now;
  const time = timeIn(intl, wall.timeZone, lobbyAt);
  return (
    <>
      <Note role="status" icon={<IconCalendarEvent size={20} />}>
        {opensText(text, { time, leftMs, left: lengthText(intl, leftMs) })}
      </Note>
      {!isStaff(account.role) && <p className={classes.soft}>{text(texts.opensText)}</p>}
    </>
  );
}

function opensText(text: GiveText, { time, leftMs, left }: { time: string; leftMs: number; left: string }): string {
  if (leftMs <= 0) return text(texts.opensSoon);
  return leftMs < dayMs / 2 ? text(texts.opens, { time, left }) : text(texts.opensThatDay, { time });
}

function Over({ session }: { readonly session: SessionSummary }) {
  const text = useText();
  return (
    <Note
      role="status"
      action={
        session.standing === 'in' && (
          <Button component={Link} to={addressOf(session)} variant="subtle" size="sm" h={40}>
            {text(texts.read)}
          </Button>
        )
      }
    >
      {text(texts.ended)}
    </Note>
  );
}
