import type { Flag, Held, ModerationPart } from '@cairn/shared/moderation/state';
import type { Alert } from '@cairn/shared/safety/state';

/** One thing that waits at a desk. `seq` names it there. */
export type Wait =
  | { readonly kind: 'alert'; readonly seq: number; readonly alert: Alert }
  | { readonly kind: 'held'; readonly seq: number; readonly held: Held }
  | { readonly kind: 'flag'; readonly seq: number; readonly flag: Flag };

/**
 * What waits at a desk: alerts that nobody has taken, then those that this person has, held messages, reports, and last
 * what colleagues look after.
 */
export function waitsOf(
  { alerts, held, flags }: Pick<ModerationPart, 'alerts' | 'held' | 'flags'>,
  ownId: string,
): readonly Wait[] {
  const waits: readonly Wait[] = [
    ...Object.entries(alerts).map(([seq, alert]) => ({ kind: 'alert' as const, seq: Number(seq), alert })),
    ...Object.entries(held).map(([seq, one]) => ({ kind: 'held' as const, seq: Number(seq), held: one })),
    ...Object.entries(flags).map(([seq, flag]) => ({ kind: 'flag' as const, seq: Number(seq), flag })),
  ];
  return waits.toSorted((one, other) => rank(one, ownId) - rank(other, ownId) || one.seq - other.seq);
}

function ownerOf(wait: Wait): string | null {
  if (wait.kind === 'held') return null;
  return wait.kind === 'alert' ? wait.alert.ownerId : wait.flag.ownerId;
}

const order: readonly Wait['kind'][] = ['alert', 'held', 'flag'];

function rank(wait: Wait, ownId: string): number {
  const ownerId = ownerOf(wait);
  const byColleague = ownerId !== null && ownerId !== ownId;
  return (byColleague ? 100 : 0) + order.indexOf(wait.kind) * 10 + (ownerId === null ? 0 : 1);
}

/** How much of it nobody looks after yet. */
export function untakenCount(waits: readonly Wait[]): number {
  return waits.filter((wait) => ownerOf(wait) === null).length;
}
