import { isStaff, type Role } from '@cairn/shared/accounts/roles';
import { minuteMs } from '@cairn/shared/kernel/time';
import type { RoomState } from '@cairn/shared/registry/state';
import { isPresent, memberIn } from '@cairn/shared/rooms/rules';
import type { Entry, SessionPart } from '@cairn/shared/sessions/state';

export type Checkin = SessionPart['checkins'][string];

/** How long a person has said nothing. */
export type Silence =
  /** Nothing since they came, or since the session began. */
  | { readonly kind: 'never'; readonly forMs: number }
  | { readonly kind: 'spoke'; readonly agoMs: number; readonly times: number };

/** A person of the group, as those who lead see them. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly isHere: boolean;
  readonly isSpeaking: boolean;
  /** The place in the queue of hands, from 1; null: no hand is up. */
  readonly handPlace: number | null;
  /** Null: there is no round, or they are not of it. */
  readonly round: 'waiting' | 'done' | 'passed' | null;
  /** Null: the session is not live. */
  readonly silence: Silence | null;
  /** What they told when they came, as far as staff may see it. */
  readonly checkin: Checkin | null;
  /** Where they are, and how to reach them. */
  readonly entry: Entry | null;
}

/** Somebody who waits to be let in. */
export interface Waiting {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly entry: Entry;
  readonly checkin: Checkin | null;
}

interface Looked {
  readonly state: RoomState;
  readonly desk: RoomState | null;
  /** The server's time. */
  readonly now: number;
}

/** The group, without its staff, in the order in which they came, so that nobody moves about while one reads. */
export function peopleOf({ state, desk, now }: Looked): readonly Person[] {
  return membersOf(state, (role) => !isStaff(role)).map((id) => personOf(id, { state, desk, now }));
}

/** The staff who are in the session. */
export function staffIn(state: RoomState): readonly string[] {
  return membersOf(state, isStaff);
}

function membersOf(state: RoomState, isWanted: (role: Role) => boolean): readonly string[] {
  return Object.entries(state.members)
    .filter(([, { removedAt, role }]) => removedAt === null && isWanted(role))
    .sort(([a, one], [b, other]) => one.joinedAt - other.joinedAt || (a < b ? -1 : 1))
    .map(([id]) => id);
}

function personOf(id: string, { state, desk, now }: Looked): Person {
  const { floor } = state;
  const place = floor?.hands.indexOf(id) ?? -1;
  return {
    id,
    role: state.members[id]?.role ?? 'participant',
    isHere: isPresent(state, id),
    isSpeaking: floor?.turn?.memberId === id,
    handPlace: place === -1 ? null : place + 1,
    round: roundOf(state, id),
    silence: silenceOf(state, id, now),
    checkin: desk?.checkins[id] ?? state.checkins[id] ?? null,
    entry: desk?.entries[id] ?? null,
  };
}

function roundOf({ floor }: RoomState, id: string): Person['round'] {
  const round = floor?.round;
  if (!round) return null;
  return (['waiting', 'done', 'passed'] as const).find((part) => round[part].includes(id)) ?? null;
}

function silenceOf({ session, floor, members }: RoomState, id: string, now: number): Silence | null {
  if (session?.status !== 'live') return null;
  const spoken = floor?.spoken[id];
  if (spoken) return { kind: 'spoke', agoMs: Math.max(0, now - spoken.lastAt), times: spoken.times };
  const since = Math.max(session.beganAt ?? 0, members[id]?.joinedAt ?? 0);
  return { kind: 'never', forMs: Math.max(0, now - since) };
}

/** From here on a silence is worth a word. */
const silentAfterMs = 5 * minuteMs;

/** Whether those who lead should notice that somebody is silent. */
export function isNotable(silence: Silence): boolean {
  return silence.kind === 'never' || silence.agoMs >= silentAfterMs;
}

/** Who waits in the lobby, first come first. The room knows before the desk does that somebody was let in. */
export function waitingOf(state: RoomState, desk: RoomState | null): readonly Waiting[] {
  return Object.entries(desk?.entries ?? {})
    .filter(([id, { waiting }]) => waiting && !memberIn(state, id))
    .map(([id, entry]) => ({ id, since: entry.at, entry, checkin: desk?.checkins[id] ?? null }))
    .sort((one, other) => one.since - other.since);
}

/** The people of the cohort who have not come: neither in the session nor in its lobby. */
export function missingFrom({ state, desk, cohort }: Pick<Looked, 'state' | 'desk'> & { readonly cohort: RoomState }) {
  const isWaiting = (id: string) => desk?.entries[id]?.waiting === true;
  return membersOf(cohort, (role) => !isStaff(role)).filter((id) => !memberIn(state, id) && !isWaiting(id));
}
