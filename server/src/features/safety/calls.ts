import { careChangedMessage } from '@cairn/shared/safety/wire';
import type { NewsSince } from '../board.ts';
import type { SafetyRecords } from './records.ts';

/** Calls to people who have a window open: somebody waits at a desk. */
export function callNews(records: Pick<SafetyRecords, 'callsSince'>): NewsSince {
  return async (since) =>
    (await records.callsSince(since)).map(({ _id, deskId, accountIds, at }) => ({
      id: `call/${_id}`,
      at: at.getTime(),
      tell: (tellHere) => tellHere(accountIds, careChangedMessage, { deskId, called: true }),
    }));
}
