import { minuteMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { closesAt } from '@cairn/shared/sessions/clock';

interface Choices {
  /** Epoch milliseconds, the server's. */
  readonly now: number;
  /** What a field for a local date and time holds. */
  readonly custom: string;
  readonly endOfSession: number | null;
}

/** When a mute ends for a choice: a length in milliseconds, `session`, or `custom`. Null: there is no such time ahead. */
export function muteEnd(choice: string, { now, custom, endOfSession }: Choices): number | null {
  if (choice === 'session') return endOfSession;
  if (choice !== 'custom') return now + Number(choice);
  const at = Date.parse(custom);
  return Number.isNaN(at) || at <= now ? null : at;
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
