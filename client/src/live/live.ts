import { refusal } from '@cairn/shared/kernel/refusal';
import { secondMs } from '@cairn/shared/kernel/time';
import { heldSettledMessage } from '@cairn/shared/moderation/wire';
import { commandSchema } from '@cairn/shared/registry/decide';
import { submit } from '@cairn/shared/registry/wire';
import {
  presenceMessage,
  roomEventsMessage,
  roomHeadMessage,
  roomJoinedMessage,
  typingMessage,
} from '@cairn/shared/rooms/live';
import { type Clock, systemClock } from './clock.ts';
import { newCommandId } from './commandId.ts';
import { openConnection } from './connection.ts';
import type {
  ConnectionStatus,
  DirectCommand,
  Draft,
  Live,
  LiveOptions,
  Outcome,
  RoomHandle,
  Sent,
} from './contract.ts';
import { deliver } from './delivery.ts';
import { type Disk, openDisk } from './disk.ts';
import { openDrafts } from './drafts.ts';
import { asksForCare } from './entry.ts';
import { openOutbox } from './outbox.ts';
import { openRoom, type Room } from './room.ts';
import { createServerClock } from './serverClock.ts';
import { createStore, type Store, type WritableStore } from './store.ts';
import { openTabs, type Tabs } from './tabs.ts';

/** How long a command other than a message is tried before the person is told that nothing is known. */
const directPatienceMs = 30 * secondMs;

/** How long a room stays open after the last one gave it back: people go back and forth. */
const lingerMs = 5 * secondMs;

/** What a test hands in. */
export interface LiveParts {
  readonly clock?: Clock;
  /** Milliseconds on a clock that nobody can set. */
  readonly steady?: () => number;
  readonly random?: () => number;
  readonly disk?: Disk;
  readonly tabs?: Tabs;
}

interface Held {
  readonly room: Room;
  users: number;
  stopLinger: () => void;
}

/** Connects one signed-in account, with what an earlier page left in its outbox and drafts. */
export async function openLive({ accountId, tokens, url, ...parts }: LiveOptions & LiveParts): Promise<Live> {
  const { clock = systemClock, random = Math.random, disk = openDisk() } = parts;
  const steady = parts.steady ?? (() => performance.now());
  const tabs = parts.tabs ?? openTabs({ clock, locks: globalThis.navigator?.locks, name: 'cairn.live' });
  const cares = new Map<string, WritableStore<boolean>>();
  const drafts = await openDrafts(disk, accountId);
  const connection = openConnection({ url, tokens, clock, random });
  const { status } = connection;
  const outbox = await openOutbox({
    accountId,
    disk,
    tabs,
    clock,
    random,
    status,
    send: ({ roomId, commandId, ...message }) => ask(roomId, { commandId, command: posting(message) }),
    onCare: (roomId) => careIn(roomId).set(true),
  });
  const rooms = new Map<string, Held>();
  const activityListeners = new Set<(roomId: string) => void>();
  const serverClock = createServerClock({ connection, clock, steady });
  const stopWaking = onWake(() => {
    connection.reconnect();
    serverClock.startOver();
  });

  connection.on(roomEventsMessage, ({ roomId, events }) => rooms.get(roomId)?.room.receive(events));
  connection.on(roomHeadMessage, ({ roomId, seq }) => rooms.get(roomId)?.room.announced(seq));
  connection.on(presenceMessage, ({ roomId, present, complete }) => rooms.get(roomId)?.room.present(present, complete));
  connection.on(roomJoinedMessage, ({ roomId }) => rooms.get(roomId)?.room.sync());
  connection.on(heldSettledMessage, (settled) => void outbox.settle(settled));
  connection.on(typingMessage, ({ roomId, memberId }) => rooms.get(roomId)?.room.isTyping(memberId));

  /** Rooms in which something was written that asks for care; over leaving and coming back to them. */
  function careIn(roomId: string): WritableStore<boolean> {
    const store = cares.get(roomId) ?? createStore(false);
    cares.set(roomId, store);
    return store;
  }

  async function ask(
    roomId: string,
    submission: {
      readonly commandId: string;
      readonly command: DirectCommand;
    },
  ): Promise<Outcome<Sent>> {
    const outcome = await connection.request(submit, { roomId, ...submission });
    // Perhaps a removal that was not heard of: opening the room again tells.
    if (outcome.kind === 'refused' && ['member.removed', 'room.unknown'].includes(outcome.refusal.code)) {
      rooms.get(roomId)?.room.sync();
    }
    return outcome;
  }

  async function submitDirect(roomId: string, command: DirectCommand): Promise<Outcome<Sent>> {
    if (!commandSchema.safeParse(command).success) return invalid;
    const commandId = newCommandId();
    const giveUp = new AbortController();
    const stopTimer = clock.after(directPatienceMs, () => giveUp.abort());
    const { signal } = giveUp;
    const asking = async (): Promise<Outcome<Sent>> => {
      await whenOnline(status, signal);
      return await ask(roomId, { commandId, command });
    };
    const outcome = await deliver(asking, { clock, random, signal });
    stopTimer();
    if (asksForCare(outcome)) careIn(roomId).set(true);
    return outcome;
  }

  async function post(roomId: string, draft: Draft): Promise<Outcome<{ commandId: string }>> {
    const parsed = commandSchema.safeParse(posting(draft));
    if (!parsed.success || parsed.data.type !== 'message.post') return invalid;
    drafts.became(roomId);
    // As the server will keep it, so that the two can be compared.
    const { body, replyTo = null, warning = null } = parsed.data;
    const commandId = await outbox.post(roomId, { body, replyTo, warning });
    return { kind: 'answered', answer: { commandId } };
  }

  function take(roomId: string): Held {
    const known = rooms.get(roomId);
    if (known) {
      known.stopLinger();
      known.users += 1;
      if (known.room.view.get().phase === 'refused') known.room.sync();
      return known;
    }
    const onActivity = (): void => {
      for (const listener of [...activityListeners]) listener(roomId);
    };
    const room = openRoom({ roomId, accountId, connection, outbox, clock, random, onActivity });
    const held: Held = { room, users: 1, stopLinger: () => undefined };
    rooms.set(roomId, held);
    return held;
  }

  function giveBack(roomId: string, held: Held): void {
    held.users -= 1;
    if (held.users > 0) return;
    held.stopLinger = clock.after(lingerMs, () => {
      rooms.delete(roomId);
      held.room.stop();
    });
  }

  function handle(roomId: string): RoomHandle {
    const held = take(roomId);
    const { room } = held;
    let isOpen = true;
    return {
      view: room.view,
      draft: drafts.of(roomId),
      setDraft: (draft) => drafts.set(roomId, draft),
      post: (draft) => post(roomId, draft),
      submit: (command) => submitDirect(roomId, command),
      retry: outbox.retry,
      discard: outbox.discard,
      confirm: outbox.confirm,
      settle: outbox.settle,
      care: careIn(roomId),
      dismissCare: () => careIn(roomId).set(false),
      loadEarlier: room.loadEarlier,
      markRead: room.markRead,
      returned: room.returned,
      typing: room.typing,
      close() {
        if (isOpen) giveBack(roomId, held);
        isOpen = false;
      },
    };
  }

  return {
    accountId,
    status,
    outboxSize: outbox.size,
    keeps: disk.keeps,
    serverClock,
    room: handle,
    onActivity(listener) {
      activityListeners.add(listener);
      return () => activityListeners.delete(listener);
    },
    onJoined: (listener) => connection.on(roomJoinedMessage, ({ roomId }) => listener(roomId)),
    on: connection.on,
    reconnect: connection.reconnect,
    async clear() {
      drafts.clear();
      await outbox.clear();
    },
    async stop() {
      stopWaking();
      serverClock.stop();
      for (const { room, stopLinger } of rooms.values()) {
        stopLinger();
        room.stop();
      }
      rooms.clear();
      const sent = outbox.stop();
      connection.stop();
      await sent;
      tabs.close();
      await disk.close();
    },
  };
}

/** The command for a message. A warning that says nothing is none. */
function posting({
  body,
  replyTo,
  warning,
  confirmed,
}: Draft & { readonly confirmed?: boolean }): Extract<DirectCommand, { type: 'message.post' }> {
  return {
    type: 'message.post',
    body,
    ...(replyTo === null ? {} : { replyTo }),
    ...(warning?.trim() ? { warning } : {}),
    ...(confirmed ? { confirmed } : {}),
  };
}

const invalid = { kind: 'refused', refusal: refusal('request.invalid') } as const;

/** Resolves once there is a connection, or there will be none, or it is no longer waited for. */
function whenOnline(status: Store<ConnectionStatus>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stopWatching = status.subscribe(look);
    signal.addEventListener('abort', done, { once: true });
    look();
    function look(): void {
      const { kind } = status.get();
      if (kind === 'online' || kind === 'ended') done();
    }
    function done(): void {
      stopWatching();
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** Calls when the device has got a network or the person looks at the page again: no need to wait for the next try. */
function onWake(call: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const look = (): void => {
    if (document.visibilityState === 'visible') call();
  };
  window.addEventListener('online', call);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('online', call);
    document.removeEventListener('visibilitychange', look);
  };
}
