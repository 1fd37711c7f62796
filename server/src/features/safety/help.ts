import { Refused } from '@cairn/shared/kernel/refusal';
import type { Caller } from '../handler.ts';
import { admit, createRoom } from '../rooms/actions.ts';
import { deskId } from '../rooms/records.ts';
import { raiseAlert } from './alerts.ts';
import type { SafetyContext } from './context.ts';
import { dutyOf } from './rota.ts';

const commandId = 'help';
const title = 'Help now';

/**
 * Opens a private room for somebody who needs help, and calls whoever is on call. It is open to everybody who is signed
 * in, muted, removed from a room or before they signed the agreement. While an earlier call is not closed, it is that one.
 * @returns the room, and truthfully whether somebody is on call
 * @throws Refused `room.exists` where the id is in use otherwise
 */
export async function callForHelp(
  context: SafetyContext,
  caller: Caller,
  asked: string,
): Promise<{ readonly roomId: string; readonly onDuty: boolean }> {
  const { rooms } = context;
  const { accountId, programId } = caller;
  const roomId = await helpRoomOf(context, accountId, asked);
  await createRoom(rooms, { roomId, kind: 'help', title, programId, createdBy: accountId });
  await admit(rooms, { roomId, memberId: accountId });
  const cause = { kind: 'help', roomId, memberId: accountId, body: '', rules: [] } as const;
  await raiseAlert(rooms, { deskId: deskId(roomId), commandId, ...cause });
  const { onDuty } = await dutyOf(context, programId);
  return { roomId, onDuty };
}

/** The room of the call that is still open, or else the one that is asked for. Of several at once, all get the same. */
async function helpRoomOf(context: SafetyContext, accountId: string, asked: string): Promise<string> {
  const { records, rooms } = context;
  const before = await records.helpRoom(accountId);
  if (before !== null && !(await isClosed(context, before))) return before;
  if (await rooms.records.find(asked)) throw new Refused('room.exists');
  await records.moveHelpRoom(accountId, before, asked);
  return (await records.helpRoom(accountId)) ?? asked;
}

/** Whether the call was made, and has been closed since. */
async function isClosed({ rooms: { hosts, storage } }: SafetyContext, roomId: string): Promise<boolean> {
  const desk = await hosts.get(deskId(roomId));
  await desk.catchUp();
  const raisedSeq = await storage.store.ofCommand(desk.roomId, 'system', commandId);
  return raisedSeq !== null && desk.state.alerts[raisedSeq] === undefined;
}
