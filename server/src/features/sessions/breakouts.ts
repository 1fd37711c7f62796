import { isStaff, type Role } from '@cairn/shared/accounts/roles';
import type { SessionEvent } from '@cairn/shared/sessions/state';
import type { RoomHost } from '../../log/host.ts';
import { systemSubmitter } from '../../log/ports.ts';
import { createRoom } from '../rooms/actions.ts';
import { letIn } from './admission.ts';
import { type SessionsContext, settled } from './context.ts';
import { takeOut } from './departure.ts';

type BreakoutsOpened = Extract<SessionEvent, { type: 'breakouts.opened' }>;

/** What people read in a small group that is over. */
const endedText = 'The small group has ended.';

/** Opens the rooms of small groups: their people are in them, and all staff of the session, so that help stays near. */
export async function openBreakouts(
  context: SessionsContext,
  sessionId: string,
  { seq, actor, data }: BreakoutsOpened,
): Promise<void> {
  const { rooms } = context;
  const session = await rooms.records.find(sessionId);
  if (!session) return;
  const staff = await staffOf(context, sessionId);
  await Promise.all(
    data.groups.map(async ({ roomId, title, memberIds }) => {
      const { state } = await rooms.hosts.get(roomId);
      const { programId } = session;
      const room = { roomId, kind: 'breakout', title, programId, createdBy: actor, partOf: sessionId } as const;
      if (state.seq === 0) await createRoom(rooms, room);
      await letIn(rooms, roomId, [...staff, ...memberIds]);
      // Whoever was removed from the session while this went on, is not in its breakouts either.
      const inSession = await activeIds(context, sessionId);
      const gone = memberIds.filter((memberId) => !inSession.has(memberId));
      for (const memberId of gone) await takeOut(rooms, { roomId, memberId, commandId: `opened.${seq}.${memberId}` });
    }),
  );
}

/** Staff who come while small groups are open, come into these too. */
export async function joinBreakouts(
  { rooms }: SessionsContext,
  sessionId: string,
  { memberId, role }: { readonly memberId: string; readonly role: Role },
): Promise<void> {
  const breakouts = rooms.hosts.peek(sessionId)?.state.session?.breakouts;
  if (!breakouts || !isStaff(role)) return;
  if (!(await rooms.records.membership(sessionId, memberId))?.active) return;
  await Promise.all(breakouts.groups.map(({ roomId }) => letIn(rooms, roomId, [memberId])));
}

/** Small groups that are over can be read, and nobody but staff writes there any more. */
export async function lockBreakouts({ rooms }: SessionsContext, roomIds: readonly string[]): Promise<void> {
  await Promise.all(roomIds.map(async (roomId) => lockForGood(await rooms.hosts.get(roomId))));
}

async function lockForGood(host: RoomHost): Promise<void> {
  const actor = systemSubmitter;
  // A lock with an end would open the room again.
  if (host.state.lock?.until != null) {
    const command = { type: 'room.unlock' } as const;
    settled(await host.submit({ actor, commandId: `breakout.end.unlock.${host.state.lock.seq}`, command }));
  }
  const command = { type: 'room.lock', reason: endedText } as const;
  settled(await host.submit({ actor, commandId: 'breakout.end', command }));
}

async function activeIds({ rooms }: SessionsContext, roomId: string): Promise<ReadonlySet<string>> {
  return new Set((await rooms.records.membersOf(roomId)).map(({ accountId }) => accountId));
}

async function staffOf(context: SessionsContext, roomId: string): Promise<string[]> {
  const ids = [...(await activeIds(context, roomId))];
  const profiles = await Promise.all(ids.map((id) => context.rooms.people.profile(id)));
  return profiles.flatMap((profile) => (profile && isStaff(profile.role) ? [profile.accountId] : []));
}
