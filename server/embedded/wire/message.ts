import { type Doc, decode, encode, integer } from '../values/value.ts';
import { crc32c } from './checksum.ts';
import { WireError } from './frames.ts';

const opcodes = { reply: 1, query: 2004, message: 2013 } as const;

const flags = { checksum: 1, moreToCome: 2 } as const;

/** The first sixteen bits of the flags must be understood; the others may be ignored. */
const unknownRequiredFlags = 0xffff & ~(flags.checksum | flags.moreToCome);

/** A request: one command, with its document sequences left as raw bytes. */
export type Request = {
  requestId: number;
  protocol: 'message' | 'query';
  body: Doc;
  sequences: ReadonlyMap<string, Buffer[]>;
  /** The client does not want an answer (write concern 0). */
  isSilent: boolean;
};

/** Reads one whole message. Throws a WireError at whatever a MongoDB client would not send. */
export function parseMessage(message: Buffer): Request {
  try {
    return parse(message);
  } catch (error) {
    if (error instanceof WireError) throw error;
    throw new WireError('a message is not well formed');
  }
}

function parse(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === opcodes.query) return parseQuery(message, requestId);
  if (opcode !== opcodes.message) throw new WireError(`a message has the unknown opcode ${opcode}`);
  const flagBits = message.readUInt32LE(16);
  if ((flagBits & unknownRequiredFlags) !== 0) throw new WireError('a message has unknown flags');
  const hasChecksum = (flagBits & flags.checksum) !== 0;
  const end = hasChecksum ? message.length - 4 : message.length;
  if (hasChecksum && crc32c(message.subarray(0, end)) !== message.readUInt32LE(end))
    throw new WireError('a message has a wrong checksum');
  return {
    requestId,
    protocol: 'message',
    isSilent: (flagBits & flags.moreToCome) !== 0,
    ...parseSections(message.subarray(20, end)),
  };
}

function parseSections(bytes: Buffer): Pick<Request, 'body' | 'sequences'> {
  const sequences = new Map<string, Buffer[]>();
  let body: Doc | undefined;
  let at = 0;
  while (at < bytes.length) {
    const kind = bytes.readUInt8(at);
    const section = sized(bytes, at + 1);
    at += 1 + section.length;
    if (kind === 0 && body === undefined) body = decode(section);
    else if (kind === 1) addSequence(sequences, section);
    else throw new WireError(`a message has an unexpected section of kind ${kind}`);
  }
  if (body === undefined) throw new WireError('a message has no body');
  return { body, sequences };
}

function addSequence(sequences: Map<string, Buffer[]>, section: Buffer): void {
  const nameEnd = section.indexOf(0, 4);
  const name = section.toString('utf8', 4, nameEnd);
  if (nameEnd < 0 || sequences.has(name)) throw new WireError('a document sequence has no name of its own');
  const documents: Buffer[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const document = sized(section, at);
    documents.push(document);
    at += document.length;
  }
  sequences.set(name, documents);
}

/** The bytes that begin at a position with their own length. */
function sized(bytes: Buffer, at: number): Buffer {
  const length = bytes.readInt32LE(at);
  if (length < 5 || at + length > bytes.length) throw new WireError('a part of a message is longer than the message');
  return bytes.subarray(at, at + length);
}

/** The old form, in which a driver sends its very first `hello` to `<database>.$cmd`. */
function parseQuery(message: Buffer, requestId: number): Request {
  const nameEnd = message.indexOf(0, 20);
  const namespace = message.toString('utf8', 20, nameEnd);
  if (!namespace.endsWith('.$cmd')) throw new WireError('a legacy query is not a command');
  const body = decode(sized(message, nameEnd + 9));
  return {
    requestId,
    protocol: 'query',
    body: { ...body, $db: namespace.slice(0, -5) },
    sequences: new Map(),
    isSilent: false,
  };
}

/** A whole `ping`, for asking whether anybody answers without a driver. */
export function pingMessage(): Buffer {
  const body = encode({ ping: integer(1), $db: 'admin' });
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(opcodes.message, 12);
  return Buffer.concat([head, body]);
}

/** Frames an encoded answer in the protocol of its request. */
export function frameReply(request: Request, answer: Buffer, replyId: number): Buffer {
  const head = Buffer.alloc(request.protocol === 'query' ? 36 : 21);
  head.writeInt32LE(head.length + answer.length, 0);
  head.writeInt32LE(replyId, 4);
  head.writeInt32LE(request.requestId, 8);
  if (request.protocol === 'query') {
    head.writeInt32LE(opcodes.reply, 12);
    head.writeInt32LE(1, 32);
  } else {
    head.writeInt32LE(opcodes.message, 12);
  }
  return Buffer.concat([head, answer]);
}
