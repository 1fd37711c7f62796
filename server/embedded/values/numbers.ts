import { Decimal128, Double, Int32, Long } from 'bson';
import { DatabaseError, notSupported } from '../errors.ts';
import type { Num } from './value.ts';

/** digits × 10^exponent: a number that a double may not hold exactly. */
export type Decimal = { digits: bigint; exponent: number };

/** A number by value alone. Doubles carry NaN and the infinities. */
export type Scalar = number | Decimal;

export function scalarOf(value: Num): Scalar {
  if (value instanceof Decimal128) return parseDecimal(value.toString());
  if (value instanceof Long) return scalarOfLong(value);
  return value.value;
}

function scalarOfLong(value: Long): Scalar {
  const approximate = value.toNumber();
  return Number.isSafeInteger(approximate) ? approximate : { digits: value.toBigInt(), exponent: 0 };
}

function parseDecimal(text: string): Scalar {
  const parts = /^(-?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/.exec(text);
  if (parts === null) return Number(text);
  const [, sign = '', whole = '', fraction = '', power = '0'] = parts;
  const digits = BigInt(`${whole}${fraction}`);
  return digits === 0n ? 0 : { digits: sign === '-' ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** Orders two numbers by value over all numeric types. NaN is equal to itself and less than every other, as in MongoDB. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b);
  if (typeof a === 'number' && !Number.isFinite(a)) return a === Number.POSITIVE_INFINITY ? 1 : -1;
  if (typeof b === 'number' && !Number.isFinite(b)) return b === Number.POSITIVE_INFINITY ? -1 : 1;
  const [x, y] = [fractionOf(a), fractionOf(b)];
  const difference = x.over * y.under - y.over * x.under;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function compareDoubles(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : 1;
}

function fractionOf(value: Scalar): { over: bigint; under: bigint } {
  if (typeof value === 'number') return fractionOfDouble(value);
  const scale = 10n ** BigInt(Math.abs(value.exponent));
  return value.exponent < 0 ? { over: value.digits, under: scale } : { over: value.digits * scale, under: 1n };
}

/** Every finite double is an integer over a power of two; doubling is exact until it has become one. */
function fractionOfDouble(value: number): { over: bigint; under: bigint } {
  let over = value;
  let under = 1n;
  while (!Number.isInteger(over)) {
    over *= 2;
    under *= 2n;
  }
  return { over: BigInt(over), under };
}

/** The greatest double that is not above the value. */
export function floorDouble(value: Decimal): number {
  const nearest = Number(`${value.digits}e${value.exponent}`);
  return compareScalars(nearest, value) > 0 ? nextDown(nearest) : nearest;
}

const bits = new DataView(new ArrayBuffer(8));

function nextDown(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return bits.getFloat64(0);
}

export type Arithmetic = 'add' | 'multiply';

/** What $inc and $mul give: the wider type of the two, a 32-bit overflow becomes 64 bits, a 64-bit overflow is refused. */
export function calculate(kind: Arithmetic, a: Num, b: Num): Num {
  if (a instanceof Decimal128 || b instanceof Decimal128) throw notSupported('arithmetic on Decimal128');
  if (a instanceof Double || b instanceof Double) {
    const [x, y] = [Number(a.valueOf()), Number(b.valueOf())];
    return new Double(kind === 'add' ? x + y : x * y);
  }
  const [x, y] = [bigOf(a), bigOf(b)];
  const result = kind === 'add' ? x + y : x * y;
  if (BigInt.asIntN(64, result) !== result) {
    throw new DatabaseError(
      'BadValue',
      'Failed to apply an arithmetic operation: the result does not fit into 64 bits',
    );
  }
  const fits32 = a instanceof Int32 && b instanceof Int32 && BigInt.asIntN(32, result) === result;
  return fits32 ? new Int32(Number(result)) : Long.fromBigInt(result);
}

function bigOf(value: Int32 | Long): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(value.value);
}

/** A whole number given as any numeric type, or undefined. */
export function wholeNumber(value: unknown): number | undefined {
  const plain =
    value instanceof Int32 || value instanceof Double
      ? value.value
      : value instanceof Long
        ? value.toNumber()
        : undefined;
  return plain !== undefined && Number.isSafeInteger(plain) ? plain : undefined;
}
