import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
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
  const { retry, discard } = useConversation();
  const refused = pending.status === 'refused';
  return (
    <article className={classes.row} data-own data-goes-on={goesOn || undefined} aria-label={text(texts.you)}>
      <div className={classes.column}>
        <div className={bubble.bubble} data-own data-pending data-refused={refused || undefined}>
          {pending.replyTo !== null && <Quote seq={pending.replyTo} tabbable />}
          {pending.warning !== null && (
            <span className={bubble.warning}>{text(texts.warned, { about: pending.warning })}</span>
          )}
          <Words text={pending.body} tabbable />
        </div>
        <div className={classes.status} data-refused={refused || undefined}>
          {refused ? (
            <span role="alert">{pending.refusal?.text}</span>
          ) : (
            <>
              <IconClock size={14} aria-hidden="true" />
              {text(pending.status === 'sending' ? texts.sending : texts.waiting)}
            </>
          )}
        </div>
        {refused && (
          <div className={classes.status}>
            <Button variant="subtle" size="compact-sm" h={36} onClick={() => retry(pending.commandId)}>
              {text(texts.tryAgain)}
            </Button>
            <Button variant="subtle" size="compact-sm" h={36} onClick={() => discard(pending.commandId, true)}>
              {text(texts.putBack)}
            </Button>
            <Button
              variant="subtle"
              color="clay"
              size="compact-sm"
              h={36}
              onClick={() => discard(pending.commandId, false)}
            >
              {text(texts.discard)}
            </Button>
          </div>
        )}
      </div>
    </article>
  );
}
