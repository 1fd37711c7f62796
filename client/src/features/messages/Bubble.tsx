import type { Message } from '@cairn/shared/messages/timeline';
import { IconEraser } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { momentText } from '../../ui/time.ts';
import { useText } from '../../ui/useText.ts';
import { aliasIn } from '../rooms/names.ts';
import classes from './Bubble.module.css';
import { CardLabel } from './CardLabel.tsx';
import { Covered } from './Covered.tsx';
import { useConversation } from './conversation.ts';
import { Quote } from './Quote.tsx';
import { messageTexts as texts } from './texts.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly message: Message;
  readonly own: boolean;
  readonly tabbable: boolean;
}

/** The words of a message on their ground, or the tombstone in their place. */
export function Bubble({ message, own, tabbable }: Props) {
  const text = useText();
  const intl = useIntl();
  if (message.redacted) return <Tombstone message={message} />;
  return (
    <div className={classes.bubble} data-own={own || undefined} data-card={message.card?.kind}>
      {message.replyTo !== null && <Quote seq={message.replyTo} tabbable={tabbable} />}
      <CardLabel card={message.card} />
      <Covered message={message} tabbable={tabbable}>
        {message.body === null ? <em>{text(texts.noWords)}</em> : <Words text={message.body} tabbable={tabbable} />}
      </Covered>
      {message.editedAt !== null && (
        <span className={classes.edited} title={text(texts.editedAt, { at: momentText(intl, message.editedAt) })}>
          {' '}
          ({text(texts.edited)})
        </span>
      )}
    </div>
  );
}

function Tombstone({ message }: { readonly message: Message }) {
  const text = useText();
  const { state, ownId } = useConversation();
  const { redacted } = message;
  if (!redacted) return null;
  const byAuthor = redacted.by === message.author;
  const authorLine =
    message.author === ownId
      ? text(texts.takenOutByYou)
      : text(texts.takenOutByAuthor, { name: aliasIn(state, message.author, text) });
  const what = byAuthor ? authorLine : text(texts.takenOutByStaff);
  return (
    <div className={classes.tombstone}>
      <IconEraser size={16} aria-hidden="true" />
      <span>{redacted.reason ? text(texts.takenOutReason, { what, reason: redacted.reason }) : what}</span>
    </div>
  );
}
