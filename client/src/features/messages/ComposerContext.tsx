import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import { aliasIn } from '../rooms/names.ts';
import classes from './Composer.module.css';
import { useConversation } from './conversation.ts';
import { beginningOf } from './Quote.tsx';
import { messageTexts as texts } from './texts.ts';
import type { WritingMode } from './useWriting.ts';

interface Props {
  readonly mode: WritingMode;
  readonly onCancel: () => void;
}

/** Above the field: what is replied to, or that a message is being edited. */
export function ComposerContext({ mode, onCancel }: Props) {
  const text = useText();
  const conversation = useConversation();
  const { state, messageAt } = conversation;
  if (mode.kind === 'new') return null;
  const message = messageAt(mode.seq);
  const editing = mode.kind === 'edit';
  const name = message ? aliasIn(state, message.author, text) : text(texts.quoteEarlier);
  return (
    <div className={classes.context}>
      <div className={classes.about}>
        <span className={classes.aboutWhat}>{editing ? text(texts.editing) : text(texts.replyingTo, { name })}</span>
        {!editing && message && <span className={classes.aboutWords}>{beginningOf(conversation, message, text)}</span>}
      </div>
      <ActionIcon size={36} aria-label={text(editing ? texts.cancelEdit : texts.cancelReply)} onClick={onCancel}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}
