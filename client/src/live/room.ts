import { type Refusal, refusal } from '@cairn/shared/kernel/refusal';
import { openRoom as openRequest } from '@cairn/shared/registry/wire';
import * as wire from '@cairn/shared/rooms/live';
import { wasRemoved } from '@cairn/shared/rooms/rules';
import type { z } from 'zod';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { RoomView } from './contract.ts';
import { deliver } from './delivery.ts';
import type { Outbox } from './outbox.ts';
import { createReading } from './reading.ts';
import {
  earlyMaxEvents,
  openReplica,
  prepend,
  type Received,
  type Replica,
  reachedStart,
  receive,
  reopen,
  windowStart,
} from './replica.ts';
import { createStore, type Store } from './store.ts';
import { createTyping } from './typing.ts';
import { firstIndex, itemsOf, type RoomParts, unopenedParts, viewOf } from './view.ts';

/** How long a gap may be open before it is asked for: what is missing is often just behind. */
const gapGraceMs = 300;

const pageEvents = 100;

/** A page may hold nothing but reactions and edits: then another one is asked for, up to this many. */
const pagesAtOnce = 5;

type Opened = z.output<typeof openRequest.answer>;
type Events = z.output<typeof wire.roomEventsMessage.payload>['events'];

export interface RoomOptions {
  readonly roomId: string;
  readonly accountId: string;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly random: () => number;
  onActivity(): void;
}

/** One open room: keeps its replica caught up (law L3) and its view current. */
export interface Room {
  readonly view: Store<RoomView>;
  receive(events: Events): void;
  /** The server has said how far the room is. */
  announced(seq: number): void;
  present(memberIds: readonly string[], isComplete: boolean): void;
  isTyping(memberId: string): void;
  /** Opens it again, and so learns what is missing, or that one is no longer admitted. */
  sync(): void;
  loadEarlier(): Promise<void>;
  markRead(seq: number): void;
  returned(): void;
  typing(): void;
  /** Closes it here and on the server. */
  stop(): void;
}

/** Opens a room and keeps it open over reconnects. */
export function openRoom(options: RoomOptions): Room {
  const { roomId, accountId, connection, outbox, clock, random, onActivity } = options;
  const { status } = connection;
  let parts: RoomParts = unopenedParts;
  let beforeOpening: Events = [];
  let announcedSeq = 0;
  let isSyncing = false;
  let wantsSync = false;
  let leaving = new AbortController();
  let stopGrace: (() => void) | null = null;

  const view = createStore(currentView());
  const typing = createTyping({ accountId, clock, onChange: () => change({ typing: typing.members() }) });
  const reading = createReading({ roomId, connection, clock, onRead: onActivity });

  function currentView(): RoomView {
    const messages = outbox.messages.get().filter((message) => message.roomId === roomId);
    return viewOf(parts, { accountId, messages });
  }

  function change(changes: Partial<RoomParts>): void {
    parts = { ...parts, ...changes };
    view.set(currentView());
  }

  function head(): number {
    return parts.replica?.state.seq ?? 0;
  }

  /** Shows a replica, lets the outbox know how far it is, and asks soon for what is missing. */
  function hold({ replica, missingAfter }: Received, changes: Partial<RoomParts> = {}): void {
    if (wasRemoved(replica.state, accountId)) {
      refuse(refusal('member.removed'));
      return;
    }
    const hasGrown = replica.state.seq > head();
    change({ ...changes, replica });
    outbox.heldUpTo(roomId, replica.state.seq);
    if (missingAfter !== null || announcedSeq > replica.state.seq) syncSoon();
    if (hasGrown) onActivity();
  }

  function refuse(why: Refusal): void {
    change({ ...unopenedParts, phase: 'refused', refusal: why, window: parts.window + 1, stale: false });
    beforeOpening = [];
    outbox.heldUpTo(roomId, null);
  }

  function syncSoon(): void {
    stopGrace ??= clock.after(gapGraceMs, () => {
      stopGrace = null;
      if (announcedSeq > head() || (parts.replica?.early.size ?? 0) > 0) sync();
    });
  }

  function sync(): void {
    if (status.get().kind !== 'online') return;
    if (isSyncing) {
      wantsSync = true;
      return;
    }
    isSyncing = true;
    wantsSync = false;
    void openOnce(leaving.signal).finally(() => {
      isSyncing = false;
      if (wantsSync) sync();
    });
  }

  async function openOnce(signal: AbortSignal): Promise<void> {
    let after: number | undefined;
    const outcome = await deliver(
      () => {
        after = parts.replica?.state.seq;
        return connection.request(openRequest, after === undefined ? { roomId } : { roomId, after });
      },
      { clock, random, signal },
    );
    if (signal.aborted) return;
    if (outcome.kind === 'answered') opened(outcome.answer, after ?? 0);
    else if (outcome.kind === 'refused') refuse(outcome.refusal);
  }

  function opened(answer: Opened, after: number): void {
    if (answer.head < after) {
      // The log is shorter than what we have: the server was set back to an earlier day. Begin again.
      change({ ...unopenedParts, window: parts.window + 1 });
      announcedSeq = 0;
      wantsSync = true;
      return;
    }
    const readSeq = Math.max(parts.readSeq, answer.readSeq);
    const before = parts.replica;
    const held = before ? reopen(before, answer) : receive(openReplica(answer), beforeOpening);
    beforeOpening = [];
    announcedSeq = 0;
    const wasReplaced = before !== null && windowStart(held.replica) > before.state.seq + 1;
    const wasAway = parts.stale && held.replica.state.seq > head();
    hold(held, {
      phase: 'open',
      refusal: null,
      stale: false,
      readSeq,
      ...(wasAway ? { newAfter: readSeq } : {}),
      ...(wasReplaced ? { window: parts.window + 1, firstItemIndex: firstIndex, isAtStart: false } : {}),
    });
  }

  function takeIn(events: Events): void {
    typing.wrote(events.filter(({ type }) => type === 'message.posted').map(({ actor }) => actor));
    if (parts.replica) hold(receive(parts.replica, events));
    else beforeOpening = [...beforeOpening, ...events].slice(-earlyMaxEvents);
  }

  const hasEarlier = ({ replica, isAtStart }: RoomParts) => replica !== null && !isAtStart && !reachedStart(replica);

  async function earlierPage(): Promise<boolean> {
    const { replica } = parts;
    if (!replica || !hasEarlier(parts)) return false;
    const asked = { roomId, before: windowStart(replica), limit: pageEvents };
    const outcome = await connection.request(wire.roomHistory, asked);
    if (outcome.kind !== 'answered' || !parts.replica) return false;
    if (outcome.answer.events.length === 0) {
      change({ isAtStart: true });
      return false;
    }
    return showEarlier(prepend(parts.replica, outcome.answer.events)) === 0;
  }

  /** Gives how many lines it has put before the others. */
  function showEarlier(replica: Replica): number {
    const added = itemsOf(replica).length - (parts.replica ? itemsOf(parts.replica).length : 0);
    change({ replica, firstItemIndex: parts.firstItemIndex - added });
    return added;
  }

  function followStatus(): void {
    if (status.get().kind === 'online') {
      leaving = new AbortController();
      reading.flush();
      sync();
      return;
    }
    leaving.abort();
    typing.clear();
    change({ stale: parts.phase !== 'refused', present: [], isPresenceComplete: false, typing: [] });
  }

  const stopFollowing = status.subscribe(followStatus);
  const stopPending = outbox.messages.subscribe(() => change({}));
  sync();

  return {
    view,
    receive: takeIn,
    announced(seq) {
      announcedSeq = Math.max(announcedSeq, seq);
      if (parts.replica && announcedSeq > head()) syncSoon();
    },
    present: (present, isPresenceComplete) => change({ present, isPresenceComplete }),
    isTyping: typing.heard,
    sync,
    async loadEarlier() {
      if (parts.loadingEarlier || !hasEarlier(parts) || status.get().kind !== 'online') return;
      change({ loadingEarlier: true });
      for (let page = 0; page < pagesAtOnce && (await earlierPage()); page += 1);
      change({ loadingEarlier: false });
    },
    markRead(seq) {
      const readSeq = Math.min(seq, head());
      if (readSeq <= parts.readSeq) return;
      change({ readSeq });
      reading.read(readSeq);
    },
    returned() {
      if (head() > parts.readSeq) change({ newAfter: parts.readSeq });
    },
    typing() {
      if (typing.mayTell()) connection.say(wire.typing, { roomId });
    },
    stop() {
      leaving.abort();
      stopFollowing();
      stopPending();
      stopGrace?.();
      typing.clear();
      reading.stop();
      outbox.heldUpTo(roomId, null);
      if (parts.phase === 'open') void connection.request(wire.closeRoom, { roomId });
    },
  };
}
