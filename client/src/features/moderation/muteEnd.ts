import { dayMs, hourMs, minuteMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { closesAt } from '@cairn/shared/sessions/clock';

/** What a length of one's own is counted in. */
export const units = { minutes: minuteMs, hours: hourMs, days: dayMs } as const;

export type Unit = keyof typeof units;

/** Longer than this is not a mute: the server refuses it. */
const muteMaxMs = 30 * dayMs;

interface Choices {
  /** Epoch milliseconds, the server's. */
  readonly now: number;
  /** What a field for a local date and time holds. */
  readonly custom: string;
  /** A length of one's own, in milliseconds; null: none has been said. */
  readonly lengthMs: number | null;
  readonly endOfSession: number | null;
}

/** When a mute ends for a choice: a length in milliseconds, `session`, `length` or `custom`. Null: there is no such time ahead. */
export function muteEnd(choice: string, { now, custom, lengthMs, endOfSession }: Choices): number | null {
  if (choice === 'session') return endOfSession;
  if (choice !== 'custom' && choice !== 'length') return now + Number(choice);
  const at = choice === 'custom' ? Date.parse(custom) : now + (lengthMs ?? Number.NaN);
  return at > now && at <= now + muteMaxMs ? at : null;
}

/** When a session that is live is over at the latest; null where there is none. */
export function sessionEnd({ session }: Pick<RoomState, 'session'>, now: number): number | null {
  return session?.status === 'live' ? Math.max(closesAt(session), now + minuteMs) : null;
}

/** A time as a field for a local date and time holds it. */
export function fieldOf(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
