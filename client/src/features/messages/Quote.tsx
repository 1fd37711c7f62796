import type { Message } from '@cairn/shared/messages/timeline';
import { type GiveText, useText } from '../../ui/useText.ts';
import { aliasIn } from '../rooms/names.ts';
import classes from './Bubble.module.css';
import { type Conversation, isCovered, useConversation } from './conversation.ts';
import { messageTexts as texts } from './texts.ts';

interface Props {
  /** The message that is replied to. */
  readonly seq: number;
  readonly tabbable: boolean;
}

const wordsMaxLength = 160;

/** The beginning of the message that is replied to; pressing it goes there. */
export function Quote({ seq, tabbable }: Props) {
  const text = useText();
  const conversation = useConversation();
  const { state, ownId, messageAt, goTo } = conversation;
  const original = messageAt(seq);
  const name = original && (original.author === ownId ? text(texts.you) : aliasIn(state, original.author, text));
  const words = original && beginningOf(conversation, original, text);
  return (
    <button
      type="button"
      className={classes.quote}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => goTo(seq)}
      aria-label={name && words ? text(texts.quoteOf, { name, words }) : text(texts.quoteGoEarlier)}
    >
      {name && <span className={classes.quoteName}>{name}</span>}
      <span className={classes.quoteWords}>{words ?? text(texts.quoteEarlier)}</span>
    </button>
  );
}

/** The first words; what a content warning hides is hidden here too. */
export function beginningOf(conversation: Conversation, message: Message, text: GiveText): string | undefined {
  if (message.redacted) return text(texts.quoteTakenOut);
  if (isCovered(conversation, message)) return text(texts.warned, { about: message.warning ?? '' });
  return message.body?.slice(0, wordsMaxLength);
}
