import { DatabaseError, notSupported } from '../errors.ts';
import { conjuncts } from '../query/filter.ts';
import { parseFilter } from '../query/parse.ts';
import { describeOptions, type IndexSpec } from '../store/catalog.ts';
import { wholeNumber } from '../values/numbers.ts';
import { isArrayIndex } from '../values/paths.ts';
import { type Doc, encode, isDoc, type Value } from '../values/value.ts';
import { checkEntry, flagOf, refuseUnlessOff, requireDoc } from './arguments.ts';

const known = [
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'v',
  'ns',
];

const refused = ['collation', 'hidden', 'weights', 'wildcardProjection', 'storageEngine', 'prepareUnique', 'clustered'];

/** Parses one index of createIndexes. Refuses kinds and options of indexes that are not implemented. */
export function parseIndexSpec(value: Value): IndexSpec {
  const spec = requireDoc(value, 'indexes');
  checkEntry('createIndexes.indexes', spec, [...known, ...refused]);
  refuseUnlessOff(spec, refused);
  const key = requireDoc(spec.key, 'key');
  checkKey(key);
  if (typeof spec.name !== 'string' || spec.name === '')
    throw new DatabaseError('FailedToParse', "The 'name' field of an index is missing");
  const partial = spec.partialFilterExpression;
  const seconds = expirySeconds(spec.expireAfterSeconds, key);
  return {
    name: spec.name,
    key,
    unique: flagOf(spec, 'unique'),
    sparse: flagOf(spec, 'sparse'),
    ...(partial === undefined ? {} : { partial: checkedPartial(requireDoc(partial, 'partialFilterExpression')) }),
    ...(seconds === undefined ? {} : { expireAfterSeconds: seconds }),
  };
}

function checkKey(key: Doc): void {
  const fields = Object.entries(key);
  if (fields.length === 0) throw new DatabaseError('CannotCreateIndex', 'Index keys cannot be an empty object');
  for (const [path, direction] of fields) {
    const sign = wholeNumber(direction);
    if (sign !== 1 && sign !== -1)
      throw new DatabaseError('CannotCreateIndex', `Unsupported kind of index on '${path}': only 1 and -1`);
    const wrong = path.split('.').some((part) => part === '' || part.startsWith('$') || isArrayIndex(part));
    if (wrong) throw new DatabaseError('CannotCreateIndex', `Unsupported index path '${path}'`);
  }
}

function expirySeconds(value: Value, key: Doc): number | undefined {
  if (value === undefined) return undefined;
  const seconds = wholeNumber(value);
  if (seconds === undefined || seconds < 0 || seconds > 2 ** 31 - 1) {
    throw new DatabaseError('CannotCreateIndex', 'TTL index expireAfterSeconds must be within 0 and 2147483647');
  }
  if (Object.keys(key).length > 1 || '_id' in key) {
    throw new DatabaseError('CannotCreateIndex', 'TTL indexes are single-field indexes, not on _id');
  }
  return seconds;
}

/** A partial filter is a conjunction of conditions that a single present value can fulfil: the rule for its use relies on it. */
function checkedPartial(partial: Doc): Doc {
  const allowed = new Set(['compare', 'in', 'exists', 'type']);
  const wrong = conjuncts(parseFilter(partial)).find(
    (clause) => clause.kind !== 'field' || !allowed.has(clause.test.kind),
  );
  if (wrong !== undefined)
    throw new DatabaseError('CannotCreateIndex', 'Unsupported condition in partialFilterExpression');
  const onNull = conjuncts(parseFilter(partial)).some(
    (clause) => clause.kind === 'field' && clause.test.kind === 'compare' && clause.test.value === null,
  );
  if (onNull) throw notSupported('a partialFilterExpression on null');
  return partial;
}

/** What is already there decides: the same index again is nothing new, another one under its name or key a conflict. */
export function isKnownIndex(existing: readonly IndexSpec[], wanted: IndexSpec): boolean {
  const sameName = existing.find(({ name }) => name === wanted.name);
  const sameKey = existing.find(({ key }) => sameDoc(key, wanted.key));
  if (sameName !== undefined && sameDoc(describeOptions(sameName), describeOptions(wanted))) return true;
  if (sameName !== undefined) {
    const code = sameDoc(sameName.key, wanted.key) ? 'IndexOptionsConflict' : 'IndexKeySpecsConflict';
    throw new DatabaseError(
      code,
      `An index named '${wanted.name}' already exists with a different key or different options`,
    );
  }
  if (sameKey !== undefined && sameDoc(sameKey.partial ?? {}, wanted.partial ?? {})) {
    throw new DatabaseError('IndexOptionsConflict', `Index already exists with a different name: ${sameKey.name}`);
  }
  return false;
}

function sameDoc(a: Doc, b: Doc): boolean {
  return encode(normal(a)).equals(encode(normal(b)));
}

/** Directions may come as any numeric type: 1, 1.0 and NumberLong(1) are one. */
function normal(doc: Doc): Doc {
  return Object.fromEntries(
    Object.entries(doc).map(([name, value]): [string, Value] => {
      const whole = wholeNumber(value);
      return [name, isDoc(value) ? normal(value) : whole === undefined ? value : String(whole)];
    }),
  );
}
