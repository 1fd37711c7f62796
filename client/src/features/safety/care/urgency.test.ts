import type { CareItem } from '@cairn/shared/safety/wire';
import { describe, expect, test } from 'vitest';
import { callsMe, waitingFor } from './urgency.ts';

const alert: CareItem = {
  deskId: 'room-1.desk',
  about: null,
  roomId: 'room-1',
  roomTitle: 'Evening',
  seq: 4,
  what: 'alert',
  kind: 'self-harm',
  memberId: 'robin',
  alias: 'Robin',
  at: 0,
  ownerId: null,
  rung: 0,
  unseenAt: null,
};

const ladder = ['maya', 'lee', 'dana'];
const caller = (ownId: string, calledFor: readonly string[] = []) => ({ ownId, ladder, calledFor: new Set(calledFor) });

describe('who is called', () => {
  test('first the first on call, then the others, then everybody', () => {
    expect(callsMe(alert, caller('maya'))).toBe(true);
    expect(callsMe(alert, caller('lee'))).toBe(false);
    expect(callsMe({ ...alert, rung: 1 }, caller('lee'))).toBe(true);
    expect(callsMe({ ...alert, rung: 1 }, caller('ines'))).toBe(false);
    expect(callsMe({ ...alert, rung: 2 }, caller('ines'))).toBe(true);
  });

  test('whoever was called stays called when it climbs', () => {
    expect(callsMe({ ...alert, rung: 1 }, caller('maya'))).toBe(true);
  });

  test('whomever the server has called is called, whatever the rota here says', () => {
    expect(callsMe(alert, caller('ines', ['room-1.desk']))).toBe(true);
    expect(callsMe(alert, caller('ines', ['room-2.desk']))).toBe(false);
  });

  test('with nobody on call, everybody is', () => {
    expect(callsMe(alert, { ...caller('ines'), ladder: [] })).toBe(true);
  });

  test('its owner again, while something joined it that they have not seen', () => {
    const joined = { ...alert, ownerId: 'lee', unseenAt: 5 };
    expect([callsMe(joined, caller('lee')), callsMe(joined, caller('maya', ['room-1.desk']))]).toEqual([true, false]);
  });

  test('nobody any more once it is taken; and nothing but alerts calls', () => {
    expect(callsMe({ ...alert, ownerId: 'lee' }, caller('maya', ['room-1.desk']))).toBe(false);
    expect(callsMe({ ...alert, what: 'held' }, caller('maya'))).toBe(false);
  });
});

test('the count leaves out what colleagues look after', () => {
  const items = [alert, { ...alert, ownerId: 'lee' }, { ...alert, ownerId: 'maya' }];
  expect(waitingFor(items, 'maya')).toBe(2);
});
