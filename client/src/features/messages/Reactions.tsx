import { type Reaction, reactionEmoji, reactionSchema } from '@cairn/shared/messages/contract';
import type { Message } from '@cairn/shared/messages/timeline';
import { Tooltip } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText } from '../../ui/useText.ts';
import { aliasIn } from '../rooms/names.ts';
import { useConversation } from './conversation.ts';
import classes from './Reactions.module.css';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly message: Message;
  readonly mayReact: boolean;
  readonly tabbable: boolean;
}

/** The reactions a message has got; pressing one gives or takes back one's own. */
export function Reactions({ message, mayReact, tabbable }: Props) {
  const given = reactionSchema.options.filter((reaction) => (message.reactions[reaction]?.length ?? 0) > 0);
  if (given.length === 0) return null;
  return (
    <div className={classes.reactions}>
      {given.map((reaction) => (
        <GivenReaction key={reaction} message={message} reaction={reaction} disabled={!mayReact} tabbable={tabbable} />
      ))}
    </div>
  );
}

interface GivenProps {
  readonly message: Message;
  readonly reaction: Reaction;
  readonly disabled: boolean;
  readonly tabbable: boolean;
}

function GivenReaction({ message, reaction, disabled, tabbable }: GivenProps) {
  const text = useText();
  const intl = useIntl();
  const { state, ownId, react } = useConversation();
  const givers = message.reactions[reaction] ?? [];
  const names = intl.formatList(givers.map((id) => (id === ownId ? text(texts.you) : aliasIn(state, id, text))));
  const label = text(texts.reactionBy, { reaction: text(texts[reaction]), names });
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: true }} position="bottom" multiline maw={260}>
      <button
        type="button"
        className={classes.reaction}
        aria-pressed={givers.includes(ownId)}
        aria-disabled={disabled || undefined}
        aria-label={label}
        tabIndex={tabbable ? 0 : -1}
        onClick={() => !disabled && react(message, reaction)}
      >
        <span aria-hidden="true">{reactionEmoji[reaction]}</span>
        <span className={classes.count}>{givers.length}</span>
      </button>
    </Tooltip>
  );
}
