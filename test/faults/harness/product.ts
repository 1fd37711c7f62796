import type { Clock } from '@cairn/client/live/clock';
import { openConnection } from '@cairn/client/live/connection';
import type { TokenSource } from '@cairn/client/live/contract';
import { openLive } from '@cairn/client/live/live';
import { openReplica, type Received, type Replica, receive, reopen } from '@cairn/client/live/replica';
import { openTabs } from '@cairn/client/live/tabs';
import type { AnyEvent } from '@cairn/server/src/log/record';
import { minuteMs } from '@cairn/shared/kernel/time';
import { openRoom } from '@cairn/shared/registry/wire';
import { roomEventsMessage, roomHeadMessage } from '@cairn/shared/rooms/live';
import { between, type Random } from './random.ts';
import type { Following } from './reader.ts';
import type { Recorder } from './recorder.ts';

/** A device's clock, which somebody may set. */
export interface DeviceClock extends Clock {
  setBy(ms: number): void;
}

/** The machine's clock, as far off as it was set. */
export function deviceClock(): DeviceClock {
  let offMs = 0;
  return {
    now: () => Date.now() + offMs,
    after(delayMs, call) {
      const timer = setTimeout(call, delayMs);
      return () => clearTimeout(timer);
    },
    setBy(ms) {
      offMs = ms;
    },
  };
}

export interface ProductOptions {
  readonly name: string;
  readonly person: { readonly id: string; readonly token: string };
  readonly roomId: string;
  /** An address that leads to any server. */
  readonly url: string;
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly random: Random;
}

const lookAgainMs = 300;

/** Tokens that are good for longer than any run, by a device whose clock may say that they have long run out. */
function tokensOf(token: string, clock: Clock): TokenSource {
  const current: TokenSource['current'] = async () => ({
    kind: 'answered',
    answer: { token, renewAt: clock.now() + minuteMs },
  });
  return { current, renew: current, ended: () => {} };
}

/** Follows a room with the product's own connection and replica. */
export function startReplica({ name, person, roomId, url, clock, recorder, random }: ProductOptions): Following {
  const connection = openConnection({ url, tokens: tokensOf(person.token, clock), clock, random });
  const events: AnyEvent[] = [];
  recorder.readers.push({ name, roomId, events, isWhole: true });
  let replica: Replica | null = null;
  let isAsking = false;
  let stopTimer = () => {};

  const hold = ({ replica: next, missingAfter }: Received) => {
    const isNew = (event: { readonly seq: number }) => event.seq > (replica?.state.seq ?? 0);
    const fresh = next === replica ? [] : next.events.slice(-Math.max(1, next.state.seq - (replica?.state.seq ?? 0)));
    // A window that was replaced begins anew: what lies between is for whoever scrolls back.
    if (replica && (fresh[0]?.seq ?? 0) > replica.state.seq + 1) events.length = 0;
    events.push(...(fresh.filter(isNew) as AnyEvent[]));
    replica = next;
    if (missingAfter !== null) askSoon();
  };
  const askSoon = () => {
    stopTimer();
    stopTimer = clock.after(lookAgainMs, () => void ask());
  };
  const ask = async () => {
    if (isAsking || connection.status.get().kind !== 'online') return;
    isAsking = true;
    const after = replica?.state.seq;
    const outcome = await connection.request(openRoom, after === undefined ? { roomId } : { roomId, after });
    isAsking = false;
    if (outcome.kind !== 'answered') askSoon();
    else if (replica) hold(reopen(replica, outcome.answer));
    else hold({ replica: openReplica(outcome.answer), missingAfter: null });
  };

  connection.on(roomEventsMessage, (said) => {
    if (replica && said.roomId === roomId) hold(receive(replica, said.events));
  });
  connection.on(roomHeadMessage, (said) => {
    if (said.roomId === roomId && said.seq > (replica?.state.seq ?? 0)) askSoon();
  });
  connection.status.subscribe(() => void ask());
  return {
    get head() {
      return replica?.state.seq ?? 0;
    },
    async stop() {
      stopTimer();
      connection.stop();
    },
  };
}

/** Somebody with the product's whole client: writes into its outbox, and looks at what it shows. */
export interface Device extends Following {
  /** Whether everything that was written has been sent. */
  readonly isSent: boolean;
  /** Writes no more. */
  rest(): void;
}

const writeEveryMs = [300, 900] as const;
/** Nobody writes on and on while nothing is sent. */
const waitingMax = 10;

export async function startDevice(options: ProductOptions): Promise<Device> {
  const { name, person, roomId, url, clock, recorder, random } = options;
  const live = await openLive({
    ...{ accountId: person.id, tokens: tokensOf(person.token, clock), url, clock, random },
    tabs: openTabs({ clock, locks: undefined, name }),
  });
  const room = live.room(roomId);
  let count = 0;
  let stopTimer = () => {};
  let isResting = false;
  const write = async () => {
    if (live.outboxSize.get() < waitingMax) {
      const body = `from the outbox, ${count++}`;
      recorder.posts.push({ roomId, actor: person.id, body, isWaiting: false });
      await room.post({ body, replyTo: null, warning: null });
    }
    if (!isResting) stopTimer = clock.after(between(random, ...writeEveryMs), () => void write());
  };
  await write();
  return {
    get head() {
      return room.view.get().head;
    },
    get isSent() {
      return live.outboxSize.get() === 0;
    },
    rest() {
      isResting = true;
      stopTimer();
    },
    async stop() {
      const { head, messages, pending } = room.view.get();
      const waiting = new Set(pending.map(({ body }) => body));
      for (const post of recorder.posts) post.isWaiting ||= post.actor === person.id && waiting.has(post.body);
      recorder.views.push({ name, roomId, head, messages: [...messages.values()] });
      await live.stop();
    },
  };
}
