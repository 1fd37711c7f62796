import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';

/** How a server is spoken to. */
export type Dialect = 'cairn' | 'socketio' | 'ws';

/** Where a connection goes, and who it is. */
export interface Seat {
  readonly url: string;
  readonly dialect: Dialect;
  readonly roomId: string;
  readonly token: string;
}

/** One connection of the generator. What it hears is counted, not kept: the generator must stay light. */
export interface Line {
  /** Posts a message; resolves when the server has acknowledged it. Rejects when it refused, or closed the connection. */
  post(): Promise<void>;
  close(): void;
}

/** Counts what arrives over all lines of a generator. */
export interface Tally {
  /** Messages that arrived at a reader. */
  deliveries: number;
  /** Frames they came in. */
  frames: number;
  /** Milliseconds from posting until arrival, of a sample. */
  readonly latenciesMs: number[];
  /** Connections that the server closed. */
  broken: number;
}

/** A tally of nothing. */
export function openTally(): Tally {
  return { deliveries: 0, frames: 0, latenciesMs: [], broken: 0 };
}

const postedMark = {
  cairn: Buffer.from('"message.posted"'),
  socketio: Buffer.from('42["message"'),
  ws: Buffer.from('m'),
} as const;
const timeMark = Buffer.from('@t');
const timeDigits = 15;

/** The kinds of Engine.IO packets, and of Socket.IO packets within its messages, as the characters that they begin with. */
const codes = { open: 48, ping: 50, message: 52, connect: 48, event: 50, ack: 51 } as const;

/** About what people write, with the moment of posting at its end. */
function words(): string {
  const at = performance.timeOrigin + performance.now();
  return `thank you for saying that, i have been there and it does get lighter @t${at.toFixed(1).padStart(timeDigits, '0')}`;
}

/**
 * Connects over a plain WebSocket, speaks as much of Engine.IO 4 and Socket.IO 5 as a reader needs, joins the room, and
 * resolves once the server has said that it did; Cairn says it with the room's state and history.
 * @param samples whether this line's latencies are measured
 */
export async function openLine({ url, dialect, roomId, token }: Seat, tally: Tally, samples: boolean): Promise<Line> {
  const isSocketIo = dialect !== 'ws';
  const path = isSocketIo ? '/socket.io/?EIO=4&transport=websocket' : '/';
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { perMessageDeflate: false });
  const waiting = new Map<string, { resolve(): void; reject(reason: Error): void }>();
  const prefix = randomBytes(6).toString('hex');
  let asked = 0;
  let isOpen = false;
  let joined: () => void = () => {};
  let failed: (reason: Error) => void = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    joined = resolve;
    failed = reject;
  });

  const ask = (build: (id: string) => string) =>
    new Promise<void>((resolve, reject) => {
      asked += 1;
      const id = String(asked);
      waiting.set(id, { resolve, reject });
      socket.send(build(id));
    });

  const join = () => {
    const request = dialect === 'cairn' ? ['room.open', { roomId }] : ['join', { roomId }];
    ask((id) => (isSocketIo ? `42${id}${JSON.stringify(request)}` : `j${id} ${roomId}`)).then(joined, failed);
  };

  const count = (frame: Buffer) => {
    const mark = postedMark[dialect];
    let found = 0;
    for (let from = frame.indexOf(mark); from >= 0; from = frame.indexOf(mark, from + mark.length)) {
      found += 1;
      if (dialect !== 'cairn') break;
    }
    if (found === 0) return;
    tally.deliveries += found;
    tally.frames += 1;
    if (!samples) return;
    const now = performance.timeOrigin + performance.now();
    for (let from = frame.indexOf(timeMark); from >= 0; from = frame.indexOf(timeMark, from + timeDigits)) {
      const start = from + timeMark.length;
      tally.latenciesMs.push(now - Number(frame.toString('latin1', start, start + timeDigits)));
    }
  };

  const answer = (id: string, text: string) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (text.includes('"ok":false')) asker?.reject(new Error(`refused: ${text}`));
    else asker?.resolve();
  };

  const hearSocketIo = (frame: Buffer) => {
    const [type, kind] = [frame[0], frame[1]];
    if (type === codes.ping) socket.send('3');
    else if (type === codes.open) socket.send(`40${JSON.stringify({ token })}`);
    else if (type !== codes.message) return;
    else if (kind === codes.connect) join();
    else if (kind === codes.event) count(frame);
    else if (kind === codes.ack) {
      const text = frame.toString('latin1', 2);
      const bracket = text.indexOf('[');
      answer(text.slice(0, bracket), text.slice(bracket, bracket + 200));
    } else failed(new Error(`the server said: ${frame.toString('utf8', 0, 300)}`));
  };

  const hearWs = (frame: Buffer) => {
    if (frame[0] === postedMark.ws[0]) count(frame);
    else answer(frame.toString('latin1', 1), '');
  };

  socket.on('message', (data: Buffer) => (isSocketIo ? hearSocketIo(data) : hearWs(data)));
  socket.on('error', (error) => failed(error));
  socket.on('close', (code) => {
    if (isOpen) tally.broken += 1;
    const reason = new Error(`the server closed the connection (${code})`);
    failed(reason);
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  });
  if (!isSocketIo) socket.on('open', join);
  await ready;
  isOpen = true;

  const postings: Record<Dialect, (id: string) => string> = {
    cairn: (id) => {
      const command = { type: 'message.post', body: words() };
      return `42${id}${JSON.stringify(['room.submit', { roomId, commandId: `${prefix}.${id}`, command }])}`;
    },
    socketio: (id) => `42${id}${JSON.stringify(['post', { roomId, body: words() }])}`,
    ws: (id) => `p${id} ${words()}`,
  };

  return {
    post: () => ask(postings[dialect]),
    close() {
      isOpen = false;
      socket.terminate();
    },
  };
}
