import { Button } from '@mantine/core';
import { IconChartBar, IconMessageQuestion, IconUsersGroup, IconWriting } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import { activityTexts as texts } from './activityTexts.ts';
import { BreakoutDialog } from './BreakoutDialog.tsx';
import classes from './Cockpit.module.css';
import { GroupsPanel } from './GroupsPanel.tsx';
import { PollDialog } from './PollDialog.tsx';
import { PromptDialog } from './PromptDialog.tsx';
import { WorksheetDialog } from './WorksheetDialog.tsx';

type Activity = 'prompt' | 'poll' | 'worksheet' | 'groups';

interface Choice {
  readonly activity: Activity;
  readonly label: MessageDescriptor;
  readonly Icon: ComponentType<{ size: number }>;
}

const choices: readonly Choice[] = [
  { activity: 'prompt', label: texts.prompt, Icon: IconMessageQuestion },
  { activity: 'poll', label: texts.poll, Icon: IconChartBar },
  { activity: 'worksheet', label: texts.worksheet, Icon: IconWriting },
  { activity: 'groups', label: texts.groups, Icon: IconUsersGroup },
];

/** What the group can do together, and what of it is going on. */
export function Activities() {
  const text = useText();
  const { session, command } = useScene();
  const { poll, breakouts } = session;
  const [chosen, setChosen] = useState<Activity | null>(null);
  const close = () => setChosen(null);
  const isGoingOn = { prompt: false, poll: poll !== null, worksheet: false, groups: breakouts !== null };
  return (
    <section className={classes.panel}>
      <h3 className={classes.heading}>{text(texts.activities)}</h3>
      {poll && (
        <div className={classes.headingRow}>
          <p className={classes.soft}>{text(texts.pollStands, { votes: poll.votes })}</p>
          <Button
            size="compact-md"
            h={36}
            variant="light"
            onClick={() => void command.send({ type: 'poll.close', pollSeq: poll.seq })}
          >
            {text(texts.pollClose)}
          </Button>
        </div>
      )}
      {breakouts && <GroupsPanel breakouts={breakouts} />}
      <div className={classes.pair}>
        {choices.map(({ activity, label, Icon }) => (
          <Button
            key={activity}
            variant="default"
            size="sm"
            h={40}
            leftSection={<Icon size={16} />}
            disabled={isGoingOn[activity]}
            onClick={() => setChosen(activity)}
          >
            {text(label)}
          </Button>
        ))}
      </div>
      {chosen === 'prompt' && <PromptDialog onClose={close} />}
      {chosen === 'poll' && <PollDialog onClose={close} />}
      {chosen === 'worksheet' && <WorksheetDialog onClose={close} />}
      {chosen === 'groups' && <BreakoutDialog onClose={close} />}
    </section>
  );
}
