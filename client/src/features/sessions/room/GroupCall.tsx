import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';
import { Note } from '../../../ui/Note.tsx';
import { timeText } from '../../../ui/time.ts';
import { useIsNarrow } from '../../../ui/useScreen.ts';
import { useText } from '../../../ui/useText.ts';
import { useSignedIn } from '../../accounts/signedIn.ts';
import { groupOf } from './groups.ts';
import { type Move, useMove } from './moves.ts';
import classes from './SessionBar.module.css';
import { useScene } from './scene.ts';
import { roomTexts as texts } from './texts.ts';
import { useWhenOpen } from './useWhenOpen.ts';

/** While there are small groups: brings a person of one to it, once, and keeps the way open; for staff, the ways to all. */
export function GroupCall() {
  const text = useText();
  const intl = useIntl();
  const { live } = useSignedIn();
  const navigate = useNavigate();
  const { stayed } = useMove();
  const { session, ownId, isStaff, leads } = useScene();
  const narrow = useIsNarrow();
  const { breakouts } = session;
  const own = groupOf(session, ownId);
  const isCalled = own !== undefined && stayed !== breakouts?.seq;
  const brought: Move = { brought: true };
  useWhenOpen(live, isCalled ? own.roomId : null, () => {
    void navigate(`/rooms/${own?.roomId}`, { replace: true, state: brought });
  });

  // Beside the room, the cockpit has the ways to all of them.
  if (!breakouts || (!own && !isStaff) || (leads && !narrow)) return null;
  const time = timeText(intl, breakouts.endsAt);
  return (
    <div className={classes.call}>
      <Note tone="accent" icon={<IconUsersGroup size={20} />} role="status">
        <span className={classes.callLine}>
          {own ? text(texts.yourGroup, { title: own.title, time }) : text(texts.groupsUntil, { time })}
          {(own ? [own] : breakouts.groups).map((group) => (
            <Button
              key={group.roomId}
              component={Link}
              to={`/rooms/${group.roomId}`}
              size="compact-sm"
              h={36}
              variant="default"
            >
              {own ? text(texts.goToGroup) : group.title}
            </Button>
          ))}
        </span>
      </Note>
    </div>
  );
}
