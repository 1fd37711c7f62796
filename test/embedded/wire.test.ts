import { once } from 'node:events';
import { connect as connectSocket, type Socket } from 'node:net';
import { crc32c } from '@cairn/server/embedded/wire/checksum';
import { frameReader, maxMessageBytes } from '@cairn/server/embedded/wire/frames';
import { type Document, deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from './kit.ts';

function frame(body: Buffer, opcode = 2013): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(16 + body.length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(opcode, 12);
  return Buffer.concat([head, body]);
}

/** An OP_MSG with one body section. */
function message(command: Document, flags = 0): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(flags, 0);
  return frame(Buffer.concat([head, serialize({ ...command, $db: 'test' })]));
}

function withChecksum(command: Document): Buffer {
  const plain = Buffer.concat([message(command, 1), Buffer.alloc(4)]);
  plain.writeInt32LE(plain.length, 0);
  plain.writeUInt32LE(crc32c(plain.subarray(0, -4)), plain.length - 4);
  return plain;
}

async function open(path: string): Promise<Socket> {
  const socket = connectSocket(path);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** The answers on a socket, as they come. */
function answersOf(socket: Socket): Document[] {
  const answers: Document[] = [];
  const read = frameReader();
  socket.on('data', (chunk) => {
    for (const reply of read(chunk)) answers.push(deserialize(reply.subarray(reply.readInt32LE(12) === 1 ? 36 : 21)));
  });
  return answers;
}

describe('the wire', () => {
  it('puts messages together however they were split', () => {
    const messages = [1, 2, 3].map((n) => message({ ping: n, filler: 'x'.repeat(n * 50) }));
    const stream = Buffer.concat(messages);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(stream.length), { maxLength: 30 }), (cuts) => {
        const read = frameReader();
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const found = edges.slice(1).flatMap((end, at) => read(stream.subarray(edges[at], end)));
        expect(found).toEqual(messages);
      }),
    );
  });

  it('answers a command that comes byte by byte, and several that come at once in their order', async () => {
    const { socket: path } = await openDatabase();
    const socket = await open(path);
    const answers = answersOf(socket);
    for (const byte of message({ ping: 1 })) socket.write(Buffer.from([byte]));
    socket.write(Buffer.concat([message({ fancy: 1 }), message({ hello: 1 })]));
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    expect(answers).toMatchObject([{ ok: 1 }, { ok: 0, code: 59 }, { ok: 1, isWritablePrimary: true }]);
  });

  it('answers the first greeting in its old form', async () => {
    const { socket: path } = await openDatabase();
    const socket = await open(path);
    const answers = answersOf(socket);
    const head = Buffer.concat([Buffer.alloc(4), Buffer.from('admin.$cmd\0'), Buffer.alloc(8)]);
    socket.write(frame(Buffer.concat([head, serialize({ ismaster: 1, helloOk: true })]), 2004));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const [greeting] = answers;
    expect(greeting).toMatchObject({
      ok: 1,
      ismaster: true,
      helloOk: true,
      maxWireVersion: 21,
      maxBsonObjectSize: 16_777_216,
    });
    expect(greeting).not.toHaveProperty('setName');
    expect(greeting).not.toHaveProperty('topologyVersion');
  });

  it('checks a checksum, and is silent where no answer is wanted', async () => {
    const { socket: path, db } = await openDatabase();
    const socket = await open(path);
    const answers = answersOf(socket);
    socket.write(withChecksum({ ping: 1 }));
    socket.write(message({ insert: 'silent', documents: [{ _id: 1 }] }, 2));
    socket.write(message({ count: 'silent' }));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(answers).toMatchObject([{ ok: 1 }, { n: 1 }]);
    expect(await db.client.db('test').collection('silent').countDocuments()).toBe(1);
  });

  const tooLong = Buffer.alloc(16);
  tooLong.writeInt32LE(maxMessageBytes + 1);
  const wrongChecksum = withChecksum({ ping: 1 });
  wrongChecksum.writeUInt32LE(1, wrongChecksum.length - 4);

  it.each<[string, Buffer]>([
    ['text', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    ['zeros', Buffer.alloc(64)],
    ['a message over 48 MB', tooLong],
    ['an unknown opcode', frame(Buffer.alloc(20), 1234)],
    ['unknown flags', message({ ping: 1 }, 1 << 5)],
    ['a wrong checksum', wrongChecksum],
    ['a body that is not BSON', frame(Buffer.from([0, 0, 0, 0, 0, 9, 0, 0, 0, 1, 1, 1, 1, 0]))],
    ['a section beyond the message', frame(Buffer.from([0, 0, 0, 0, 0, 255, 255, 0, 0, 0]))],
    ['no body', frame(Buffer.alloc(4))],
  ])('closes a connection that sends %s, says so once, and serves the others', async (_name, bytes) => {
    const { socket: path, db, lines } = await openDatabase();
    const socket = await open(path);
    socket.write(bytes);
    await once(socket.resume(), 'close');
    expect(lines.filter((line) => line.startsWith('error connection'))).toHaveLength(1);
    expect(await db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('takes nothing from a client that goes away in the middle of a message', async () => {
    const { socket: path, db, lines } = await openDatabase();
    const socket = await open(path);
    socket.write(message({ insert: 'things', documents: [{ _id: 1 }] }).subarray(0, 50));
    socket.destroy();
    expect(await db.client.db('test').collection('things').countDocuments()).toBe(0);
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
