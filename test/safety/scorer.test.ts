import { openKernel } from '@cairn/server/src/features/safety/screen/scorer/kernel/kernel';
import type { Example } from '@cairn/server/src/features/safety/screen/scorer/learning/examples';
import { learn } from '@cairn/server/src/features/safety/screen/scorer/learning/learn';
import type { Learner } from '@cairn/server/src/features/safety/screen/scorer/learning/learner';
import { pack } from '@cairn/server/src/features/safety/screen/scorer/learning/pack';
import { scoresOf } from '@cairn/server/src/features/safety/screen/scorer/learning/pass';
import { openRandom } from '@cairn/server/src/features/safety/screen/scorer/learning/random';
import { openNet } from '@cairn/server/src/features/safety/screen/scorer/net';
import { readNet, writeNet } from '@cairn/server/src/features/safety/screen/scorer/netFile';
import { openVocabulary } from '@cairn/server/src/features/safety/screen/scorer/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';

const words = ['<s>', '.', '<unknown>', '<number>', ...'abcdefghijklmnop'.split('').map((letter) => `word${letter}`)];
const dimensions = 8;
const [begin, end, grave, not] = [0, 1, 5, 6];
const random = openRandom(7);
const anyWord = () => 7 + random.below(words.length - 7);

/** A little language: a message is grave with the one word in it, unless the other stands just before. */
function exampleOf(kind: number): Example {
  const sentence = [begin, anyWord(), anyWord(), anyWord(), end];
  if (kind === 0) sentence.splice(1 + random.below(3), 0, grave);
  else if (random.next() < 0.5) sentence.splice(1 + random.below(3), 0, not, grave);
  return { kind, sentences: [sentence] };
}

const examples = Array.from({ length: 600 }, (_, index) => exampleOf(index % 2 === 0 ? 0 : -1));
const vectors = Float32Array.from({ length: words.length * dimensions }, () => random.normal());
const judgement = { claimed: 1, excused: -1, threshold: 0, slope: 1, offset: 0 };

function learned(seed: number): Learner {
  const shape = { members: 2, dimensions, widths: [1, 2, 3], filters: 8 };
  return learn({
    examples,
    vectors,
    course: {
      ...{ shape, outputCount: 2, epochs: 6, batchSize: 16, stepSize: 0.01, vectorStep: 0.3, fade: 0 },
      ...{ dropFilters: 0.2, dropNumbers: 0.05, seed },
    },
  });
}

describe('The net of the screening', () => {
  let members: [Learner, Learner];
  beforeAll(() => {
    members = [learned(1), learned(2)];
  });

  it('learns what it is shown, and that a word before may take it back', () => {
    const unseen = Array.from({ length: 200 }, (_, index) => exampleOf(index % 2 === 0 ? 0 : -1));
    const right = unseen.filter(
      ({ kind, sentences }) => (scoresOf(members, sentences)[0]?.[0] ?? 0) > 0 === (kind === 0),
    );
    expect(right.length).toBeGreaterThan(190);
  });

  it('learns the same from the same', () => {
    expect(learned(1).filters.values).toEqual(members[0].filters.values);
  });

  it('scores in the server as it did while it was learned, and knows which sentence', () => {
    const table = { words, mistakable: 0, learned: words.length, vectors };
    const file = readNet(
      writeNet({
        ...pack(members, table),
        judgements: {
          ...{ 'self-harm': judgement, 'relapse-overdose': judgement },
          ...{ sourcing: judgement, 'abuse-threats': judgement },
        },
        crossValidated: {},
      }),
    );
    expect(file.words).toEqual(words);
    const score = openNet(file);
    for (let count = 1; count <= 7; count += 1) {
      const sentences = Array.from(
        { length: count },
        (_, at) => exampleOf(at === count - 1 ? 0 : -1).sentences[0] ?? [],
      );
      const scores = score(sentences.map((rows) => ({ rows, start: 0, end: 0 }))).map(([first = 0]) => first);
      for (const [at, [learned = 0]] of scoresOf(members, sentences).entries())
        expect(Math.abs((scores[at] ?? 0) - learned)).toBeLessThan(0.1);
      expect(scores.indexOf(Math.max(...scores))).toBe(count - 1);
    }
  });
});

describe('The kernel of the net', () => {
  const { memory, kernel } = openKernel(4_096);
  const numbers = new Int16Array(memory);

  it('finds the most that filters make of windows, with their bias, and nothing below 0', () => {
    const [table, bias, out, rows] = [0, 1_024, 1_056, 2_048];
    for (let cell = 0; cell < 4 * 16; cell += 1) numbers[table / 2 + cell] = random.below(2_000) - 1_000;
    for (let filter = 0; filter < 8; filter += 1) numbers[bias / 2 + filter] = 100 * (filter - 4);
    new Int32Array(memory).set([0, 32, 64, 96], rows / 4);
    kernel.pool(2, { rows, last: rows + 2 * 4, column: 0, step: 16, bias, bytes: 16, out });
    const cell = (row: number, column: number) => numbers[row * 16 + column] ?? 0;
    const expected = Array.from({ length: 8 }, (_, filter) => {
      const windows = [0, 1, 2].map((row) => cell(row, filter) + cell(row + 1, 8 + filter));
      return Math.max(0, Math.max(...windows) + 100 * (filter - 4));
    });
    expect([...numbers.slice(out / 2, out / 2 + 8)]).toEqual(expected);
  });

  it('multiplies, and adds up', () => {
    numbers.set([1, -2, 3, 400, 5, 6, -700, 8], 0);
    numbers.set([9, 8, 7, 600, 5, 4, 300, 2], 8);
    expect(kernel.product(0, 16, 16)).toBe(9 - 16 + 21 + 240_000 + 25 + 24 - 210_000 + 16);
  });
});

describe('The vocabulary of the net', () => {
  const known = ['<unknown>', '<number>', 'overdose', 'relapse', 'drinking', 'sponsor', 'so'];
  const { read, search } = openVocabulary(known, known);
  const wordOf = (word: string) => known[read(word) ?? search(word)];

  it.each([
    ['overdose', 'overdose'],
    ['overdosed', 'overdose'],
    ['relapses', 'relapse'],
    ['drinkin', 'drinking'],
    ["sponsor's", 'sponsor'],
    ['relapseeee', 'relapse'],
    ['overdsoe', 'overdose'],
    ['overdse', 'overdose'],
    ['overdoxse', 'overdose'],
    ['40mg', '<number>'],
    ['zebra', '<unknown>'],
  ])('takes “%s” for “%s”', (typed, word) => {
    expect(wordOf(typed)).toBe(word);
  });
});
