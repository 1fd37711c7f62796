import { isOver } from '@cairn/shared/sessions/lifecycle';
import { CloseButton } from '@mantine/core';
import { Note } from '../../../../ui/Note.tsx';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import { roomTexts } from '../texts.ts';
import { ClockPanel } from './ClockPanel.tsx';
import classes from './Cockpit.module.css';
import { FloorPanel } from './FloorPanel.tsx';
import { GoingOn } from './GoingOn.tsx';
import { LeadPanel } from './LeadPanel.tsx';
import { LobbyPanel } from './LobbyPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';

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

/** Why the last thing did not happen: often somebody else was faster. */
export function Problem() {
  const text = useText();
  const { command } = useScene();
  if (!command.problem) return null;
  return (
    <Note
      tone="amber"
      role="status"
      action={<CloseButton size={36} aria-label={text(roomTexts.dismiss)} onClick={command.forget} />}
    >
      {command.problem}
    </Note>
  );
}
