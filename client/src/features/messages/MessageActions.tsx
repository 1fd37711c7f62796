import { reactionEmoji, reactionSchema } from '@cairn/shared/messages/contract';
import type { Message } from '@cairn/shared/messages/timeline';
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconDots, IconEraser, IconPencil } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import { type mayDo, useConversation } from './conversation.ts';
import classes from './MessageActions.module.css';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly message: Message;
  readonly may: ReturnType<typeof mayDo>;
  readonly opened: boolean;
  readonly onOpenChange: (opened: boolean) => void;
  readonly tabbable: boolean;
  readonly own: boolean;
}

/** What can be done with a message: near it when a mouse or the keyboard is there, always in reach of a finger. */
export function MessageActions({ message, may, opened, onOpenChange, tabbable, own }: Props) {
  const text = useText();
  const { reply, edit, takeOut, MessageItems } = useConversation();
  const copy = () => void navigator.clipboard?.writeText(message.body ?? '').catch(() => undefined);
  const tabIndex = tabbable ? 0 : -1;
  return (
    <div className={classes.actions} data-opened={opened || undefined}>
      {may.reply && (
        <ActionIcon
          className={classes.quick}
          size={34}
          aria-label={text(texts.reply)}
          title={text(texts.reply)}
          tabIndex={tabIndex}
          onClick={() => reply(message)}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      )}
      <Menu opened={opened} onChange={onOpenChange} position={own ? 'bottom-end' : 'bottom-start'} width={264}>
        <Menu.Target>
          <ActionIcon className={classes.more} aria-label={text(texts.actions)} tabIndex={tabIndex}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may.react && <ReactionChoice message={message} />}
          {may.reply && (
            <Menu.Item leftSection={<IconArrowBackUp size={18} />} onClick={() => reply(message)}>
              {text(texts.reply)}
            </Menu.Item>
          )}
          {may.edit && (
            <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => edit(message)}>
              {text(texts.edit)}
            </Menu.Item>
          )}
          {may.copy && (
            <Menu.Item leftSection={<IconCopy size={18} />} onClick={copy}>
              {text(texts.copy)}
            </Menu.Item>
          )}
          {MessageItems && <MessageItems message={message} />}
          {may.takeOut && (
            <Menu.Item c="var(--clay-ink)" leftSection={<IconEraser size={18} />} onClick={() => takeOut(message)}>
              {text(texts.takeOut)}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function ReactionChoice({ message }: { readonly message: Message }) {
  const text = useText();
  const { react, ownId } = useConversation();
  return (
    <>
      <div className={classes.choice}>
        {reactionSchema.options.map((reaction) => (
          <Menu.Item
            key={reaction}
            className={classes.emoji}
            aria-label={text(texts[reaction])}
            title={text(texts[reaction])}
            data-given={message.reactions[reaction]?.includes(ownId) || undefined}
            onClick={() => react(message, reaction)}
          >
            <span aria-hidden="true">{reactionEmoji[reaction]}</span>
          </Menu.Item>
        ))}
      </div>
      <Menu.Divider />
    </>
  );
}
