import { dayMs } from '@cairn/shared/kernel/time';
import type { Reaction } from '@cairn/shared/messages/contract';
import type { Command } from '@cairn/shared/registry/decide';
import { admit, createRoom } from '../features/rooms/actions.ts';
import type { RoomsContext } from '../features/rooms/context.ts';
import type { SessionsContext } from '../features/sessions/context.ts';
import type { RoomHost } from '../log/host.ts';
import type { DemoClock } from './clock.ts';
import { type DemoLine, type DemoRoom, demoRooms } from './conversation.ts';
import { type DemoLogin, demoPeople, roleOf } from './people.ts';
import { makeDemoSessions } from './sessions.ts';

/** What the demonstration is made with: the same actions that people's requests go through. */
export interface DemoPorts {
  readonly clock: DemoClock;
  /** The demonstration's own hosts, on its clock. */
  readonly rooms: RoomsContext;
  readonly sessions: SessionsContext;
  readonly programId: string;
}

/** Makes the rooms of the demonstration, what was said in them, and sessions; its people have their accounts. Every step has a fixed id, so that a start that was cut off is gone on with by the next. */
export async function makeDemo(ports: DemoPorts): Promise<void> {
  const now = ports.clock.now();
  const today = Math.floor(now / dayMs) * dayMs;
  for (const room of demoRooms) {
    ports.clock.set(today - 10 * dayMs);
    await makeRoom(ports, room, today);
  }
  await makeDemoSessions(ports, now);
}

async function makeRoom(ports: DemoPorts, room: DemoRoom, today: number): Promise<void> {
  const { rooms, programId } = ports;
  const { roomId, kind, title } = room;
  await createRoom(rooms, { roomId, kind, title, programId, createdBy: demoPeople[0].login });
  for (const memberId of room.members) await admit(rooms, { roomId, memberId });
  const host = await rooms.hosts.get(roomId);
  await speak(ports, { host, lines: room.lines, today });
  await speak(ports, { host: await rooms.hosts.get(`${roomId}.desk`), lines: room.desk, today });
  for (const memberId of room.members) {
    await rooms.records.read({ roomId, accountId: memberId, seq: Math.max(1, host.state.seq - unreadFor(memberId)) });
  }
}

/** Some come to a room that they have read, some to one where others went on. */
function unreadFor(memberId: DemoLogin): number {
  return roleOf(memberId) === 'facilitator' ? 4 : 6;
}

async function speak(
  { clock }: DemoPorts,
  { host, lines, today }: { host: RoomHost; lines: readonly DemoLine[]; today: number },
): Promise<void> {
  const seqs = new Map<string, number>();
  const send = async (who: DemoLogin, commandId: string, command: Command) => {
    const actor = { id: who, role: roleOf(who), programId: '' };
    const answer = await host.submit({ actor, commandId, command });
    if (!answer.ok) throw new Error(`The demonstration was refused: ${answer.refusal.code}`);
    return answer.seq;
  };
  for (const [index, line] of lines.entries()) {
    clock.set(timeOf(line, today));
    const replyTo = line.reply === undefined ? undefined : seqs.get(line.reply);
    const seq = await send(line.who, `demo.${index}`, {
      type: 'message.post',
      body: line.says,
      ...(replyTo !== undefined && { replyTo }),
    });
    if (line.key !== undefined) seqs.set(line.key, seq);
    for (const [reaction, givers] of Object.entries(line.reactions ?? {})) {
      for (const who of givers) {
        const command = { type: 'message.react', messageSeq: seq, reaction: reaction as Reaction, on: true } as const;
        await send(who, `demo.${index}.${reaction}`, command);
      }
    }
  }
}

function timeOf({ at: [daysAgo, time] }: DemoLine, today: number): number {
  return Date.parse(`${new Date(today - daysAgo * dayMs).toISOString().slice(0, 10)}T${time}:00Z`);
}
