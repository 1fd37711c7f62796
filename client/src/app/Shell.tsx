import { leads } from '@cairn/shared/accounts/roles';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { NavLink, Outlet, useLocation } from 'react-router-dom';
import { AccountMenu } from '../features/accounts/AccountMenu.tsx';
import { useSignedIn } from '../features/accounts/signedIn.ts';
import { RoomList } from '../features/rooms/RoomList.tsx';
import { useFreshRooms, useRooms } from '../features/rooms/rooms.ts';
import { useUnreadTitle } from '../features/rooms/useUnreadTitle.ts';
import { CalledLine } from '../features/safety/care/CalledLine.tsx';
import { CareLink } from '../features/safety/care/CareLink.tsx';
import { useCare } from '../features/safety/care/care.ts';
import { waitingFor } from '../features/safety/care/urgency.ts';
import { HelpNow } from '../features/safety/help/HelpNow.tsx';
import { LetInLine } from '../features/sessions/LetInLine.tsx';
import { useFreshSessions, useSessions } from '../features/sessions/sessions.ts';
import { Timetable } from '../features/sessions/Timetable.tsx';
import { unreadIn } from '../features/sessions/timetable.ts';
import { CairnMark } from '../ui/CairnMark.tsx';
import { useIsNarrow } from '../ui/useScreen.ts';
import { useText } from '../ui/useText.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import classes from './Shell.module.css';
import { appTexts as texts } from './texts.ts';

interface Props {
  readonly programName: string;
}

/** The frame: rooms at the side and one of them beside; on a phone, one or the other. */
export function Shell({ programName }: Props) {
  useFreshRooms();
  useFreshSessions();
  const { account } = useSignedIn();
  const waiting = waitingFor(useCare()?.items ?? [], account.id);
  useUnreadTitle(unreadIn(useRooms().data, useSessions().data), waiting);
  const narrow = useIsNarrow();
  const atHome = useLocation().pathname === '/';
  return (
    <div className={classes.shell}>
      <ConnectionBanner />
      <CalledLine />
      <LetInLine />
      <div className={classes.columns}>
        {(!narrow || atHome) && <Side programName={programName} narrow={narrow} />}
        {(!narrow || !atHome) && <Outlet />}
      </div>
    </div>
  );
}

function Side({ programName, narrow }: Props & { readonly narrow: boolean }) {
  const text = useText();
  const { account } = useSignedIn();
  // On a phone this is the page itself.
  const Frame = narrow ? 'main' : 'aside';
  return (
    <Frame className={classes.side} aria-label={narrow ? undefined : text(texts.rooms)}>
      <header className={classes.brand}>
        <CairnMark />
        <div className={classes.names}>
          <div className={classes.name}>{text(texts.name)}</div>
          <div className={classes.program}>{programName}</div>
        </div>
        {narrow && <HelpNow />}
        {narrow && <AccountMenu compact />}
      </header>
      <div className={classes.rooms}>
        <Timetable />
        <RoomList />
      </div>
      <footer className={classes.foot}>
        <CareLink className={classes.link} />
        {leads(account.role) && (
          <NavLink to="/program" className={() => classes.link}>
            <IconBuildingCommunity size={20} stroke={1.6} aria-hidden="true" />
            {text(texts.program)}
          </NavLink>
        )}
        {!narrow && <AccountMenu />}
      </footer>
    </Frame>
  );
}
