import { expect, test } from 'vitest';
import { seenIn, stretchesOf } from './marks.ts';
import { helpTexts as texts } from './texts.ts';

test('what was seen is marked, and the rest is as it was', () => {
  expect(stretchesOf('call 555-0100 now', [[5, 13]])).toEqual([
    { from: 0, words: 'call ', isMarked: false },
    { from: 5, words: '555-0100', isMarked: true },
    { from: 13, words: ' now', isMarked: false },
  ]);
});

test('overlapping and misplaced spans lose no word and repeat none', () => {
  const body = 'abcdefgh';
  for (const spans of [
    [
      [2, 5],
      [3, 7],
    ],
    [
      [6, 99],
      [0, 2],
    ],
    [[40, 50]],
    [],
  ] as const) {
    expect(
      stretchesOf(body, spans)
        .map(({ words }) => words)
        .join(''),
    ).toBe(body);
  }
});

test('a personal detail is named by what it looks like', () => {
  const named = (words: string) => seenIn(words, [{ category: 'personal-identifiers', span: [0, words.length] }]);
  expect(named('555-010-0199')).toEqual([texts.sawPhone]);
  expect(named('+44 20 7946 0958')).toEqual([texts.sawPhone]);
  expect(named('robin@example.org')).toEqual([texts.sawEmail]);
  expect(named('12 Elm Street')).toEqual([texts.sawAddress]);
  expect(named('Robin Field')).toEqual([texts.sawName]);
});

test('the same kind of thing seen twice is said once', () => {
  const body = '555-010-0199 or 555-010-0198';
  expect(
    seenIn(body, [
      { category: 'personal-identifiers', span: [0, 12] },
      { category: 'personal-identifiers', span: [16, 28] },
    ]),
  ).toEqual([texts.sawPhone]);
});
