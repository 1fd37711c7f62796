import { Button } from '@mantine/core';
import { IconClock, IconHeartHandshake } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PendingMessage } from '../../live/contract.ts';
import { useText } from '../../ui/useText.ts';
import bubble from './Bubble.module.css';
import { useConversation } from './conversation.ts';
import classes from './MessageRow.module.css';
import { Quote } from './Quote.tsx';
import { messageTexts as texts } from './texts.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly pending: PendingMessage;
  readonly goesOn: boolean;
}

/** A message on its way, in the place where it will be; or one that was refused, with what can be done about it. */
export function PendingRow({ pending, goesOn }: Props) {
  const text = useText();
  const { retry } = useConversation();
  const { status } = pending;
  // The question to its author stands over the page.
  const isAsked = pending.refusal?.code === 'message.ask' && status === 'refused';
  const refused = !isAsked && (status === 'refused' || status === 'returned');
  return (
    <article className={classes.row} data-own data-goes-on={goesOn || undefined} aria-label={text(texts.you)}>
      <div className={classes.column}>
        <div
          className={bubble.bubble}
          data-own
          data-pending={status !== 'held' || undefined}
          data-held={status === 'held' || undefined}
          data-refused={refused || undefined}
        >
          {pending.replyTo !== null && <Quote seq={pending.replyTo} tabbable />}
          {pending.warning !== null && (
            <span className={bubble.warning}>{text(texts.warned, { about: pending.warning })}</span>
          )}
          <Words text={pending.body} tabbable />
        </div>
        {!isAsked && <Status pending={pending} />}
        {refused && status === 'refused' && (
          <Ways pending={pending}>
            <Button variant="subtle" size="compact-sm" h={36} onClick={() => retry(pending.commandId)}>
              {text(texts.tryAgain)}
            </Button>
          </Ways>
        )}
        {status === 'returned' && <Ways pending={pending} />}
      </div>
    </article>
  );
}

function Status({ pending }: { readonly pending: PendingMessage }) {
  const text = useText();
  const { status, refusal, word } = pending;
  switch (status) {
    case 'refused':
      return (
        <div className={classes.status} data-refused>
          <span role="alert">{refusal?.text}</span>
        </div>
      );
    case 'returned':
      return (
        <div className={classes.status} data-refused>
          <span role="status">{word ? text(texts.returnedWord, { word }) : text(texts.returned)}</span>
        </div>
      );
    case 'held':
      return (
        <div className={classes.status} role="status" title={text(texts.heldMore)}>
          <IconHeartHandshake size={16} aria-hidden="true" />
          {text(texts.held)}
        </div>
      );
    default:
      return (
        <div className={classes.status}>
          <IconClock size={14} aria-hidden="true" />
          {text(status === 'sending' ? texts.sending : texts.waiting)}
        </div>
      );
  }
}

interface WaysProps {
  readonly pending: PendingMessage;
  readonly children?: ReactNode;
}

/** What can be done with a message that did not go out. */
function Ways({ pending, children }: WaysProps) {
  const text = useText();
  const { discard } = useConversation();
  const { commandId, status } = pending;
  return (
    <div className={classes.status}>
      {children}
      <Button variant="subtle" size="compact-sm" h={36} onClick={() => discard(commandId, true)}>
        {text(status === 'returned' ? texts.editAgain : texts.putBack)}
      </Button>
      <Button variant="subtle" color="clay" size="compact-sm" h={36} onClick={() => discard(commandId, false)}>
        {text(texts.discard)}
      </Button>
    </div>
  );
}
