import type { MessageEvent } from '../messages/timeline.ts';
import type { SafetyEvent } from '../safety/state.ts';
import type { ModerationEvent, ModerationPart } from './state.ts';

type Heard = ModerationEvent | MessageEvent | SafetyEvent;

/** Folds one event of this word, a message or an alert into the state: what a room shows, or what its desk keeps. */
export function foldModeration<State extends ModerationPart>(state: State, event: Heard): State {
  return state.kind === 'desk' ? foldDesk(state, event) : foldRoom(state, event);
}

function foldRoom<State extends ModerationPart>(state: State, event: Heard): State {
  switch (event.type) {
    case 'room.slowed': {
      const { everyMs } = event.data;
      return { ...state, slow: everyMs === null ? null : { everyMs, wroteAt: {} } };
    }
    case 'message.posted': {
      if (!state.slow) return state;
      return { ...state, slow: { ...state.slow, wroteAt: { ...state.slow.wroteAt, [event.actor]: event.at } } };
    }
    case 'message.pinned':
      return { ...state, pins: [event.data.messageSeq, ...state.pins] };
    case 'message.unpinned':
    case 'message.redacted':
      return state.pins.includes(event.data.messageSeq)
        ? { ...state, pins: state.pins.filter((seq) => seq !== event.data.messageSeq) }
        : state;
    default:
      return state;
  }
}

function foldDesk<State extends ModerationPart>(state: State, event: Heard): State {
  switch (event.type) {
    case 'member.muted': {
      const { memberId, until, reason } = event.data;
      const mute = { seq: event.seq, by: event.actor, until, reason: reason || null };
      return { ...state, mutes: { ...state.mutes, [memberId]: mute } };
    }
    case 'member.unmuted':
      return { ...state, mutes: without(state.mutes, event.data.memberId) };
    case 'message.held': {
      const { body, warning, ...held } = event.data;
      const words = { body, warning: warning || null, at: event.at, overdue: false };
      return { ...state, held: { ...state.held, [event.seq]: { ...held, ...words } } };
    }
    case 'held.released':
    case 'held.refused':
      return { ...state, held: without(state.held, event.data.heldSeq) };
    case 'alert.raised': {
      const { about } = event.data;
      if (about === null) return state;
      const [held, flag] = [state.held[about], state.flags[about]];
      if (held) return { ...state, held: { ...state.held, [about]: { ...held, overdue: true } } };
      return flag ? { ...state, flags: { ...state.flags, [about]: { ...flag, overdue: true } } } : state;
    }
    case 'message.flagged': {
      const flag = { ...event.data, note: event.data.note || null, at: event.at, ownerId: null, overdue: false };
      return { ...state, flags: { ...state.flags, [event.seq]: flag } };
    }
    case 'flag.claimed': {
      const flag = state.flags[event.data.flagSeq];
      if (!flag) return state;
      return { ...state, flags: { ...state.flags, [event.data.flagSeq]: { ...flag, ownerId: event.actor } } };
    }
    case 'flag.resolved':
      return { ...state, flags: without(state.flags, event.data.flagSeq) };
    default:
      return state;
  }
}

function without<Value>(
  values: Readonly<Record<string, Value>>,
  key: string | number,
): Readonly<Record<string, Value>> {
  const { [key]: _gone, ...others } = values;
  return others;
}
