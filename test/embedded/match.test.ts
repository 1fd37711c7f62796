import { DatabaseError } from '@cairn/server/embedded/errors';
import { matches } from '@cairn/server/embedded/query/match';
import { parseFilter } from '@cairn/server/embedded/query/parse';
import { type Doc, decode } from '@cairn/server/embedded/values/value';
import { type Document, Long, ObjectId, serialize } from 'bson';
import { describe, expect, it } from 'vitest';

const bson = (doc: Document): Doc => decode(serialize(doc));

const passes = (filter: Document, doc: Document) => matches(parseFilter(bson(filter)), bson(doc));

/** Filter, documents that pass, documents that do not: cases from MongoDB's manual and its test of null semantics. */
const cases: [Document, Document[], Document[]][] = [
  // Equality, from "Query Documents" and "Query on Embedded Documents".
  [{}, [{}, { a: 1 }], []],
  [{ status: 'D' }, [{ status: 'D' }, { status: ['A', 'D'] }], [{ status: 'd' }, {}]],
  [
    { size: { h: 14, w: 21 } },
    [{ size: { h: 14, w: 21 } }],
    [{ size: { w: 21, h: 14 } }, { size: { h: 14, w: 21, uom: 'cm' } }],
  ],
  [{ 'size.uom': 'in' }, [{ size: { uom: 'in' } }, { size: [{ uom: 'cm' }, { uom: 'in' }] }], [{ size: 'in' }, {}]],
  [{ a: 1 }, [{ a: 1 }, { a: Long.fromNumber(1) }, { a: [3, 1] }], [{ a: '1' }, { a: true }, { a: [[1]] }]],
  [{ a: { $eq: 20 } }, [{ a: 20 }], [{ a: 21 }]],
  // Arrays, from "Query an Array".
  [
    { tags: ['red', 'blank'] },
    [{ tags: ['red', 'blank'] }, { tags: [['red', 'blank']] }],
    [{ tags: ['blank', 'red'] }, { tags: ['red'] }],
  ],
  [{ tags: { $all: ['red', 'blank'] } }, [{ tags: ['blank', 'x', 'red'] }], [{ tags: ['red'] }, { tags: 'red' }]],
  [{ tags: { $all: ['red'] } }, [{ tags: 'red' }], [{}]],
  [{ tags: { $all: [] } }, [], [{ tags: [] }, {}]],
  [{ dim: { $gt: 25 } }, [{ dim: [14, 30] }], [{ dim: [14, 21] }]],
  [{ dim: { $gt: 15, $lt: 20 } }, [{ dim: [14, 21] }, { dim: 16 }], [{ dim: [21, 22] }]],
  [{ dim: { $elemMatch: { $gt: 22, $lt: 30 } } }, [{ dim: [14, 25] }], [{ dim: [14, 31] }, { dim: 25 }]],
  [{ 'dim.1': { $gt: 25 } }, [{ dim: [1, 30] }, { dim: { 1: 30 } }], [{ dim: [30, 1] }, { dim: [30] }]],
  [{ tags: { $size: 3 } }, [{ tags: [1, 2, 3] }], [{ tags: [1] }, { tags: 3 }, {}]],
  // Arrays of documents, from "Query an Array of Embedded Documents".
  [
    { instock: { warehouse: 'A', qty: 5 } },
    [{ instock: [{ warehouse: 'A', qty: 5 }] }],
    [{ instock: [{ qty: 5, warehouse: 'A' }] }],
  ],
  [
    { 'instock.qty': { $lte: 20 } },
    [{ instock: [{ qty: 60 }, { qty: 15 }] }],
    [{ instock: [{ qty: 60 }] }, { instock: [] }],
  ],
  [{ 'instock.0.qty': { $lte: 20 } }, [{ instock: [{ qty: 5 }] }], [{ instock: [{ qty: 60 }, { qty: 5 }] }]],
  [
    { instock: { $elemMatch: { qty: 5, warehouse: 'A' } } },
    [{ instock: [{ warehouse: 'A', qty: 5 }] }],
    [
      {
        instock: [
          { warehouse: 'A', qty: 6 },
          { warehouse: 'B', qty: 5 },
        ],
      },
    ],
  ],
  [
    { 'instock.qty': 5, 'instock.warehouse': 'A' },
    [
      {
        instock: [
          { warehouse: 'A', qty: 6 },
          { warehouse: 'B', qty: 5 },
        ],
      },
    ],
    [{ instock: [{ qty: 5 }] }],
  ],
  // Comparison brackets types.
  [
    { a: { $gt: 5 } },
    [{ a: 5.5 }, { a: Long.fromString('9007199254740993') }],
    [{ a: 5 }, { a: '6' }, { a: null }, {}, { a: Number.NaN }],
  ],
  [
    { a: { $gte: Long.fromString('9007199254740993') } },
    [{ a: Long.fromString('9007199254740993') }],
    [{ a: 2 ** 53 }],
  ],
  [{ a: { $lt: 'b' } }, [{ a: 'a' }, { a: '' }], [{ a: 'b' }, { a: 1 }]],
  [{ a: { $gte: null } }, [{ a: null }, {}], [{ a: 0 }]],
  [{ a: { $gt: false } }, [{ a: true }], [{ a: 1 }, { a: false }]],
  [{ a: { $gt: new Date(5) } }, [{ a: new Date(6) }], [{ a: 6 }, { a: new Date(5) }]],
  [
    { a: { $lte: new ObjectId('000000000000000000000005') } },
    [{ a: new ObjectId('000000000000000000000004') }],
    [{ a: 'a' }],
  ],
  [{ a: { $lt: { b: 2 } } }, [{ a: { b: 1 } }], [{ a: { b: 2 } }, { a: 1 }]],
  [{ a: Number.NaN }, [{ a: Number.NaN }], [{ a: 0 }]],
  [{ a: { $lte: Number.NaN } }, [{ a: Number.NaN }], [{ a: 0 }]],
  [{ a: { $lte: 5 } }, [{ a: 5 }], [{ a: Number.NaN }]],
  // $ne, $nin, $not and $nor are the opposite, missing fields and arrays included.
  [{ a: { $ne: 5 } }, [{ a: 6 }, {}, { a: [6] }], [{ a: 5 }, { a: [5, 6] }]],
  [{ a: { $nin: [5, null] } }, [{ a: 6 }], [{ a: 5 }, {}, { a: null }]],
  [{ a: { $not: { $gt: 5 } } }, [{ a: 5 }, {}, { a: 'x' }], [{ a: 6 }, { a: [1, 6] }]],
  [{ a: { $not: /^x/ } }, [{ a: 'y' }, {}], [{ a: 'xy' }]],
  [{ $nor: [{ a: 1 }, { b: 1 }] }, [{ a: 2 }, {}], [{ a: 1 }, { b: 1 }]],
  // $in takes values and patterns.
  [{ a: { $in: [1, 'x'] } }, [{ a: 1 }, { a: 'x' }, { a: [2, 1] }], [{ a: 2 }, {}]],
  [{ a: { $in: [null] } }, [{}, { a: null }], [{ a: 1 }]],
  [{ a: { $in: [/^x/, 5] } }, [{ a: 'xyz' }, { a: 5 }], [{ a: 'y' }]],
  [{ a: { $in: [] } }, [], [{}, { a: [] }]],
  // Null and existence, from "Query for Null or Missing Fields".
  [{ item: null }, [{ item: null }, {}, { item: [null] }], [{ item: 0 }, { item: [] }]],
  [{ item: { $exists: false } }, [{}], [{ item: null }]],
  [{ item: { $exists: true } }, [{ item: null }, { item: [] }], [{}]],
  [{ item: { $type: 10 } }, [{ item: null }], [{}]],
  [
    { 'a.b': null },
    [{ a: {} }, { a: null }, { a: 4 }, {}, { a: { b: null } }, { a: [{ b: 3 }, {}] }],
    [{ a: [] }, { a: [1, 2] }, { a: [[]] }, { a: [{ b: 3 }] }],
  ],
  [{ 'a.b': { $exists: false } }, [{ a: [] }, { a: [1] }, {}, { a: {} }], [{ a: { b: null } }, { a: [{ b: 1 }] }]],
  // $type by name, number, list and the alias of all numbers.
  [{ a: { $type: 'string' } }, [{ a: 'x' }, { a: [1, 'x'] }], [{ a: 1 }]],
  [{ a: { $type: 'number' } }, [{ a: 1 }, { a: 1.5 }, { a: Long.fromNumber(1) }], [{ a: '1' }]],
  [{ a: { $type: ['int', 'bool'] } }, [{ a: 1 }, { a: false }], [{ a: 1.5 }]],
  [{ a: { $type: 'array' } }, [{ a: [] }], [{ a: {} }]],
  // Patterns.
  [{ a: { $regex: 'acme.*corp', $options: 'i' } }, [{ a: 'the ACME great Corp' }], [{ a: 'acme' }]],
  [{ a: /^ab/ }, [{ a: 'abc' }, { a: ['x', 'ab'] }], [{ a: 'cab' }, { a: 1 }]],
  // Logic.
  [{ $or: [{ a: { $lt: 20 } }, { b: 10 }] }, [{ a: 19 }, { b: 10 }], [{ a: 20, b: 9 }]],
  [{ $and: [{ a: { $ne: 1 } }, { a: { $exists: true } }] }, [{ a: 2 }], [{}, { a: 1 }]],
  [{ constructor: 1 }, [{ constructor: 1 }], [{}]],
];

describe('a filter', () => {
  it.each(cases)('%j passes and stops what it does in MongoDB', (filter, passing, stopped) => {
    expect(passing.map((doc) => passes(filter, doc))).toEqual(passing.map(() => true));
    expect(stopped.map((doc) => passes(filter, doc))).toEqual(stopped.map(() => false));
  });

  const refused: Document[] = [
    { $expr: { $gt: ['$a', '$b'] } },
    { $where: 'true' },
    { $text: { $search: 'x' } },
    { a: { $mod: [2, 0] } },
    { a: { $near: [0, 0] } },
    { a: { $gt: 1, b: 2 } },
    { $and: [] },
    { $or: [1] },
    { a: { $in: 1 } },
    { a: { $in: [{ $gt: 1 }] } },
    { a: { $size: -1 } },
    { a: { $not: 5 } },
    { a: { $type: 'text' } },
    { a: { $gt: /x/ } },
    { a: { $regex: 'x', $options: 'm' } },
    { a: { $regex: '(?i)x' } },
    { a: { $regex: '(' } },
    { a: { $options: 'i' } },
  ];

  it.each(refused)('%j is refused as a bad value', (filter) => {
    expect(() => parseFilter(bson(filter))).toThrow(DatabaseError);
    expect(() => parseFilter(bson(filter))).toThrow(expect.objectContaining({ code: 2 }));
  });
});
