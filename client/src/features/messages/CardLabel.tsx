import type { Card } from '@cairn/shared/messages/contract';
import { IconMessageQuestion, IconWriting } from '@tabler/icons-react';
import { useText } from '../../ui/useText.ts';
import classes from './Bubble.module.css';
import { useConversation } from './conversation.ts';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly card: Card | null;
}

/** Above words that are more than words: a question to everybody, or an answer from a worksheet. */
export function CardLabel({ card }: Props) {
  const text = useText();
  const { state } = useConversation();
  if (card === null) return null;
  if (card.kind === 'prompt') {
    return (
      <span className={classes.cardLabel}>
        <IconMessageQuestion size={18} aria-hidden="true" />
        {text(texts.prompt)}
      </span>
    );
  }
  const worksheet = state.session?.worksheets[card.worksheetSeq];
  const title = worksheet?.title ?? text(texts.worksheet);
  const item = worksheet?.items?.[card.item];
  return (
    <span className={classes.cardLabel}>
      <IconWriting size={18} aria-hidden="true" />
      {item === undefined ? title : text(texts.worksheetItem, { title, item })}
    </span>
  );
}
