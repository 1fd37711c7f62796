import { ObjectId, onDemand } from 'bson';
import { DatabaseError } from '../errors.ts';
import { collectionOf, ensureCollection } from '../store/catalog.ts';
import { insertRecord } from '../store/records.ts';
import type { WriteView } from '../store/store.ts';
import { decode, encode, integer, kindOf } from '../values/value.ts';
import { entriesOf, flagOf, namespaceOf } from './arguments.ts';
import type { Command } from './command.ts';
import { runBatch, writeErrors } from './write.ts';

export const insert: Command = {
  fields: ['documents', 'ordered'],
  run: async (call) => {
    const namespace = namespaceOf(call);
    const entries = entriesOf(call, 'documents');
    const ordered = flagOf(call.body, 'ordered', true);
    const { results, errors } = await call.store.write((view) =>
      runBatch(entries, ordered, (entry) => insertOne(view, namespace, entry)),
    );
    return { n: integer(results.length), ...writeErrors(errors), ok: integer(1) };
  },
};

/** Stores one document as the bytes that came, with its _id in front. */
function insertOne(view: WriteView, namespace: string, bytes: Uint8Array): void {
  const raw = withIdFirst(bytes);
  const doc = decode(raw);
  const kind = kindOf(doc._id);
  if (kind === 'array' || kind === 'regex' || kind === 'missing') {
    throw new DatabaseError('InvalidIdField', `The '_id' value cannot be of type ${kind}`);
  }
  const dollar = Object.keys(doc).find((name) => name.startsWith('$'));
  if (dollar !== undefined) {
    throw new DatabaseError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' is not valid for storage`,
    );
  }
  const collection = collectionOf(view, namespace) ?? ensureCollection(view, namespace);
  insertRecord(view, collection, { raw, doc });
}

/** Moves the _id to the front, or makes one, without decoding the rest: a round trip must not change a byte of it. */
function withIdFirst(bytes: Uint8Array): Uint8Array {
  const elements = elementsOf(bytes);
  const at = elements.findIndex((start) => isId(bytes, start));
  if (at === 0) return bytes;
  const body = bytes.subarray(4, -1);
  if (at < 0) return assembled([encode({ _id: new ObjectId() }).subarray(4, -1), body]);
  const [start = 4, end = bytes.length - 1] = elements.slice(at, at + 2);
  return assembled([bytes.subarray(start, end), bytes.subarray(4, start), bytes.subarray(end, -1)]);
}

/** Where each element of a document begins. */
function elementsOf(bytes: Uint8Array): number[] {
  try {
    // The name begins one byte after the element's type.
    return Array.from(onDemand.parseToElements(bytes), ([, nameOffset]) => nameOffset - 1);
  } catch {
    throw new DatabaseError('FailedToParse', 'the bytes are not a BSON document');
  }
}

const idName = Buffer.from('_id\0');

function isId(bytes: Uint8Array, start: number): boolean {
  return idName.equals(bytes.subarray(start + 1, start + 1 + idName.length));
}

function assembled(parts: Uint8Array[]): Buffer {
  const document = Buffer.concat([Buffer.alloc(4), ...parts, Buffer.alloc(1)]);
  document.writeInt32LE(document.length);
  return document;
}
