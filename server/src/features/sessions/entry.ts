import { randomUUID } from 'node:crypto';
import { isStaff } from '@cairn/shared/accounts/roles';
import { Refused } from '@cairn/shared/kernel/refusal';
import { deadlinesOf } from '@cairn/shared/registry/decide';
import { memberIn, wasRemoved } from '@cairn/shared/rooms/rules';
import { isOver } from '@cairn/shared/sessions/lifecycle';
import { groupSize } from '@cairn/shared/sessions/rules';
import type { enterLobby as enterLobbyRoute } from '@cairn/shared/sessions/wire';
import type { z } from 'zod';
import type { RoomHost } from '../../log/host.ts';
import { systemSubmitter } from '../../log/ports.ts';
import type { Caller } from '../handler.ts';
import { letIn } from './admission.ts';
import { closeEntry, giveCheckin } from './arrival.ts';
import { type OpenSession, requireOwnSession, type SessionsContext, sessionOf, settled } from './context.ts';

export type Entry = z.infer<typeof enterLobbyRoute.body>;

/**
 * Brings a person to the lobby of a session, and writes at its desk where they are and how to reach them; staff of the
 * group are let in at once. Whoever is in the session already stays where they are. Coming again while waiting sets
 * right what was said; a check-in counts once, and the first stays.
 * @throws Refused `agreement.unsigned`, `room.unknown` for who is not of the group and for a full session,
 *   `member.removed`, `session.notOpen`, `session.over`
 */
export async function enterLobby(
  context: SessionsContext,
  caller: Caller,
  { sessionId, entry }: { readonly sessionId: string; readonly entry: Entry },
): Promise<'waiting' | 'in'> {
  await context.rooms.agreements.require(caller);
  const open = await requireOwnSession(context, caller, sessionId);
  const { host } = open;
  const { accountId, role } = caller;
  await bringUpToTime(context, host);
  if (wasRemoved(host.state, accountId)) throw new Refused('member.removed');
  const { status, capacity } = sessionOf(host.state);
  if (status === 'scheduled' && !isStaff(role)) throw new Refused('session.notOpen');
  if (isOver(status)) throw new Refused('session.over');
  if (isStaff(role)) {
    await letIn(context.rooms, sessionId, [accountId]);
    return 'in';
  }
  const isIn = memberIn(host.state, accountId) !== undefined;
  if (!isIn && groupSize(host.state) >= capacity) throw new Refused('room.unknown');
  if (entry.checkin) await giveCheckin(context, open, { memberId: accountId, ...entry.checkin });
  return isIn ? 'in' : waitInLobby(open, accountId, entry);
}

/**
 * Takes a person out of the lobby.
 * @throws Refused `room.unknown`, `lobby.notThere`
 */
export async function leaveLobby(context: SessionsContext, caller: Caller, sessionId: string): Promise<void> {
  const { desk } = await requireOwnSession(context, caller, sessionId);
  // They may have come by way of another server.
  if (!desk.state.entries[caller.accountId]?.waiting) await desk.catchUp();
  if (!(await closeEntry(desk, caller.accountId))) throw new Refused('lobby.notThere');
}

/** A session that seems not to have opened may have, on another server or just now: any server carries what is due (law L6). */
async function bringUpToTime({ rooms: { clock } }: SessionsContext, host: RoomHost): Promise<void> {
  if (sessionOf(host.state).status !== 'scheduled') return;
  await host.catchUp();
  const due = deadlinesOf(host.state).filter(
    ({ at, command }) => command.type === 'session.lobby' && at <= clock.now(),
  );
  for (const { commandId, command } of due) settled(await host.submit({ actor: systemSubmitter, commandId, command }));
}

async function waitInLobby({ host, desk }: OpenSession, memberId: string, { place, reach }: Entry) {
  const said = desk.state.entries[memberId];
  const isSame = said?.waiting === true && (said.place ?? '') === place && (said.reach ?? '') === reach;
  if (!isSame) {
    const command = { type: 'entry.request', memberId, place, reach } as const;
    const answer = await desk.submit({ actor: systemSubmitter, commandId: randomUUID(), command });
    if (!answer.ok) throw Refused.because(answer.refusal);
  }
  // Somebody may have let them in meanwhile, for an earlier request.
  await host.catchUp();
  if (!memberIn(host.state, memberId)) return 'waiting';
  await closeEntry(desk, memberId);
  return 'in';
}
