import { dayMs, hourMs, minuteMs } from '@cairn/shared/kernel/time';
import { calledAt } from '@cairn/shared/safety/onCall';
import type { CareItem } from '@cairn/shared/safety/wire';
import type { GiveText } from '../../../ui/useText.ts';
import { careTexts as texts } from './texts.ts';

/** What of the duty decides whether somebody is called. */
export interface Caller {
  readonly ownId: string;
  /** Who is on call now, first to last; null: not known yet. */
  readonly ladder: readonly string[] | null;
  /** Desks for which the server has called this person since the page was opened. */
  readonly calledFor: ReadonlySet<string>;
}

/**
 * Whether this person is the one, or among those, who should look after it now. What somebody has taken calls nobody but
 * its owner, while something joined it that they have not seen.
 */
export function callsMe(
  { what, ownerId, rung, deskId, unseenAt }: CareItem,
  { ownId, ladder, calledFor }: Caller,
): boolean {
  if (what !== 'alert') return false;
  if (ownerId !== null) return ownerId === ownId && unseenAt !== null;
  if (calledFor.has(deskId)) return true;
  if (ladder === null) return false;
  // Whoever was called stays called while the ladder goes on to others.
  return Array.from({ length: rung + 1 }, (_, step) => calledAt(ladder, step)).some(
    (called) => called === null || called.includes(ownId),
  );
}

/** What the tab's title counts: what nobody looks after yet, and what this person has taken. */
export function waitingFor(items: readonly CareItem[], ownId: string): number {
  return items.filter(({ ownerId }) => ownerId === null || ownerId === ownId).length;
}

/** Names an item on the page. */
export function keyOf({ deskId, what, seq }: CareItem): string {
  return `${deskId} ${what} ${seq}`;
}

/** How long something has waited, roughly. */
export function agoText(text: GiveText, at: number, now: number): string {
  const forMs = Math.max(0, now - at);
  if (forMs < hourMs) return text(texts.waitsSince, { minutes: Math.floor(forMs / minuteMs) });
  if (forMs < dayMs) return text(texts.waitsHours, { hours: Math.floor(forMs / hourMs) });
  return text(texts.waitsDays, { days: Math.floor(forMs / dayMs) });
}
