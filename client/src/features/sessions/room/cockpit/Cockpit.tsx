import { isOver } from '@cairn/shared/sessions/lifecycle';
import { useScene } from '../scene.ts';
import { ClockPanel } from './ClockPanel.tsx';
import classes from './Cockpit.module.css';
import { FloorPanel } from './FloorPanel.tsx';
import { GoingOn } from './GoingOn.tsx';
import { LeadPanel } from './LeadPanel.tsx';
import { LobbyPanel } from './LobbyPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { Problem } from './Problem.tsx';

/** Everything by which a session is conducted, on one screen. */
export function Cockpit() {
  const { session } = useScene();
  const isLive = session.status === 'live';
  return (
    <div className={classes.cockpit}>
      <Problem />
      <ClockPanel />
      {isLive && <GoingOn />}
      {!isOver(session.status) && <LobbyPanel />}
      {isLive && <FloorPanel />}
      <PeoplePanel />
      {isLive && <LeadPanel />}
    </div>
  );
}
