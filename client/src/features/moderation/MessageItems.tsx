import type { Message } from '@cairn/shared/messages/timeline';
import { Menu } from '@mantine/core';
import { IconFlag, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import { useModeration } from './moderation.ts';
import { moderationTexts as texts } from './texts.ts';

interface Props {
  readonly message: Message;
}

/** In the menu on a message: putting it at the top, and telling staff about it. */
export function MessageItems({ message }: Props) {
  const text = useText();
  const moderation = useModeration();
  if (!moderation || message.redacted) return null;
  const { state, isStaff, ownId, begin, command } = moderation;
  const messageSeq = message.seq;
  const isPinned = state.pins.includes(messageSeq);
  return (
    <>
      {isStaff && (
        <Menu.Item
          leftSection={isPinned ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
          onClick={() => void command.send({ type: isPinned ? 'message.unpin' : 'message.pin', messageSeq })}
        >
          {text(isPinned ? texts.unpin : texts.pin)}
        </Menu.Item>
      )}
      {message.author !== ownId && (
        <Menu.Item
          leftSection={<IconFlag size={18} />}
          onClick={() => begin({ kind: 'report', about: { messageSeq } })}
        >
          {text(texts.report)}
        </Menu.Item>
      )}
    </>
  );
}
