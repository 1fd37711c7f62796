import { describe, expect, test } from 'vitest';
import { emptyEntry, entryOf, missingIn } from './entry.ts';

describe('On the way to the lobby', () => {
  test('either answer to where one is will do, and so will rather not saying', () => {
    expect(missingIn(emptyEntry)).toBe('where');
    expect(missingIn({ ...emptyEntry, place: '  ' })).toBe('where');
    expect(missingIn({ ...emptyEntry, place: 'At home' })).toBeNull();
    expect(missingIn({ ...emptyEntry, reach: '555 0100' })).toBeNull();
    expect(missingIn({ ...emptyEntry, skips: true })).toBeNull();
  });

  test('who may see a value is chosen as soon as there is one', () => {
    expect(missingIn({ ...emptyEntry, skips: true, craving: 0 })).toBe('audience');
    expect(missingIn({ ...emptyEntry, skips: true, craving: 0, sharedWith: 'me' })).toBeNull();
  });

  test('nothing of a check-in is sent where nothing was told', () => {
    expect(entryOf({ ...emptyEntry, place: 'At home', sharedWith: 'staff' })).toEqual({ place: 'At home', reach: '' });
  });

  test('a value that was left out is told as left out', () => {
    expect(entryOf({ ...emptyEntry, skips: true, mood: 0, sharedWith: 'group' })).toEqual({
      place: '',
      reach: '',
      checkin: { mood: 0, craving: null, sharedWith: 'group' },
    });
  });

  test('who would rather not say is not quoted, even when something had been typed', () => {
    expect(entryOf({ ...emptyEntry, place: 'At home', skips: true })).toEqual({ place: '', reach: '' });
  });
});
