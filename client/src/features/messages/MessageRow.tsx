import type { Message } from '@cairn/shared/messages/timeline';
import { type KeyboardEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { Avatar } from '../../ui/Avatar.tsx';
import { timeText } from '../../ui/time.ts';
import { useLongPress } from '../../ui/useLongPress.ts';
import { useText } from '../../ui/useText.ts';
import { aliasIn } from '../rooms/names.ts';
import { Bubble } from './Bubble.tsx';
import { mayDo, useConversation } from './conversation.ts';
import { MessageActions } from './MessageActions.tsx';
import { MessageMeta } from './MessageMeta.tsx';
import classes from './MessageRow.module.css';
import { Reactions } from './Reactions.tsx';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly message: Message;
  readonly goesOn: boolean;
  readonly highlighted: boolean;
  /** The row takes part in the order of Tab. */
  readonly active: boolean;
  readonly rowId: string;
  readonly onFocus: () => void;
}

/** One message: who, when, the words, the reactions, and what can be done with it. */
export function MessageRow({ message, goesOn, highlighted, active, rowId, onFocus }: Props) {
  const text = useText();
  const intl = useIntl();
  const conversation = useConversation();
  const [menuOpen, setMenuOpen] = useState(false);
  const own = message.author === conversation.ownId;
  const alias = aliasIn(conversation.state, message.author, text);
  const may = mayDo(conversation, message);
  const actionable = may.reply || may.takeOut || may.copy;
  const longPress = useLongPress(() => actionable && setMenuOpen(true));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(event.key, may, {
      open: () => setMenuOpen(true),
      reply: () => conversation.reply(message),
      edit: () => conversation.edit(message),
      takeOut: () => conversation.takeOut(message),
    });
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <article
      id={rowId}
      className={classes.row}
      data-own={own || undefined}
      data-goes-on={goesOn || undefined}
      data-highlighted={highlighted || undefined}
      tabIndex={active ? 0 : -1}
      aria-label={`${own ? text(texts.you) : alias}, ${timeText(intl, message.at)}`}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      {...longPress}
    >
      {!own && <div className={classes.face}>{!goesOn && <Avatar colourKey={message.author} name={alias} />}</div>}
      <div className={classes.column}>
        {!goesOn && <MessageMeta message={message} own={own} alias={alias} />}
        <div className={classes.line}>
          <Bubble message={message} own={own} tabbable={active} />
          {actionable && (
            <MessageActions
              message={message}
              may={may}
              opened={menuOpen}
              onOpenChange={setMenuOpen}
              tabbable={active}
              own={own}
            />
          )}
        </div>
        <Reactions message={message} mayReact={may.react} tabbable={active} />
      </div>
    </article>
  );
}

type Doings = Readonly<Record<'open' | 'reply' | 'edit' | 'takeOut', () => void>>;

/** What a key does on a focused message; null where it does nothing here. */
function keyAction(key: string, may: ReturnType<typeof mayDo>, doings: Doings): (() => void) | null {
  switch (key.toLowerCase()) {
    case 'enter':
      return may.copy || may.takeOut ? doings.open : null;
    case 'r':
      return may.reply ? doings.reply : null;
    case 'e':
      return may.edit ? doings.edit : null;
    case 'delete':
      return may.takeOut ? doings.takeOut : null;
    default:
      return null;
  }
}
