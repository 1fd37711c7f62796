import type { Event } from '@cairn/shared/kernel/event';
import { useIntl } from 'react-intl';
import type { Additions } from '../messages/additions.ts';
import { QuietLine } from '../messages/QuietLine.tsx';
import { sessionAdditions } from '../sessions/room/additions.ts';
import { isTold, lineOf } from './lines.ts';
import { useModeration } from './moderation.ts';

function Row({ event }: { readonly event: Event }) {
  const intl = useIntl();
  const moderation = useModeration();
  if (!moderation || !isTold(event)) return null;
  const line = lineOf(event, { intl, aliasOf: moderation.aliasOf });
  return line === '' ? null : <QuietLine>{line}</QuietLine>;
}

/** What keeping a room safe brings into its conversation, and its desk's. */
export const moderationAdditions: Additions = { shows: isTold, Row };

/** The same for a session, which brings its own. */
export const sessionAndModerationAdditions: Additions = {
  shows: (event) => isTold(event) || sessionAdditions.shows(event),
  Row: ({ event }) => (isTold(event) ? <Row event={event} /> : <sessionAdditions.Row event={event} />),
};
