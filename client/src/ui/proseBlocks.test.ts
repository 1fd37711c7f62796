import { expect, test } from 'vitest';
import { blocksOf } from './proseBlocks.ts';

test('a numbered list goes on over blank lines, so that its numbers go on too', () => {
  expect(blocksOf('1. Be kind.\n\n2. Be honest.')).toEqual([
    { kind: 'list', ordered: true, items: ['Be kind.', 'Be honest.'] },
  ]);
});

test('lines of a paragraph are one line, and a blank line ends it', () => {
  expect(blocksOf('One\ntwo.\n\nThree.')).toEqual([
    { kind: 'paragraph', text: 'One two.' },
    { kind: 'paragraph', text: 'Three.' },
  ]);
});

test('an indented second line belongs to its point', () => {
  expect(blocksOf('- What is said here\n  stays here.\n- Be kind.')).toEqual([
    { kind: 'list', ordered: false, items: ['What is said here stays here.', 'Be kind.'] },
  ]);
});

test('a heading stands alone, and a list may follow a line of text', () => {
  expect(blocksOf('# How we talk\nHere:\n- Slowly.').map((block) => block.kind)).toEqual([
    'heading',
    'paragraph',
    'list',
  ]);
});
