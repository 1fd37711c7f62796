import type { Event } from '@cairn/shared/kernel/event';
import { foldTimeline, type Timeline } from '@cairn/shared/messages/timeline';
import { type Command, decide, fold, isMessageEvent } from '@cairn/shared/registry/decide';
import { type RoomState, unopenedRoom } from '@cairn/shared/registry/state';
import type { Actor } from '@cairn/shared/rooms/rules';
import fc from 'fast-check';

/** Logs as the real rules make them, and how a server gives them to readers. */

const people = ['ana', 'ben', 'cleo', 'dov'] as const;
const reactions = ['heart', 'hug', 'strength'] as const;
const leader: Actor = { id: 'ana', role: 'facilitator' };

/** One thing somebody wants to do; `pick` chooses among what is there when their turn comes. */
const wish = fc.record({
  who: fc.constantFrom(...people),
  what: fc.constantFrom(
    'post',
    'post',
    'post',
    'reply',
    'edit',
    'redact',
    'react',
    'unreact',
    'leave',
    'join',
    'lock',
    'unlock',
  ),
  pick: fc.nat(1_000),
});

type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** Random logs: what `decide` accepted of random wishes. */
export const logs: fc.Arbitrary<readonly Event[]> = fc.array(wish, { maxLength: 80 }).map(logOf);

function logOf(wishes: readonly Wish[]): readonly Event[] {
  const events: Event[] = [];
  let state: RoomState = unopenedRoom;
  let timeline: Timeline = new Map();
  const act = (actor: Actor, command: Command): void => {
    const target = 'messageSeq' in command ? command.messageSeq : 'replyTo' in command ? command.replyTo : undefined;
    const person = { role: 'participant', alias: 'memberId' in command ? (command.memberId ?? '') : '' } as const;
    const at = 1_000 + events.length;
    const verdict = decide(state, command, { roomId: 'room', at, actor, person, target: timeline.get(target ?? 0) });
    if (!verdict.ok) return;
    const event: Event = { ...verdict.draft, seq: events.length + 1, at, actor: actor.id };
    events.push(event);
    state = fold(state, event);
    if (isMessageEvent(event)) timeline = foldTimeline(timeline, [event]);
  };
  act({ id: 'system', role: 'system' }, { type: 'room.create', kind: 'cohort', title: 'Mornings' });
  for (const { who, what, pick } of wishes) {
    const messageSeq = [...timeline.keys()].at(pick % Math.max(1, timeline.size)) ?? 1;
    act(what === 'join' || what === 'leave' || what.endsWith('lock') ? leader : { id: who, role: 'participant' }, {
      ...commandFor(what, { who, messageSeq, pick }),
    });
  }
  return events;
}

function commandFor(what: Wish['what'], from: { who: string; messageSeq: number; pick: number }): Command {
  const { who, messageSeq, pick } = from;
  const reaction = reactions[pick % reactions.length] ?? 'heart';
  switch (what) {
    case 'post':
      return { type: 'message.post', body: `words ${pick % 7}`, ...(pick % 3 === 0 && { warning: 'relapse' }) };
    case 'reply':
      return { type: 'message.post', body: `answer ${pick % 7}`, replyTo: messageSeq };
    case 'edit':
      return { type: 'message.edit', messageSeq, body: `better words ${pick}` };
    case 'redact':
      return { type: 'message.redact', messageSeq, reason: pick % 2 === 0 ? 'a name was in it' : '' };
    case 'react':
    case 'unreact':
      return { type: 'message.react', messageSeq, reaction, on: what === 'react' };
    case 'join':
      return { type: 'member.admit', memberId: who };
    case 'leave':
      return { type: 'member.remove', memberId: who };
    case 'lock':
      return { type: 'room.lock' };
    case 'unlock':
      return { type: 'room.unlock' };
  }
}

/** The first `count` events as a server gives them to somebody who reads now: without the words that others took the place of. */
export function readAfresh(log: readonly Event[], count: number): readonly Event[] {
  const known = log.slice(0, count);
  const isChange = (event: Event): boolean => event.type === 'message.edited' || event.type === 'message.redacted';
  return known.map((event) => {
    const name = isChange(event) ? Reflect.get(Object(event.data), 'messageSeq') : event.seq;
    const isSuperseded = known.some(
      (later) => later.seq > event.seq && isChange(later) && Reflect.get(Object(later.data), 'messageSeq') === name,
    );
    if (!isSuperseded) return event;
    const body = event.type === 'message.redacted' ? { reason: null } : { body: null, warning: null };
    return { ...event, data: { ...Object(event.data), ...body } };
  });
}

/** The state after these events, folded from nothing. */
export function stateOf(events: readonly Event[]): RoomState {
  return events.reduce(fold, unopenedRoom);
}

export function timelineOf(events: readonly Event[]): Timeline {
  return foldTimeline(new Map(), events.filter(isMessageEvent));
}
