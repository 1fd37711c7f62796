import { Button, Menu } from '@mantine/core';
import { IconChartBar, IconChevronDown, IconMessageQuestion, IconUsersGroup, IconWriting } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useText } from '../../../../ui/useText.ts';
import { useScene } from '../scene.ts';
import { activityTexts as texts } from './activityTexts.ts';
import { BreakoutDialog } from './BreakoutDialog.tsx';
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

/** What the group can do together. */
export function Together() {
  const text = useText();
  const { session } = useScene();
  const [chosen, setChosen] = useState<Activity | null>(null);
  const close = () => setChosen(null);
  const isGoingOn = { prompt: false, poll: session.poll, worksheet: false, groups: session.breakouts };
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button variant="default" size="sm" h={40} px="xs" rightSection={<IconChevronDown size={14} />}>
            {text(texts.activities)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(({ activity, label, Icon }) => (
            <Menu.Item
              key={activity}
              leftSection={<Icon size={18} />}
              disabled={Boolean(isGoingOn[activity])}
              onClick={() => setChosen(activity)}
            >
              {text(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen === 'prompt' && <PromptDialog onClose={close} />}
      {chosen === 'poll' && <PollDialog onClose={close} />}
      {chosen === 'worksheet' && <WorksheetDialog onClose={close} />}
      {chosen === 'groups' && <BreakoutDialog onClose={close} />}
    </>
  );
}
