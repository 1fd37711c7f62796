import { type Refusal, refusal } from '@cairn/shared/kernel/refusal';
import { minuteMs, secondMs } from '@cairn/shared/kernel/time';
import type { LiveMessageDeclaration, LiveRequestDeclaration } from '@cairn/shared/kernel/wire';
import { drainingMessage, grantEndedMessage, renewInPlace } from '@cairn/shared/rooms/live';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import { acknowledged, asksForRenewal, endsGrant, refusalIn } from './answers.ts';
import type { Clock } from './clock.ts';
import type { ConnectionStatus, Outcome, Token, TokenSource } from './contract.ts';
import { lostSpreadMs, retryDelayMs } from './delivery.ts';
import { createStore, type Store } from './store.ts';

/** Who has no answer by then asks again, or says that nothing is known. */
export const answerWithinMs = 10 * secondMs;

/** How soon to ask again when a renewal in place got no answer. */
const renewAgainMs = minuteMs / 6;

export interface ConnectionOptions {
  /** The server's origin; '' is the page's own. */
  readonly url: string;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  readonly random: () => number;
}

type Request = LiveRequestDeclaration<string, z.ZodType, z.ZodType>;
type Message = LiveMessageDeclaration<string, z.ZodType>;

/** The one socket of a signed-in account: it comes back by itself until the sign-in ends. */
export interface Connection {
  readonly status: Store<ConnectionStatus>;
  /** Asks and waits for the acknowledgement, at most ten seconds. Never throws, never waits for a connection. */
  request<R extends Request>(request: R, payload: z.input<R['payload']>): Promise<Outcome<z.output<R['answer']>>>;
  /** Says what is not acknowledged; not said at all while offline. */
  say<R extends Request>(request: R, payload: z.input<R['payload']>): void;
  on<M extends Message>(message: M, listener: (payload: z.output<M['payload']>) => void): () => void;
  /** Tries now, if it is not connected. */
  reconnect(): void;
  stop(): void;
}

/** Connects, and stays connected. */
export function openConnection({ url, tokens, clock, random }: ConnectionOptions): Connection {
  const status = createStore<ConnectionStatus>({ kind: 'connecting' });
  const options = { autoConnect: false, reconnection: false, forceNew: true, tryAllTransports: true };
  const transports = ['websocket', 'polling'];
  const socket: Socket = url === '' ? io({ ...options, transports }) : io(url, { ...options, transports });

  let isStopped = false;
  let isTrying = false;
  let failures = 0;
  let inUse: Token | null = null;
  /** The token that the server has refused, until another one was accepted. */
  let refused: string | null = null;
  /** A draining server's readers come back spread over this, so that its neighbours are not overrun. */
  let spreadMs = 0;
  let stopRetry = (): void => undefined;
  let stopRenewal = (): void => undefined;
  let stopMove = (): void => undefined;

  const isOver = (): boolean => isStopped || status.get().kind === 'ended';

  async function attempt(): Promise<void> {
    stopRetry();
    if (isOver() || isTrying || socket.connected) return;
    isTrying = true;
    const outcome = await (refused === null ? tokens.current() : tokens.renew(refused));
    if (isOver()) return;
    if (outcome.kind === 'answered') connectWith(outcome.answer);
    else if (outcome.kind === 'refused') notConnected(outcome.refusal);
    else failed();
  }

  function connectWith(token: Token): void {
    inUse = token;
    socket.auth = { token: token.token };
    socket.connect();
  }

  function notConnected(why: Refusal): void {
    if (endsGrant(why)) end(why);
    else failed(why.retryAfterMs);
  }

  function failed(askedToWaitMs = 0): void {
    isTrying = false;
    goOffline();
    stopRetry = clock.after(askedToWaitMs + retryDelayMs(failures, random), () => void attempt());
    failures += 1;
  }

  function goOffline(): void {
    if (status.get().kind !== 'offline') status.set({ kind: 'offline', since: clock.now() });
  }

  function end(why: Refusal): void {
    if (isOver()) return;
    status.set({ kind: 'ended', refusal: why });
    quiet();
    socket.disconnect();
    tokens.ended(why);
  }

  function quiet(): void {
    stopRetry();
    stopRenewal();
    stopMove();
  }

  /** Another token, on a new connection: the one in use is no longer taken. */
  function startOver(): void {
    refused = inUse?.token ?? null;
    isTrying = false;
    socket.disconnect();
    void attempt();
  }

  function planRenewal(): void {
    stopRenewal();
    if (inUse) stopRenewal = clock.after(Math.max(0, inUse.renewAt - clock.now()), () => void renew());
  }

  async function renew(): Promise<void> {
    const next = await tokens.current();
    if (isOver() || !socket.connected) return;
    const outcome = next.kind === 'answered' ? await request(renewInPlace, { token: next.answer.token }) : next;
    if (next.kind === 'answered' && outcome.kind === 'answered') {
      inUse = next.answer;
      planRenewal();
    } else if (outcome.kind === 'refused' && asksForRenewal(outcome.refusal)) {
      startOver();
    } else if (outcome.kind === 'refused' && endsGrant(outcome.refusal)) {
      end(outcome.refusal);
    } else {
      stopRenewal = clock.after(renewAgainMs, () => void renew());
    }
  }

  async function request<R extends Request>(
    { name }: R,
    payload: z.input<R['payload']>,
  ): Promise<Outcome<z.output<R['answer']>>> {
    // The library would keep it for later; what must survive is in the outbox.
    if (!socket.connected) return { kind: 'lost' };
    try {
      return acknowledged(await socket.timeout(answerWithinMs).emitWithAck(name, payload));
    } catch {
      return { kind: 'lost' };
    }
  }

  function on<M extends Message>({ name }: M, listener: (payload: z.output<M['payload']>) => void): () => void {
    const hear = (payload: z.output<M['payload']>): void => listener(payload);
    socket.on(name, hear as (payload: unknown) => void);
    return () => socket.off(name, hear as (payload: unknown) => void);
  }

  socket.on('connect', () => {
    isTrying = false;
    failures = 0;
    refused = null;
    status.set({ kind: 'online' });
    planRenewal();
  });
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    if (isOver()) return;
    const why = refusalIn(error.data);
    if (why && asksForRenewal(why) && refused === null) startOver();
    else if (why) notConnected(why);
    else failed();
  });
  socket.on('disconnect', (reason) => {
    quiet();
    if (isOver()) return;
    // What we closed ourselves is opened again at once by whoever closed it.
    if (reason === 'io client disconnect') status.set({ kind: 'connecting' });
    else failed(random() * Math.max(lostSpreadMs, spreadMs));
    spreadMs = 0;
  });
  on(grantEndedMessage, ({ code }) => {
    const why = refusal(code);
    if (asksForRenewal(why)) startOver();
    else end(why);
  });
  on(drainingMessage, ({ withinMs }) => {
    spreadMs = withinMs;
    stopMove = clock.after(random() * withinMs, () => {
      socket.disconnect();
      void attempt();
    });
  });
  void attempt();

  return {
    status,
    request,
    say({ name }, payload) {
      if (socket.connected) socket.emit(name, payload);
    },
    on,
    reconnect() {
      if (status.get().kind !== 'online') failures = 0;
      void attempt();
    },
    stop() {
      isStopped = true;
      quiet();
      socket.disconnect();
    },
  };
}
