import { compareValues } from '@cairn/server/embedded/values/compare';
import { after, encodeKey, invert } from '@cairn/server/embedded/values/keys';
import type { Value } from '@cairn/server/embedded/values/value';
import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyValue } from './arbitraries.ts';

const runs = { numRuns: 3_000 };

describe('keys', () => {
  it('are ordered as the values they stand for, over all types', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(Math.sign(compareValues(a, b)));
      }),
      runs,
    );
  });

  it('are ordered the other way round when inverted', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(Math.sign(Buffer.compare(invert(encodeKey(a)), invert(encodeKey(b))))).toBe(
          Math.sign(compareValues(b, a)),
        );
      }),
      runs,
    );
  });

  it('never begin one another, so that several stand in one key', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const [left, right] = [encodeKey(a), encodeKey(b)];
        if (!left.equals(right)) expect(right.subarray(0, left.length).equals(left)).toBe(false);
      }),
      runs,
    );
  });

  it('lie before the key after their prefix', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const key = encodeKey(value);
        expect(Buffer.compare(Buffer.concat([key, Buffer.alloc(3, 255)]), after(key))).toBe(-1);
      }),
    );
  });
});

describe('the order of values', () => {
  it('is that of the kinds, then of the values', () => {
    const ordered: Value[] = [
      new MinKey(),
      null,
      new Double(Number.NaN),
      new Double(Number.NEGATIVE_INFINITY),
      Decimal128.fromString('-1E+400'),
      new Int32(-1),
      new Int32(0),
      new Double(0.1),
      Long.fromNumber(1),
      new Double(2 ** 53),
      Long.fromString('9007199254740993'),
      new Double(Number.POSITIVE_INFINITY),
      '',
      'a',
      'a\0',
      'aa',
      '\uffff',
      '\u{10000}',
      {},
      { a: new Int32(1) },
      { a: new Int32(1), b: new Int32(1) },
      { b: new Int32(0) },
      { a: 'text' },
      [],
      [new Int32(1)],
      new Binary(Buffer.from([1])),
      new ObjectId('000000000000000000000001'),
      false,
      true,
      new Date(-1),
      new Date(0),
      new Timestamp({ t: 1, i: 1 }),
      new MaxKey(),
    ];
    const mixed = [...ordered].reverse();
    expect(mixed.sort(compareValues)).toEqual(ordered);
  });

  it('counts numbers of all types by value alone, and minus zero as zero', () => {
    const zeros: Value[] = [new Int32(0), new Double(-0), Long.fromNumber(0), Decimal128.fromString('-0')];
    for (const zero of zeros) expect(encodeKey(zero)).toEqual(encodeKey(new Double(0)));
    expect(compareValues(Decimal128.fromString('0.1'), new Double(0.1))).toBeLessThan(0);
    expect(compareValues(Decimal128.fromString('0.50'), new Double(0.5))).toBe(0);
  });
});
