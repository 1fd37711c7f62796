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
    const messages: Buffer[] = [];
    while (bufferedBytes >= neededBytes) {
      const buffer = chunks.length === 1 ? (chunks[0] ?? chunk) : Buffer.concat(chunks);
      const lengthBytes = checkedLength(buffer);
      const isWhole = buffer.length >= lengthBytes;
      const rest = isWhole ? buffer.subarray(lengthBytes) : buffer;
      if (isWhole) messages.push(buffer.subarray(0, lengthBytes));
      chunks = rest.length === 0 ? [] : [rest];
      bufferedBytes = rest.length;
      neededBytes = isWhole ? headerBytes : lengthBytes;
    }
    return messages;
  };
}

function checkedLength(buffer: Buffer): number {
  const length = buffer.readInt32LE(0);
  if (length < headerBytes) throw new WireError(`a message says it is ${length} bytes long, which cannot be`);
  if (length > maxMessageBytes)
    throw new WireError(`a message says it is ${length} bytes long, the limit is ${maxMessageBytes}`);
  return length;
}
