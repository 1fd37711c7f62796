import { Long } from 'bson';
import { encode, integer } from '../values/value.ts';

export type Batch = {
  name: 'firstBatch' | 'nextBatch';
  namespace: string;
  cursorId: number;
  documents: readonly Uint8Array[];
};

/** Encodes `{cursor: {id, ns, firstBatch: […]}, ok: 1}` around stored documents, whose bytes go out as they are. */
export function encodeBatch({ name, namespace, cursorId, documents }: Batch): Buffer {
  const batch = element(
    4,
    name,
    wrapped(documents.flatMap((document, index) => element(3, String(index), [document]))),
  );
  const cursor = encode({ id: Long.fromNumber(cursorId), ns: namespace });
  const withBatch = wrapped([cursor.subarray(4, -1), ...batch]);
  const ok = encode({ ok: integer(1) });
  return Buffer.concat(wrapped([...element(3, 'cursor', withBatch), ok.subarray(4, -1)]));
}

/** The bytes of a BSON document around its elements. */
function wrapped(elements: readonly Uint8Array[]): Uint8Array[] {
  const head = Buffer.alloc(4);
  head.writeInt32LE(elements.reduce((sum, { length }) => sum + length, 5));
  return [head, ...elements, Buffer.alloc(1)];
}

function element(type: number, name: string, value: readonly Uint8Array[]): Uint8Array[] {
  return [Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`)]), ...value];
}
