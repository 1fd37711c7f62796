import type { Message } from '@cairn/shared/messages/timeline';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../ui/useText.ts';
import classes from './Bubble.module.css';
import { isCovered, useConversation } from './conversation.ts';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly message: Message;
  readonly tabbable: boolean;
  readonly children: ReactNode;
}

/** Words under a content warning: hidden until the reader opens them. One's own are never hidden from oneself. */
export function Covered({ message, tabbable, children }: Props) {
  const text = useText();
  const conversation = useConversation();
  const { seq, warning, author } = message;
  if (warning === null || message.body === null) return children;
  const hidden = isCovered(conversation, message);
  return (
    <>
      <span className={classes.warning}>
        <IconAlertTriangle size={16} aria-hidden="true" />
        <span className={classes.warningText}>{text(texts.warned, { about: warning })}</span>
        {author !== conversation.ownId && (
          <UnstyledButton
            className={classes.uncover}
            aria-expanded={!hidden}
            tabIndex={tabbable ? 0 : -1}
            onClick={() => conversation.uncover(seq, hidden)}
          >
            {text(hidden ? texts.warningShow : texts.warningHide)}
          </UnstyledButton>
        )}
      </span>
      {!hidden && children}
    </>
  );
}
