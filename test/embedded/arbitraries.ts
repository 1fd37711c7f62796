import type { Value } from '@cairn/server/embedded/values/value';
import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';

const interestingDoubles = fc.constantFrom(
  0,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  0.1,
  2 ** 53,
  -(2 ** 53),
  2 ** 63,
);

const interestingLongs = fc.constantFrom(
  '9007199254740993',
  '9007199254740992',
  '9223372036854775807',
  '-9223372036854775808',
  '0',
  '5',
);

const interestingDecimals = fc.constantFrom(
  '0.1',
  '0.10',
  '1E+400',
  '-1E+400',
  'NaN',
  'Infinity',
  '-Infinity',
  '9007199254740993',
  '1E-400',
  '-0',
  '5',
);

/** Numbers of all types, close together, so that comparisons across the types are decided by the last digit. */
const numbers: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((value) => new Int32(value)),
  fc.integer({ min: -3, max: 3 }).map((value) => new Double(value)),
  fc.double().map((value) => new Double(value)),
  interestingDoubles.map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  interestingLongs.map((value) => Long.fromString(value)),
  interestingDecimals.map((value) => Decimal128.fromString(value)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -30, max: 30 }))
    .map(([digits, power]) => Decimal128.fromString(`${digits}E${power}`)),
);

const texts: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('', '\0', 'a\0', 'a', '\uffff', '\u{10000}'),
);

const bytes = fc.uint8Array({ maxLength: 4 });

const scalars: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 3, arbitrary: texts },
  fc.constantFrom<Value>(null, undefined, true, false, new MinKey(), new MaxKey()),
  fc.tuple(bytes, fc.constantFrom(0, 4, 128)).map(([data, subtype]) => new Binary(data, subtype)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((data) => new ObjectId(data)),
  fc.integer({ min: -5_000, max: 5_000 }).map((time) => new Date(time)),
  fc.constantFrom<Value>(
    new Timestamp({ t: 1, i: 2 }),
    new Timestamp({ t: 4_294_967_295, i: 0 }),
    new BSONRegExp('a', 'i'),
    new BSONRegExp('a'),
  ),
);

/** Any value that can be compared, nested a little. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: scalars },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
  ),
})).value;
