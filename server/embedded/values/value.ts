import {
  type Binary,
  type BSONRegExp,
  BSONSymbol,
  type Code,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  type MaxKey,
  type MinKey,
  type ObjectId,
  serialize,
  Timestamp,
} from 'bson';
import { DatabaseError, notSupported } from '../errors.ts';

export type Num = Int32 | Double | Long | Decimal128;

/** A BSON value with its exact type: numbers stay wrapped, so that decoding and encoding again changes nothing. */
export type Value =
  | undefined
  | null
  | string
  | boolean
  | Date
  | Num
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | BSONSymbol
  | Code
  | MinKey
  | MaxKey
  | Value[]
  | Doc;

export type Doc = { [field: string]: Value };

/** Kinds in MongoDB's comparison order. `missing` also stands for the deprecated BSON undefined. */
export const kinds = [
  'minKey',
  'missing',
  'null',
  'number',
  'string',
  'object',
  'array',
  'binary',
  'objectId',
  'boolean',
  'date',
  'timestamp',
  'regex',
  'code',
  'maxKey',
] as const;

export type Kind = (typeof kinds)[number];

const kindByType: Record<string, Kind> = {
  Int32: 'number',
  Double: 'number',
  Long: 'number',
  Decimal128: 'number',
  ObjectId: 'objectId',
  Binary: 'binary',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  BSONSymbol: 'string',
  Code: 'code',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
};

/** Which kind a value has. Refuses DBRef and DBPointer, which nothing here needs. */
export function kindOf(value: Value): Kind {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'array';
  return kindOfObject(value);
}

function kindOfObject(value: object): Kind {
  if (isPlain(value)) return 'object';
  if (value instanceof Date) return 'date';
  const type: unknown = Reflect.get(value, '_bsontype');
  const kind = typeof type === 'string' ? kindByType[type] : undefined;
  if (kind === undefined) throw notSupported(`a value of type ${String(type)}`);
  return kind;
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

export function isDoc(value: Value): value is Doc {
  return typeof value === 'object' && value !== null && isPlain(value);
}

export function isNum(value: Value): value is Num {
  return (
    value instanceof Int32 ||
    value instanceof Double ||
    value instanceof Decimal128 ||
    (value instanceof Long && !(value instanceof Timestamp))
  );
}

export function isText(value: Value): value is string | BSONSymbol {
  return typeof value === 'string' || value instanceof BSONSymbol;
}

/** A field of a document, never one that JavaScript's object prototype brings along. */
export function fieldOf(doc: Doc, name: string): Value {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** Sets a field so that even a name like `__proto__` is only a name. */
export function setField(doc: Doc, name: string, value: Value): void {
  Object.defineProperty(doc, name, { value, writable: true, enumerable: true, configurable: true });
}

const exactTypes = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

/** Decodes bytes that a client sent or that we stored. Refuses what is not BSON. */
export function decode(bytes: Uint8Array): Doc {
  try {
    return deserialize(bytes, exactTypes) as Doc;
  } catch {
    throw new DatabaseError('FailedToParse', 'the bytes are not a BSON document');
  }
}

/**
 * The library writes into a buffer of 17 MB: what does not fit is cut off, sometimes without an error. The length it
 * reports stays true, so that anything beyond MongoDB's own limit for a reply can be refused here.
 */
const maxEncodedBytes = 16 * 2 ** 20 + 16 * 2 ** 10;

/** Encodes a document or a reply. Refuses more than a document may hold. */
export function encode(doc: Doc): Buffer {
  const bytes = serialized(doc);
  if (bytes.length <= maxEncodedBytes) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  throw new DatabaseError(
    'BSONObjectTooLarge',
    `BSONObj size: ${bytes.length} is invalid, the limit is ${maxEncodedBytes}`,
  );
}

function serialized(doc: Doc): Uint8Array {
  try {
    return serialize(doc, { ignoreUndefined: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DatabaseError('BSONObjectTooLarge', `BSONObj is larger than the limit of ${maxEncodedBytes} bytes`);
  }
}

/** Wraps a count or size for a reply: 32 bits where they suffice, as MongoDB does. */
export function integer(value: number): Int32 | Long {
  return value === (value | 0) ? new Int32(value) : Long.fromNumber(value);
}
