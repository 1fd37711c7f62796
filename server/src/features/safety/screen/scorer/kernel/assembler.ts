/** A piece of WebAssembly in its binary form. */
export type Code = readonly number[];

/** What a function takes and has, by name; all that it takes and gives are 32-bit integers. */
export interface WasmFunction {
  readonly name: string;
  readonly takes: readonly string[];
  readonly gives: boolean;
  /** Further locals: integers, then vectors of 128 bits. */
  readonly integers: readonly string[];
  readonly vectors: readonly string[];
  readonly body: (local: (name: string) => number) => Code;
}

const int32 = 0x7f;
const vector128 = 0x7b;
const nothing = 0x40;

/** The instructions that are used here, each as a function from its operands' code to its own. */
export const op = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)],
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: (one: Code, other: Code): Code => [...one, ...other, 0x6a],
  atMost: (one: Code, other: Code): Code => [...one, ...other, 0x4c],
  lessThan: (one: Code, other: Code): Code => [...one, ...other, 0x48],
  /** The integer in memory at this place, and further on by `offset` bytes. */
  load: (place: Code, offset: number): Code => [...place, 0x28, 2, ...unsigned(offset)],
  /** Does it, and again while the condition holds. */
  repeat: (body: Code, condition: Code): Code => [0x03, nothing, ...body, ...condition, 0x0d, 0, 0x0b],
  when: (condition: Code, body: Code): Code => [...condition, 0x04, nothing, ...body, 0x0b],
  loadVector: (place: Code): Code => [...place, ...simd(0x00), 0, 0],
  storeVector: (place: Code, value: Code): Code => [...place, ...value, ...simd(0x0b), 0, 0],
  /** The same 16 bits eight times. */
  eightTimes: (value: Code): Code => [...value, ...simd(0x10)],
  /** Of eight numbers of 16 bits each; what is too large stays at the largest. */
  addEight: (one: Code, other: Code): Code => [...one, ...other, ...simd(0x8f)],
  mostOfEight: (one: Code, other: Code): Code => [...one, ...other, ...simd(0x98)],
  /** Products of eight pairs of 16 bits, added up two by two to four numbers of 32 bits. */
  productsOfEight: (one: Code, other: Code): Code => [...one, ...other, ...simd(0xba)],
  addFour: (one: Code, other: Code): Code => [...one, ...other, ...simd(0xae)],
  /** The number of 32 bits at this place, as a fraction, four times. */
  loadFourTimes: (place: Code): Code => [...place, ...simd(0x09), 2, 0],
  /** Of four fractions of 32 bits each. */
  multiplyFractions: (one: Code, other: Code): Code => [...one, ...other, ...simd(0xe6)],
  addFractions: (one: Code, other: Code): Code => [...one, ...other, ...simd(0xe4)],
  roundFractions: (vector: Code): Code => [...vector, ...simd(0x6a), ...simd(0xf8)],
  /** Two times four numbers of 32 bits to eight of 16; what is too large becomes the largest. */
  narrow: (one: Code, other: Code): Code => [...one, ...other, ...simd(0x85)],
  oneOfFour: (vector: Code, lane: number): Code => [...vector, ...simd(0x1b), lane],
} as const;

function simd(number: number): Code {
  return [0xfd, ...unsigned(number)];
}

/** A module that has these functions to offer and works on a memory that it is given. */
export function assemble(functions: readonly WasmFunction[]): Uint8Array {
  const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const types = functions.map(({ takes, gives }) => [
    0x60,
    ...list(takes.map(() => [int32])),
    ...list(gives ? [[int32]] : []),
  ]);
  const memory = [...text('host'), ...text('memory'), 0x02, 0, 1];
  const exports = functions.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]);
  return Uint8Array.from([
    ...header,
    ...section(1, list(types)),
    ...section(2, list([memory])),
    ...section(3, list(functions.map((_, index) => unsigned(index)))),
    ...section(7, list(exports)),
    ...section(10, list(functions.map(codeOf))),
  ]);
}

function codeOf({ takes, integers, vectors, body }: WasmFunction): Code {
  const names = [...takes, ...integers, ...vectors];
  const locals = [
    [...unsigned(integers.length), int32],
    [...unsigned(vectors.length), vector128],
  ];
  const code = [...list(locals), ...body((name) => names.indexOf(name)), 0x0b];
  return [...unsigned(code.length), ...code];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(value: string): Code {
  return [...unsigned(value.length), ...new TextEncoder().encode(value)];
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const isLast = value >= -64 && value < 64;
  return isLast ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
