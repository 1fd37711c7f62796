import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What came over SMTP. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  /** Head and body, as they came. */
  readonly data: string;
}

/** A mail server: small, and real enough for any client (RFC 5321). */
export interface Mailbox {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** From now on it refuses every letter for a while (`421`), or takes them again. */
  refuse(refusing: boolean): void;
  stop(): Promise<void>;
}

/** Starts a mail server on a port of its own. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const sockets = new Set<Socket>();
  let refusing = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, { isRefusing: () => refusing, take: (letter) => letters.push(letter) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    refuse(now) {
      refusing = now;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Desk {
  readonly isRefusing: () => boolean;
  readonly take: (letter: Letter) => void;
}

function converse(socket: Socket, { isRefusing, take }: Desk): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let envelope = { from: '', to: '' };
  let data: string[] | null = null;
  let rest = '';

  const hear = (line: string) => {
    if (data) {
      if (line !== '.') return void data.push(line.replace(/^\.\./, '.'));
      take({ ...envelope, data: data.join('\n') });
      data = null;
      return say('250 taken');
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') envelope = { from: addressIn(line), to: '' };
    if (verb === 'RCPT') envelope = { ...envelope, to: addressIn(line) };
    if (verb === 'DATA') data = [];
    say(answerTo(verb));
    if (verb === 'QUIT') socket.end();
  };

  const answerTo = (verb: string) => {
    if (isRefusing() && verb === 'MAIL') return '421 later';
    return { DATA: '354 go on', QUIT: '221 bye' }[verb] ?? '250 so be it';
  };

  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  say('220 here');
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}
