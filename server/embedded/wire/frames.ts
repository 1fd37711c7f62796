export const maxMessageBytes = 48_000_000;

const headerBytes = 16;

/** What is wrong with a stream of bytes that is not MongoDB's wire protocol. Its connection cannot go on. */
export class WireError extends Error {}

/**
 * Cuts a stream of bytes into whole messages, however they were split or joined on the way. Gives a function that
 * takes the next chunk and returns the messages it completes; it throws a WireError at a length that cannot be.
 */
export function frameReader(): (chunk: Buffer) => Buffer[] {
  let chunks: Buffer[] = [];
  let bufferedBytes = 0;
  let neededBytes = headerBytes;

  return (chunk) => {
    chunks.push(chunk);
    bufferedBytes += chunk.length;
    // Joining the chunks waits until it completes something: a large message comes in many of them.
    if (bufferedBytes < neededBytes) return [];
    const { messages, rest } = cut(chunks.length === 1 ? chunk : Buffer.concat(chunks));
    chunks = rest.length === 0 ? [] : [rest];
    bufferedBytes = rest.length;
    neededBytes = rest.length < headerBytes ? headerBytes : checkedLength(rest);
    return messages;
  };
}

function cut(bytes: Buffer): { messages: Buffer[]; rest: Buffer } {
  const messages: Buffer[] = [];
  let rest = bytes;
  while (rest.length >= headerBytes && rest.length >= checkedLength(rest)) {
    const lengthBytes = checkedLength(rest);
    messages.push(rest.subarray(0, lengthBytes));
    rest = rest.subarray(lengthBytes);
  }
  return { messages, rest };
}

function checkedLength(buffer: Buffer): number {
  const length = buffer.readInt32LE(0);
  if (length < headerBytes) throw new WireError(`a message says it is ${length} bytes long, which cannot be`);
  if (length > maxMessageBytes)
    throw new WireError(`a message says it is ${length} bytes long, the limit is ${maxMessageBytes}`);
  return length;
}
