import { DatabaseError, notSupported } from '../errors.ts';
import { parseSort } from '../plan/sort.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parse.ts';
import type { IndexField } from '../store/catalog.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Doc, encode, isDoc, isNum, type Value } from '../values/value.ts';
import type { Call } from './command.ts';

/** What any command may carry and nothing here depends on: one process, one copy, always durable, always current. */
const ignored = new Set([
  '$db',
  '$clusterTime',
  '$readPreference',
  'apiDeprecationErrors',
  'apiStrict',
  'apiVersion',
  'bypassDocumentValidation',
  'comment',
  'lsid',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
]);

const transactional = ['txnNumber', 'autocommit', 'startTransaction'];

/** Refuses transactions and every field that the command does not know. */
export function checkFields(name: string, body: Doc, known: readonly string[]): void {
  const fields = Object.keys(body).slice(1);
  if (fields.some((field) => transactional.includes(field))) throw noTransactions();
  const unknown = fields.find((field) => !known.includes(field) && !ignored.has(field));
  if (unknown !== undefined)
    throw new DatabaseError('UnknownCommandField', `BSON field '${name}.${unknown}' is an unknown field.`);
}

export function noTransactions(): DatabaseError {
  return new DatabaseError(
    'IllegalOperation',
    'Transaction numbers are only allowed on a replica set member or mongos',
  );
}

/** Refuses fields of one entry of a batch that are not known, in the name of `update.updates` or alike. */
export function checkEntry(name: string, entry: Doc, known: readonly string[]): void {
  const unknown = Object.keys(entry).find((field) => !known.includes(field));
  if (unknown !== undefined)
    throw new DatabaseError('UnknownCommandField', `BSON field '${name}.${unknown}' is an unknown field.`);
}

/** The collection that a command names as its first value. */
export function namespaceOf({ database, body, name }: Call): string {
  return namespaceFrom(database, body[name]);
}

/** Refuses names that MongoDB refuses or keeps to itself. */
export function namespaceFrom(database: string, collection: Value): string {
  const namespace = `${database}.${String(collection)}`;
  const isName = typeof collection === 'string' && collection !== '' && !collection.startsWith('system.');
  const isPlain = database !== '' && !/[$\0]/.test(namespace) && !/[./\\ "]/.test(database);
  if (!isName || !isPlain || Buffer.byteLength(namespace) > 255) {
    throw new DatabaseError('InvalidNamespace', `Invalid namespace specified '${namespace}'`);
  }
  return namespace;
}

export function docOf(body: Doc, field: string): Doc {
  const value = body[field];
  if (value === undefined || value === null) return {};
  if (!isDoc(value)) throw wrongType(field, 'object');
  return value;
}

export function filterOf(body: Doc, field: string): Filter {
  return parseFilter(docOf(body, field));
}

export function sortOf(body: Doc): IndexField[] {
  return parseSort(docOf(body, 'sort'));
}

/** A whole number of at least 0. */
export function countOf(body: Doc, field: string, otherwise: number): number {
  const value = body[field];
  if (value === undefined || value === null) return otherwise;
  const number = wholeNumber(value);
  if (number === undefined) throw wrongType(field, 'int');
  if (number < 0)
    throw new DatabaseError('BadValue', `BSON field '${field}' value must be >= 0, actual value '${number}'`);
  return number;
}

/** MongoDB takes 1 and 0 for true and false. */
export function flagOf(body: Doc, field: string, otherwise = false): boolean {
  const value = body[field];
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'boolean') return value;
  if (isNum(value)) return wholeNumber(value) !== 0;
  throw wrongType(field, 'bool');
}

/** An option that only some value of it would change the result: its harmless form is taken, any other refused. */
export function refuseUnlessOff(body: Doc, fields: readonly string[]): void {
  const on = fields.find((field) => {
    const value = body[field];
    const isEmpty = isDoc(value) && Object.keys(value).length === 0;
    return (
      value !== undefined &&
      value !== null &&
      value !== false &&
      !isEmpty &&
      !(Array.isArray(value) && value.length === 0)
    );
  });
  if (on !== undefined) throw notSupported(`the option '${on}'`);
}

export function wrongType(field: string, expected: string): DatabaseError {
  return new DatabaseError('TypeMismatch', `BSON field '${field}' is the wrong type, expected type '${expected}'`);
}

const maxBatchEntries = 100_000;

/** The entries of a write command as bytes, whether they came in a sequence of their own or within the body. */
export function entriesOf({ body, sequences }: Call, field: string): Uint8Array[] {
  const inline = body[field];
  if (inline !== undefined && !Array.isArray(inline)) throw wrongType(field, 'array');
  const entries = sequences.get(field) ?? inline?.map((entry) => encode(requireDoc(entry, field))) ?? [];
  if (entries.length === 0 || entries.length > maxBatchEntries) {
    throw new DatabaseError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${maxBatchEntries}. Got ${entries.length} operations.`,
    );
  }
  return entries;
}

export function requireDoc(value: Value, field: string): Doc {
  if (!isDoc(value)) throw wrongType(field, 'object');
  return value;
}
