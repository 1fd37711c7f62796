import { assemble, type Code, op, type WasmFunction } from './assembler.ts';

/** Numbers of 16 bits that one step takes at a time: all lengths here are multiples of it. */
const lanes = 8;
const stepBytes = 2 * lanes;
const integerBytes = 4;
const least = -32_768;

/** Where things lie in the memory, in bytes, and how many of them. */
export interface Pooling {
  /** Where the places of the words' rows in the table stand, one after the other; and where that of the last window begins. */
  readonly rows: number;
  readonly last: number;
  /** From the begin of a row to the columns of the filters; and from one place in the window to the next. */
  readonly column: number;
  readonly step: number;
  readonly bias: number;
  /** All columns of these filters. */
  readonly bytes: number;
  readonly out: number;
}

export interface Vectors {
  readonly from: number;
  readonly end: number;
  /** Of each. */
  readonly bytes: number;
  readonly out: number;
}

/** A product of a vector and the rows of a matrix, all of them fractions of 32 bits. */
export interface Product {
  readonly vector: number;
  readonly end: number;
  readonly matrix: number;
  /** Of a row of the matrix. */
  readonly rowBytes: number;
  /** Of what comes of it: half of that, as it is rounded to 16 bits. */
  readonly bytes: number;
  readonly out: number;
}

export interface Kernel {
  /** What comes of a vector when each of its fractions is multiplied by a row of the matrix, added up and rounded. */
  readonly multiply: (product: Product) => void;
  /** What each filter over so many words makes of the window that it makes most of: with its bias, and nothing below 0. */
  readonly pool: (width: number, pooling: Pooling) => void;
  /** The most of each number, and 0 at least, in vectors that lie end to end up to `end`. */
  readonly most: (vectors: Vectors) => void;
  /** The products of the numbers of two vectors, added up. */
  readonly product: (one: number, other: number, bytes: number) => number;
}

const widestWindow = 3;

/** The part of WebAssembly that is used here, which the types of the server's platform lack. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, (...integers: number[]) => number>> };
};

const pageBytes = 65_536;

/**
 * The inner loops of the net, eight numbers a step: in plain JavaScript they took most of the time of a long message. Gives
 * the memory that they work on, too.
 */
export function openKernel(memoryBytes: number): { readonly memory: ArrayBuffer; readonly kernel: Kernel } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(memoryBytes / pageBytes) });
  const widths = Array.from({ length: widestWindow }, (_, at) => at + 1);
  const functions = [...widths.map(poolOver), mostOf, productOf, multiplied];
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assemble(functions)), { host: { memory } });
  const pools = widths.map((width) => exports[`pool${width}`]);
  const { most, product, multiply } = exports;
  return {
    memory: memory.buffer,
    kernel: {
      multiply: ({ vector, end, matrix, rowBytes, bytes, out }) => {
        multiply?.(vector, end, matrix, rowBytes, bytes, out);
      },
      pool: (width, { rows, last, column, step, bias, bytes, out }) => {
        pools[width - 1]?.(rows, last, column, step, bias, bytes, out);
      },
      most: ({ from, end, bytes, out }) => {
        most?.(from, end, bytes, out);
      },
      product: (one, other, bytes) => product?.(one, other, bytes) ?? 0,
    },
  };
}

/** A function's locals by their names: their code to read them, and to write them. */
type Locals = (name: string) => number;

/** Does it for `at` = 0, and on in steps up to `bytes`. */
function forEachStep(local: Locals, body: Code): Code {
  const at = local('at');
  const next = op.set(at, op.add(op.get(at), op.constant(stepBytes)));
  return [
    ...op.set(at, op.constant(0)),
    ...op.repeat([...body, ...next], op.lessThan(op.get(at), op.get(local('bytes')))),
  ];
}

const zeros = op.eightTimes(op.constant(0));

function poolOver(width: number): WasmFunction {
  function body(local: Locals): Code {
    const get = (name: string) => op.get(local(name));
    const at = (name: string) => op.loadVector(op.add(get(name), get('at')));
    const cellOf = (place: number) => op.loadVector(op.add(op.load(get('row'), place * integerBytes), get('cell')));
    const others = Array.from({ length: width - 1 }, (_, before) => [
      ...op.set(local('cell'), op.add(get('cell'), get('step'))),
      ...op.set(local('sum'), op.addEight(get('sum'), cellOf(before + 1))),
    ]);
    const window = [
      ...op.set(local('cell'), op.add(get('column'), get('at'))),
      ...op.set(local('sum'), cellOf(0)),
      ...others.flat(),
      ...op.set(local('most'), op.mostOfEight(get('most'), get('sum'))),
      ...op.set(local('row'), op.add(get('row'), op.constant(integerBytes))),
    ];
    const isOne = op.atMost(get('row'), get('last'));
    return forEachStep(local, [
      ...op.set(local('most'), op.eightTimes(op.constant(least))),
      ...op.set(local('row'), get('rows')),
      ...op.when(isOne, op.repeat(window, isOne)),
      ...op.set(local('most'), op.addEight(get('most'), at('bias'))),
      ...op.storeVector(op.add(get('out'), get('at')), op.mostOfEight(get('most'), zeros)),
    ]);
  }
  return {
    name: `pool${width}`,
    takes: ['rows', 'last', 'column', 'step', 'bias', 'bytes', 'out'],
    gives: false,
    integers: ['at', 'row', 'cell'],
    vectors: ['most', 'sum'],
    body,
  };
}

const mostOf: WasmFunction = {
  name: 'most',
  takes: ['vectors', 'end', 'bytes', 'out'],
  gives: false,
  integers: ['at', 'vector'],
  vectors: ['most'],
  body(local) {
    const get = (name: string) => op.get(local(name));
    const each = [
      ...op.set(local('most'), op.mostOfEight(get('most'), op.loadVector(get('vector')))),
      ...op.set(local('vector'), op.add(get('vector'), get('bytes'))),
    ];
    return forEachStep(local, [
      ...op.set(local('most'), zeros),
      ...op.set(local('vector'), op.add(get('vectors'), get('at'))),
      ...op.repeat(each, op.lessThan(get('vector'), get('end'))),
      ...op.storeVector(op.add(get('out'), get('at')), get('most')),
    ]);
  },
};

const productOf: WasmFunction = {
  name: 'product',
  takes: ['one', 'other', 'bytes'],
  gives: true,
  integers: ['at'],
  vectors: ['sum'],
  body(local) {
    const at = (name: string) => op.loadVector(op.add(op.get(local(name)), op.get(local('at'))));
    const sum = op.get(local('sum'));
    const lane = (number: number) => op.oneOfFour(sum, number);
    return [
      ...op.set(local('sum'), zeros),
      ...forEachStep(local, op.set(local('sum'), op.addFour(sum, op.productsOfEight(at('one'), at('other'))))),
      ...op.add(op.add(lane(0), lane(1)), op.add(lane(2), lane(3))),
    ];
  },
};

const multiplied: WasmFunction = {
  name: 'multiply',
  takes: ['vector', 'end', 'matrix', 'rowBytes', 'bytes', 'out'],
  gives: false,
  integers: ['at', 'number', 'cell'],
  vectors: ['low', 'high', 'factor'],
  body(local) {
    const get = (name: string) => op.get(local(name));
    const addTo = (sum: string, place: Code) =>
      op.set(local(sum), op.addFractions(get(sum), op.multiplyFractions(get('factor'), op.loadVector(place))));
    const each = [
      ...op.set(local('factor'), op.loadFourTimes(get('number'))),
      ...addTo('low', get('cell')),
      ...addTo('high', op.add(get('cell'), op.constant(stepBytes))),
      ...op.set(local('cell'), op.add(get('cell'), get('rowBytes'))),
      ...op.set(local('number'), op.add(get('number'), op.constant(integerBytes))),
    ];
    return forEachStep(local, [
      ...op.set(local('low'), zeros),
      ...op.set(local('high'), zeros),
      ...op.set(local('number'), get('vector')),
      // Eight fractions take twice the room of the eight numbers that come of them.
      ...op.set(local('cell'), op.add(get('matrix'), op.add(get('at'), get('at')))),
      ...op.repeat(each, op.lessThan(get('number'), get('end'))),
      ...op.storeVector(
        op.add(get('out'), get('at')),
        op.narrow(op.roundFractions(get('low')), op.roundFractions(get('high'))),
      ),
    ]);
  },
};
