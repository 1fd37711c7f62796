import type { Event } from '@cairn/shared/kernel/event';
import { useIntl } from 'react-intl';
import { QuietLine } from '../../messages/QuietLine.tsx';
import { lineOf } from './lines.ts';
import { ClosedPoll, OpenPoll } from './PollCard.tsx';
import { useScene } from './scene.ts';
import { isShown } from './shown.ts';
import { WorksheetCard } from './WorksheetCard.tsx';

interface Props {
  readonly event: Event;
}

/** How an event of a session shows among the messages: a card where there is something to do, else a quiet line. */
export function EventRow({ event }: Props) {
  const intl = useIntl();
  const scene = useScene();
  if (!isShown(event)) return null;
  switch (event.type) {
    case 'poll.opened':
      return <OpenPoll event={event} />;
    case 'poll.closed':
      return <ClosedPoll event={event} />;
    case 'worksheet.posted':
      return <WorksheetCard event={event} />;
    default: {
      const line = lineOf(event, { intl, session: scene.session, aliasOf: scene.aliasOf });
      return line && <QuietLine>{line}</QuietLine>;
    }
  }
}
