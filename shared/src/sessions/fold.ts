import { openFloor } from '../floor/state.ts';
import { freeze, type Moment, unfreeze, withMode } from '../floor/turns.ts';
import type { MessageEvent } from '../messages/timeline.ts';
import { extendPhase, startClock, stopClock } from './clock.ts';
import { afterStep, type SessionStep } from './lifecycle.ts';
import type { Session, SessionEvent, SessionPart } from './state.ts';

type EventOfType<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/** Folds one event of a session, or a message in it, into the state. */
export function foldSession<State extends SessionPart>(state: State, event: SessionEvent | MessageEvent): State {
  switch (event.type) {
    case 'session.scheduled':
      return { ...state, session: scheduled(event), floor: { ...openFloor, mode: 'listen' } };
    case 'entry.requested':
      return withEntry(state, event);
    case 'entry.closed': {
      const entry = state.entries[event.data.memberId];
      if (!entry) return state;
      return { ...state, entries: { ...state.entries, [event.data.memberId]: { ...entry, waiting: false } } };
    }
    case 'checkin.given': {
      const { memberId, ...values } = event.data;
      return { ...state, checkins: { ...state.checkins, [memberId]: { at: event.at, ...values } } };
    }
    default:
      return state.session ? foldLive(state, state.session, event) : state;
  }
}

function foldLive<State extends SessionPart>(
  state: State,
  session: Session,
  event:
    | Exclude<SessionEvent, EventOfType<'session.scheduled' | 'entry.requested' | 'entry.closed' | 'checkin.given'>>
    | MessageEvent,
): State {
  const { at } = event;
  switch (event.type) {
    case 'session.begun':
      return enterPhase(
        { ...state, session: { ...stepped(session, 'begin'), leadId: event.actor, beganAt: at } },
        { index: 0, since: at, moment: event },
      );
    case 'phase.entered':
      return enterPhase(state, { ...event.data, moment: event });
    case 'session.paused': {
      const { exercise } = event.data;
      const together = exercise && { kind: exercise.kind, endsAt: at + exercise.lengthMs };
      const pause = { seq: event.seq, since: at, by: event.actor, exercise: together };
      return { ...state, session: { ...stopClock(session, at), pause }, floor: state.floor && freeze(state.floor, at) };
    }
    case 'session.resumed': {
      const { since } = event.data;
      return {
        ...state,
        session: { ...startClock(session, since), pause: null },
        floor: state.floor && unfreeze(state.floor, since),
      };
    }
    case 'session.ended':
    case 'session.cancelled':
      return {
        ...state,
        session: closed(stepped(session, event.type === 'session.ended' ? 'end' : 'cancel'), at),
        floor: state.floor && { ...openFloor, mode: 'quiet', spoken: state.floor.spoken },
      };
    default:
      return { ...state, session: foldWithin(session, event) };
  }
}

/** What changes nothing but the session's own part. */
function foldWithin(
  session: Session,
  event:
    | EventOfType<
        | 'lobby.opened'
        | 'phase.extended'
        | 'lead.changed'
        | 'poll.opened'
        | 'poll.counted'
        | 'poll.closed'
        | 'worksheet.posted'
        | 'breakouts.opened'
        | 'breakouts.closed'
        | 'attendance.corrected'
      >
    | MessageEvent,
): Session {
  switch (event.type) {
    case 'lobby.opened':
      return stepped(session, 'lobby');
    case 'phase.extended':
      return extendPhase(session, event.data.byMs, event.at);
    case 'lead.changed':
      return { ...session, leadId: event.data.memberId };
    case 'poll.opened': {
      const { question, options } = event.data;
      return { ...session, poll: { seq: event.seq, question, options, optionCount: options?.length ?? 0, votes: 0 } };
    }
    case 'poll.counted':
      return session.poll ? { ...session, poll: { ...session.poll, votes: event.data.votes } } : session;
    case 'poll.closed':
      return { ...session, poll: null };
    case 'worksheet.posted': {
      const { title, items } = event.data;
      const worksheet = { title, items, itemCount: items?.length ?? 0, shared: {} };
      return { ...session, worksheets: { ...session.worksheets, [event.seq]: worksheet } };
    }
    case 'breakouts.opened': {
      const { endsAt, groups } = event.data;
      return { ...session, breakouts: { seq: event.seq, endsAt, groups } };
    }
    case 'breakouts.closed':
      return { ...session, breakouts: null };
    case 'message.posted':
      return withCard(session, event);
    case 'message.edited':
      return session.prompt?.seq === event.data.messageSeq
        ? { ...session, prompt: { ...session.prompt, text: event.data.body } }
        : session;
    case 'message.redacted':
      return session.prompt?.seq === event.data.messageSeq ? { ...session, prompt: null } : session;
    default:
      return session;
  }
}

function scheduled({ data }: EventOfType<'session.scheduled'>): Session {
  const { startsAt, lobbyMs, capacity, phases } = data;
  return {
    status: 'scheduled',
    ...{ startsAt, lobbyMs, capacity, phases },
    leadId: null,
    beganAt: null,
    endedAt: null,
    phase: null,
    pause: null,
    prompt: null,
    poll: null,
    worksheets: {},
    breakouts: null,
  };
}

/** The session after a step of its life. The step was decided on, so it is one of the table. */
function stepped(session: Session, step: SessionStep): Session {
  return { ...session, status: afterStep(session.status, step) ?? session.status };
}

function closed(session: Session, at: number): Session {
  return { ...session, endedAt: at, phase: null, pause: null, prompt: null, poll: null, breakouts: null };
}

/** The state in another phase: its clock runs from `since`, and the floor is as the phase has it. */
function enterPhase<State extends SessionPart>(
  state: State,
  { index, since, moment }: { index: number; since: number; moment: Moment },
): State {
  const { session, floor } = state;
  const plan = session?.phases[index];
  if (!session || !floor || !plan) return state;
  const phase = { seq: moment.seq, index, since, endsAt: since + plan.lengthMs, leftMs: null };
  const setting = { mode: plan.floor, turnMs: plan.turnMs, question: plan.question || null };
  return {
    ...state,
    session: { ...session, phase, prompt: null },
    floor: withMode(state, floor, { setting, moment }),
  };
}

function withEntry<State extends SessionPart>(state: State, event: EventOfType<'entry.requested'>): State {
  const { memberId, skipped, place, reach } = event.data;
  const entry = { seq: event.seq, at: event.at, waiting: true, skipped, place: place || null, reach: reach || null };
  return { ...state, entries: { ...state.entries, [memberId]: entry } };
}

/** A prompt stands until the next one; an item that was shared, is marked. */
function withCard(session: Session, { seq, actor, data }: Extract<MessageEvent, { type: 'message.posted' }>): Session {
  const { card } = data;
  if (card?.kind === 'prompt') return { ...session, prompt: { seq, text: data.body } };
  const worksheet = card?.kind === 'worksheet' ? session.worksheets[card.worksheetSeq] : undefined;
  if (card?.kind !== 'worksheet' || !worksheet) return session;
  const shared = { ...worksheet.shared, [actor]: [...(worksheet.shared[actor] ?? []), card.item] };
  return { ...session, worksheets: { ...session.worksheets, [card.worksheetSeq]: { ...worksheet, shared } } };
}
