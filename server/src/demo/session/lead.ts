import type { SentCommand } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import { isPresent, memberIn } from '@cairn/shared/rooms/rules';
import type { Stage } from './perform.ts';
import { lead, poll, prompt, takes, worksheet } from './script.ts';
import type { Followed, Visitor } from './wire.ts';

export interface LeadStage extends Stage {
  /** How many of the simulated people the facilitator waits for before beginning. */
  readonly expected: number;
}

/** Nobody waits longer than this for something to happen, in units of a person's thinking time. */
const patience = 30;

/** The simulated facilitator: opens the lobby, lets people in, and leads through all phases to the end. */
export async function leadSession(visitor: Visitor, stage: LeadStage): Promise<void> {
  const { sessionId, clock, pace, expected } = stage;
  const waiters = new Set<() => void>();
  const unitMs = takes.thinkMs / pace;
  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

  const room = await visitor.follow(sessionId, () => {
    for (const look of [...waiters]) look();
  });
  const desk = await visitor.follow(`${sessionId}.desk`, (at) => void letIn(room, at));
  const send = (command: SentCommand) => room.submit(command);
  const say = async (body: string) => {
    await pause(unitMs);
    await send({ type: 'message.post', body });
  };

  /** Waits until something is so, and no longer than patience lasts. */
  const until = (isSo: (state: RoomState) => boolean) =>
    new Promise<void>((resolve) => {
      const finish = () => {
        waiters.delete(look);
        stop();
        resolve();
      };
      const look = () => {
        if (isSo(room.state) || room.state.session?.status === 'ended') finish();
      };
      const stop = clock.after(patience * unitMs, finish);
      waiters.add(look);
      look();
    });

  const next = async () => {
    await pause(unitMs);
    const from = room.state.session?.phase?.seq;
    await send({ type: 'session.next', ...(from !== undefined && { from }) });
  };

  if (room.state.session?.status === 'scheduled') await send({ type: 'session.lobby' });
  await letIn(room, desk);
  await until((state) => presentMembers(state) >= expected);
  await send({ type: 'session.begin' });
  await say(lead.welcome);
  await until(isRoundOver);

  await next();
  await say(lead.topic);
  await send({ type: 'message.post', body: prompt, card: { kind: 'prompt' } });
  await pause(unitMs);
  await send({ type: 'poll.open', ...poll });
  await until((state) => (state.session?.poll?.votes ?? 0) >= expected);
  await pause(unitMs);
  const pollSeq = room.state.session?.poll?.seq;
  if (pollSeq !== undefined) await send({ type: 'poll.close', pollSeq });
  const breath = { kind: 'breathing' as const, lengthMs: Math.max(10_000, takes.breathMs / pace) };
  await send({ type: 'session.pause', exercise: breath });
  await until((state) => state.session?.pause === null);

  await next();
  await say(lead.process);
  await giveFloorInTurn({ send, until, room, pause: () => pause(unitMs) });
  await send({ type: 'floor.mode', mode: 'open' });
  await send({ type: 'worksheet.post', ...worksheet });
  await pause(3 * unitMs);
  await say(lead.groups);
  const groups = halves(groupOf(room.state));
  if (groups.length > 1) {
    await send({ type: 'breakout.open', lengthMs: Math.max(2_000, takes.groupMs / pace), groups });
    await until((state) => state.session?.breakouts === null);
  }

  await next();
  await until(isRoundOver);
  await say(lead.farewell);
  await pause(unitMs);
  await send({ type: 'session.end' });
}

/** Lets everybody in who waits in the lobby. Who is in already, or has gone, is left as they are. */
async function letIn(room: Followed, desk: Followed): Promise<void> {
  for (const [memberId, { waiting }] of Object.entries(desk.state.entries)) {
    if (waiting && !memberIn(room.state, memberId)) await room.submit({ type: 'member.admit', memberId });
  }
}

interface Leading {
  readonly send: (command: SentCommand) => Promise<unknown>;
  readonly until: (isSo: (state: RoomState) => boolean) => Promise<void>;
  readonly room: Followed;
  readonly pause: () => Promise<void>;
}

/** Gives the floor to whoever is first, until nobody has raised a hand for a while. */
async function giveFloorInTurn({ send, until, room, pause }: Leading): Promise<void> {
  await until(({ floor }) => (floor?.hands.length ?? 0) > 0);
  while ((room.state.floor?.hands.length ?? 0) > 0 && room.state.session?.status === 'live') {
    await pause();
    if (await send({ type: 'floor.give', after: room.state.floor?.turn?.seq ?? 0 })) return;
    await until(({ floor }) => floor?.turn === null);
    await pause();
  }
}

function groupOf({ members }: RoomState): string[] {
  return Object.entries(members)
    .filter(([, { role, removedAt }]) => role === 'participant' && removedAt === null)
    .map(([id]) => id);
}

function presentMembers(state: RoomState): number {
  return groupOf(state).filter((id) => isPresent(state, id)).length;
}

function isRoundOver({ floor }: RoomState): boolean {
  return !floor?.turn && floor?.round?.waiting.length === 0 && floor.round.passed.length === 0;
}

function halves(memberIds: readonly string[]): { title: string; memberIds: string[] }[] {
  const middle = Math.ceil(memberIds.length / 2);
  return [memberIds.slice(0, middle), memberIds.slice(middle)]
    .filter((group) => group.length > 0)
    .map((group, index) => ({ title: `Group ${index + 1}`, memberIds: [...group] }));
}
