import type { History, Round, Trouble } from '../history.ts';

/** How soon the system promises something, and what a machine with other work to do adds to it. */
export const bounds = {
  /** Every server asks the database once a second what it missed. */
  removalMs: 1_000,
  /** Every server looks for ended sign-ins so often. */
  endingMs: 5_000,
  /** A look every 5 s, then a question and its answers. */
  presenceMs: 8_000,
  /** A request on a connection that stands. */
  answerMs: 10_000,
  /** From the end of a fault until everybody is served again. */
  recoveryMs: 30_000,
  toleranceMs: 3_000,
} as const;

/**
 * When a promise that began to run must be kept. A fault that could have kept the system from it lets it begin anew
 * once everybody is served again.
 */
function dueAt(from: number, boundMs: number, excuses: readonly Round[]): number {
  let start = from;
  for (const round of excuses.toSorted((a, b) => a.from - b.from)) {
    const over = round.recoveredAt ?? round.healedAt ?? Number.POSITIVE_INFINITY;
    if (over > start && round.from < start + boundMs + bounds.toleranceMs) start = over;
  }
  return start + boundMs + bounds.toleranceMs;
}

/** Whether something came too late, or is still to come at `at`. The excuses are only looked for where they could help. */
function isLate(at: number, from: number, { boundMs, excuses }: { boundMs: number; excuses: () => readonly Round[] }) {
  return at > from + boundMs + bounds.toleranceMs && at > dueAt(from, boundMs, excuses());
}

/** The rounds that touched one of these parts. */
function touching(rounds: readonly Round[], parts: readonly string[]): Round[] {
  return rounds.filter((round) => round.parts.some((part) => parts.includes(part)));
}

/** Without these a server cannot know what another one did; Redis is not among them (law L4). */
const needsOf = (server: number) => [`server:${server}`, 'database', `database:${server}`];

/** Whoever was removed gets nothing that came after, and nothing at all beyond the bound. */
export function checkRemovals({ rounds, removals, given }: History): Trouble[] {
  return removals.flatMap((removal): Trouble[] => {
    const { roomId, memberId, seq, acknowledgedAt, admittedAt } = removal;
    const until = admittedAt ?? Number.POSITIVE_INFINITY;
    const got = given.filter((one) => one.roomId === roomId && one.memberId === memberId && one.at < until);
    const after = got.find((one) => one.last > seq);
    if (after)
      return [
        {
          law: 'removal',
          text: `${memberId}, removed from ${roomId} by event ${seq}, was given ${after.last} by server ${after.server}`,
        },
      ];
    const late = got.find(({ at, server }) => {
      const excuses = () => touching(rounds, [...needsOf(server), `clients:${server}`]);
      return isLate(at, acknowledgedAt, { boundMs: bounds.removalMs, excuses });
    });
    if (!late) return [];
    const lateMs = Math.round(late.at - acknowledgedAt);
    return [
      {
        law: 'removal',
        text: `${memberId}, removed from ${roomId}, was given events by server ${late.server} ${lateMs} ms later`,
      },
    ];
  });
}

/** A sign-out and a closed account are effective on every server. */
export function checkEndings({ rounds, endings }: History): Trouble[] {
  return endings.flatMap(({ memberId, acknowledgedAt, connections, takenBy }) => [
    ...takenBy.map(
      (server): Trouble => ({ law: 'ending', text: `server ${server} took the token of ${memberId} after its end` }),
    ),
    ...connections.flatMap(({ server, closedAt }): Trouble[] => {
      const excuses = () => touching(rounds, [...needsOf(server), `clients:${server}`]);
      const end = closedAt ?? Number.POSITIVE_INFINITY;
      if (!isLate(end, acknowledgedAt, { boundMs: bounds.endingMs, excuses })) return [];
      const when = closedAt === null ? 'never' : `${Math.round(closedAt - acknowledgedAt)} ms later`;
      return [{ law: 'ending', text: `server ${server} closed the connection of ${memberId} ${when}` }];
    }),
  ]);
}

/** Nobody who has a room open is called absent for long. */
export function checkPresence({ rounds, stays, presences }: History): Trouble[] {
  return stays.flatMap((stay): Trouble[] => {
    // Who is about to go may be told of as gone before they hear of it themselves.
    const goes = (stay.until ?? Number.POSITIVE_INFINITY) - bounds.toleranceMs;
    const wrong = presences.find(({ roomId, server, at, until, present }) => {
      if (roomId !== stay.roomId || present.includes(stay.memberId)) return false;
      const excuses = () =>
        touching(rounds, ['redis', ...[server, stay.server].flatMap((one) => [...needsOf(one), `redis:${one}`])]);
      const stood = Math.min(goes, until ?? Number.POSITIVE_INFINITY);
      return isLate(stood, Math.max(stay.from, at), { boundMs: bounds.presenceMs, excuses });
    });
    if (!wrong) return [];
    const text = `server ${wrong.server} said at ${Math.round(wrong.at)} that ${stay.memberId} is not in ${stay.roomId}, who is at server ${stay.server} since ${Math.round(stay.from)}`;
    return [{ law: 'presence', text }];
  });
}

/** Nobody's command waits for ever, and everybody is served again soon after a fault. */
export function checkAnswers({ rounds, commands }: History): Trouble[] {
  const troubles: Trouble[] = [];
  for (const { roomId, actor, commandId, type, attempts } of commands) {
    for (const { server, sentAt, answeredAt, closedAt } of attempts) {
      const end = answeredAt ?? closedAt ?? Number.POSITIVE_INFINITY;
      if (isLate(end, sentAt, { boundMs: bounds.answerMs, excuses: () => rounds }))
        troubles.push({
          law: 'stuck',
          text: `server ${server} left ${type} ${actor} ${commandId} in ${roomId} without an answer`,
        });
    }
  }
  for (const { nemesis, what, healedAt, recoveredAt } of rounds) {
    const tookMs = (recoveredAt ?? Number.POSITIVE_INFINITY) - (healedAt ?? 0);
    if (tookMs > bounds.recoveryMs)
      troubles.push({ law: 'stuck', text: `${nemesis} (${what}): served again after ${tookMs} ms` });
  }
  return troubles;
}
