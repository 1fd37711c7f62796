import { Menu } from '@mantine/core';
import { IconHourglassLow } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import { useModeration } from './moderation.ts';
import { moderationTexts as texts } from './texts.ts';

/** In the room's menu, for those who lead: slow mode. Who asks for help is never slowed. */
export function RoomItems() {
  const text = useText();
  const moderation = useModeration();
  if (!moderation?.leads || moderation.state.kind === 'help') return null;
  return (
    <Menu.Item leftSection={<IconHourglassLow size={18} />} onClick={() => moderation.begin({ kind: 'slow' })}>
      {text(texts.slow)}
    </Menu.Item>
  );
}
