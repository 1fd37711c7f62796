import { columnsOf, type NetFile, type NetShape } from './netFile.ts';
import type { Sentence } from './sentences.ts';
import { openTable, seenTogether, stepsPerUnit, weightStepsPerUnit } from './table.ts';

/** Sentences before and after that a sentence is seen in the light of. */
export const neighbours = (seenTogether - 1) / 2;
const integerBytes = 4;
const numberBytes = 2;

/** Scores the sentences of a message: for each, by kind of talk, the logarithm of the odds that it is that and not harmless. */
export type Net = (sentences: readonly Sentence[]) => readonly (readonly number[])[];

/** A net of filters over one, two and three words at a time, which sees each sentence in the light of its neighbours. */
export function openNet(file: NetFile): Net {
  const table = openTable(file);
  const { kernel, pooledBytes } = table;
  const slots = slotsOf(file.shape);
  const allSeen = {
    from: table.seen,
    end: table.seen + seenTogether * pooledBytes,
    bytes: pooledBytes,
    out: table.around,
  };
  const slotBytes = file.shape.filters * numberBytes;

  /** Where what is made of a sentence stands: beside that of those seen before, in the place of the oldest. */
  function placeOf(sentence: number): number {
    return table.seen + (sentence % seenTogether) * pooledBytes;
  }

  function pool({ rows }: Sentence, out: number): void {
    for (const [at, row] of rows.entries()) table.integers[table.rowPlaces / integerBytes + at] = table.placeOf(row);
    for (const [index, { width, column }] of slots.entries()) {
      kernel.pool(width, {
        rows: table.rowPlaces,
        last: table.rowPlaces + (rows.length - width) * integerBytes,
        column,
        step: slotBytes,
        bytes: slotBytes,
        bias: table.bias + index * slotBytes,
        out: out + index * slotBytes,
      });
    }
  }

  function forget(place: number): void {
    table.numbers.fill(0, place / numberBytes, (place + pooledBytes) / numberBytes);
  }

  function scoreOf(kind: number, own: number): number {
    const weights = table.outputs + kind * 2 * pooledBytes;
    const sum =
      kernel.product(own, weights, pooledBytes) + kernel.product(table.around, weights + pooledBytes, pooledBytes);
    return sum / (stepsPerUnit * weightStepsPerUnit) + (file.outputBias[kind] ?? 0);
  }

  return (sentences) => {
    const scores: (readonly number[])[] = [];
    for (let place = 0; place < seenTogether; place += 1) forget(placeOf(place));
    for (let ahead = 0; ahead < sentences.length + neighbours; ahead += 1) {
      const next = sentences[ahead];
      if (next) pool(next, placeOf(ahead));
      else forget(placeOf(ahead));
      const sentence = ahead - neighbours;
      if (sentence < 0) continue;
      kernel.most(allSeen);
      scores.push(Array.from(file.outputBias, (_, kind) => scoreOf(kind, placeOf(sentence))));
    }
    return scores;
  };
}

/** Where each member has its filters of each width, in a row of the table. */
function slotsOf(shape: NetShape): readonly { readonly width: number; readonly column: number }[] {
  const { members, widths, filters } = shape;
  return Array.from({ length: members }, (_, member) => {
    let column = member * columnsOf(shape);
    return widths.map((width) => {
      const slot = { width, column: column * numberBytes };
      column += width * filters;
      return slot;
    });
  }).flat();
}
