import { randomUUID } from 'node:crypto';
import type { Event } from '@cairn/shared/kernel/event';
import type { Refusal } from '@cairn/shared/kernel/refusal';
import { minuteMs } from '@cairn/shared/kernel/time';
import { fold, type SentCommand } from '@cairn/shared/registry/decide';
import { type RoomState, unopenedRoom } from '@cairn/shared/registry/state';
import { io, type Socket } from 'socket.io-client';
import { type Clock, every } from '../../config/clock.ts';

/** A room as a simulated person follows it: the state at the newest event, and the events as they come. */
export interface Followed {
  readonly state: RoomState;
  readonly roomId: string;
  /** Sends a command; undefined: accepted, else the refusal. */
  submit(command: SentCommand): Promise<Refusal | undefined>;
}

/** A simulated person: signed in over HTTP and connected over a socket, as a browser is. */
export interface Visitor {
  readonly id: string;
  /** Asks a route below `/api`. @throws Error with the refusal's text */
  request(method: string, path: string, body?: object): Promise<unknown>;
  /** Opens a room and follows it from then on. @throws Error with the refusal's text */
  follow(roomId: string, onEvents: (room: Followed, events: readonly Event[]) => void): Promise<Followed>;
  leave(): void;
}

export interface VisitorOptions {
  readonly url: string;
  readonly login: string;
  readonly password: string;
  readonly clock: Clock;
}

/** Tokens live for ten minutes; a session lasts longer. */
const renewEveryMs = 4 * minuteMs;

type Answer = { readonly ok: boolean; readonly refusal?: Refusal } & Readonly<Record<string, unknown>>;

/** Signs a person in and connects. @throws Error with the refusal's text, or why the server cannot be reached */
export async function visit({ url, login, password, clock }: VisitorOptions): Promise<Visitor> {
  let cookie = '';
  let token = '';

  const request: Visitor['request'] = async (method, path, body) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookie && { cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (!response.ok) throw new Error((answer as { refusal?: Refusal }).refusal?.text ?? `status ${response.status}`);
    return answer;
  };

  const signIn = async (path: string, body: object) => {
    const grant = (await request('POST', path, body)) as { token: string; account: { id: string } };
    token = grant.token;
    return grant;
  };

  const { account } = await signIn('/grants', { login, password });
  const socket: Socket = io(url, { auth: (give) => give({ token }), transports: ['websocket'], forceNew: true });
  const ask = (name: string, payload: object): Promise<Answer> => socket.emitWithAck(name, payload);
  const stopRenewing = every(clock, renewEveryMs, async () => {
    await signIn('/grants/renew', {}).catch(() => {});
    await ask('grant.renew', { token });
  });

  return {
    id: account.id,
    request,
    follow: (roomId, onEvents) => followRoom({ socket, ask, roomId, onEvents }),
    leave() {
      stopRenewing();
      socket.close();
    },
  };
}

interface Following {
  readonly socket: Socket;
  readonly ask: (name: string, payload: object) => Promise<Answer>;
  readonly roomId: string;
  readonly onEvents: (room: Followed, events: readonly Event[]) => void;
}

/** Follows a room as law L3 has it: in order, each event once, and asking again where something is missing. */
async function followRoom({ socket, ask, roomId, onEvents }: Following): Promise<Followed> {
  let state = unopenedRoom;

  const room: Followed = {
    roomId,
    get state() {
      return state;
    },
    async submit(command) {
      const answer = await ask('room.submit', { roomId, commandId: randomUUID(), command });
      return answer.refusal;
    },
  };

  const open = async () => {
    const answer = await ask('room.open', { roomId });
    if (answer.refusal) throw new Error(answer.refusal.text);
    const opened = answer as unknown as { state: RoomState; events: readonly Event[] };
    const fresh = opened.events.filter(({ seq }) => seq > state.seq);
    const isFirst = state.seq === 0;
    state = opened.state;
    onEvents(room, isFirst ? [] : fresh);
  };

  socket.on('room.events', (message: { roomId: string; events: readonly Event[] }) => {
    if (message.roomId !== roomId) return;
    const fresh = message.events.filter(({ seq }) => seq > state.seq);
    if (fresh.length === 0) return;
    if (fresh[0]?.seq !== state.seq + 1) return void open().catch(() => {});
    state = fresh.reduce(fold, state);
    onEvents(room, fresh);
  });
  socket.on('connect', () => void (state.seq > 0 && open().catch(() => {})));
  await open();
  return room;
}
