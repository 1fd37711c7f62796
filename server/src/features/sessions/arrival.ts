import { memberIn } from '@cairn/shared/rooms/rules';
import type { Entry } from '@cairn/shared/sessions/state';
import type { enterLobby } from '@cairn/shared/sessions/wire';
import type { z } from 'zod';
import type { RoomHost } from '../../log/host.ts';
import { type Submission, systemSubmitter } from '../../log/ports.ts';
import { deskId } from '../rooms/records.ts';
import { type OpenSession, type SessionsContext, settled } from './context.ts';

type Checkin = NonNullable<z.infer<typeof enterLobby.body>['checkin']> & { readonly memberId: string };

/**
 * Writes down how a person is, once: what was given first stays. What they keep to themselves goes into a record of
 * their own before the desk says that they checked in, and is nowhere else.
 */
export async function giveCheckin(
  context: SessionsContext,
  { sessionId, host, desk }: OpenSession,
  { memberId, sharedWith, mood, craving }: Checkin,
): Promise<void> {
  if (!Object.hasOwn(desk.state.checkins, memberId)) {
    const isPrivate = sharedWith === 'me';
    if (isPrivate) await context.records.checkins.saveOnce(memberId, sessionId, { mood, craving });
    const values = isPrivate ? { mood: null, craving: null } : { mood, craving };
    settled(await desk.submit(checkin({ memberId, sharedWith, ...values })));
  }
  if (!memberIn(host.state, memberId)) return;
  const shared = checkinForGroup(desk, memberId);
  if (shared) settled(await host.submit(shared));
}

/** Takes a person out of the lobby, if they are in it. Gives whether they were. */
export async function closeEntry(desk: RoomHost, memberId: string): Promise<boolean> {
  const entry: Entry | undefined = desk.state.entries[memberId];
  if (!entry?.waiting) return false;
  const command = { type: 'entry.close', memberId } as const;
  settled(await desk.submit({ actor: systemSubmitter, commandId: `entry.${entry.seq}.close`, command }));
  return true;
}

/**
 * What follows when a session has let somebody in: they are no longer in the lobby, and the group sees the check-in that
 * was meant for it.
 */
export async function arrive(context: SessionsContext, sessionId: string, memberId: string): Promise<void> {
  const desk = await context.rooms.hosts.get(deskId(sessionId));
  await closeEntry(desk, memberId);
  const shared = checkinForGroup(desk, memberId);
  if (shared) submitAfter(context, sessionId, shared);
}

/** The check-in that a person shares with the group, as the session is told of it. */
function checkinForGroup({ state }: RoomHost, memberId: string): Submission | null {
  const given = Object.hasOwn(state.checkins, memberId) ? state.checkins[memberId] : undefined;
  if (given?.sharedWith !== 'group') return null;
  const { sharedWith, mood, craving } = given;
  return checkin({ memberId, sharedWith, mood, craving });
}

/** The id is the person's: it happens once in a log. */
function checkin(given: Checkin): Submission {
  const command = { type: 'checkin.give', ...given } as const;
  return { actor: systemSubmitter, commandId: `checkin.${given.memberId}`, command };
}

const tries = 10;
const retryAfterMs = 1_000;

/**
 * Sends a command into the room whose own event it follows from. That room waits for the effects of the event, so nothing
 * here may wait for the room: it has the command next in its queue.
 */
function submitAfter({ rooms }: SessionsContext, roomId: string, submission: Submission): void {
  const { hosts, clock } = rooms;
  const attempt = async (triesLeft: number) => {
    try {
      settled(await (await hosts.get(roomId)).submit(submission));
    } catch {
      if (triesLeft > 1) clock.after(retryAfterMs, () => void attempt(triesLeft - 1));
    }
  };
  void attempt(tries);
}
