import type { Judgements, Tally } from './judgement.ts';

/** What a trained net is, as it lies in its file. */
export interface NetFile {
  readonly shape: NetShape;
  readonly judgements: Judgements;
  /** By label: how messages fared with nets that had not learned them, when this one was trained. */
  readonly crossValidated: Readonly<Record<string, Tally>>;
  /** The word of each row, the commonest first. */
  readonly words: readonly string[];
  /** How many of the first words a mistyped word may be taken for. */
  readonly mistakable: number;
  /** How many of the first words were learned, so that each member has its own vectors for them. */
  readonly learned: number;
  /**
   * Rows of `dimensions` bytes, each to be multiplied by its scale: for each member the learned words, and then once the
   * others.
   */
  readonly vectors: Int8Array;
  readonly vectorScales: Float32Array;
  /** By member, by dimension, by column: for each width, for each place in the window, for each filter. */
  readonly filters: Float32Array;
  /** By member, by width, by filter. */
  readonly filterBias: Float32Array;
  /** By kind, in the same order: a weight for each filter in the sentence itself, then for each around it. */
  readonly outputs: Float32Array;
  readonly outputBias: Float32Array;
}

export interface NetShape {
  /** Nets that were trained apart and speak together. */
  readonly members: number;
  readonly dimensions: number;
  /** How many words the filters see at a time. */
  readonly widths: readonly number[];
  /** Filters of each width, of each member. */
  readonly filters: number;
}

interface Header extends Pick<NetFile, 'shape' | 'judgements' | 'crossValidated' | 'mistakable' | 'learned'> {
  readonly rows: number;
  readonly kinds: number;
  readonly wordBytes: number;
}

/** A head line of JSON, the words one a line, then the numbers. */
export function writeNet(net: NetFile): Uint8Array {
  const words = Buffer.from(net.words.join('\n'));
  const header: Header = {
    shape: net.shape,
    judgements: net.judgements,
    crossValidated: net.crossValidated,
    mistakable: net.mistakable,
    learned: net.learned,
    rows: net.words.length,
    kinds: net.outputBias.length,
    wordBytes: words.length,
  };
  const parts = [net.vectorScales, net.filters, net.filterBias, net.outputs, net.outputBias, net.vectors];
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    words,
    ...parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

export function readNet(bytes: Uint8Array): NetFile {
  const headEnd = bytes.indexOf(10);
  const text = new TextDecoder();
  const { rows, kinds, wordBytes, ...head } = JSON.parse(text.decode(bytes.subarray(0, headEnd))) as Header;
  const { members, dimensions } = head.shape;
  const columns = members * columnsOf(head.shape);
  const pooled = members * pooledOf(head.shape);
  const vectors = members * head.learned + rows - head.learned;
  let at = headEnd + 1;

  function take(length: number): Uint8Array {
    at += length;
    return bytes.slice(at - length, at);
  }

  // A copy begins where numbers may begin; in the file they may lie anywhere.
  const floats = (count: number) => new Float32Array(new Uint8Array(take(4 * count)).buffer);
  return {
    ...head,
    words: text.decode(take(wordBytes)).split('\n'),
    vectorScales: floats(vectors),
    filters: floats(dimensions * columns),
    filterBias: floats(pooled),
    outputs: floats(kinds * 2 * pooled),
    outputBias: floats(kinds),
    vectors: new Int8Array(new Uint8Array(take(vectors * dimensions)).buffer),
  };
}

/** A column for each filter of a member and each place in its window. */
export function columnsOf({ widths, filters }: NetShape): number {
  return filters * widths.reduce((sum, width) => sum + width, 0);
}

/** All filters of a member. */
export function pooledOf({ widths, filters }: NetShape): number {
  return filters * widths.length;
}
