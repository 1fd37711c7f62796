import type { ModerationPart } from '@cairn/shared/moderation/state';

/** When slow mode lets a person write again, epoch milliseconds; null: it does not hold them. Maybe in the past. */
export function slowUntil({ slow }: Pick<ModerationPart, 'slow'>, memberId: string): number | null {
  if (!slow || !Object.hasOwn(slow.wroteAt, memberId)) return null;
  const wroteAt = slow.wroteAt[memberId];
  return wroteAt === undefined ? null : wroteAt + slow.everyMs;
}
