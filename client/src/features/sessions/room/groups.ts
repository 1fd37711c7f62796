import type { Session } from '@cairn/shared/sessions/state';

export type Group = NonNullable<Session['breakouts']>['groups'][number];

/** The small group that a person is in now. */
export function groupOf({ breakouts }: Session, memberId: string): Group | undefined {
  return breakouts?.groups.find(({ memberIds }) => memberIds.includes(memberId));
}

/** People spread evenly over groups, at random, so that the same ones do not always meet. */
export function splitEvenly(memberIds: readonly string[], count: number, random: () => number): readonly string[][] {
  const groups: string[][] = Array.from({ length: count }, () => []);
  const shuffled = memberIds
    .map((id) => ({ id, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ id }) => id);
  for (const [index, id] of shuffled.entries()) groups[index % count]?.push(id);
  return groups;
}
