import type { SentCommand } from '@cairn/shared/registry/decide';
import type { RoomState } from '@cairn/shared/registry/state';
import { speechRefusal } from '@cairn/shared/sessions/guard';
import type { Part } from './script.ts';

/** Something a simulated person does once, after a while. */
export interface Wish {
  /** Names it, so that it happens once. */
  readonly key: string;
  /** How long they take, in units of a person's thinking time. */
  readonly thinks: number;
  readonly act:
    | { readonly kind: 'submit'; readonly command: SentCommand }
    | { readonly kind: 'vote'; readonly pollSeq: number; readonly option: number }
    | { readonly kind: 'visit'; readonly roomId: string; readonly says: string };
}

/** What a participant wants to do in a session as it stands. Pure: the same state gives the same wishes. */
export function wishesOf(state: RoomState, memberId: string, part: Part): readonly Wish[] {
  const { session, floor } = state;
  if (session?.status !== 'live' || !session.phase || !floor) return [];
  return [...floorWishes(state, memberId, part), ...activityWishes(state, memberId, part)];
}

function floorWishes(state: RoomState, memberId: string, part: Part): readonly Wish[] {
  const { session, floor } = state;
  const phase = session?.phase;
  if (!phase || !floor || session.pause) return [];
  const { turn, round } = floor;
  if (turn?.memberId === memberId) return turnWishes(state, turn.seq, part);
  if (round?.passed.includes(memberId)) return [say(`back.${phase.seq}`, 3, { type: 'hand.raise' })];
  const wantsToSpeak = floor.mode === 'hands' && part.process.length > 0;
  const spokeInPhase = (floor.spoken[memberId]?.lastAt ?? 0) >= phase.since;
  if (wantsToSpeak && !spokeInPhase && !floor.hands.includes(memberId)) {
    return [say(`hand.${phase.seq}`, 1 + (part.login.length % 3), { type: 'hand.raise' })];
  }
  return [];
}

/** With the floor: says what there is to say, line by line, and gives it back. */
function turnWishes({ session, floor }: RoomState, turnSeq: number, part: Part): readonly Wish[] {
  const phase = session?.phase;
  if (!phase || !floor?.turn) return [];
  const isFirst = phase.index === 0;
  const isLast = phase.index + 1 === session.phases.length;
  const askedFirst =
    isFirst && part.passesFirst && !floor.spoken[floor.turn.memberId] && floor.round?.waiting.length !== 0;
  const lines = askedFirst ? [] : isFirst ? part.checkIn : isLast ? part.close : part.process;
  const words = lines.map((body, index) =>
    say(`line.${turnSeq}.${index}`, 1 + 1.5 * index, { type: 'message.post', body }),
  );
  return [...words, say(`done.${turnSeq}`, 1.5 + 1.5 * lines.length, { type: 'floor.pass', turnSeq })];
}

function activityWishes(state: RoomState, memberId: string, part: Part): readonly Wish[] {
  const { session } = state;
  if (!session) return [];
  const wishes: Wish[] = [];
  const { poll, breakouts, worksheets } = session;
  if (poll) {
    const option = part.login.length % poll.optionCount;
    wishes.push({ key: `vote.${poll.seq}`, thinks: 1, act: { kind: 'vote', pollSeq: poll.seq, option } });
  }
  const group = breakouts?.groups.find(({ memberIds }) => memberIds.includes(memberId));
  if (group) {
    const act = { kind: 'visit' as const, roomId: group.roomId, says: part.breakout };
    wishes.push({ key: `visit.${group.roomId}`, thinks: 1.5, act });
  }
  for (const seq of Object.keys(worksheets)) {
    if (part.shares === undefined || speechRefusal(state, { id: memberId, role: 'participant' })) continue;
    const card = { kind: 'worksheet' as const, worksheetSeq: Number(seq), item: 0 };
    wishes.push(say(`share.${seq}`, 1, { type: 'message.post', body: part.shares, card }));
  }
  return wishes;
}

function say(key: string, thinks: number, command: SentCommand): Wish {
  return { key, thinks, act: { kind: 'submit', command } };
}
