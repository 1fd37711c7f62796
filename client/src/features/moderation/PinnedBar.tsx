import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../ui/useText.ts';
import { useConversation } from '../messages/conversation.ts';
import { beginningOf } from '../messages/Quote.tsx';
import { aliasIn } from '../rooms/names.ts';
import classes from './Moderation.module.css';
import { useModeration } from './moderation.ts';
import { moderationTexts as texts } from './texts.ts';

/** Above the messages: those that stand at the top, the newest first and alone until one asks for the others. */
export function PinnedBar() {
  const text = useText();
  const { state } = useConversation();
  const [isOpen, setOpen] = useState(false);
  const { pins } = state;
  if (pins.length === 0) return null;
  const others = pins.length - 1;
  return (
    <section className={classes.pins} aria-label={text(texts.pinned)}>
      <ul className={classes.pinList}>
        {(isOpen ? pins : pins.slice(0, 1)).map((seq, index) => (
          <li key={seq} className={classes.pinRow}>
            <Pin seq={seq} />
            {index === 0 && others > 0 && (
              <Button variant="subtle" size="compact-sm" h={36} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {isOpen ? text(texts.pinnedFewer) : text(texts.pinnedAll, { count: others })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pin({ seq }: { readonly seq: number }) {
  const text = useText();
  const conversation = useConversation();
  const moderation = useModeration();
  const message = conversation.messageAt(seq);
  const words = (message && beginningOf(conversation, message, text)) ?? text(texts.pinnedEarlier);
  return (
    <>
      <UnstyledButton
        className={classes.pin}
        aria-label={text(texts.pinnedGo, { words })}
        onClick={() => conversation.goTo(seq)}
      >
        <IconPin size={18} aria-hidden="true" />
        {message && <span className={classes.pinName}>{aliasIn(conversation.state, message.author, text)}</span>}
        <span className={classes.pinWords}>{words}</span>
      </UnstyledButton>
      {moderation?.isStaff && (
        <ActionIcon
          size={36}
          aria-label={text(texts.unpin)}
          title={text(texts.unpin)}
          onClick={() => void moderation.command.send({ type: 'message.unpin', messageSeq: seq })}
        >
          <IconPinnedOff size={18} />
        </ActionIcon>
      )}
    </>
  );
}
