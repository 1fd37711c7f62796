import { isStaff } from '../accounts/roles.ts';
import { accept, refuse } from '../kernel/verdict.ts';
import { memberIn } from '../rooms/rules.ts';
import { breakoutIdsOf, type SessionDecider, whileLive } from './rules.ts';
import type { SessionPart } from './state.ts';

const worksheetsMax = 20;

type ActivityType = 'poll.open' | 'poll.count' | 'poll.close' | 'worksheet.post' | 'breakout.open' | 'breakout.close';

/** What a group does together, beside talking. Prompts and shared items are messages with a card. */
export const activityDeciders: { readonly [T in ActivityType]: SessionDecider<T> } = {
  'poll.open': whileLive<'poll.open'>(({ session }, { question, options }) => {
    if (session.poll) return refuse('poll.alreadyOpen');
    return accept('poll.opened', { question, options });
  }),

  'poll.count': whileLive<'poll.count'>(({ session }, { pollSeq, votes }, { actor }) => {
    if (actor.role !== 'system') return refuse('role.refused');
    if (session.poll?.seq !== pollSeq) return refuse('poll.isClosed');
    if (votes <= session.poll.votes) return refuse('poll.unchanged');
    return accept('poll.counted', { pollSeq, votes });
  }),

  'poll.close': whileLive<'poll.close'>(({ session }, { pollSeq }, { counts }) => {
    const { poll } = session;
    if (poll?.seq !== pollSeq || !counts) return refuse('poll.isClosed');
    const { question, options, optionCount } = poll;
    return accept('poll.closed', {
      pollSeq,
      counts: zeroed(counts, optionCount),
      question: question ?? '',
      options: options ?? [],
    });
  }),

  'worksheet.post': whileLive<'worksheet.post'>(({ session }, { title, items }) => {
    if (Object.keys(session.worksheets).length >= worksheetsMax) return refuse('worksheet.tooMany');
    return accept('worksheet.posted', { title, items });
  }),

  'breakout.open': whileLive<'breakout.open'>(({ state, session }, { groups, lengthMs }, { roomId, at }) => {
    if (session.breakouts) return refuse('breakout.alreadyOpen');
    const memberIds = groups.flatMap((group) => group.memberIds);
    const isOnceEach = new Set(memberIds).size === memberIds.length;
    if (!isOnceEach || !memberIds.every((id) => isInGroup(state, id))) return refuse('breakout.groups');
    const named = groups.map((group, index) => ({ roomId: `${roomId}.b${state.seq + 1}.${index + 1}`, ...group }));
    return accept('breakouts.opened', { endsAt: at + lengthMs, groups: named });
  }),

  'breakout.close': whileLive<'breakout.close'>(({ session }) =>
    session.breakouts ? accept('breakouts.closed', { breakoutIds: breakoutIdsOf(session) }) : refuse('breakout.none'),
  ),
};

/** The counts, with a number for each option. */
function zeroed(counts: readonly number[], optionCount: number): number[] {
  return Array.from({ length: optionCount }, (_, option) => counts[option] ?? 0);
}

/** Whether the person is one of the group, and not of its staff. */
function isInGroup(state: SessionPart, memberId: string): boolean {
  const member = memberIn(state, memberId);
  return member !== undefined && !isStaff(member.role);
}
