import type { Event } from '@cairn/shared/kernel/event';
import { deadlinesOf, eventDeclarations, fold } from '@cairn/shared/registry/decide';
import { type RoomState, roomStateSchema, unopenedRoom } from '@cairn/shared/registry/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { expectSessionHolds, lastEvent, sessionOf } from './invariants.ts';
import { anyLife, live } from './lives.ts';
import { carry, runOut } from './time.ts';
import type { World } from './world.ts';

const dataSchemas = new Map<string, z.ZodType>(
  eventDeclarations.map(({ type, open, sealed }) => [type, z.strictObject({ ...open.shape, ...sealed.shape })]),
);

it('a session holds its frame whatever people send, and however they and its servers come and go', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, expectSessionHolds);
    }),
    { numRuns: 600 },
  );
});

it('a deadline is never in vain: carried when it is due it happens, once, and one that no longer stands does nothing', () => {
  const expectCarried = (world: World) => {
    for (const due of deadlinesOf(world.state)) {
      expect(world.made.has(due.commandId), `${due.commandId} was used before`).toBe(false);
      const inTime = { ...world, now: Math.max(world.now, due.at) };
      expect(carry(inTime, due).refused, due.commandId).toBeNull();
      const early = { ...world, now: Math.max(world.state.at, due.at - 1) };
      if (early.now < due.at) expect(carry(early, due).refused, `${due.commandId} too early`).not.toBeNull();
    }
  };
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life, (next, before) => {
        expectCarried(next);
        if (lastEvent(next).actor !== 'system') return;
        const made = [...next.made].filter((id) => !before.made.has(id));
        const standing = deadlinesOf(before.state).filter(({ at }) => at <= next.now);
        for (const id of made) expect(standing.map(({ commandId }) => commandId)).toContain(id);
      });
    }),
    { numRuns: 300 },
  );
});

it('a session that everybody has left ends by itself, wherever it stood', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const world = live(life, () => {});
      const over = runOut(world);
      expect(['ended', 'cancelled']).toContain(sessionOf(over).status);
    }),
    { numRuns: 300 },
  );
});

it('the state can be kept and read again at any point, and folding goes on from there as if nothing had been', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const world = live(life, (next) => {
        const event = lastEvent(next);
        expect(() => dataSchemas.get(event.type)?.parse(event.data), event.type).not.toThrow();
        expect(roomStateSchema.parse(next.state)).toEqual(next.state);
      });
      const wire = (events: readonly Event[]) => JSON.parse(JSON.stringify(events)) as Event[];
      expect(wire(world.events).reduce(fold, unopenedRoom)).toEqual(world.state);
      const snapshots = world.events.reduce(
        (state, event) => fold(JSON.parse(JSON.stringify(state)) as RoomState, event),
        unopenedRoom,
      );
      expect(snapshots).toEqual(world.state);
    }),
    { numRuns: 200 },
  );
});
