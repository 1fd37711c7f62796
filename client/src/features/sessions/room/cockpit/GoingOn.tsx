import { Button } from '@mantine/core';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import { activityTexts as texts } from './activityTexts.ts';
import classes from './Cockpit.module.css';
import { GroupsPanel } from './GroupsPanel.tsx';

/** What the group does together now, and how to end it. */
export function GoingOn() {
  const text = useText();
  const { session, command } = useScene();
  const { poll, breakouts } = session;
  if (!poll && !breakouts) return null;
  return (
    <section className={classes.panel}>
      {poll && (
        <div className={classes.headingRow}>
          <p className={classes.soft}>{text(texts.pollStands, { votes: poll.votes })}</p>
          <Button
            size="compact-sm"
            h={36}
            variant="light"
            onClick={() => void command.send({ type: 'poll.close', pollSeq: poll.seq })}
          >
            {text(texts.pollClose)}
          </Button>
        </div>
      )}
      {breakouts && <GroupsPanel breakouts={breakouts} />}
    </section>
  );
}
