import type { Core } from '@cairn/server/src/core';
import { type AnyEvent, chainStart, type EventRecord, firstTampered } from '@cairn/server/src/log/record';
import { expect } from 'vitest';

/** A room's log as it is stored, whole. */
export async function storedLog({ database }: Pick<Core, 'database'>, roomId: string): Promise<EventRecord[]> {
  const events = database.connection.collection<EventRecord>('events');
  return events
    .find({ roomId }, { projection: { _id: 0 } })
    .sort({ seq: 1 })
    .toArray();
}

/** Laws L1, L2 and L8 on a stored log: no hole, no repeat, and nothing changed since it was written. */
export function expectOneLog(records: readonly EventRecord[]): void {
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_record, index) => index + 1));
  expect(new Set(records.map(({ actor, commandId }) => `${actor} ${commandId}`)).size).toBe(records.length);
  expect(firstTampered(records, chainStart)).toBeNull();
}

/** What a reader holds after hearing these: each event once. Fails where they came out of order or with a hole. */
export function heldBy(heard: readonly AnyEvent[]): AnyEvent[] {
  const held: AnyEvent[] = [];
  for (const event of heard) {
    const newest = held.at(-1)?.seq;
    if (newest !== undefined && event.seq <= newest) continue;
    if (newest !== undefined) expect(event.seq).toBe(newest + 1);
    held.push(event);
  }
  return held;
}
