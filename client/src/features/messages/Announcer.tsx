import { VisuallyHidden } from '@mantine/core';
import { useIntl } from 'react-intl';
import { aliasIn } from '../rooms/names.ts';
import { useConversation } from './conversation.ts';
import type { Row } from './rows.ts';
import { messageTexts as texts } from './texts.ts';

interface Props {
  readonly rows: readonly Row[];
  /** What is above this came after the person did. */
  readonly after: number;
}

/** Reads the newest message of somebody else to people who listen, when they pause. */
export function Announcer({ rows, after }: Props) {
  const intl = useIntl();
  const { state, ownId } = useConversation();
  const newest = rows.findLast((row) => row.kind === 'message' && row.message.author !== ownId);
  const message = newest?.kind === 'message' && newest.seq > after ? newest.message : null;
  return (
    <VisuallyHidden aria-live="polite">
      {message?.body &&
        intl.formatMessage(texts.said, {
          name: aliasIn(state, message.author, intl.formatMessage),
          // Read out only to those who choose to open it.
          words: message.warning === null ? message.body : intl.formatMessage(texts.warned, { about: message.warning }),
        })}
    </VisuallyHidden>
  );
}
