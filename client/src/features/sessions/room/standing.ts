import type { Floor, Turn } from '@cairn/shared/floor/state';
import { takesHands } from '@cairn/shared/floor/turns';
import { isPresent } from '@cairn/shared/rooms/rules';
import type { RoomPart } from '@cairn/shared/rooms/state';

/** How a person of the group stands to the floor: what they are told, and what they can do. */
export type Standing =
  /** Everybody may write. */
  | { readonly kind: 'free' }
  | { readonly kind: 'quiet' }
  /** `hasSpoken`: they have written since the turn began, so that ending it is being done, not passing. */
  | { readonly kind: 'speaking'; readonly hasSpoken: boolean }
  /** `before`: how many of those who are here come first; 0: they are next. `byHand`: a hand can be lowered again. */
  | { readonly kind: 'queued'; readonly before: number; readonly byHand: boolean }
  | { readonly kind: 'mayRaise' }
  /** Passed in the round, and may come back. */
  | { readonly kind: 'passed' }
  /** Has had a turn in the round. */
  | { readonly kind: 'spoken' };

/** How somebody who is not staff stands to the floor. */
export function standingOf(state: Pick<RoomPart, 'presence'>, floor: Floor, memberId: string): Standing {
  const { mode, turn, round, hands, spoken } = floor;
  if (mode === 'open') return { kind: 'free' };
  if (turn?.memberId === memberId) {
    return { kind: 'speaking', hasSpoken: (spoken[memberId]?.lastAt ?? 0) >= turn.since };
  }
  const queue = round?.waiting ?? hands;
  const place = queue.indexOf(memberId);
  if (place !== -1) {
    const before = queue.slice(0, place).filter((id) => isPresent(state, id)).length;
    return { kind: 'queued', before, byHand: round === null };
  }
  if (round) return { kind: round.passed.includes(memberId) ? 'passed' : 'spoken' };
  return { kind: takesHands(mode) ? 'mayRaise' : 'quiet' };
}

/** What is left of a turn at a time, in milliseconds; null: it takes as long as it takes. */
export function turnLeftMs({ endsAt, leftMs }: Turn, at: number): number | null {
  return endsAt === null ? leftMs : Math.max(0, endsAt - at);
}

/** Who would get the floor with the next "give": the first in the queue who is here. */
export function nextSpeaker(state: Pick<RoomPart, 'presence'>, { round, hands }: Floor): string | undefined {
  return (round?.waiting ?? hands).find((id) => isPresent(state, id));
}
