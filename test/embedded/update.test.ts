import { parseFilter } from '@cairn/server/embedded/query/parse';
import { applyUpdate } from '@cairn/server/embedded/update/apply';
import { parseUpdate } from '@cairn/server/embedded/update/parse';
import { upsertedDoc } from '@cairn/server/embedded/update/upsert';
import { type Doc, decode, encode } from '@cairn/server/embedded/values/value';
import { type Document, Double, deserialize, Int32, Long, serialize } from 'bson';
import { describe, expect, it } from 'vitest';

const bson = (doc: Document): Doc => decode(serialize(doc));
const now = new Date('2026-03-01T10:00:00Z');

const updated = (doc: Document, update: Document): Document =>
  deserialize(encode(applyUpdate(bson(doc), parseUpdate(bson(update)), { now, isInsert: false })));

/** Document, update, result: cases from the pages of MongoDB's update operators. */
const cases: [Document, Document, Document][] = [
  [{ a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
  [
    { tags: ['x', 'y'], ratings: [{ by: 'A', rating: 4 }] },
    { $set: { 'tags.1': 'z', 'ratings.0.rating': 2 } },
    { tags: ['x', 'z'], ratings: [{ by: 'A', rating: 2 }] },
  ],
  [{ a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  [{ a: 1 }, { $set: { c: 1, b: 1 } }, { a: 1, b: 1, c: 1 }],
  [{ a: 1 }, { $set: {} }, { a: 1 }],
  [{ a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '', x: '', 'y.z': '' } }, { b: { d: 2 } }],
  [{ a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [{ n: 5 }, { $inc: { n: -2, m: 3, 'o.p': 1 } }, { n: 3, m: 3, o: { p: 1 } }],
  [{ n: 5 }, { $mul: { n: 2, m: 3 } }, { n: 10, m: 0 }],
  [
    { low: 200, high: 800 },
    { $min: { low: 150 }, $max: { high: 950 } },
    { low: 150, high: 950 },
  ],
  [
    { low: 200, high: 800 },
    { $min: { low: 250, other: 1 }, $max: { high: 150 } },
    { low: 200, high: 800, other: 1 },
  ],
  [{ a: new Date(5) }, { $max: { a: new Date(9) } }, { a: new Date(9) }],
  [{ a: [1] }, { $push: { a: 2, b: 3 } }, { a: [1, 2], b: [3] }],
  [{ a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
  [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
  [{ a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2, 9, 3] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: -3 } } }, { a: [2, 3, 4] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  [{ a: ['x', 'y'] }, { $addToSet: { a: 'x' } }, { a: ['x', 'y'] }],
  [{ a: ['x'] }, { $addToSet: { a: { $each: ['x', 'y', 'y'] }, b: 1 } }, { a: ['x', 'y'], b: [1] }],
  [
    { a: [{ p: 1, q: 2 }] },
    { $addToSet: { a: { q: 2, p: 1 } } },
    {
      a: [
        { p: 1, q: 2 },
        { q: 2, p: 1 },
      ],
    },
  ],
  [{ a: [3, 5, 6, 3] }, { $pull: { a: 3, b: 1 } }, { a: [5, 6] }],
  [{ a: [3, 5, 6, 8] }, { $pull: { a: { $gte: 6 } } }, { a: [3, 5] }],
  [{ a: ['apples', 'kiwis', 'x'] }, { $pull: { a: { $in: ['apples', 'x'] } } }, { a: ['kiwis'] }],
  [
    {
      r: [
        { item: 'A', score: 5 },
        { item: 'B', score: 8, c: 1 },
      ],
    },
    { $pull: { r: { score: 8, item: 'B' } } },
    { r: [{ item: 'A', score: 5 }] },
  ],
  [{ r: [{ item: 'A', n: { x: [1, 2] } }] }, { $pull: { r: { 'n.x': { $gt: 1 } } } }, { r: [] }],
  [{ a: [8, 9, 10] }, { $pop: { a: -1, b: 1 } }, { a: [9, 10] }],
  [{ a: [8, 9, 10] }, { $pop: { a: 1 } }, { a: [8, 9] }],
  [{ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
  [{ a: 1 }, { $currentDate: { at: true, 'b.at': { $type: 'date' } } }, { a: 1, at: now, b: { at: now } }],
  [{ _id: 1, a: 1, b: 2 }, { c: 3 }, { _id: 1, c: 3 }],
  [
    { _id: 1, a: 1 },
    { _id: 1, c: 3 },
    { _id: 1, c: 3 },
  ],
  [{ _id: 1, a: 1 }, { $set: { _id: 1, a: 2 } }, { _id: 1, a: 2 }],
];

describe('an update', () => {
  it.each(cases)('of %j with %j gives what it gives in MongoDB', (doc, update, result) => {
    const actual = updated(doc, update);
    expect(actual).toEqual(result);
    expect(Object.keys(actual)).toEqual(Object.keys(result));
  });

  const refused: [Document, Document, number][] = [
    [{ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    [{ a: 1 }, { $set: { 'a.b': 1 }, $unset: { a: '' } }, 40],
    [{ _id: 1 }, { $set: { _id: 2 } }, 66],
    [{ _id: 1 }, { $unset: { _id: '' } }, 66],
    [{ _id: 1 }, { _id: 2, a: 1 }, 66],
    [{ a: 'x' }, { $inc: { a: 1 } }, 14],
    [{ a: null }, { $inc: { a: 1 } }, 14],
    [{ a: 1 }, { $inc: { a: 'x' } }, 14],
    [{ a: 1 }, { $push: { a: 1 } }, 2],
    [{ a: 1 }, { $addToSet: { a: 1 } }, 2],
    [{ a: 1 }, { $pull: { a: 1 } }, 2],
    [{ a: 1 }, { $pop: { a: 1 } }, 14],
    [{ a: [1] }, { $pop: { a: 2 } }, 9],
    [{ a: 1 }, { $set: { 'a.b': 1 } }, 28],
    [{ a: [1] }, { $set: { 'a.b': 1 } }, 28],
    [{ a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
    [{ a: 1 }, { $rename: { a: 'b' } }, 9],
    [{ a: 1 }, { $bit: { a: { and: 1 } } }, 9],
    [{ a: 1 }, { $set: { a: 1 }, b: 1 }, 9],
    [{ a: 1 }, { b: 1, $set: { a: 1 } }, 52],
    [{ a: [1] }, { $set: { 'a.$': 1 } }, 2],
    [{ a: [1] }, { $set: { 'a.$[]': 1 } }, 2],
    [{ a: 1 }, { $set: { 'a..b': 1 } }, 56],
    [{ a: 1 }, { $set: { $b: 1 } }, 52],
    [{ a: [1] }, { $push: { a: { $each: [1], $sort: 1 } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: 1 } } }, 2],
    [{ a: 1 }, { $set: 5 }, 9],
  ];

  it.each(refused)('of %j with %j is refused with the code %i', (doc, update, code) => {
    expect(() => updated(doc, update)).toThrow(expect.objectContaining({ code }));
  });

  it('keeps the exact types of numbers, and widens them as MongoDB does', () => {
    const doc: Doc = { d: new Double(1), i: new Int32(2 ** 31 - 1), l: Long.fromNumber(1) };
    const result = applyUpdate(doc, parseUpdate(bson({ $inc: { i: 1, l: 1, d: 1 } })), { now, isInsert: false });
    expect(result.i).toEqual(Long.fromNumber(2 ** 31));
    expect(result.l).toEqual(Long.fromNumber(2));
    expect(result.d).toEqual(new Double(2));
  });
});

describe('an upsert', () => {
  const upserted = (filter: Document, update: Document): Document =>
    deserialize(encode(upsertedDoc(parseFilter(bson(filter)), parseUpdate(bson(update)), now)));

  it('begins with the equalities of the filter, and $setOnInsert counts', () => {
    const doc = upserted(
      { _id: 7, 'a.b': 1, c: { $gt: 5 }, $and: [{ d: { $eq: 2 } }] },
      { $set: { e: 1 }, $setOnInsert: { f: 1 } },
    );
    expect(doc).toEqual({ _id: 7, a: { b: 1 }, d: 2, e: 1, f: 1 });
    expect(Object.keys(doc)[0]).toBe('_id');
  });

  it('takes only the _id of the filter for a replacement, and makes one where there is none', () => {
    expect(upserted({ _id: 7, a: 1 }, { b: 2 })).toEqual({ _id: 7, b: 2 });
    expect(upserted({ a: 1 }, { b: 2 })).toEqual({ _id: expect.anything(), b: 2 });
  });

  it('refuses a filter that names two values for one path (54), and another _id (66)', () => {
    expect(() => upserted({ a: 1, $and: [{ a: 2 }] }, { $set: { b: 1 } })).toThrow(
      expect.objectContaining({ code: 54 }),
    );
    expect(() => upserted({ _id: 1 }, { $set: { _id: 2 } })).toThrow(expect.objectContaining({ code: 66 }));
  });
});
